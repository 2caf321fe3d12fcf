import { show } from '../person.ts';
import type { Problem } from '../problem.ts';
import { type Catalogue, fault, unknownIds } from './catalogue.ts';
import type { Derivation, FindingIs } from './derivation.schema.ts';
import type { Located } from './parts.ts';
import type { Reference } from './reference.schema.ts';

/** Every id stands once, and every id that is named leads somewhere. */
export function checkReferences(catalogue: Catalogue): readonly Problem[] {
  return [
    ...checkUnique(catalogue),
    ...checkFacts(catalogue),
    ...checkRules(catalogue),
    ...checkExerciseReferences(catalogue),
    ...checkPathwayReferences(catalogue),
    ...checkOtherReferences(catalogue),
  ];
}

function checkUnique({ parts }: Catalogue): readonly Problem[] {
  const kinds: readonly (readonly Located<{ readonly id: string }>[])[] = [
    parts.exercises,
    parts.facts,
    parts.rules,
    parts.practiceRules,
    parts.pathways,
    parts.habits,
    parts.treatments,
    parts.claims,
    parts.questions,
    parts.outcomes,
    parts.sources,
    ...parts.pathways.map(({ file, value }) =>
      value.phases.map((phase, i) => ({ file, path: `phases[${i}]`, value: phase })),
    ),
  ];
  return kinds.flatMap((entries) => {
    const seen = new Map<string, string>();
    return entries.flatMap((entry) => {
      const first = seen.get(entry.value.id);
      seen.set(entry.value.id, first ?? entry.file);
      return first === undefined ? [] : [fault(entry, 'id', `${entry.value.id}, also in ${first}`, 'every id once')];
    });
  });
}

function checkFacts(catalogue: Catalogue): readonly Problem[] {
  return catalogue.parts.facts.flatMap((fact) =>
    fact.value.derive === undefined ? [] : checkDerivation(catalogue, fact, 'derive', fact.value.derive),
  );
}

function checkDerivation(
  catalogue: Catalogue,
  part: Located<unknown>,
  within: string,
  derive: Derivation,
): readonly Problem[] {
  const { ids } = catalogue;
  if ('any' in derive)
    return derive.any.flatMap((ground, i) => checkDerivation(catalogue, part, `${within}.any[${i}]`, ground));
  if ('all' in derive)
    return derive.all.flatMap((ground, i) => checkDerivation(catalogue, part, `${within}.all[${i}]`, ground));
  if ('triage' in derive) return [];
  if ('finding' in derive) return checkFinding(catalogue, part, within, derive);
  if ('condition' in derive) {
    return ids.conditions.has(derive.condition)
      ? []
      : [fault(part, `${within}.condition`, derive.condition, 'the id of a condition')];
  }
  const named = `${derive.classification}/${derive.class}`;
  return ids.classes.has(named) ? [] : [fault(part, `${within}.class`, named, 'a class of a classification')];
}

/** A finding that is there, with an answer it can have. */
export function checkFinding(
  { ids }: Catalogue,
  part: Located<unknown>,
  within: string,
  { finding, when }: FindingIs,
): readonly Problem[] {
  if (!ids.findings.has(finding)) return [fault(part, `${within}.finding`, finding, 'the id of a finding')];
  const value = ids.findingValues.get(finding);
  if (value === undefined) return [];
  if (when === undefined) {
    return value.type === 'boolean'
      ? []
      : [fault(part, within, `${finding} without when`, `a when: it is a ${value.type}`)];
  }
  const { eq, in: oneOf = [], ...bounds } = when;
  const problems: Problem[] = [];
  if (Object.values(bounds).some((bound) => bound !== undefined) && value.type !== 'number') {
    problems.push(fault(part, `${within}.when`, show(when), `no bounds: ${finding} is a ${value.type}`));
  }
  for (const answer of [...(eq === undefined ? [] : [eq]), ...oneOf]) {
    const possible = value.type === 'choice' ? value.options.has(String(answer)) : typeof answer === value.type;
    if (!possible) problems.push(fault(part, `${within}.when`, show(answer), `an answer that ${finding} can have`));
  }
  return problems;
}

function checkRules({ parts, fact }: Catalogue): readonly Problem[] {
  const { tags } = parts;
  const isTag = (id: string): boolean => id === '*' || Object.hasOwn(tags.value, id);
  return parts.rules.flatMap((rule) => [
    ...unknownIds(rule, 'when_tags_any', rule.value.when_tags_any, isTag, 'a tag of plan-rules/tags.yaml'),
    ...unknownIds(rule, 'unless_tags', rule.value.unless_tags ?? [], isTag, 'a tag of plan-rules/tags.yaml'),
    ...unknownIds(rule, 'when_facts_any', rule.value.when_facts_any, (id) => fact.has(id), 'the id of a fact'),
  ]);
}

function checkExerciseReferences(catalogue: Catalogue): readonly Problem[] {
  const { parts, exercise } = catalogue;
  const isTag = (id: string): boolean => Object.hasOwn(parts.tags.value, id);
  const problems = parts.exercises.flatMap((part) => [
    ...unknownIds(
      part,
      'progressions',
      part.value.progressions ?? [],
      (id) => exercise.has(id),
      'the id of an exercise',
    ),
    ...unknownIds(part, 'regressions', part.value.regressions ?? [], (id) => exercise.has(id), 'the id of an exercise'),
    ...unknownIds(part, 'tags', part.value.tags, isTag, 'a tag of plan-rules/tags.yaml'),
    ...checkReferenceList(catalogue, part, 'indications', part.value.indications),
  ]);
  const used = new Set([
    ...parts.exercises.flatMap(({ value }) => value.tags),
    ...parts.habits.flatMap(({ value }) => value.tags ?? []),
  ]);
  const idle = Object.keys(parts.tags.value).filter((tag) => !used.has(tag));
  return [
    ...problems,
    ...idle.map((tag) => fault(parts.tags, tag, 'a tag nothing carries', 'an exercise or habit with it')),
  ];
}

