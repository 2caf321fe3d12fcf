import type { Exercise } from '@hipspine/knowledge/treatment';
import { volume } from '../check/dose-time.ts';
import type { Judged } from '../check/person-rules.ts';
import type { Violation } from '../check/violation.ts';
import type { LogEntry } from '../log-entry.schema.ts';
import type { Plan, PlanItem } from '../plan.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';
import { lowered, stepsUp, withDose } from './dose-steps.ts';
import { otherVersions } from './other-version.ts';
import { type AdaptationRule, changeOf, type PlanChange } from './plan-change.ts';
import { dayOf, isBad, responsesTo, running, wrongPlace } from './response.ts';

export type Moves = Pick<Plan, 'items' | 'release'>;

/** What the moves are stepped with. */
export interface Move {
  readonly knowledge: PlanKnowledge;
  /** The person; undefined when nobody is known: then moves only get less, stop or stay. */
  readonly judged: Judged | undefined;
  readonly log: readonly LogEntry[];
  /** The day the plan was made: only what was told since changes it. */
  readonly since: string;
  /** Moves that wait until the direction is tested again. */
  readonly retest: ReadonlySet<string>;
  readonly pause: { readonly rule: AdaptationRule; readonly share: number } | undefined;
  /** What a plan with these moves would break. */
  readonly fits: (moves: Moves) => readonly Violation[];
}

interface Stepped {
  readonly moves: Moves;
  readonly changes: readonly PlanChange[];
}

/** One thing to try with a move: what takes its place, and by which rule; null takes it out. */
interface Option {
  readonly rule: AdaptationRule;
  readonly item: PlanItem | null;
}

/**
 * Every move with the dose or the version that follows from the log. What the rules do not let stand goes out first.
 *
 * @returns undefined when what is left cannot stand by itself: the plan has to be made again
 */
export function nextMoves(move: Move, start: Moves): Stepped | undefined {
  const pruned = prune(move, start);
  if (pruned === undefined) return undefined;
  let { moves } = pruned;
  const changes = [...pruned.changes];
  for (const { exercise } of [...moves.items, ...moves.release.filter(({ counts }) => counts)]) {
    const item = find(moves, exercise);
    if (item === undefined) continue; // it went out with its partner
    for (const { rule, item: next } of optionsFor(move, item)) {
      const tried = prune(move, replaced(moves, exercise, next), next === null ? undefined : moves);
      if (tried === undefined) continue;
      moves = tried.moves;
      changes.push(changeOf(move.knowledge, rule, item, next), ...tried.changes);
      break;
    }
  }
  return { moves, changes };
}

const find = ({ items, release }: Moves, exercise: string): PlanItem | undefined =>
  [...items, ...release].find((item) => item.exercise === exercise);

const replaced = ({ items, release }: Moves, exercise: string, next: PlanItem | null): Moves => {
  const put = <T extends PlanItem>(item: T): readonly T[] =>
    item.exercise !== exercise ? [item] : next === null ? [] : [{ ...item, ...next, ...lost(item, next) }];
  return { items: items.flatMap(put), release: release.flatMap(put) };
};

/** A dose to go back to that is over must not linger in the copy. */
const lost = (item: PlanItem, next: PlanItem): { returnsTo?: PlanItem['returnsTo'] } =>
  item.returnsTo !== undefined && next.returnsTo === undefined ? { returnsTo: undefined } : {};

/**
 * Takes out what the rules do not let stand, until the rest does.
 *
 * @param strict  the moves before: then nothing may go out, and one that does not stand is no option
 */
function prune(move: Move, start: Moves, strict?: Moves): Stepped | undefined {
  let moves = start;
  const changes: PlanChange[] = [];
  for (;;) {
    const violations = move.fits(moves);
    if (violations.length === 0) return { moves, changes };
    const out = violations.find(({ exercise }) => exercise !== undefined);
    const item = out?.exercise === undefined ? undefined : find(moves, out.exercise);
    if (strict !== undefined || out === undefined || item === undefined) return undefined;
    changes.push(changeOf(move.knowledge, 'not-allowed-now', item, null, out.rule));
    moves = replaced(moves, item.exercise, null);
  }
}

