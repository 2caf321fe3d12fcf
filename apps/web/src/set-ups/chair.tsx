import { setUpsWords } from '@hipspine/messages';
import { againstLimit, deskFit, type Estimate, type Seat, seatBend, seatRise } from '@hipspine/planning';
import type { JSX } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import plan from '../plan/plan.module.css';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Segments } from '../plan/segments.tsx';
import type { AskingNow } from '../plan/use-asking.ts';
import { Icon } from '../shell/icon.tsx';
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
import { useSetUp } from './use-set-up.ts';

type Words = (typeof setUpsWords)['en'];
type Thing = keyof Words['things'];
type Sits = keyof Words['sits'];

/** How far the trunk leans back, degrees. */
const LEANS: Readonly<Record<Sits, number>> = { back: 15, upright: 0, forward: -20 };

/** A pile higher than this is no safe seat, mm. */
const MOST_CUSHION = 100;

/** With the lower leg upright the knee bends as far as the thigh rises from hanging, or some degrees more. */
const KNEE_GIVE = 8;

const MM = 10;

/** Chair and desk: the bend of the hip, and what of the things at hand opens it. */
export default function Chair(): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return <SetUpFrame title={say.names.chair}>{(book, now) => <ChairParts book={book} now={now} />}</SetUpFrame>;
}

function ChairParts({ book, now }: { readonly book: PlanBook; readonly now: AskingNow }): JSX.Element {
  const say = useAreaWords(setUpsWords);
  const setUp = useSetUp('chair');
  const measure = (field: MeasureName, start?: string) => ({ typed: setUp.text(field, start), ...RANGES[field] });
  const height = measure('bodyHeightCm');
  const seatHeight = measure('seatHeightCm');
  const cushion = measure('cushionCm', '0');
  const desk = measure('deskHeightCm');
  const { sits = 'upright' } = setUp.told;
  const things = thingsOf(setUp.told.has);
  const told = { body: measured(height), seat: measured(seatHeight), cushion: measured(cushion), desk: measured(desk) };
  const seat: Seat | undefined =
    told.body === undefined || told.seat === undefined || told.cushion === undefined
      ? undefined
      : {
          bodyMm: told.body * MM,
          seatMm: told.seat * MM,
          cushionMm: told.cushion * MM,
          leanDegrees: LEANS[sits],
        };
  return (
    <div className={styles.two}>
      {seat === undefined ? (
        <Example setUp={{ kind: 'chair', rise: -4, lean: LEANS[sits] }} />
      ) : (
        <Seen seat={seat} sits={sits} things={things} desk={told.desk} book={book} now={now} />
      )}
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
          label={say.seat}
          hint={say.seatHint}
          measure={seatHeight}
          isNeeded={false}
          onType={(typed) => setUp.put('seatHeightCm', typed)}
        />
        <MeasureField
          label={say.cushion}
          hint={say.cushionHint}
          measure={cushion}
          onType={(typed) => setUp.put('cushionCm', typed)}
        />
        <MeasureField
          label={say.desk}
          hint={say.deskHint}
          measure={desk}
          isNeeded={false}
          onType={(typed) => setUp.put('deskHeightCm', typed)}
        />
        <Segments
          label={say.sitting}
          options={(Object.keys(LEANS) as Sits[]).map((value) => ({ value, label: say.sits[value] }))}
          value={sits}
          onChange={(chosen) => setUp.put('sits', chosen)}
        />
        <Things things={things} onChange={(chosen) => setUp.put('has', chosen.join(' '))} />
        <KeepSetUp setUp={setUp} choice={(field, id) => (field === 'sits' ? say.sits[id as Sits] : undefined)} />
        <HabitSources
          habits={['sitting-setup', 'open-hip-angle', 'seat-height', 'lumbar-support']}
          more={book.setUp.set_up.sources}
          note={say.ourLengths}
          book={book}
        />
      </div>
    </div>
  );
}

/** Those that this program has a name for. */
const thingsOf = (has: readonly string[] = []): readonly Thing[] =>
  (Object.keys(setUpsWords.en.things) as Thing[]).filter((thing) => has.includes(thing));

