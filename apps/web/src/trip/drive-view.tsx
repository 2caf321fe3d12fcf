import { tripWords } from '@hipspine/messages';
import type { Alternative, DrivePlan } from '@hipspine/planning';
import type { Trip } from '@hipspine/record';
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { MovePicture } from '../figure/move-picture.tsx';
import { doseWords } from '../plan/dose-words.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Said } from '../plan/said.tsx';
import { Disclosed } from '../shell/folded.tsx';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import styles from './trip.module.css';

type Open = Extract<DrivePlan, { kind: 'drive' }>;

/** A day longer than this is asked about, hours. */
const LONG_DAY = 8;

/** The drive: the road of each day, before, at each stop, on arrival, what to bring, and when to get help. */
export function DriveView({
  plan,
  drive,
  book,
  onChange,
}: {
  readonly plan: Open;
  readonly drive: Trip;
  readonly book: PlanBook;
  readonly onChange: () => void;
}): JSX.Element {
  const say = useAreaWords(tripWords);
  return (
    <>
      <Road plan={plan} drive={drive} />
      <Before plan={plan} drive={drive} />
      <AtStops plan={plan} drive={drive} book={book} />
      <Arrival plan={plan} book={book} />
      <section className={styles.part}>
        <h2>{say.pack}</h2>
        <ul className={styles.pack}>
          {[...plan.packing, ...(plan.seat.some(({ against }) => against !== 'inside') ? ['cushion'] : [])].map(
            (thing) => (
              <li key={thing}>{say.packing[thing] ?? thing}</li>
            ),
          )}
          {plan.gear.map((id) => (
            <li key={id} lang="en">
              {book.gear.find((thing) => thing.id === id)?.name ?? id}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <div className={styles.danger}>
          <h2>{say.danger}</h2>
          <p>{say.dangerNow}</p>
          <p>{say.dangerToday}</p>
        </div>
      </section>
      <div className={styles.part} data-no-print>
        <p className={controls.bar}>
          <Button className={controls.button} onPress={() => window.print()}>
            <Icon name="print" size={22} />
            {say.print}
          </Button>
          <Button className={controls.quiet} onPress={onChange}>
            {say.change}
          </Button>
        </p>
        <Disclosed title={say.why}>
          <p>{say.whyWords}</p>
          <p>{say.sources}</p>
          <ul className={styles.list} lang="en">
            {[...new Set(plan.habits.flatMap((id) => book.habits[id]?.sources ?? []))].flatMap((id) => {
              const cite = book.sources[id]?.cite;
              return cite === undefined ? [] : [<li key={id}>{cite}</li>];
            })}
          </ul>
        </Disclosed>
      </div>
    </>
  );
}

function Road({ plan, drive }: { readonly plan: Open; readonly drive: Trip }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(tripWords);
  const hours = (n: number): string => sayNumber(words, Math.round(n * 10) / 10);
  const isLong = plan.days.some((day) => day.hours > LONG_DAY);
  const every = sayNumber(words, plan.stopEveryMinutes);
  return (
    <section className={styles.part}>
      <p className={styles.large}>{say.every(every)}</p>
      {plan.sooner === null ? null : <p>{say.sooner[plan.sooner]}</p>}
      <ol className={styles.days}>
        {plan.days.map((day, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day has no other name than its place
          <li key={i}>
            <p>
              <strong>{say.day(sayNumber(words, i + 1))}.</strong> {say.dayLine(hours(day.hours), day.stops)}
            </p>
            <RoadPicture stops={day.stops} alt={say.road(hours(day.hours), day.stops, every)} />
          </li>
        ))}
      </ol>
      {drive.hours === undefined ? (
        <p className={controls.hint}>
          {say.atKm(sayNumber(words, Math.round((drive.kilometres ?? 0) / Math.max(plan.hours, 0.1))))}
        </p>
      ) : null}
      {isLong ? <p className={controls.notice}>{say.longDay}</p> : null}
    </section>
  );
}

const WIDTH = 720;
const EDGE = 16;

function RoadPicture({ stops, alt }: { readonly stops: number; readonly alt: string }): JSX.Element {
  const place = (n: number): number => EDGE + ((WIDTH - 2 * EDGE) * n) / (stops + 1);
  return (
    <svg viewBox={`0 0 ${WIDTH} 36`} className={styles.road} role="img" aria-label={alt}>
      <line className={styles.tar} x1={EDGE} y1="18" x2={WIDTH - EDGE} y2="18" />
      {Array.from({ length: stops }, (_, i) => (
        <circle key={place(i + 1)} className={styles.stop} cx={place(i + 1)} cy="18" r="10" />
      ))}
      <circle className={styles.end} cx={EDGE} cy="18" r="9" />
      <circle className={styles.end} cx={WIDTH - EDGE} cy="18" r="13" />
    </svg>
  );
}

function Before({ plan, drive }: { readonly plan: Open; readonly drive: Trip }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(tripWords);
  const degrees = (n: number): string => sayNumber(words, Math.round(n));
  return (
    <section className={styles.part}>
      <h2>{say.before}</h2>
      {drive.driver === 'other' ? null : (
        <>
          <h3>{say.mayDrive}</h3>
          <p>{say.brake}</p>
          {plan.askSurgeon.length === 0 ? null : (
            <ul className={styles.list}>
              {plan.askSurgeon.map((question) => (
                <li key={question}>
                  <Said text={question} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <h3>{say.seat}</h3>
      {plan.seat.map(({ joint, motion, degrees: bend, maxDegrees, against }) => (
        <p key={`${joint} ${motion}`} className={against === 'inside' ? styles.inside : styles.beyond}>
          {against === 'inside'
            ? say.inside(degrees(bend), degrees(maxDegrees))
            : `${say[against === 'beyond' ? 'beyond' : 'tooNear'](degrees(bend), degrees(maxDegrees))} ${say.beyondDo}`}
        </p>
      ))}
      <p data-no-print>
        <Link href="/plan/set-ups/car" className={controls.quiet}>
          {say.seatLink}
        </Link>
      </p>
      <p>{say.legs[plan.legs]}</p>
      {drive.driver === 'other' ? null : <p>{plan.habits.includes('cruise-control') ? say.cruiseOn : say.cruiseOff}</p>}
      {drive.driver === 'shared' ? <p>{say.turns}</p> : null}
    </section>
  );
}

function AtStops({
  plan,
  drive,
  book,
}: {
  readonly plan: Open;
  readonly drive: Trip;
  readonly book: PlanBook;
}): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(tripWords);
  const [from, to] = plan.walkMinutes;
  return (
    <section className={styles.part}>
      <h2>{say.atStop}</h2>
      <ul className={styles.list}>
        {drive.driver === 'other' ? null : <li>{say.park}</li>}
        <li>{say.walk(sayNumber(words, from), sayNumber(words, to))}</li>
        <li>{say.drink}</li>
      </ul>
      {plan.atStops.length === 0 ? (
        <p>{say.noMoves}</p>
      ) : (
        <ul className={styles.moves}>
          {plan.atStops.map((move) => (
            <RoadMove key={move.exercise} move={move} book={book} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Arrival({ plan, book }: { readonly plan: Open; readonly book: PlanBook }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(tripWords);
  const { onArrival } = plan;
  return (
    <section className={styles.part}>
      <h2>{say.arrive}</h2>
      <p>{say.arriveWalk}</p>
      {onArrival === null ? (
        <p>{say.noRest}</p>
      ) : (
        <>
          <p>{say.rest(sayNumber(words, onArrival.minutes[0]), sayNumber(words, onArrival.minutes[1]))}</p>
          <ul className={`${styles.moves} ${styles.rest}`}>
            <RoadMove move={onArrival.move} book={book} isRest />
          </ul>
        </>
      )}
      <p className={controls.hint}>{say.nextDay}</p>
    </section>
  );
}

/** One move by the road: figure, dose once, changes, and how it is done. */
function RoadMove({
  move,
  book,
  isRest = false,
}: {
  readonly move: Alternative;
  readonly book: PlanBook;
  /** Its minutes stand in the text above. */
  readonly isRest?: boolean;
}): JSX.Element | null {
  const words = usePracticeWords();
  const entry = book.moves[move.exercise];
  if (entry === undefined) return null;
  // At a stop it is done once, however often a day it is done at home.
  const dose = doseWords(words, { perSide: move.perSide, dose: { ...move.dose, sessionsPerDay: 1 } });
  return (
    <li>
      <MovePicture move={entry} />
      <h3 lang="en">{entry.name}</h3>
      {isRest ? null : (
        <>
          <p className={styles.dose}>{dose.large}</p>
          <p className={controls.hint}>{dose.small.join(' · ')}</p>
        </>
      )}
      {move.changes.map(({ rule, text }) => (
        <p key={rule} className={styles.inside}>
          <Said text={text} />
        </p>
      ))}
      <Disclosed title={words.plan.how}>
        <div lang="en">
          <p>{entry.start}</p>
          <ol className={styles.list}>
            {entry.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </Disclosed>
    </li>
  );
}
