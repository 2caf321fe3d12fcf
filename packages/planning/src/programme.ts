import type { Exercise } from '@hipspine/knowledge/treatment';
import type { Course } from './course.ts';
import { type DoseOption, doseOption } from './dose.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import type { Profile } from './profile.ts';
import type { PlanRequest } from './request.ts';
import type { Allowed } from './sieve.ts';
import type { Programme, Row } from './solver.ts';
import { type Naming, namings, servesOf, type Want } from './wants.ts';
import { someOf, type Week } from './week.ts';

/** One way to do one exercise this week: a dose, and the days. */
export interface Choice {
  readonly allowed: Allowed;
  readonly option: DoseOption;
  readonly days: readonly number[];
  readonly worth: number;
}

/** The programme, and what its columns stand for: the choices first, then one column for each want. */
export interface PlanProgramme {
  readonly programme: Programme;
  readonly choices: readonly Choice[];
  readonly wants: readonly Want[];
}

/** What the programme is built from. */
export interface Wanted {
  readonly knowledge: PlanKnowledge;
  readonly request: PlanRequest;
  readonly profile: Profile;
  readonly course: Course;
  readonly wants: readonly Want[];
  readonly week: Week;
  /** Most minutes of the whole week, where a calmer plan sets a ceiling. */
  readonly weeklyMinutes?: number | undefined;
}

/** Categories that are rest: chosen apart, and never paid for with practice time. */
export const RESTING: readonly string[] = ['position-of-ease', 'relaxation'];

const AEROBIC = 'aerobic';

/** Builds the programme: which exercises, at which dose, on which days. */
export function planProgramme(wanted: Wanted, allowed: readonly Allowed[]): PlanProgramme {
  const candidates = worthLooking(wanted, allowed);
  const named = namings(wanted.course);
  const choices = candidates.flatMap((candidate) =>
    choicesOf(wanted, candidate, named.get(candidate.exercise.id) ?? []),
  );
  const wants = wanted.wants.filter(({ id }) =>
    candidates.some(({ exercise }) => servesOf(wanted.knowledge, exercise).includes(id)),
  );
  const columns = [
    ...choices.map(({ worth }) => ({ worth, whole: true })),
    ...wants.map(({ worth }) => ({ worth, whole: false })),
  ];
  return { programme: { columns, rows: rowsOf(wanted, choices, wants) }, choices, wants };
}

/** Moves that can be part of the best plan: they serve a want, are named, or are the other half of a pair. */
function worthLooking({ knowledge, course, wants }: Wanted, allowed: readonly Allowed[]): readonly Allowed[] {
  const wanted = new Set(wants.map(({ id }) => id));
  const named = namings(course);
  const halves = knowledge.model.pairs.map(({ needs }) => needs);
  const swapped = (changes: Allowed['changes']): boolean =>
    changes.some(({ rule }) => knowledge.model.swap_rules.includes(rule.id));
  return allowed.filter(
    ({ exercise, changes }) =>
      !RESTING.includes(exercise.category) &&
      (named.has(exercise.id) ||
        (!swapped(changes) &&
          (servesOf(knowledge, exercise).some((id) => wanted.has(id)) ||
            halves.some((group) => inGroup(knowledge, exercise, group))))),
  );
}

/** A stretch counts for what it lengthens or lets go, not for what tightens along the way. */
const PASSIVE: readonly string[] = ['stretch', 'release'];
const PASSIVE_ACTIONS: readonly string[] = ['lengthen', 'release'];

/** Is this work of the group, such as a stretch of a hip flexor? */
export function inGroup({ model }: PlanKnowledge, { category, targets }: Exercise, group: string): boolean {
  const entry = model.groups.find(({ id }) => id === group);
  if (entry === undefined) throw new Error(`plan-model.yaml names the group ${group}, which does not exist`);
  if (!entry.categories.includes(category)) return false;
  return targets.some(
    ({ tissue, action }) =>
      entry.tissues.includes(tissue) &&
      entry.actions.includes(action) &&
      (!PASSIVE.includes(category) || PASSIVE_ACTIONS.includes(action)),
  );
}

function choicesOf(wanted: Wanted, allowed: Allowed, named: readonly Naming[]): readonly Choice[] {
  const { knowledge, profile, week } = wanted;
  const { dose } = knowledge.model;
  const shares = isIrritable(knowledge, profile) ? dose.shares_when_irritable : dose.shares;
  const options = shares.map((share) => doseOption(knowledge.model, allowed.exercise, share, wanted.request.minutes));
  const distinct = options.filter(
    (option, i) => i === 0 || option.minutesPerDay < (options[i - 1]?.minutesPerDay ?? 0),
  );
  return distinct.flatMap((option) =>
    daysFor(knowledge, allowed.exercise, week).map((days) => ({
      allowed,
      option,
      days,
      worth: worthOf(wanted, allowed, option, days, named),
    })),
  );
}

