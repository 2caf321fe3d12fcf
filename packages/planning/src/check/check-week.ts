import type { Exercise, PlanModelFile } from '@hipspine/knowledge/treatment';
import type { PlanItem } from '../plan.schema.ts';
import { broken } from './broken.ts';
import { minutesOf, stretchMinutes } from './dose-time.ts';
import { has, type Judged } from './person-rules.ts';
import type { Violation } from './violation.ts';

/** A move of a plan with what the library says about it. */
export interface Placed {
  readonly item: PlanItem;
  readonly exercise: Exercise;
  /** Where it stands in the plan. */
  readonly where: string;
  /** Its time is part of the minutes of a day; positions of ease are rest. */
  readonly counts: boolean;
}

type Group = PlanModelFile['groups'][number];

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
/** Minutes are written with rounding. */
const ROUNDING = 0.01;
/** A move is written in full tenths of a minute, upwards. */
const TENTH = 0.1;

const sidesOf = ({ laterality }: Exercise, side: PlanItem['side']): 1 | 2 =>
  laterality !== 'bilateral' && side === 'both' ? 2 : 1;

/** What the moves of a week must keep together: time, days, new moves, rest days, stretch, order, pairs. */
export function checkWeek(judged: Judged, placed: readonly Placed[]): readonly Violation[] {
  return [
    ...checkMinutes(judged, placed),
    ...checkDays(judged, placed),
    ...checkNew(judged, placed),
    ...checkStrengthDays(judged, placed),
    ...checkStretch(judged, placed),
    ...checkRelease(judged, placed),
    ...checkOrder(judged, placed),
    ...checkPairs(judged, placed),
    ...checkSides(judged, placed),
  ];
}

function checkMinutes({ knowledge, request }: Judged, placed: readonly Placed[]): readonly Violation[] {
  const timed = placed.map((one) => ({
    ...one,
    minutes: minutesOf(knowledge, one.item.dose, sidesOf(one.exercise, one.item.side)),
  }));
  const wrong = timed
    .filter(({ item, minutes }) => item.minutesPerDay < minutes - ROUNDING || item.minutesPerDay > minutes + TENTH)
    .map(({ item, where, minutes }) =>
      broken(knowledge, {
        rule: 'minutes-of-move',
        where: `${where}.minutesPerDay`,
        exercise: item.exercise,
        found: String(item.minutesPerDay),
        expected: minutes.toFixed(2),
      }),
    );
  const full = EVERY_DAY.flatMap((day) => {
    const total = timed
      .filter(({ counts, item }) => counts && item.days.includes(day))
      .reduce((sum, { minutes }) => sum + minutes, 0);
    if (total <= request.minutes + ROUNDING) return [];
    const [found, expected] = [`${total.toFixed(1)} minutes on day ${day}`, `at most ${request.minutes}`];
    return [broken(knowledge, { rule: 'minutes', where: 'items', found, expected })];
  });
  return [...wrong, ...full.slice(0, 1)];
}

function checkDays({ knowledge, request }: Judged, placed: readonly Placed[]): readonly Violation[] {
  const used = new Set(placed.filter(({ counts }) => counts).flatMap(({ item }) => item.days));
  if (used.size <= request.days) return [];
  const [found, expected] = [`${used.size} days`, `at most ${request.days}`];
  return [broken(knowledge, { rule: 'days', where: 'items', found, expected })];
}

/** Whether a move is new follows from the plan before; what the plan says must agree, and there are only so many. */
function checkNew({ knowledge, request }: Judged, placed: readonly Placed[]): readonly Violation[] {
  const known = request.previous?.known ?? [];
  const lies = placed
    .filter(({ item }) => item.isNew === known.includes(item.exercise))
    .map(({ item, where }) =>
      broken(knowledge, {
        rule: 'new-or-not',
        where: `${where}.isNew`,
        exercise: item.exercise,
        found: String(item.isNew),
        expected: String(!item.isNew),
      }),
    );
  const fresh = placed.filter(({ item, counts }) => counts && !known.includes(item.exercise));
  const most = knowledge.model.load.new_items_at_most;
  if (fresh.length <= most) return lies;
  const [found, expected] = [`${fresh.length} new moves`, `at most ${most}`];
  return [...lies, broken(knowledge, { rule: 'new-items', where: 'items', found, expected })];
}

