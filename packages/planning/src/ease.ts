import type { Exercise } from '@hipspine/knowledge/treatment';
import type { Course } from './course.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { RESTING } from './programme.ts';
import type { Allowed } from './sieve.ts';
import { namings } from './wants.ts';

/**
 * Rest positions, breathing and settling: what the pathways name first, then what suits the cause, then the easiest.
 * They are rest, so they cost no practice time.
 */
export function easePositions(
  knowledge: PlanKnowledge,
  course: Course,
  allowed: readonly Allowed[],
): readonly Allowed[] {
  const named = namings(course);
  const { weights, load } = knowledge.model;
  const leading = course.legs[0]?.because;
  const worth = (exercise: Exercise): number => {
    const best = (named.get(exercise.id) ?? []).map(
      ({ leg, optional }) => weights.named_move[leg.role] * (optional ? weights.optional_move_share : 1),
    );
    const grade = exercise.indications.find((use) => 'condition' in use && use.condition === leading)?.grade;
    return Math.max(0, ...best) + (grade === undefined ? 0 : weights.grade[grade]);
  };
  const rest = allowed.filter(({ exercise }) => RESTING.includes(exercise.category));
  const sorted = [...rest].sort(
    (x, y) =>
      worth(y.exercise) - worth(x.exercise) ||
      x.exercise.level - y.exercise.level ||
      (x.exercise.id < y.exercise.id ? -1 : 1),
  );
  // The best of each kind first, so that neither rest positions nor breathing crowd the other out.
  const best = RESTING.flatMap((kind) => sorted.find(({ exercise }) => exercise.category === kind) ?? []);
  const count = sorted.filter(({ exercise }) => worth(exercise) > 0).length;
  const most = Math.min(load.ease_positions_at_most, Math.max(load.ease_positions_at_least, count));
  return [...best, ...sorted.filter((one) => !best.includes(one))].slice(0, most);
}