export const isIrritable = ({ model }: PlanKnowledge, profile: Profile): boolean =>
  model.dose.irritable_facts.some((fact) => profile.get(fact)?.answer === 'yes');

/** The sets of days on which a move may stand. */
function daysFor({ model }: PlanKnowledge, exercise: Exercise, week: Week): readonly (readonly number[])[] {
  const perWeek = exercise.dose.days_per_week;
  if (isStrengthDay(model.load, exercise)) return [someOf(week.strength, perWeek)];
  const all = someOf(week.practice, perWeek);
  return exercise.category === AEROBIC && week.between.length > 0 ? [all, someOf(week.between, perWeek)] : [all];
}

/** Strength that needs a day between: isometric holds that are dosed daily do not. */
const isStrengthDay = (
  { strength_categories, strength_days_at_most }: PlanKnowledge['model']['load'],
  { category, dose }: Exercise,
): boolean => strength_categories.includes(category) && dose.days_per_week <= strength_days_at_most;

function worthOf(
  { knowledge, request, profile, course }: Wanted,
  { exercise, changes, needs }: Allowed,
  option: DoseOption,
  days: readonly number[],
  named: readonly Naming[],
): number {
  const { weights } = knowledge.model;
  const leading = course.legs.find(({ role }) => role === 'leading' || role === 'general')?.because;
  const grade = exercise.indications.find((use) => 'condition' in use && use.condition === leading)?.grade;
  const best = Math.max(0, ...named.map((naming) => namingWorth(weights, naming)));
  return (
    weights.each_move +
    best +
    (grade === undefined ? 0 : weights.grade[grade]) +
    (request.previous?.known.includes(exercise.id) === true ? weights.known_move : 0) +
    (option.share === 1 ? weights.full_dose : 0) +
    (needs.standIns.length === 0 ? weights.no_gear : 0) +
    (changes.length > 0 ? weights.changed_move : 0) +
    (isLax(knowledge, profile) ? worthForTheLax(knowledge, exercise) : 0) +
    (exercise.poses.some(({ approximate }) => approximate === true) ? weights.approximate : 0) +
    (weights.minute * option.minutesPerDay * days.length) / 7
  );
}

/** Control is the limit, not length: fewer stretches, and less of each. */
const isLax = ({ model }: PlanKnowledge, profile: Profile): boolean =>
  model.load.stretch_minutes_when.some(({ facts }) => facts.some((fact) => profile.get(fact)?.answer === 'yes'));

const worthForTheLax = ({ model: { load, weights } }: PlanKnowledge, { category }: Exercise): number => {
  if (category === 'stretch') return weights.stretch_of_the_lax;
  return load.control_categories.includes(category) ? weights.control_of_the_lax : 0;
};

const namingWorth = (weights: PlanKnowledge['model']['weights'], { leg, optional }: Naming): number =>
  weights.named_move[leg.role] * (optional ? weights.optional_move_share : 1);

/** The hard rules. Each row names its rule, so that a conflict can be told in words. */
function rowsOf(wanted: Wanted, choices: readonly Choice[], wants: readonly Want[]): readonly Row[] {
  const byExercise = new Map<string, { readonly exercise: Exercise; readonly columns: number[] }>();
  choices.forEach(({ allowed: { exercise } }, column) => {
    const known = byExercise.get(exercise.id);
    if (known === undefined) byExercise.set(exercise.id, { exercise, columns: [column] });
    else known.columns.push(column);
  });
  const moves = [...byExercise.values()];
  return [
    ...moves.filter(({ columns }) => columns.length > 1).map(({ columns }) => atMost('one-dose', 1, columns)),
    ...timeRows(wanted, choices),
    ...countRows(wanted, moves),
    ...loadRows(wanted, choices, moves),
    ...pairRows(wanted, moves),
    ...ladderRows(wanted, moves),
    ...wants.map((want, i): Row => {
      const column = choices.length + i;
      const serving = moves.filter(({ exercise }) => servesOf(wanted.knowledge, exercise).includes(want.id));
      const entries = serving.flatMap(({ columns }) => columns.map((c) => [c, -1] as const));
      return { rule: 'want', least: Number.NEGATIVE_INFINITY, most: 0, entries: [[column, 1], ...entries] };
    }),
  ];
}

type Move = { readonly exercise: Exercise; readonly columns: readonly number[] };

const atMost = (rule: string, most: number, columns: readonly number[]): Row => ({
  rule,
  least: Number.NEGATIVE_INFINITY,
  most,
  entries: columns.map((column) => [column, 1] as const),
});