/** Strength that the library does not dose for every day needs a day of rest between. */
function checkStrengthDays({ knowledge }: Judged, placed: readonly Placed[]): readonly Violation[] {
  const { strength_categories: strength, strength_days_at_most: most } = knowledge.model.load;
  const loaded = placed.filter(
    ({ exercise }) => strength.includes(exercise.category) && exercise.dose.days_per_week <= most,
  );
  const used = [...new Set(loaded.flatMap(({ item }) => item.days))].sort((x, y) => x - y);
  const next = used.some((day, i) => day - (used[i - 1] ?? -1) === 1);
  if (used.length <= most && !next) return [];
  const expected = `at most ${most} days, none after another`;
  return [broken(knowledge, { rule: 'strength-days', where: 'items', found: `days ${used.join(', ')}`, expected })];
}

function checkStretch(judged: Judged, placed: readonly Placed[]): readonly Violation[] {
  const { knowledge } = judged;
  const { load } = knowledge.model;
  const less = load.stretch_minutes_when.filter(({ facts }) => facts.some((fact) => has(judged, fact)));
  const most = Math.min(load.stretch_minutes_per_muscle_and_week, ...less.map(({ minutes }) => minutes));
  const perMuscle = new Map<string, number>();
  for (const { exercise, item } of placed) {
    if (exercise.category !== 'stretch') continue;
    const muscles = new Set(exercise.targets.filter(({ action }) => action === 'lengthen').map(({ tissue }) => tissue));
    for (const muscle of muscles) perMuscle.set(muscle, (perMuscle.get(muscle) ?? 0) + stretchMinutes(item));
  }
  return [...perMuscle].flatMap(([muscle, minutes]) =>
    minutes > most + ROUNDING
      ? [
          broken(knowledge, {
            rule: 'stretch-ceiling',
            where: 'items',
            found: `${minutes.toFixed(1)} minutes a week for ${muscle}`,
            expected: `at most ${most}`,
          }),
        ]
      : [],
  );
}

/** Pressing and rolling: so many moves for one muscle, so often a day. */
function checkRelease({ knowledge }: Judged, placed: readonly Placed[]): readonly Violation[] {
  const { release_per_muscle_at_most: moves, release_sessions_per_day: sessions } = knowledge.model.load;
  const pressing = placed.filter(({ exercise }) => exercise.category === 'release');
  const muscles = new Set(pressing.flatMap(({ exercise }) => released(exercise)));
  const often = pressing.filter(({ item }) => item.dose.sessionsPerDay > sessions);
  return [
    ...[...muscles].flatMap((muscle) => {
      const on = pressing.filter(({ exercise }) => released(exercise).includes(muscle));
      if (on.length <= moves) return [];
      const found = `${on.map(({ item }) => item.exercise).join(', ')} for ${muscle}`;
      return [broken(knowledge, { rule: 'release-once', where: 'release', found, expected: `at most ${moves}` })];
    }),
    ...often.map(({ item, where }) =>
      broken(knowledge, {
        rule: 'release-once',
        where: `${where}.dose.sessionsPerDay`,
        exercise: item.exercise,
        found: String(item.dose.sessionsPerDay),
        expected: `at most ${sessions}`,
      }),
    ),
  ];
}

const released = ({ targets }: Exercise): readonly string[] =>
  targets.filter(({ action }) => action === 'release').map(({ tissue }) => tissue);

