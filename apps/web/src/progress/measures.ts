import type { MeasureAnswers, Outcome, ScaleScore } from '@hipspine/knowledge/treatment';
import { scoreOutcome } from '@hipspine/knowledge/treatment';
import { type EntryOf, entriesOf, type Log, localDay, nextDue, type Turn } from '@hipspine/record';

/** A measure as the build packs it; see build/measures.ts. */
export interface Measure {
  readonly id: 'nprs' | 'sleep-nrs' | 'medicine-count' | 'walk-time' | 'groc' | 'psfs';
  readonly scales: Outcome['scales'];
  readonly mainScale: string;
  readonly change: Outcome['change'];
  readonly when: Outcome['when'];
  readonly range: string;
  readonly betterWhen: Outcome['better_when'];
  /** The schedule asks it of everybody. */
  readonly forEveryone: boolean;
  /** Or only of people with one of these among the leading causes. */
  readonly conditions: readonly string[];
  readonly licence: string;
  /** Asked in words of our own. */
  readonly isOwn: boolean;
  readonly sources: readonly string[];
}

/** One time a measure was answered. `score` is absent where too little was answered: that is no 0. */
export interface Measured {
  readonly day: string;
  readonly score?: number;
}

/** How many of the leading causes a measure may be asked for. */
const LEADING = 3;

/** The measures this person is asked: the ones for everybody, and those for the likeliest causes. */
export function measuresFor(all: readonly Measure[], log: Log): readonly Measure[] {
  const assessment = entriesOf(log, 'assessment').at(-1);
  const leading = new Set(
    (assessment?.body.result.ranked ?? []).slice(0, LEADING).map(({ condition }) => condition as string),
  );
  const answered = new Set(entriesOf(log, 'measure').map(({ body }) => body.measure));
  return all.filter(
    ({ id, forEveryone, conditions }) => forEveryone || answered.has(id) || conditions.some((one) => leading.has(one)),
  );
}

export const answersTo = (log: Log, id: string): readonly EntryOf<'measure'>[] =>
  entriesOf(log, 'measure').filter(({ body }) => body.measure === id);

/** Each time it was answered, oldest first; of a day the last. */
export function measured(entries: readonly EntryOf<'measure'>[]): readonly Measured[] {
  const days = new Map<string, Measured>();
  for (const entry of entries) {
    const day = localDay(entry);
    const { score } = entry.body;
    days.set(day, score === undefined ? { day } : { day, score });
  }
  return [...days.values()];
}

/** The turn that counts today. The course begins with the first check-up; without one nothing is asked. */
export function turnOf(measure: Measure, log: Log, today: string): Turn | undefined {
  const start = entriesOf(log, 'assessment')[0];
  if (start === undefined) return undefined;
  return nextDue(measure.when, localDay(start), answersTo(log, measure.id).map(localDay), today);
}

export const dueMeasures = (all: readonly Measure[], log: Log, today: string): readonly Measure[] =>
  measuresFor(all, log).filter((measure) => turnOf(measure, log, today)?.isDue === true);

/** The one score of a set of answers, or why there is none. */
export const mainScore = ({ scales, mainScale }: Measure, answers: MeasureAnswers): ScaleScore =>
  scoreOutcome({ scales }, answers).get(mainScale) ?? { kind: 'missing', answered: 0, needed: 1 };

export type ChangeSize = 'noticed' | 'between' | 'small' | 'unknown';

/**
 * How large a change is for people: beyond the highest figure found for it, between the figures, or below all of them.
 *
 * @param points  the change, of any sign
 */
export function sizeOf({ mcid }: Pick<Measure['change'], 'mcid'>, points: number): ChangeSize {
  if (mcid === null) return 'unknown';
  const [low, high] = mcid;
  const size = Math.abs(points);
  return size >= high ? 'noticed' : size >= low ? 'between' : 'small';
}
