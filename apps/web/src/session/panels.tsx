import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { MovePicture } from '../figure/move-picture.tsx';
import { PainScale } from '../pain-map/pain-scale.tsx';
import type { Move, PlanBook } from '../plan/planner-calls.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { signsAddress } from '../shell/signs-address.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import type { Choices } from './choices.ts';
import styles from './player.module.css';
import type { DoneItem, PracticeEvent } from './practice.ts';
import type { PracticeMove } from './steps.ts';

/** Places that are asked about after every move, unless it is meant to be felt there. */
const ASKED = ['deep-in-hip', 'groin-pinch', 'back-of-hip', 'spine', 'knee', 'down-the-leg', 'tingling'] as const;

/** Where it is felt: the places the move is for, and those where it must not be felt. The latter end it. */
export function FeelPanel({
  move,
  painDuring,
  isFinished,
  onSaid,
}: {
  readonly move: Move;
  readonly painDuring: number | undefined;
  /** False: somebody pressed that it hurts, in the middle of it. */
  readonly isFinished: boolean;
  readonly onSaid: (event: PracticeEvent) => void;
}): JSX.Element {
  const { session: say } = usePracticeWords();
  const wrong = ASKED.filter((zone) => !isFinished || move.wrongZones[zone] !== undefined);
  // Whoever pressed that it hurts is not told that it should be felt there.
  const right = isFinished ? ASKED.filter((zone) => !wrong.includes(zone) && zone !== 'tingling') : [];
  const good = [
    ...move.feel.map((place) => ({ place, language: 'en' })),
    ...right.map((zone) => ({ place: say.zones[zone] ?? zone, zone })),
  ];
  const bad = [
    ...wrong.map((zone) => ({ place: say.zones[zone] ?? zone, zone })),
    ...move.should_not_feel.map((place) => ({ place, language: 'en' })),
    { place: say.zones['elsewhere'] ?? '', zone: 'elsewhere' },
  ];
  const said = ({ place, zone }: { place: string; zone?: string }, stop: boolean): void =>
    onSaid({ type: 'felt', place, stop, ...(zone === undefined ? {} : { zone }) });
  const signs = (
    <section className={styles.signs}>
      <h2>{say.bigSigns}</h2>
      <div className={styles.pair}>
        <Button className={styles.bad} onPress={() => onSaid({ type: 'bad-sign', sign: 'pain-rising' })}>
          {say.painRising}
        </Button>
        <Button className={styles.bad} onPress={() => onSaid({ type: 'bad-sign', sign: 'strength-lost' })}>
          {say.strengthLost}
        </Button>
      </div>
    </section>
  );
  return (
    <ScreenFrame title={say.whereFelt} focusKey={move.id}>
      <p className={controls.hint} lang="en">
        {move.name}
      </p>
      {isFinished ? null : signs}
      <div className={styles.pain}>
        <PainScale label={say.painInIt} value={painDuring} onChange={(score) => onSaid({ type: 'pain', score })} />
      </div>
      <div className={styles.zones}>
        <Places title={say.fine} places={good} className={styles.good} onSaid={(place) => said(place, false)} />
        <Places title={say.notFine} places={bad} className={styles.bad} onSaid={(place) => said(place, true)} />
      </div>
      {isFinished ? signs : null}
      <p className={controls.bar}>
        <Button className={controls.quiet} onPress={() => onSaid({ type: 'not-said' })}>
          {say.ratherNot}
        </Button>
      </p>
    </ScreenFrame>
  );
}

interface Place {
  readonly place: string;
  readonly zone?: string;
  readonly language?: string;
}