/** Time of every day of the week, and of the whole week where it has a ceiling. */
function timeRows({ request, week, weeklyMinutes }: Wanted, choices: readonly Choice[]): readonly Row[] {
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const day of week.practice) {
    const entries = choices.flatMap(({ option, days }, column) =>
      days.includes(day) ? [[column, option.minutesPerDay] as const] : [],
    );
    const key = JSON.stringify(entries);
    if (entries.length === 0 || seen.has(key)) continue;
    seen.add(key);
    rows.push({ rule: 'time', least: Number.NEGATIVE_INFINITY, most: request.minutes, entries });
  }
  if (weeklyMinutes === undefined) return rows;
  const entries = choices.map(({ option, days }, column) => [column, option.minutesPerDay * days.length] as const);
  return [...rows, { rule: 'flare-load', least: Number.NEGATIVE_INFINITY, most: weeklyMinutes, entries }];
}

/** At least one move, at most as many as a session holds, and only a few new ones at once. */
function countRows({ knowledge, request }: Wanted, moves: readonly Move[]): readonly Row[] {
  const all = moves.flatMap(({ columns }) => columns);
  const fresh = moves.filter(({ exercise }) => request.previous?.known.includes(exercise.id) !== true);
  return [
    { ...atMost('count', knowledge.session.max_exercises, all), least: 1 },
    atMost(
      'new-items',
      knowledge.model.load.new_items_at_most,
      fresh.flatMap(({ columns }) => columns),
    ),
  ];
}

/** Weekly stretch of each muscle, and pressing of each muscle. */
function loadRows({ knowledge, profile }: Wanted, choices: readonly Choice[], moves: readonly Move[]): readonly Row[] {
  const ceiling = stretchCeiling(knowledge, profile);
  const tissues = [...new Set(moves.flatMap(({ exercise }) => exercise.targets.map(({ tissue }) => tissue)))];
  return tissues.flatMap((tissue): Row[] => {
    const held = choices.flatMap(({ allowed: { exercise }, option, days }, column) =>
      lengthens(exercise, tissue) && option.heldMinutes > 0
        ? [[column, option.heldMinutes * days.length] as const]
        : [],
    );
    const pressing = moves.filter(({ exercise }) => releases(exercise, tissue)).flatMap(({ columns }) => columns);
    return [
      ...(held.length > 0
        ? [{ rule: 'stretch-ceiling', least: Number.NEGATIVE_INFINITY, most: ceiling, entries: held }]
        : []),
      ...(pressing.length > 0
        ? [atMost('release-once', knowledge.model.load.release_per_muscle_at_most, pressing)]
        : []),
    ];
  });
}

/** Most minutes a muscle of one side is stretched in a week. */
function stretchCeiling({ model: { load } }: PlanKnowledge, profile: Profile): number {
  const special = load.stretch_minutes_when.filter(({ facts }) =>
    facts.some((fact) => profile.get(fact)?.answer === 'yes'),
  );
  return Math.min(load.stretch_minutes_per_muscle_and_week, ...special.map(({ minutes }) => minutes));
}

const lengthens = ({ category, targets }: Exercise, tissue: string): boolean =>
  category === 'stretch' && targets.some((target) => target.tissue === tissue && target.action === 'lengthen');

const releases = ({ category, targets }: Exercise, tissue: string): boolean =>
  category === 'release' && targets.some((target) => target.tissue === tissue && target.action === 'release');

/** Whoever stretches one half works the other as well. A move that is both keeps the rule by itself. */
function pairRows({ knowledge }: Wanted, moves: readonly Move[]): readonly Row[] {
  return knowledge.model.pairs.flatMap(({ id, work, needs }) => {
    const other = moves.filter(({ exercise }) => inGroup(knowledge, exercise, needs)).flatMap(({ columns }) => columns);
    return moves
      .filter(({ exercise }) => inGroup(knowledge, exercise, work) && !inGroup(knowledge, exercise, needs))
      .map(
        ({ columns }): Row => ({
          rule: id,
          least: Number.NEGATIVE_INFINITY,
          most: 0,
          entries: [...columns.map((c) => [c, 1] as const), ...other.map((c) => [c, -1] as const)],
        }),
      );
  });
}

/** Not a move and its own harder version, unless one phase names both. */
function ladderRows({ course }: Wanted, moves: readonly Move[]): readonly Row[] {
  const byId = new Map(moves.map((move) => [move.exercise.id, move]));
  const named = course.legs.map(({ phase }) => new Set([...phase.core, ...(phase.optional ?? [])]));
  return moves.flatMap(({ exercise, columns }) =>
    (exercise.progressions ?? []).flatMap((harder) => {
      const other = byId.get(harder);
      if (other === undefined || named.some((ids) => ids.has(exercise.id) && ids.has(harder))) return [];
      return [atMost('one-version', 1, [...columns, ...other.columns])];
    }),
  );
}
