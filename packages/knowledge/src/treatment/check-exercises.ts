import { readingGrade } from '../authoring/reading-grade.ts';
import type { Problem } from '../problem.ts';
import { type Catalogue, fault } from './catalogue.ts';
import { derivedLists } from './derived-lists.ts';
import type { Exercise } from './exercise.schema.ts';
import { type Ladder, ladderOf } from './ladder.ts';
import type { Located } from './parts.ts';

/** Whole exercises: derived lists, uses that must be excluded, harder and easier, dose, cue, source. */
export function checkExercises(catalogue: Catalogue): readonly Problem[] {
  const ladder = ladderOf(catalogue.parts.exercises.map(({ value }) => value));
  return catalogue.parts.exercises.flatMap((part) => [
    ...checkDerivedLists(catalogue, part),
    ...checkForbiddenUses(catalogue, part),
    ...checkLevels(catalogue, part, 'progressions'),
    ...checkLevels(catalogue, part, 'regressions'),
    ...checkLadder(ladder, part),
    ...checkDose(part),
    ...checkTold(part),
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

/** Harder versions are never of a lower level, easier ones never of a higher. */
function checkLevels(
  { exercise }: Catalogue,
  part: Located<Exercise>,
  list: 'progressions' | 'regressions',
): readonly Problem[] {
  const { level } = part.value;
  const harder = list === 'progressions';
  return (part.value[list] ?? []).flatMap((step, i) => {
    const to = exercise.get(step)?.level;
    if (to === undefined || (harder ? to >= level : to <= level)) return [];
    return [fault(part, `${list}[${i}]`, `${step}, level ${to}`, `level ${level} or ${harder ? 'higher' : 'lower'}`)];
  });
}

/** No circle, whichever of two exercises names the other; and nobody is left on a hard move without a way down. */
function checkLadder({ easier, harder }: Ladder, part: Located<Exercise>): readonly Problem[] {
  const { id, level } = part.value;
  const seen = new Set<string>();
  const next = [...harder(id)];
  for (let step = next.pop(); step !== undefined; step = next.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    next.push(...harder(step));
  }
  return [
    ...(seen.has(id) ? [fault(part, 'progressions', `a circle back to ${id}`, 'a way that ends')] : []),
    ...(level > 1 && easier(id).length === 0
      ? [fault(part, 'regressions', `nothing easier than level ${level}`, 'an easier version')]
      : []),
  ];
}

/** The start dose lies inside its limits. */
function checkDose(part: Located<Exercise>): readonly Problem[] {
  const { dose, dose_limits } = part.value;
  return (Object.keys(dose_limits) as (keyof typeof dose_limits)[]).flatMap((field) => {
    const span = dose_limits[field];
    const value = dose[field] ?? (field === 'sessions_per_day' ? 1 : undefined);
    if (span === undefined || value === undefined || (span[0] <= value && value <= span[1])) return [];
    return [fault(part, `dose.${field}`, String(value), `from ${span[0]} to ${span[1]}, as dose_limits says`)];
  });
}

/** Hardest words while somebody moves (Flesch-Kincaid). */
const HARDEST = 8;

/** What is said during the move: at least one cue, in words anybody can follow; and where it comes from. */
function checkTold(part: Located<Exercise>): readonly Problem[] {
  const { poses, mistakes, feel, should_not_feel, sources, source_note, note } = part.value;
  const cues = poses.flatMap(({ cue }) => cue ?? []);
  const texts = { cue: cues, mistakes, feel, should_not_feel, note: note === undefined ? [] : [note] };
  const hard = Object.entries(texts).flatMap(([field, phrases]) => {
    const grade = readingGrade(phrases.map((phrase) => phrase.replace(/[.!?]?$/, '.')).join(' '));
    return grade <= HARDEST ? [] : [fault(part, field, `reading grade ${grade.toFixed(1)}`, `at most ${HARDEST}`)];
  });
  const opinion = sources.every((id) => id === 'expert');
  return [
    ...hard,
    ...(cues.length === 0 ? [fault(part, 'poses', 'no cue', 'a cue on at least one keyframe')] : []),
    ...(opinion && source_note === undefined
      ? [fault(part, 'source_note', 'nothing', 'why it rests on expert alone')]
      : []),
  ];
}