function Places({
  title,
  places,
  className,
  onSaid,
}: {
  readonly title: string;
  readonly places: readonly Place[];
  readonly className: string | undefined;
  readonly onSaid: (place: Place) => void;
}): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      <div className={styles.places}>
        {places.map((one) => (
          <Button key={one.place} className={className ?? ''} onPress={() => onSaid(one)}>
            <span lang={one.language}>{one.place}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}

/** After a move was ended: why, and an easier one where one is allowed. */
export function OfferPanel({
  item,
  choices,
  book,
  onSaid,
}: {
  /** The line of the log that was written for it. */
  readonly item: DoneItem | undefined;
  readonly choices: Choices;
  readonly book: PlanBook;
  readonly onSaid: (event: PracticeEvent) => void;
}): JSX.Element {
  const { session: say, plan } = usePracticeWords();
  const stopsAll = item?.zone !== undefined && book.moves[item.exercise]?.wrongZones[item.zone] === 'stop';
  const [first, ...more] = stopsAll ? [] : choices.easier;
  const move = first === undefined ? undefined : book.moves[first.exercise];
  const why = { 'pain-rising': say.painRisingWhy, 'release-worse': say.releaseWorseWhy }[item?.why ?? ''];
  const take = (easier: PracticeMove): void => onSaid({ type: 'swap', move: easier, way: 'easier' });
  return (
    <ScreenFrame title={say.stopped}>
      <p>{why ?? say.stoppedWhy(item?.felt ?? '')}</p>
      {first === undefined || move === undefined ? (
        <p>{stopsAll ? say.legStops : say.noEasier}</p>
      ) : (
        <>
          <p>{say.easierOffer}</p>
          <div className={styles.offer}>
            <MovePicture move={move} />
          </div>
          {first.changes.map(({ rule, text }) => (
            <p key={rule} lang="en">
              {plan.forYou(text)}
            </p>
          ))}
        </>
      )}
      <div className={styles.answers}>
        {first === undefined || move === undefined ? null : (
          <Button className={controls.button} onPress={() => take(first)}>
            {say.doEasier(move.name)}
          </Button>
        )}
        {more.map((other) => (
          <Button key={other.exercise} className={controls.quiet} onPress={() => take(other)}>
            {say.orEasier(book.moves[other.exercise]?.name ?? '')}
          </Button>
        ))}
        <Button className={controls.quiet} onPress={() => onSaid({ type: 'go-on' })}>
          {say.goOn}
        </Button>
      </div>
    </ScreenFrame>
  );
}

/** Easier, harder, or as planned: all that is open in place of this move. */
export function ChoosePanel({
  choices,
  book,
  onSaid,
}: {
  readonly choices: Choices;
  readonly book: PlanBook;
  readonly onSaid: (event: PracticeEvent) => void;
}): JSX.Element {
  const { session: say } = usePracticeWords();
  const groups = [
    { way: 'back' as const, title: say.plannedOne, moves: choices.planned === undefined ? [] : [choices.planned] },
    { way: 'easier' as const, title: say.easierOnes, moves: choices.easier, none: say.noneEasier },
    { way: 'harder' as const, title: say.harderOnes, moves: choices.harder, none: say.noneHarder },
  ];
  return (
    <ScreenFrame title={say.changeTitle}>
      {groups.map(({ way, title, moves, none }) =>
        moves.length === 0 && none === undefined ? null : (
          <section key={way} className={styles.choices}>
            <h2>{title}</h2>
            {moves.length === 0 ? <p className={controls.hint}>{none}</p> : null}
            {moves.map((move) => (
              <ChoiceKey
                key={move.exercise}
                move={move}
                book={book}
                onPress={() => onSaid({ type: 'swap', move, way })}
              />
            ))}
          </section>
        ),
      )}
      <p className={controls.bar}>
        <Button className={controls.button} onPress={() => onSaid({ type: 'not-chosen' })}>
          {say.keepThis}
        </Button>
      </p>
    </ScreenFrame>
  );
}

function ChoiceKey({
  move: { exercise },
  book,
  onPress,
}: {
  readonly move: PracticeMove;
  readonly book: PlanBook;
  readonly onPress: () => void;
}): JSX.Element | null {
  const known = book.moves[exercise];
  if (known === undefined) return null;
  return (
    <Button className={styles.choice} onPress={onPress}>
      <MovePicture move={known} />
      <span lang="en">{known.name}</span>
    </Button>
  );
}

export function OneSidePanel({
  side,
  onSaid,
}: {
  readonly side: 'left' | 'right';
  readonly onSaid: (event: PracticeEvent) => void;
}): JSX.Element {
  const { session: say } = usePracticeWords();
  return (
    <ScreenFrame title={say.oneSideTitle(say[side])}>
      <p>{say.oneSide}</p>
      <div className={styles.answers}>
        <Button className={controls.button} onPress={() => onSaid({ type: 'other-side' })}>
          {say.doSide(say[side])}
        </Button>
        <Button className={controls.quiet} onPress={() => onSaid({ type: 'leave-side' })}>
          {say.leaveSide}
        </Button>
      </div>
    </ScreenFrame>
  );
}

/** A leg has lost strength or feeling: no move comes before somebody has looked at it. */
export function HaltedPanel(): JSX.Element {
  const { session: say, language } = usePracticeWords();
  return (
    <ScreenFrame title={say.haltTitle}>
      <div className={controls.notice} role="alert">
        <p>
          <strong>{say.haltThen}</strong>
        </p>
        <p>{say.haltFirst}</p>
      </div>
      <p className={styles.haltLinks}>
        <a className={controls.button} href={signsAddress(language)}>
          {say.toSafety}
        </a>
        <Link href="/check-up?new" className={controls.quiet}>
          {say.toCheckUp}
        </Link>
      </p>
      <p className={controls.hint}>{say.haltKept}</p>
    </ScreenFrame>
  );
}

export function LeavePanel({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { session: say } = usePracticeWords();
  return (
    <ScreenFrame title={say.leaveTitle}>
      <p>{say.leaveHint}</p>
      <p className={controls.bar}>
        <Button className={controls.button} onPress={onStay}>
          {say.stay}
        </Button>
        <Button className={controls.quiet} onPress={onLeave}>
          {say.leave}
        </Button>
      </p>
    </ScreenFrame>
  );
}
