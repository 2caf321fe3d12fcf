import { setUpsWords } from '@hipspine/messages';
import { againstLimit, type BicycleFit, bicycleFit, stroke, weeklyRise } from '@hipspine/planning';
import type { JSX } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { SetUpAsk } from '../figure/figure-calls.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Said } from '../plan/said.tsx';
import { Segments } from '../plan/segments.tsx';
import type { AskingNow } from '../plan/use-asking.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { BendLine } from './bend-line.tsx';
import { Example } from './example.tsx';
import { hipLimit, kneeLimit } from './hip-limit.ts';
import { KeepSetUp } from './keep-set-up.tsx';
import { MeasureField } from './measure-field.tsx';
import { measured } from './measured.ts';
import { type MeasureName, RANGES } from './set-up-fields.ts';
import { SetUpFrame } from './set-up-frame.tsx';
import { SetUpPicture } from './set-up-picture.tsx';
import styles from './set-ups.module.css';
import { HabitSources } from './sources.tsx';
import { type SetUpNow, useSetUp } from './use-set-up.ts';
import { useSetUpRules } from './use-set-up-rules.ts';

type Words = (typeof setUpsWords)['en'];
type Rides = keyof Words['rides'];

/** A rider, before anything was told. */
const SIGN: SetUpAsk = {
  kind: 'bicycle',
  trunk: 78,
  near: { thigh: -14, knee: 72 },
  far: { thigh: -68, knee: 28 },
};

/** The trunk from the ground, degrees. */
const TRUNKS: Readonly<Record<Rides, number>> = { upright: 80, leaning: 55, low: 35 };

const MM = 10;
/** The knee may be off by so much, degrees. */
const KNEE_GIVE = 8;

/** The bicycle: the bend of the hip at the top of the stroke, the knee at the bottom, and how fast the distance grows. */
export default function BicycleScreen(): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return <SetUpFrame title={say.names.bicycle}>{(book, now) => <BicycleParts book={book} now={now} />}</SetUpFrame>;
}

function BicycleParts({ book, now }: { readonly book: PlanBook; readonly now: AskingNow }): JSX.Element {
  const say = useAreaWords(setUpsWords);
  const setUp = useSetUp('bicycle');
  const measure = (field: MeasureName, start?: string) => ({ typed: setUp.text(field, start), ...RANGES[field] });
  const height = measure('bodyHeightCm');
  const saddle = measure('saddleHeightCm');
  const crank = measure('crankMm', '170');
  const { rides = 'leaning' } = setUp.told;
  const told = { body: measured(height), saddle: measured(saddle), crank: measured(crank) };
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
      <Waiting now={now} />
      <div className={styles.two}>
        {fit === undefined ? <Example setUp={SIGN} /> : <Seen fit={fit} book={book} now={now} />}
        <div className={styles.part}>
          <h2>{say.measures}</h2>
          <MeasureField
            label={say.height}
            hint={say.heightHint}
            measure={height}
            isNeeded={false}
            onType={(typed) => setUp.put('bodyHeightCm', typed)}
          />
          <MeasureField
            label={say.saddle}
            hint={say.saddleHint}
            measure={saddle}
            isNeeded={false}
            onType={(typed) => setUp.put('saddleHeightCm', typed)}
          />
          <MeasureField
            label={say.crank}
            hint={say.crankHint}
            measure={crank}
            onType={(typed) => setUp.put('crankMm', typed)}
          />
          <Segments
            label={say.riding}
            options={(Object.keys(TRUNKS) as Rides[]).map((value) => ({ value, label: say.rides[value] }))}
            value={rides}
            onChange={(chosen) => setUp.put('rides', chosen)}
          />
        </div>
      </div>
      <Distance book={book} setUp={setUp} />
      <KeepSetUp setUp={setUp} choice={(field, id) => (field === 'rides' ? say.rides[id as Rides] : undefined)} />
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
  const kneeMost = kneeLimit(now);
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
      {kneeMost !== undefined && kneeMost < Math.max(...turn.map((at) => at.knee)) + KNEE_GIVE ? (
        <p className={styles.beyond}>{say.kneeLimitRiding(number(kneeMost))}</p>
      ) : null}
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

/** Why this person does not ride yet, whatever the bicycle. */
function Waiting({ now }: { readonly now: AskingNow }): JSX.Element | null {
  const say = useAreaWords(setUpsWords);
  const { rules } = useSetUpRules(now);
  if (rules === undefined || rules.cycling.length === 0) return null;
  return (
    <div className={styles.beyond}>
      <p>{say.rideWaits}</p>
      <ul className={styles.list}>
        {rules.cycling.map((text) => (
          <li key={text}>
            <Said text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Distance({ book, setUp }: { readonly book: PlanBook; readonly setUp: SetUpNow }): JSX.Element {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const { weekKm: now, weeksBeforeKm: weeks = [] } = setUp.told;
  const { weekly_rise_at_most: atMost } = book.setUp.set_up;
  const rise = now === undefined ? undefined : weeklyRise(weeks, now, atMost);
  const usual = weeks.reduce((sum, one) => sum + one, 0) / Math.max(1, weeks.length);
  return (
    <section className={styles.part}>
      <h2>{say.load}</h2>
      <MeasureField
        label={say.weekNow}
        measure={{ typed: setUp.text('weekKm'), ...RANGES.weekKm }}
        isNeeded={false}
        onType={(typed) => setUp.put('weekKm', typed)}
      />
      <TextField
        className={controls.field}
        value={setUp.text('weeksBeforeKm')}
        onChange={(typed) => setUp.put('weeksBeforeKm', typed)}
      >
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
