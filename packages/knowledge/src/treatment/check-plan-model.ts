import type { Problem } from '../problem.ts';
import { type Catalogue, fault, unknownIds } from './catalogue.ts';

/** Every id that knowledge/plan-model.yaml names leads somewhere. */
export function checkPlanModel({
  parts,
  ids,
  exercise,
  fact,
  rule,
  pathway,
  habit,
  source,
}: Catalogue): readonly Problem[] {
  const part = parts.planModel;
  const model = part.value;
  const cited = { has: (id: string): boolean => source.has(id) || ids.sources.has(id) };
  const groups = new Set(model.groups.map(({ id }) => id));
  const tags = new Set(Object.keys(parts.tags.value));
  const tissues = new Set(parts.exercises.flatMap(({ value }) => value.targets.map((target) => target.tissue)));
  const lists: readonly (readonly [
    path: string,
    ids: readonly string[],
    known: { has(id: string): boolean },
    what: string,
  ])[] = [
    ['dose.irritable_facts', model.dose.irritable_facts, fact, 'the id of a fact'],
    ['swap_rules', model.swap_rules, rule, 'the id of a plan rule'],
    ['dose.rules_already_kept', model.dose.rules_already_kept, rule, 'the id of a plan rule'],
    [
      'load.stretch_minutes_when',
      model.load.stretch_minutes_when.flatMap(({ facts }) => facts),
      fact,
      'the id of a fact',
    ],
    ['load.stretch_source', model.load.stretch_source, cited, 'the id of a source'],
    ['groups', model.groups.flatMap((group) => group.tissues), tissues, 'a tissue some exercise names'],
    ['before', model.before.flatMap(({ first, second }) => [first, second]), groups, 'the id of a group'],
    ['before.sources', model.before.flatMap(({ sources }) => sources), cited, 'the id of a source'],
    ['pairs', model.pairs.flatMap(({ work, needs }) => [work, needs]), groups, 'the id of a group'],
    ['pairs.sources', model.pairs.flatMap(({ sources }) => sources), cited, 'the id of a source'],
    ['wants.by_tag', model.wants.by_tag.flatMap((want) => want.tags), tags, 'a tag'],
    ['limits.tags', model.limits.tags.map(({ tag }) => tag), tags, 'a tag'],
    ['limits.unknown_after_hip_surgery.tags', model.limits.unknown_after_hip_surgery.tags, tags, 'a tag'],
    ['surgery', model.surgery.flatMap(({ facts }) => facts.map((entry) => entry.fact)), fact, 'the id of a fact'],
    ['surgery.pathway', model.surgery.flatMap((entry) => entry.pathway?.id ?? []), pathway, 'the id of a pathway'],
    ['contexts', model.contexts.map((context) => context.pathway), pathway, 'the id of a pathway'],
    ['trip.arrival', [model.trip.arrival, ...model.trip.arrival_instead], exercise, 'the id of an exercise'],
    ['trip.habits', model.trip.habits, habit, 'the id of a habit'],
    ['trip.sources', model.trip.sources, cited, 'the id of a source'],
    ['bicycle.sources', model.bicycle.sources, cited, 'the id of a source'],
  ];
  const positions = model.positions.flatMap(({ id, keyframe, change }, i) => [
    ...(keyframe === undefined || exercise.get(keyframe.exercise)?.poses.some(({ t }) => t === keyframe.pose) === true
      ? []
      : [fault(part, `positions[${i}].keyframe`, `${keyframe.exercise} ${keyframe.pose}`, `a keyframe, for ${id}`)]),
    ...unknownIds(part, `positions[${i}].change`, [change], (word) => word in model.words, 'one of words'),
  ]);
  return [
    ...lists.flatMap(([path, ids, known, what]) => unknownIds(part, path, ids, (id) => known.has(id), what)),
    ...positions,
  ];
}