function Things({
  things,
  onChange,
}: {
  readonly things: readonly Thing[];
  readonly onChange: (things: readonly Thing[]) => void;
}): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return (
    <CheckboxGroup className={plan.field} value={[...things]} onChange={(chosen) => onChange(chosen as Thing[])}>
      <Label className={plan.label}>{say.have}</Label>
      <div className={controls.rows}>
        {(Object.keys(say.things) as Thing[]).map((thing) => (
          <Checkbox key={thing} value={thing} className={controls.row}>
            {({ isSelected }) => (
              <>
                <span className={controls.box} aria-hidden="true">
                  {isSelected ? <Icon name="tick" size={18} /> : null}
                </span>
                {say.things[thing]}
              </>
            )}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function Seen({
  seat,
  sits,
  things,
  desk,
  book,
  now,
}: {
  readonly seat: Seat;
  readonly sits: Sits;
  readonly things: readonly Thing[];
  readonly desk: number | undefined;
  readonly book: PlanBook;
  readonly now: AskingNow;
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const model = book.setUp.set_up;
  const limit = hipLimit(now);
  const knee = kneeLimit(now);
  const bend = seatBend(model, seat);
  const degrees = sayNumber(words, Math.round(bend.degrees));
  const table = desk === undefined ? undefined : deskFit(model, seat, desk * MM);
  const usual = usualWords(say, bend, model.usual_hip_bend_degrees);
  return (
    <section className={styles.seen}>
      <SetUpPicture
        setUp={{
          kind: 'chair',
          rise: Math.round(bend.degrees - 90 + seat.leanDegrees),
          lean: seat.leanDegrees,
          ...(table === undefined ? {} : { desk: Math.max(-150, Math.min(200, table.byMm)) / 1000 }),
        }}
        label={`${degrees}°`}
        alt={say.picture(say.names.chair, degrees)}
      />
      <BendLine bend={bend} limit={limit} sentence={say.bend(degrees)} usual={usual} />
      {knee !== undefined && knee < bend.degrees + seat.leanDegrees + KNEE_GIVE ? (
        <p className={styles.beyond}>{say.kneeLimit(sayNumber(words, knee))}</p>
      ) : null}
      <h2>{say.tryThis}</h2>
      <ul className={styles.list}>
        {changesOf(say, (n) => sayNumber(words, n), { seat, sits, things, bend, book, most: limit.most }).map(
          (line) => (
            <li key={line}>{line}</li>
          ),
        )}
        {table === undefined ? null : (
          <li>
            {table.fit === 'fits'
              ? say.deskFits
              : table.fit === 'too-high'
                ? say.deskHigh(sayNumber(words, Math.round(table.byMm / MM)))
                : say.deskLow(sayNumber(words, Math.round(-table.byMm / MM)))}
          </li>
        )}
      </ul>
      <p className={controls.hint}>
        {say.pictureNote} {say.noBest}
      </p>
    </section>
  );
}

function usualWords(say: Words, bend: Estimate, most: number): string {
  if (bend.degrees > most + bend.give) return say.closedHip;
  return bend.degrees < most - bend.give ? say.openHip : say.rightAngle;
}

/** What opens the hip, from what the person has; the surest first. */
function changesOf(
  say: Words,
  number: (n: number) => string,
  {
    seat,
    sits,
    things,
    bend,
    book,
    most,
  }: {
    readonly seat: Seat;
    readonly sits: Sits;
    readonly things: readonly Thing[];
    readonly bend: Estimate;
    readonly book: PlanBook;
    readonly most: number | undefined;
  },
): readonly string[] {
  const { set_up: model } = book.setUp;
  const isFine =
    most === undefined ? bend.degrees <= model.usual_hip_bend_degrees : againstLimit(bend, most) === 'inside';
  if (isFine) return [say.nothingToDo];
  // Without a limit nothing has to be sure: the right angle itself is aimed at.
  const rise = seatRise(model, seat, most ?? model.usual_hip_bend_degrees + Math.ceil(bend.give));
  const has = (thing: Thing): boolean => things.includes(thing);
  const cm = rise === undefined ? '' : number(rise / MM);
  const canCushion = rise !== undefined && rise <= MOST_CUSHION;
  const canRaise = rise !== undefined && has('chairUp');
  return [
    ...(sits === 'forward' ? [say.sitBack] : []),
    ...(canRaise ? [say.raiseChair(cm)] : []),
    ...(canCushion && (has('cushion') || !canRaise) ? [say.addCushion(cm)] : []),
    ...(canCushion || canRaise ? [] : [say.otherSeat]),
    ...(sits !== 'back' && (has('chairLean') || !canCushion) ? [say.leanBack] : []),
    ...(canCushion || canRaise ? [say.supportFeet] : []),
  ];
}
