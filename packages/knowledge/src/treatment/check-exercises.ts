import type { Problem } from '../problem.ts';
import { type Catalogue, fault } from './catalogue.ts';
import { derivedLists } from './derived-lists.ts';
import type { Exercise } from './exercise.schema.ts';
import type { Located } from './parts.ts';

/** What the exercises and the plan rules say together: derived lists, uses that must be excluded, harder and easier. */
export function checkExercises(catalogue: Catalogue): readonly Problem[] {
  return catalogue.parts.exercises.flatMap((part) => [
    ...checkDerivedLists(catalogue, part),
    ...checkForbiddenUses(catalogue, part),
    ...checkLadder(catalogue, part, 'progressions'),
    ...checkLadder(catalogue, part, 'regressions'),
  ]);
}

function checkDerivedLists({ parts }: Catalogue, part: Located<Exercise>): readonly Problem[] {
  const derived = derivedLists(
    part.value.tags,
    parts.rules.map(({ value }) => value),
  );
  return (['rules', 'not_for', 'ask_clinician', 'adapt_for'] as const).flatMap((list) => {
    const written = sorted(part.value[list]);
    const right = sorted(derived[list]);
    if (written.join() === right.join()) return [];
    const extra = written.filter((id, i) => !right.includes(id) || written.indexOf(id) !== i);
    const missing = right.filter((id) => !written.includes(id));
    const found = [
      extra.length > 0 ? `too much: ${extra.join(', ')}` : '',
      missing.length > 0 ? `missing: ${missing.join(', ')}` : '',
    ];
    return [fault(part, list, found.filter((text) => text !== '').join('; '), `[ ${derived[list].join(', ')} ]`)];
  });
}

const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

/** A use graded X must be an excluded use, or the plan would offer what the grade forbids. */
function checkForbiddenUses({ factsOfCondition }: Catalogue, part: Located<Exercise>): readonly Problem[] {
  return part.value.indications.flatMap((use, i) => {
    if (use.grade !== 'X') return [];
    const facts = 'condition' in use ? (factsOfCondition.get(use.condition) ?? []) : 'fact' in use ? [use.fact] : [];
    if (facts.some((fact) => part.value.not_for.includes(fact))) return [];
    const what = 'condition' in use ? use.condition : 'fact' in use ? use.fact : use.pathway;
    return [
      fault(
        part,
        `indications[${i}].grade`,
        `X for ${what}, which no rule excludes`,
        'a fact under not_for that follows from it',
      ),
    ];
  });
}

/** Harder versions are never of a lower level, easier ones never of a higher, and neither runs in a circle. */
function checkLadder(
  { exercise }: Catalogue,
  part: Located<Exercise>,
  list: 'progressions' | 'regressions',
): readonly Problem[] {
  const { id, level } = part.value;
  const steps = part.value[list] ?? [];
  const wrongWay = steps.flatMap((step, i) => {
    const to = exercise.get(step)?.level;
    if (to === undefined || (list === 'progressions' ? to >= level : to <= level)) return [];
    return [
      fault(
        part,
        `${list}[${i}]`,
        `${step}, level ${to}`,
        `level ${level} or ${list === 'progressions' ? 'higher' : 'lower'}`,
      ),
    ];
  });
  const seen = new Set<string>();
  const next = [...steps];
  for (let step = next.pop(); step !== undefined; step = next.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    next.push(...(exercise.get(step)?.[list] ?? []));
  }
  return seen.has(id) ? [...wrongWay, fault(part, list, `a circle back to ${id}`, 'a way that ends')] : wrongWay;
}
