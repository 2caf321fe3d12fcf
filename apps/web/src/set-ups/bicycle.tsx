import { setUpsWords } from '@hipspine/messages';
import { againstLimit, type BicycleFit, bicycleFit, stroke, weeklyRise } from '@hipspine/planning';
import { type JSX, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { SetUpAsk } from '../figure/figure-calls.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Segments } from '../plan/segments.tsx';
import type { AskingNow } from '../plan/use-asking.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { BendLine } from './bend-line.tsx';
import { hipLimit, kneeLimit } from './hip-limit.ts';
import { MeasureField, measured } from './measure-field.tsx';
import { SetUpFrame } from './set-up-frame.tsx';
import { SetUpPicture } from './set-up-picture.tsx';
import styles from './set-ups.module.css';
import { HabitSources } from './sources.tsx';
import { useSetUpRules } from './use-set-up-rules.ts';
import { useTyped } from './use-typed.ts';

type Words = (typeof setUpsWords)['en'];
type Rides = keyof Words['rides'];

/** The trunk from the ground, degrees. */
const TRUNKS: Readonly<Record<Rides, number>> = { upright: 80, leaning: 55, low: 35 };

const MM = 10;
const HEIGHT = { low: 120, high: 215 };
const SADDLE = { low: 45, high: 110 };
const CRANK = { low: 100, high: 200 };
const WEEK = { low: 0, high: 2000 };
const MOST_WEEKS = 4;
/** The knee may be off by so much, degrees. */
const KNEE_GIVE = 8;

/** The bicycle: the bend of the hip at the top of the stroke, the knee at the bottom, and how fast the distance grows. */
export default function BicycleScreen(): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return <SetUpFrame title={say.names.bicycle}>{(book, now) => <BicycleParts book={book} now={now} />}</SetUpFrame>;
}

function BicycleParts({ book, now }: { readonly book: PlanBook; readonly now: AskingNow }): JSX.Element {
  const say = useAreaWords(setUpsWords);
  const [height, typeHeight] = useTyped('height', '170');
  const [saddle, typeSaddle] = useTyped('saddle', '86');
  const [crank, typeCrank] = useTyped('crank', '170');
  const [rides, setRides] = useState<Rides>('leaning');
  const told = {
    body: measured({ typed: height, ...HEIGHT }),
    saddle: measured({ typed: saddle, ...SADDLE }),
    crank: measured({ typed: crank, ...CRANK }),
  };
  const fit =
    told.body === undefined || told.saddle === undefined || told.crank === undefined
      ? undefined
      : bicycleFit(book.setUp, {
          saddleHeightMm: told.saddle * MM,
          crankMm: told.crank,
          trunkAngleDegrees: TRUNKS[rides],
          bodyMm: told.body * MM,
        });
  return (
    <>
      <div className={styles.two}>
        {fit === undefined ? null : <Seen fit={fit} book={book} now={now} />}
        <div className={styles.part}>
          <h2>{say.measures}</h2>
          <MeasureField
            label={say.height}
            hint={say.heightHint}
            measure={{ typed: height, ...HEIGHT }}
            onType={typeHeight}
          />
          <MeasureField
            label={say.saddle}
            hint={say.saddleHint}
            measure={{ typed: saddle, ...SADDLE }}
            onType={typeSaddle}
          />
          <MeasureField
            label={say.crank}
            hint={say.crankHint}
            measure={{ typed: crank, ...CRANK }}
            onType={typeCrank}
          />
          <Segments
            label={say.riding}
            options={(Object.keys(TRUNKS) as Rides[]).map((value) => ({ value, label: say.rides[value] }))}
            value={rides}
            onChange={setRides}
          />
        </div>
      </div>
      <Distance book={book} />
      <HabitSources
        habits={['bike-fit', 'training-load', 'gear-choice']}
        more={[...book.setUp.bicycle.sources, ...book.setUp.set_up.sources]}
        note={say.ourLengths}
        book={book}
      />
    </>
  );
}

