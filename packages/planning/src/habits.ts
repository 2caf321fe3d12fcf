import type { Habit } from '@hipspine/knowledge/treatment';
import { becauseOf, type Course, type Leg } from './course.ts';
import { type ActiveRule, speaksOf } from './gates.ts';
import type { Because, HabitItem } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { holds, type Profile } from './profile.ts';
import type { PlanRequest } from './request.ts';

/**
 * Habits of the active phases and contexts, in the order of the pathways, without those that are not for this person: by
 * their own list, or because a rule stops what they do.
 */
export function habitsOf(
  knowledge: PlanKnowledge,
  request: PlanRequest,
  profile: Profile,
  course: Course,
  active: readonly ActiveRule[],
): readonly HabitItem[] {
  const reasons = new Map<string, Because[]>();
  const add = (id: string, because: Because): void => {
    reasons.set(id, [...(reasons.get(id) ?? []), because]);
  };
  for (const leg of course.legs) for (const id of leg.phase.habits ?? []) add(id, becauseOf(leg));
  const { trip } = request.context;
  const addFor = (context: string, id: string): void =>
    add(id, { kind: 'context', id: context, sources: knowledge.habit.get(id)?.sources ?? [] });
  if (trip !== undefined) for (const id of knowledge.model.trip.habits) addFor('trip', id);
  if (request.context.surgery !== undefined || profile.get('thr-first-year')?.answer === 'yes')
    addFor('surgery', 'surgical-limits');
  if (request.context.bicycle !== undefined) addFor('bicycle', 'bike-fit');
  return [...reasons].flatMap(([id, because]): HabitItem[] => {
    const habit = knowledge.habit.get(id);
    const [first, ...more] = because;
    if (habit === undefined || first === undefined) return [];
    if (isAgainst(habit, knowledge, request, profile, course.legs) || isStopped(habit, active)) return [];
    return [
      {
        habit: id,
        because: [first, ...more],
        grade: habit.grade,
        source: habit.sources,
        ...(trip === undefined || !knowledge.model.trip.habits.includes(id)
          ? {}
          : { leadSide: legOf(knowledge, trip.gearbox) }),
      },
    ];
  });
}

/** Which leg works most: with a clutch both do. */
export const legOf = ({ model: { trip } }: PlanKnowledge, gearbox: 'clutch' | 'automatic'): 'both' | 'right' =>
  gearbox === 'clutch' ? trip.clutch_legs : trip.automatic_legs;

const isAgainst = (
  { not_for = [] }: Habit,
  knowledge: PlanKnowledge,
  request: PlanRequest,
  profile: Profile,
  legs: readonly Leg[],
): boolean =>
  not_for.some((reference) => {
    if ('condition' in reference) return holds(reference.condition, knowledge, request);
    if ('fact' in reference) {
      const status = profile.get(reference.fact);
      return status?.answer === 'yes' || status?.blocks === true;
    }
    return legs.some(({ pathway }) => pathway.id === reference.pathway);
  });

const isStopped = ({ tags = [] }: Habit, active: readonly ActiveRule[]): boolean =>
  tags.length > 0 && active.some(({ rule }) => rule.effect !== 'modify' && speaksOf(rule, tags));
