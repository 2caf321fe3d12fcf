import { type Answer, allOf, anyOf, matches } from '@hipspine/knowledge';
import type { Fact } from '@hipspine/knowledge/treatment';
import { weeksBetween } from '../day.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';
import type { PlanRequest } from '../request.ts';

/** `open`: not settled, and then it counts as present for exclude and clinician-ok. */
export type Presence = 'yes' | 'no' | 'open';

type Ground = NonNullable<Fact['derive']>;

/**
 * Which facts hold for a person, worked out from the rules a second time, apart from the planner.
 *
 * Not answered and "not sure" are never a no. A fact that is not settled is `open` when knowledge/plan-rules says that it
 * blocks, unless an answer shows that it cannot apply, or none shows yet that it may.
 */
export function presenceOf(knowledge: PlanKnowledge, request: PlanRequest): ReadonlyMap<string, Presence> {
  const fromSurgery = afterSurgery(knowledge, request);
  return new Map(
    knowledge.facts.map((fact) => {
      const operated = fromSurgery.get(fact.id);
      const sources = [
        ...(fact.derive === undefined ? [] : [derived(knowledge, request, fact.derive)]),
        ...(fact.ask === undefined ? [] : [request.answers.get(fact.id) ?? ('unknown' as const)]),
        ...(operated === 'yes' ? [operated] : []),
      ];
      const told = anyOf(sources);
      const asked = request.answers.has(fact.id);
      // An operation with its day answers a question nobody asked; "not sure" stays not sure.
      const answer = told === 'unknown' && operated === 'no' && !asked ? 'no' : told;
      if (answer !== 'unknown') return [fact.id, answer] as const;
      return [fact.id, blocks(knowledge, request, fact.id) ? ('open' as const) : ('no' as const)] as const;
    }),
  );
}

function derived(knowledge: PlanKnowledge, request: PlanRequest, ground: Ground): Answer {
  const { person, assessment } = request.assessed;
  if ('any' in ground) {
    const askable = ground.any.some((one) => 'finding' in one && knowledge.selfAskable.has(one.finding));
    return anyOf(
      ground.any.map((one) => {
        const answer = derived(knowledge, request, one);
        const examiner = 'finding' in one && !knowledge.selfAskable.has(one.finding);
        return answer === 'unknown' && examiner && askable ? 'no' : answer;
      }),
    );
  }
  if ('all' in ground) return allOf(ground.all.map((one) => derived(knowledge, request, one)));
  if ('triage' in ground) return assessment.triage.state === 'cleared' ? 'no' : 'yes';
  if ('condition' in ground) return isLikely(knowledge, request, ground.condition) ? 'yes' : 'no';
  if ('classification' in ground) {
    if (assessment.movementClass.class === 'unknown') return 'unknown';
    return `${assessment.movementClass.class}-responder` === ground.class ? 'yes' : 'no';
  }
  const value = person.findings.get(ground.finding);
  if (value === undefined) return 'unknown';
  return matches(ground.when, value) ? 'yes' : 'no';
}

/** Confirmed by a clinician, or probable enough. */
export const isLikely = (
  { conditionThreshold }: PlanKnowledge,
  { assessed, confirmed }: PlanRequest,
  condition: string,
): boolean =>
  confirmed.includes(condition) ||
  assessed.assessment.ranked.some((cause) => cause.condition === condition && cause.probability >= conditionThreshold);

/** What an operation the person told of says about the facts. One that lies ahead says nothing yet. */
function afterSurgery({ model }: PlanKnowledge, request: PlanRequest): ReadonlyMap<string, Answer> {
  const { surgery } = request.context;
  const kind = model.surgery.find((entry) => entry.kind === surgery?.kind);
  if (surgery === undefined || kind === undefined) return new Map();
  const ago = surgery.date === 'unknown' ? undefined : weeksBetween(surgery.date, request.today);
  if (ago !== undefined && ago < 0) return new Map();
  const found = new Map<string, Answer>();
  for (const { fact, weeks } of kind.facts) {
    // Without a day it may have been yesterday.
    found.set(fact, weeks === undefined || ago === undefined || ago <= weeks ? 'yes' : 'no');
  }
  for (const [way, fact] of Object.entries(kind.approach ?? {})) {
    if (surgery.limits === 'none') found.set(fact, 'no');
    else if (surgery.approach === way) found.set(fact, 'yes');
    else if (surgery.approach !== undefined && surgery.approach !== 'unknown') found.set(fact, 'no');
  }
  return found;
}

function blocks({ unknown, facts }: PlanKnowledge, { assessed }: PlanRequest, fact: string): boolean {
  const entry = unknown.blocks.find(({ facts }) => facts.includes(fact));
  if (entry === undefined) return false;
  const isSaid = (list: typeof entry.unless): boolean =>
    (list ?? []).some(({ finding, when }) => {
      const value = assessed.person.findings.get(finding);
      return value !== undefined && matches(when, value);
    });
  if (isSaid(entry.unless)) return false;
  if (entry.once === undefined || isSaid(entry.once)) return true;
  // A "not sure" to the very question is no sign that the fact is absent, whoever thought of asking it.
  const ground = facts.find(({ id }) => id === fact)?.derive;
  return [...assessed.person.notSure].some((id) => ground !== undefined && asks(ground, id));
}

function asks(ground: Ground, finding: string): boolean {
  if ('any' in ground) return ground.any.some((one) => asks(one, finding));
  if ('all' in ground) return ground.all.some((one) => asks(one, finding));
  return 'finding' in ground && ground.finding === finding;
}