/** A stretch or a release is work for what it lengthens or lets go, not for what tightens along the way. */
const isIn = ({ tissues, actions, categories }: Group, { category, targets }: Exercise): boolean => {
  const passive = category === 'stretch' || category === 'release';
  return (
    categories.includes(category) &&
    targets.some(
      ({ tissue, action }) =>
        tissues.includes(tissue) &&
        actions.includes(action) &&
        !(passive && (action === 'strengthen' || action === 'mobilise')),
    )
  );
};

const membersOf = ({ knowledge }: Judged, id: string, placed: readonly Placed[]): readonly Placed[] => {
  const group = knowledge.model.groups.find((one) => one.id === id);
  return group === undefined ? [] : placed.filter(({ exercise }) => isIn(group, exercise));
};

/** Flexors before piriformis, and no session that starts cold with a stretch. */
function checkOrder(judged: Judged, placed: readonly Placed[]): readonly Violation[] {
  const { knowledge } = judged;
  const counted = placed.filter(({ counts }) => counts);
  const fault = (rule: string, late: Placed, early: Placed): Violation =>
    broken(knowledge, {
      rule,
      where: `${early.where}.order`,
      exercise: early.item.exercise,
      found: `${early.item.order}, before ${late.item.exercise} at ${late.item.order}`,
      expected: `after ${late.item.exercise}`,
    });
  const ruled = knowledge.model.before.flatMap(({ id, first, second }) => {
    const firsts = membersOf(judged, first, counted);
    const seconds = membersOf(judged, second, counted).filter((one) => !firsts.includes(one));
    return firsts.flatMap((one) =>
      seconds.filter(({ item }) => item.order <= one.item.order).map((other) => fault(id, one, other)),
    );
  });
  const moved = new Set(
    knowledge.model.before.flatMap(({ first, second }) => [
      ...membersOf(judged, first, counted),
      ...membersOf(judged, second, counted),
    ]),
  );
  const rank = ({ exercise }: Placed): number => knowledge.model.session_order.indexOf(exercise.category);
  const free = counted.filter((one) => !moved.has(one)).sort((x, y) => x.item.order - y.item.order);
  const cold = free.flatMap((one, i) => {
    const before = free[i - 1];
    return before !== undefined && rank(before) > rank(one) ? [fault('session-order', one, before)] : [];
  });
  const orders = placed.map(({ item }) => item.order);
  const twice = placed.filter(({ item }, i) => orders.indexOf(item.order) < i);
  return [
    ...ruled,
    ...cold,
    ...twice.map(({ item, where }) =>
      broken(knowledge, {
        rule: 'order-twice',
        where: `${where}.order`,
        exercise: item.exercise,
        found: String(item.order),
        expected: 'a place of its own',
      }),
    ),
  ];
}

function checkPairs(judged: Judged, placed: readonly Placed[]): readonly Violation[] {
  const { knowledge } = judged;
  return knowledge.model.pairs.flatMap(({ id, work, needs }) => {
    const [first] = membersOf(judged, work, placed);
    if (first === undefined || membersOf(judged, needs, placed).length > 0) return [];
    const expected = `work for ${needs} as well`;
    return [broken(knowledge, { rule: id, where: first.where, exercise: first.item.exercise, found: work, expected })];
  });
}

/** Left with right: one side alone only after surgery or under a limit of one side. */
function checkSides({ knowledge, request }: Judged, placed: readonly Placed[]): readonly Violation[] {
  const oneSided =
    request.context.surgery !== undefined ||
    request.limits.some(({ side, joint }) => joint !== 'lumbar' && side !== 'both');
  return placed.flatMap(({ item, exercise, where }) => {
    const perSide = exercise.laterality === 'per-side';
    const fault = (found: string, expected: string): Violation =>
      broken(knowledge, { rule: 'both-sides', where: `${where}.side`, exercise: item.exercise, found, expected });
    if (item.side !== 'both' && (!perSide || !oneSided)) return [fault(item.side, 'both')];
    if (perSide && item.side === 'both' && !item.perSide)
      return [fault('both sides at once', 'one side after the other')];
    return [];
  });
}