/** What may be done with a move, the best first; empty: it stays as it is. */
function optionsFor(move: Move, item: PlanItem): readonly Option[] {
  const { knowledge, judged, log, since, pause } = move;
  const { adaptation } = knowledge;
  const exercise = knowledge.exercise.get(item.exercise);
  if (exercise === undefined) return [];
  if (move.retest.has(item.exercise)) return [{ rule: 'class-retest', item: null }];
  const told = responsesTo(knowledge, log, item.exercise);
  const recent = told.filter(({ entry }) => entry.acted !== true && dayOf(entry) >= since);
  const last = recent.at(-1);
  const felt = last === undefined ? 'right' : wrongPlace(knowledge, exercise, last.entry.felt);
  if (felt !== 'right') return wrongPlaceOptions(judged, item, felt);
  const responses = told.map(({ response }) => response);
  const latest = recent.filter(({ response }) => response !== 'untold').at(-1)?.response;
  const bad = running(responses, isBad);
  const lower = (rule: AdaptationRule, share = adaptation.lower_to_share): readonly Option[] =>
    lowerOptions(knowledge, exercise, item, rule, share);
  if (latest !== undefined && isBad(latest)) {
    if (bad >= adaptation.review_after_bad_running)
      return [...versions(judged, item, 'easier', 'three-bad-responses'), ...lower('three-bad-responses')];
    if (bad >= adaptation.bad_running) return lower('two-bad-responses');
    if (latest === 'red') return lower('red-once');
  }
  const eased =
    pause === undefined || item.returnsTo !== undefined ? [] : pauseOptions(knowledge, exercise, item, pause);
  if (latest === 'hold' || latest === 'worse-next-day') return [...eased, { rule: 'amber-holds', item }];
  if (pause !== undefined) return eased;
  if (judged === undefined) return [];
  if (item.returnsTo !== undefined) return backOptions(knowledge, exercise, item);
  const good = running(
    recent.map(({ response }) => response),
    (response) => response === 'good',
  );
  return latest === 'good' && good >= adaptation.good_running ? upOptions(judged, exercise, item) : [];
}

const wrongPlaceOptions = (judged: Judged | undefined, item: PlanItem, felt: 'swap' | 'stop'): readonly Option[] => [
  ...(felt === 'swap' ? versions(judged, item, 'easier', 'wrong-place') : []),
  { rule: 'wrong-place-stops', item: null },
];

const versions = (
  judged: Judged | undefined,
  item: PlanItem,
  way: 'easier' | 'harder',
  rule: AdaptationRule,
): readonly Option[] =>
  judged === undefined ? [] : otherVersions(judged, item, way).map((other) => ({ rule, item: other }));

/** A lower dose; where none is lower, a day less; and at last nothing. */
function lowerOptions(
  knowledge: PlanKnowledge,
  exercise: Exercise,
  item: PlanItem,
  rule: AdaptationRule,
  share: number,
): readonly Option[] {
  const { returnsTo: _, ...rest } = item;
  const dose = lowered(item.dose, share);
  const isLess = volume(dose) < volume(item.dose) || dose.holdSeconds < item.dose.holdSeconds;
  const [first = 1, ...more] = item.days;
  const fewer: PlanItem['days'] = [first, ...more.slice(0, -1)];
  return [
    ...(isLess ? [{ rule, item: withDose(knowledge, exercise, rest, dose) }] : []),
    ...(more.length > 0
      ? [{ rule, item: { ...rest, days: fewer, dose: { ...item.dose, perWeek: fewer.length } } }]
      : []),
    { rule, item: null },
  ];
}

const pauseOptions = (
  knowledge: PlanKnowledge,
  exercise: Exercise,
  item: PlanItem,
  { rule, share }: NonNullable<Move['pause']>,
): readonly Option[] => {
  const dose = lowered(item.dose, share);
  return volume(dose) < volume(item.dose)
    ? [{ rule, item: { ...withDose(knowledge, exercise, item, dose), returnsTo: item.dose } }]
    : [];
};

function backOptions(knowledge: PlanKnowledge, exercise: Exercise, item: PlanItem): readonly Option[] {
  const { returnsTo, ...rest } = item;
  if (returnsTo === undefined) return [];
  const dose = { ...returnsTo, perWeek: item.days.length };
  return [{ rule: 'back-to-dose', item: withDose(knowledge, exercise, rest, dose) }];
}

/** A little more: the first step that keeps every rule, time and ceilings included; then the next version. */
const upOptions = (judged: Judged, exercise: Exercise, item: PlanItem): readonly Option[] => [
  ...stepsUp(judged.knowledge, exercise, item.dose).map((dose) => ({
    rule: 'three-good-responses' as const,
    item: withDose(judged.knowledge, exercise, item, dose),
  })),
  ...versions(judged, item, 'harder', 'harder-version'),
];