/** Checks what a list of references, or of uses, points to. */
function checkReferenceList(
  { ids, fact, pathway }: Catalogue,
  part: Located<unknown>,
  within: string,
  references: readonly Reference[],
): readonly Problem[] {
  return references.flatMap((reference, i) => {
    const at = `${within}[${i}]`;
    if ('condition' in reference) {
      return ids.conditions.has(reference.condition)
        ? []
        : [fault(part, `${at}.condition`, reference.condition, 'the id of a condition')];
    }
    if ('fact' in reference)
      return fact.has(reference.fact) ? [] : [fault(part, `${at}.fact`, reference.fact, 'the id of a fact')];
    return pathway.has(reference.pathway)
      ? []
      : [fault(part, `${at}.pathway`, reference.pathway, 'the id of a pathway')];
  });
}

function checkPathwayReferences(catalogue: Catalogue): readonly Problem[] {
  const { parts, ids, exercise, fact, rule, habit, outcome } = catalogue;
  const isExercise = (id: string): boolean => exercise.has(id);
  const pathways = parts.pathways.flatMap((part) => {
    const { match, measures, avoid_exercises = [], phases } = part.value;
    return [
      ...unknownIds(
        part,
        'match.conditions',
        match.conditions ?? [],
        (id) => ids.conditions.has(id),
        'the id of a condition',
      ),
      ...unknownIds(part, 'match.facts', match.facts ?? [], (id) => fact.has(id), 'the id of a fact'),
      ...(match.findings ?? []).flatMap((finding, i) => checkFinding(catalogue, part, `match.findings[${i}]`, finding)),
      ...unknownIds(part, 'measures', measures, (id) => outcome.has(id), 'the id of an outcome measure'),
      ...unknownIds(part, 'avoid_exercises', avoid_exercises, isExercise, 'the id of an exercise'),
      ...phases.flatMap((phase, i) => [
        ...unknownIds(part, `phases[${i}].core`, phase.core, isExercise, 'the id of an exercise'),
        ...unknownIds(part, `phases[${i}].optional`, phase.optional ?? [], isExercise, 'the id of an exercise'),
        ...unknownIds(part, `phases[${i}].habits`, phase.habits ?? [], (id) => habit.has(id), 'the id of a habit'),
        ...(phase.lifts_rules ?? []).flatMap((lift, j) =>
          rule.has(lift.rule)
            ? []
            : [fault(part, `phases[${i}].lifts_rules[${j}].rule`, lift.rule, 'the id of a rule')],
        ),
      ]),
    ];
  });
  const { start_level_max } = parts.pathwaysFrame.value.session;
  const isFact = (id: string): boolean => fact.has(id);
  const at = 'session.start_level_max';
  return [
    ...pathways,
    ...unknownIds(parts.pathwaysFrame, `${at}.lower_to_1`, start_level_max.lower_to_1, isFact, 'the id of a fact'),
    ...unknownIds(
      parts.pathwaysFrame,
      `${at}.stay_at_2_until_supervised`,
      start_level_max.stay_at_2_until_supervised,
      isFact,
      'the id of a fact',
    ),
  ];
}

function checkOtherReferences(catalogue: Catalogue): readonly Problem[] {
  const { parts, exercise, fact, pathway, habit, treatment } = catalogue;
  const isTag = (id: string): boolean => Object.hasOwn(parts.tags.value, id);
  const isLink = (id: string): boolean => [exercise, fact, pathway, habit, treatment].some((kind) => kind.has(id));
  return [
    ...parts.habits.flatMap((part) => [
      ...checkReferenceList(catalogue, part, 'helps', part.value.helps),
      ...checkReferenceList(catalogue, part, 'not_for', part.value.not_for ?? []),
      ...unknownIds(part, 'tags', part.value.tags ?? [], isTag, 'a tag of plan-rules/tags.yaml'),
      ...checkFileName(part, 'category', part.value.category),
    ]),
    ...parts.treatments.flatMap((part) => checkReferenceList(catalogue, part, 'for', part.value.for)),
    ...parts.outcomes.flatMap((part) => checkReferenceList(catalogue, part, 'use_for', part.value.use_for)),
    ...unknownIds(
      parts.searchWords,
      'warnings',
      parts.searchWords.value.warnings.map(({ finding }) => finding),
      (id) => catalogue.ids.findings.has(id),
      'the id of a finding',
    ),
    ...parts.claims.flatMap((part) => [
      ...unknownIds(part, 'links', part.value.links ?? [], isLink, 'an exercise, habit, pathway, treatment or fact'),
      ...part.value.seed_files.slice(0, 1).flatMap((first) => checkFileName(part, 'seed_files[0]', seedOf(first))),
    ]),
  ];
}

/** `003_0b46af3d3b7d482b.txt` is the file of `seed-003`. */
export const seedOf = (seedFile: string): string => `seed-${seedFile.slice(0, 3)}`;

function checkFileName(part: Located<unknown>, within: string, name: string): readonly Problem[] {
  return part.file.endsWith(`/${name}.yaml`) ? [] : [fault(part, within, name, `the name of its file, ${part.file}`)];
}
