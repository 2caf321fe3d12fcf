import type { Problem } from '../problem.ts';
import { type Catalogue, fault } from './catalogue.ts';
import { applies } from './derived-lists.ts';
import type { Located } from './parts.ts';
import type { Pathway, Phase } from './pathway.schema.ts';

/** How many exercises of a first phase must stay open, unless the phase lists fewer. */
const OPEN_AT_FIRST = 3;

/** No pathway wants what the plan rules forbid to the very people on it. */
export function checkPathways(catalogue: Catalogue): readonly Problem[] {
  return [
    ...checkZones(catalogue),
    ...catalogue.parts.pathways.flatMap((part) => {
      const facts = factsOn(catalogue, part.value);
      return [
        ...part.value.phases.flatMap((phase, i) => [
          ...checkOffers(catalogue, part, phase, i, facts),
          ...checkLifts(catalogue, part, phase, i),
        ]),
        ...checkFirstPhase(catalogue, part, facts),
      ];
    }),
  ];
}

/** Groups and tissues of the zones in which a move can be felt. */
function checkZones({ parts }: Catalogue): readonly Problem[] {
  const part = parts.pathwaysFrame;
  const groups = new Set(parts.planModel.value.groups.map(({ id }) => id));
  const tissues = new Set(parts.exercises.flatMap(({ value }) => value.targets.map(({ tissue }) => tissue)));
  return part.value.adaptation.zones.flatMap(({ wrong_for = [], unless_tissues = [] }, i) => [
    ...wrong_for
      .filter((id) => !groups.has(id))
      .map((id) => fault(part, `adaptation.zones[${i}].wrong_for`, id, 'the id of a group of plan-model.yaml')),
    ...unless_tissues
      .filter((id) => !tissues.has(id))
      .map((id) => fault(part, `adaptation.zones[${i}].unless_tissues`, id, 'a tissue some exercise names')),
  ]);
}

/** Facts that hold for everybody the pathway matches: those it names, and those that follow from its conditions. */
function factsOn({ factsOfCondition }: Catalogue, { match }: Pathway): ReadonlySet<string> {
  const fromConditions = (match.conditions ?? []).flatMap((condition) => factsOfCondition.get(condition) ?? []);
  return new Set([...(match.facts ?? []), ...fromConditions]);
}

function checkOffers(
  { exercise }: Catalogue,
  part: Located<Pathway>,
  phase: Phase,
  i: number,
  facts: ReadonlySet<string>,
): readonly Problem[] {
  const lifted = new Set((phase.lifts_rules ?? []).flatMap((lift) => lift.for));
  const avoided = part.value.avoid_exercises ?? [];
  const offers = (['core', 'optional'] as const).flatMap((list) =>
    (phase[list] ?? []).map((id, j) => ({ id, at: `phases[${i}].${list}[${j}]` })),
  );
  return offers.flatMap(({ id, at }) => {
    const excluded = (exercise.get(id)?.not_for ?? []).filter((fact) => facts.has(fact));
    return [
      ...(excluded.length > 0 && !lifted.has(id)
        ? [fault(part, at, `${id}, excluded for ${excluded.join(', ')}`, 'an exercise the rules allow, or lifts_rules')]
        : []),
      ...(avoided.includes(id) ? [fault(part, at, `${id}, also under avoid_exercises`, 'one or the other')] : []),
    ];
  });
}

/** A lifted rule must be one that stands in the way of an exercise of this phase. */
function checkLifts(
  { exercise, rule }: Catalogue,
  part: Located<Pathway>,
  phase: Phase,
  i: number,
): readonly Problem[] {
  const offered = [...phase.core, ...(phase.optional ?? [])];
  return (phase.lifts_rules ?? []).flatMap((lift, j) =>
    lift.for.flatMap((id, k) => {
      const at = `phases[${i}].lifts_rules[${j}].for[${k}]`;
      if (!offered.includes(id)) return [fault(part, at, id, 'an exercise under core or optional of this phase')];
      const lifted = rule.get(lift.rule);
      const tags = exercise.get(id)?.tags;
      if (lifted === undefined || tags === undefined || applies(lifted, tags)) return [];
      return [fault(part, at, `${id}, which ${lift.rule} does not touch`, 'an exercise this rule closes')];
    }),
  );
}

/** Whoever starts must have something to do. */
function checkFirstPhase(
  { exercise, parts }: Catalogue,
  part: Located<Pathway>,
  facts: ReadonlySet<string>,
): readonly Problem[] {
  const limits = parts.statements.value.first_phase_under.filter(({ pathway }) => pathway === part.value.id);
  const held = new Set([...facts, ...limits.flatMap((limit) => limit.facts)]);
  const core = part.value.phases[0]?.core ?? [];
  const open = core.filter((id) => !(exercise.get(id)?.not_for ?? []).some((fact) => held.has(fact)));
  const needed = Math.min(OPEN_AT_FIRST, core.length);
  return open.length >= needed
    ? []
    : [fault(part, 'phases[0].core', `only ${open.length} open for its own people`, `at least ${needed}`)];
}
