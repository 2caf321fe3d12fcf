import { setUpsWords } from '@hipspine/messages';
import { loadPull } from '@hipspine/planning';
import { type JSX, useId } from 'react';
import { Link } from 'wouter';
import { MoveLoop } from '../figure/move-loop.tsx';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Said } from '../plan/said.tsx';
import type { AskingNow } from '../plan/use-asking.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import { KeepSetUp } from './keep-set-up.tsx';
import { RANGES } from './set-up-fields.ts';
import { SetUpFrame } from './set-up-frame.tsx';
import styles from './set-ups.module.css';
import { HabitSources } from './sources.tsx';
import { useSetUp } from './use-set-up.ts';
import { useSetUpRules } from './use-set-up-rules.ts';

/** Centimetres from the low back to a load that is held close. */
const CLOSE = 25;
const MM = 10;

/** Lifting: seven steps, the moving figure where the rules allow it, and why close is lighter. */
export default function Lifting(): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return <SetUpFrame title={say.names.lifting}>{(book, now) => <LiftingParts book={book} now={now} />}</SetUpFrame>;
}

function LiftingParts({ book, now }: { readonly book: PlanBook; readonly now: AskingNow }): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return (
    <>
      <div className={styles.two}>
        <Lesson book={book} now={now} />
        <div className={styles.part}>
          <h2>{say.howTo}</h2>
          <ol className={styles.steps}>
            {say.liftSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </div>
      <Pull />
      <HabitSources habits={['lifting-practice', 'plan-the-load', 'lift-early-morning-care']} book={book} />
    </>
  );
}

function Lesson({ book, now }: { readonly book: PlanBook; readonly now: AskingNow }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(setUpsWords);
  const { rules, failed } = useSetUpRules(now);
  const move = book.moves['lifting-drill'];
  const isOpen = now.kind !== 'ready' || rules?.lifting.length === 0;
  if (failed) return <p role="alert">{words.plan.failed}</p>;
  if (now.kind === 'ready' && rules === undefined) return <p role="status">{words.app.loading}</p>;
  if (!isOpen)
    return (
      <section className={styles.seen}>
        <p className={styles.beyond}>{say.liftWaits}</p>
        <ul className={styles.list}>
          {rules?.lifting.map((text) => (
            <li key={text}>
              <Said text={text} />
            </li>
          ))}
        </ul>
        <p>{say.liftInstead}</p>
      </section>
    );
  return (
    <section className={styles.seen}>
      <div className={styles.lift}>
        {move === undefined ? null : <MoveLoop move={move} side={undefined} isRunning holdsBox />}
      </div>
      {now.kind === 'ready' ? null : <p className={controls.hint}>{say.liftCheck}</p>}
      {rules?.isLiftingOpen === true ? (
        <p className={styles.beyond}>
          {say.liftOpen} <Link href="/plan">{say.liftAnswer}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Pull(): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(setUpsWords);
  const setUp = useSetUp('lifting');
  const { loadKg: kilograms = 10, loadDistanceCm: distance = 50 } = setUp.told;
  const number = (n: number): string => sayNumber(words, Math.round(n));
  const pull = loadPull(kilograms, distance * MM);
  const close = loadPull(kilograms, CLOSE * MM);
  const longest = loadPull(kilograms, RANGES.loadDistanceCm.high * MM);
  return (
    <section className={styles.part}>
      <Slider
        label={say.weight}
        value={kilograms}
        said={say.kilograms(number(kilograms))}
        range={RANGES.loadKg}
        onChange={(value) => setUp.put('loadKg', String(value))}
      />
      <Slider
        label={say.distance}
        value={distance}
        said={say.centimetres(number(distance))}
        range={RANGES.loadDistanceCm}
        onChange={(value) => setUp.put('loadDistanceCm', String(value))}
      />
      <p className={styles.large} role="status">
        {say.pull(number(pull))}
      </p>
      <svg viewBox="0 0 480 112" className={styles.bars} role="img" aria-label={say.pullBars}>
        <text x="0" y="18">{`${say.asHeld}: ${number(pull)}`}</text>
        <rect className={styles.now} x="0" y="26" width={(480 * pull) / longest} height="18" rx="4" />
        <text x="0" y="76">{`${say.heldClose}: ${number(close)}`}</text>
        <rect className={styles.close} x="0" y="84" width={(480 * close) / longest} height="18" rx="4" />
      </svg>
      <p>{say.pullClose(number(close), number(CLOSE))}</p>
      <p className={controls.hint}>{say.pullNote}</p>
      <KeepSetUp setUp={setUp} />
    </section>
  );
}

function Slider({
  label,
  value,
  said,
  range,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  /** The value in words. */
  readonly said: string;
  readonly range: { readonly low: number; readonly high: number };
  readonly onChange: (value: number) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>
        {label} <span>{said}</span>
      </label>
      <input
        id={id}
        type="range"
        min={range.low}
        max={range.high}
        value={value}
        aria-valuetext={said}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}
