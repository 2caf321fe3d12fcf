import type { Exercise } from '@hipspine/knowledge/treatment';
import type { Course, Leg } from './course.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';

/** Something the plan should do for the person, such as `gluteus-maximus:strengthen` or `fitness`. */
export interface Want {
  readonly id: string;
  /** The leg that wants it most. */
  readonly leg: Leg;
  readonly firstLine: boolean;
  readonly worth: number;
}

/**
 * What an exercise does, as wants name it. A move of the library with a want of its own kind (walking, nerve gliding,
 * balance, rest) does that and what it mobilises; all others do what their targets say.
 */
export function servesOf({ model }: PlanKnowledge, { category, targets, tags }: Exercise): readonly string[] {
  const byTag = model.wants.by_tag
    .filter((entry) => entry.categories.includes(category) && entry.tags.some((tag) => tags.includes(tag)))
    .map(({ want }) => want);
  const own = model.wants.by_category[category];
  const done = targets.filter(({ action }) => own === undefined || action === 'mobilise' || category === 'balance');
  return [...new Set([...(own === undefined ? [] : [own]), ...byTag, ...done.map(asWant)])];
}

const asWant = ({ tissue, action }: Exercise['targets'][number]): string => `${tissue}:${action}`;

/** What a pathway wants when it names this exercise: the first thing it does. */
const purposeOf = (knowledge: PlanKnowledge, exercise: Exercise): string | undefined =>
  servesOf(knowledge, exercise)[0];

/**
 * The wants of a course, each once, under the leg that values it most. What a phase names as core is first line.
 *
 * @param leftOut  exercises that no plan for this movement class may want
 */
export function wantsOf(
  knowledge: PlanKnowledge,
  { legs }: Course,
  leftOut: (exercise: Exercise) => boolean,
): readonly Want[] {
  const { weights } = knowledge.model;
  const wants = new Map<string, Want>();
  for (const leg of legs) {
    const full = weights.want[leg.role as keyof typeof weights.want];
    const lists = [
      { ids: leg.phase.core, firstLine: true, worth: full },
      { ids: leg.phase.optional ?? [], firstLine: false, worth: full * weights.optional_want_share },
    ];
    for (const { ids, firstLine, worth } of lists) {
      for (const exercise of ids.flatMap((id) => knowledge.exercise.get(id) ?? [])) {
        const id = leftOut(exercise) ? undefined : purposeOf(knowledge, exercise);
        if (id === undefined) continue;
        const known = wants.get(id);
        if (known === undefined || known.worth < worth) wants.set(id, { id, leg, firstLine, worth });
      }
    }
  }
  return [...wants.values()];
}

/** Does a pathway of the course name the exercise, and how strongly? */
export interface Naming {
  readonly leg: Leg;
  readonly optional: boolean;
}

/** Where each exercise is named, most important leg first. */
export function namings({ legs }: Course): ReadonlyMap<string, readonly Naming[]> {
  const named = new Map<string, Naming[]>();
  const add = (id: string, naming: Naming): void => {
    named.set(id, [...(named.get(id) ?? []), naming]);
  };
  for (const leg of legs) {
    for (const id of leg.phase.core) add(id, { leg, optional: false });
    for (const id of leg.phase.optional ?? []) add(id, { leg, optional: true });
  }
  return named;
}