function Seen({
  fit,
  book,
  now,
}: {
  readonly fit: BicycleFit;
  readonly book: PlanBook;
  readonly now: AskingNow;
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const limit = hipLimit(now);
  const { bicycle: model } = book.setUp;
  const turn = stroke(fit.bicycle, model.seat_tube_degrees, model.ankle_above_pedal_mm) ?? [];
  const picture = pictureOf(fit, turn);
  if (fit.hip === undefined || fit.knee === undefined || picture === undefined)
    return (
      <section className={styles.seen}>
        <p className={styles.beyond} role="status">
          {say.noReach}
        </p>
      </section>
    );
  const number = (n: number): string => sayNumber(words, Math.round(n));
  const degrees = number(fit.hip.degrees);
  const [low, high] = model.knee_at_bottom_degrees;
  const most = limit.most ?? model.usual_limit_degrees;
  const against = againstLimit(fit.hip, most);
  const usual = { inside: say.usualInside, 'too-near': say.usualNear, beyond: say.usualBeyond }[
    againstLimit(fit.hip, model.usual_limit_degrees)
  ](number(model.usual_limit_degrees));
  const saddle = { 'too-high': say.saddleHigh, 'too-low': say.saddleLow, fits: say.saddleFits }[fit.saddle];
  return (
    <section className={styles.seen}>
      <SetUpPicture setUp={picture} label={`${degrees}°`} alt={say.picture(say.names.bicycle, degrees)} />
      <Waiting now={now} knee={Math.max(...turn.map((at) => at.knee))} />
      <BendLine bend={fit.hip} limit={limit} sentence={say.bicycleBend(degrees)} usual={usual} />
      <h2>{say.tryThis}</h2>
      <ul className={styles.list}>
        {against === 'inside' ? null : <li>{say.openBicycle}</li>}
        <li>{saddle}</li>
        <li>{say.knee(number(fit.knee.degrees), number(low), number(high))}</li>
        <li>{say.pinch}</li>
      </ul>
      <p className={controls.hint} lang="en">
        {model.usual_limit_why}
      </p>
    </section>
  );
}

/** Both legs where the hip bends most. */
function pictureOf(
  { bicycle }: BicycleFit,
  turn: NonNullable<ReturnType<typeof stroke>>,
): Extract<SetUpAsk, { kind: 'bicycle' }> | undefined {
  const [first] = turn;
  if (first === undefined) return undefined;
  const near = turn.reduce((most, at) => (at.hip > most.hip ? at : most), first);
  const far = turn.find(({ crank }) => crank === (near.crank + 180) % 360) ?? near;
  const leg = ({ thigh, knee }: typeof near) => ({ thigh, knee });
  return { kind: 'bicycle', trunk: bicycle.trunkAngleDegrees, near: leg(near), far: leg(far) };
}

/** Why this person does not ride yet. @param knee  most bend of the knee, at the top, degrees */
function Waiting({ now, knee }: { readonly now: AskingNow; readonly knee: number }): JSX.Element | null {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const { rules } = useSetUpRules(now);
  const most = kneeLimit(now);
  const against = rules?.cycling ?? [];
  return (
    <>
      {most !== undefined && most < knee + KNEE_GIVE ? (
        <p className={styles.beyond}>{say.kneeLimitRiding(sayNumber(words, most))}</p>
      ) : null}
      {against.length === 0 ? null : (
        <div className={styles.beyond}>
          <p>{say.rideWaits}</p>
          <ul className={styles.list} lang="en">
            {against.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Distance({ book }: { readonly book: PlanBook }): JSX.Element {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const [week, typeWeek] = useTyped('week');
  const [before, typeBefore] = useTyped('weeks-before');
  const now = measured({ typed: week, ...WEEK });
  const weeks = before
    .split(/[\s;/]+/)
    .flatMap((typed) => measured({ typed, ...WEEK }) ?? [])
    .slice(0, MOST_WEEKS);
  const { weekly_rise_at_most: atMost } = book.setUp.set_up;
  const rise = now === undefined ? undefined : weeklyRise(weeks, now, atMost);
  const usual = weeks.reduce((sum, one) => sum + one, 0) / Math.max(1, weeks.length);
  return (
    <section className={styles.part}>
      <h2>{say.load}</h2>
      <MeasureField label={say.weekNow} measure={{ typed: week, ...WEEK }} isNeeded={false} onType={typeWeek} />
      <TextField className={controls.field} value={before} onChange={typeBefore}>
        <Label>{say.weeksBefore}</Label>
        <Input className={controls.input} />
        <span className={controls.hint}>{say.weeksHint}</span>
      </TextField>
      <p role="status" className={rise?.isSharp === true ? styles.beyond : undefined}>
        {rise === undefined
          ? say.riseNone
          : rise.isSharp
            ? `${say.riseSharp(sayNumber(words, Math.round(rise.share * 100)))} ${say.riseBack(sayNumber(words, Math.round(usual * (1 + atMost))))}`
            : say.riseFine}
      </p>
    </section>
  );
}
