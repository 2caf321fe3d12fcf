import type { Exercise } from '@hipspine/knowledge/treatment';
import { daysAfter } from '../day.ts';
import type { Plan, PlanItem, ReleaseItem } from '../plan.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';
import type { PlanRequest } from '../request.ts';
import { broken } from './broken.ts';
import { checkClearance } from './check-clearance.ts';
import { checkAllowed, checkChanges, checkDose } from './check-move.ts';
import { checkPositions } from './check-positions.ts';
import { checkWeek, type Placed } from './check-week.ts';
import { type Judged, judge, limitsNotKnown } from './person-rules.ts';
import type { Violation } from './violation.ts';

/** Categories that may stand outside the minutes of a day. */
const REST: readonly string[] = ['position-of-ease', 'relaxation'];

/**
 * Every rule that a plan breaks for this person; none means it keeps them all.
 *
 * It knows nothing of the solver, and works out for itself what holds for the person, what each move asks of the joints
 * and how long it takes. A plan edited by hand is checked the same way.
 *
 * @param plan     a plan that fits `PlanSchema`
 * @param request  the person and the frame as they are now
 */
export function checkPlan(knowledge: PlanKnowledge, plan: Plan, request: PlanRequest): readonly Violation[] {
  const judged = judge(knowledge, request);
  const listed = [
    ...plan.items.map((item, i) => ({ item, where: `items[${i}]`, counts: true })),
    ...plan.release.map((item: ReleaseItem, i) => ({ item, where: `release[${i}]`, counts: item.counts })),
  ];
  const placed = listed.flatMap(({ item, where, counts }): Placed[] => {
    const exercise = knowledge.exercise.get(item.exercise);
    return exercise === undefined
      ? []
      : [{ item, where, exercise, counts: counts || !REST.includes(exercise.category) }];
  });
  return [
    ...checkFrame(judged, plan),
    ...checkNames(knowledge, listed),
    ...checkClearance(judged, plan, placed),
    ...placed.flatMap((one) => checkPlaced(judged, plan, one)),
    ...checkWeek(judged, placed),
    ...checkTrip(judged, plan),
    ...checkPositions(judged, plan),
  ];
}

const checkPlaced = (judged: Judged, plan: Plan, { item, exercise, where }: Placed): readonly Violation[] => {
  const stand = { where, made: plan.made, days: item.days, side: item.side, place: judged.request.place };
  return [
    ...checkAllowed(judged, exercise, plan.pathways, stand),
    ...checkChanges(judged, exercise, item, where),
    ...checkDose(judged, exercise, item, where),
    ...checkThings(judged, item, exercise, where),
  ];
};

/** What the plan says a move is done with must be there. */
function checkThings(
  { knowledge, request }: Judged,
  item: PlanItem,
  exercise: Exercise,
  where: string,
): readonly Violation[] {
  const there = new Set([...(knowledge.offers.get(request.place) ?? []), ...request.equipment]);
  return item.uses
    .filter((thing) => !there.has(thing) || request.without.includes(thing))
    .map((found) =>
      broken(knowledge, {
        rule: 'equipment',
        where: `${where}.uses`,
        exercise: exercise.id,
        found,
        expected: 'a thing that is there',
      }),
    );
}

function checkNames(
  knowledge: PlanKnowledge,
  listed: readonly { readonly item: PlanItem; readonly where: string }[],
): readonly Violation[] {
  const ids = listed.map(({ item }) => item.exercise);
  return listed.flatMap(({ item: { exercise }, where }, i) => {
    const at = `${where}.exercise`;
    if (!knowledge.exercise.has(exercise))
      return [
        broken(knowledge, { rule: 'unknown-exercise', where: at, found: exercise, expected: 'a move of the library' }),
      ];
    if (ids.indexOf(exercise) < i)
      return [broken(knowledge, { rule: 'twice', where: at, exercise, found: exercise, expected: 'each move once' })];
    return [];
  });
}

/** The dates of a plan, and what it must say besides its moves. */
function checkFrame(judged: Judged, plan: Plan): readonly Violation[] {
  const { knowledge, request } = judged;
  const fault = (rule: string, where: string, found: string, expected: string): Violation =>
    broken(knowledge, { rule, where, found, expected });
  const ended = daysAfter(plan.made, 7) <= request.today && plan.review.when <= request.today;
  return [
    ...(plan.made > request.today ? [fault('made-later', 'made', plan.made, `${request.today} or earlier`)] : []),
    ...(plan.started > plan.made ? [fault('started-later', 'started', plan.started, `${plan.made} or earlier`)] : []),
    ...(plan.review.when <= plan.made || ended
      ? [fault('review-day', 'review.when', plan.review.when, `a day after ${ended ? request.today : plan.made}`)]
      : []),
    ...(limitsNotKnown(judged) && plan.askSurgeon.length === 0
      ? [fault('ask-surgeon', 'askSurgeon', 'nothing', 'what to ask the surgical team')]
      : []),
    ...plan.habits
      .filter(({ habit }) => !knowledge.habit.has(habit))
      .map(({ habit }) => fault('unknown-habit', 'habits', habit, 'a habit of the library')),
  ];
}

/** Moves beside the car, and the rest on arrival, are under the same rules. */
function checkTrip(judged: Judged, plan: Plan): readonly Violation[] {
  if (plan.trip === null) return [];
  const { onArrival, atStops } = plan.trip;
  const moves = [
    ...atStops.map((id, i) => ({ id, where: `trip.atStops[${i}]`, place: 'car-stop' })),
    ...(onArrival === null ? [] : [{ id: onArrival.exercise, where: 'trip.onArrival', place: 'home' }]),
  ];
  return moves.flatMap(({ id, where, place }): readonly Violation[] => {
    const exercise = judged.knowledge.exercise.get(id);
    if (exercise === undefined)
      return [
        broken(judged.knowledge, { rule: 'unknown-exercise', where, found: id, expected: 'a move of the library' }),
      ];
    const stand = { where, made: plan.made, days: [1, 2, 3, 4, 5, 6, 7], side: 'both' as const, place };
    return checkAllowed(judged, exercise, plan.pathways, stand);
  });
}
