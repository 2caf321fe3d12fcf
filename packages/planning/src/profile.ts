import { type Answer, allOf, anyOf, matches } from '@hipspine/knowledge';
import type { Fact } from '@hipspine/knowledge/treatment';
import { weeksBetween } from './day.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { findingsOf } from './questions.ts';
import type { PlanRequest } from './request.ts';

/** What is known of one fact of plan-rules about this person. */
export interface FactStatus {
  readonly answer: Answer;
  /** What a yes rests on: findings, conditions, `movement-class`, `triage`, `asked`, `context`. */
  readonly from: readonly string[];
  /** Not settled, and counts as present for the rules that exclude or ask a clinician. */
  readonly blocks: boolean;
}

/** All facts of plan-rules about one person. */
export type Profile = ReadonlyMap<string, FactStatus>;

type FindingIs = NonNullable<PlanKnowledge['unknown']['blocks'][number]['unless']>[number];

type Derivation = NonNullable<Fact['derive']>;

/** An answer, and what made it a yes. */
interface Derived {
  readonly answer: Answer;
  readonly from: readonly string[];
}

/**
 * Derives every fact, three-valued. A yes from any side is a yes. A fact that is derived and also has a question of its
 * own is a no only when both say no: the question often covers more than the findings do.
 */
export function profileOf(knowledge: PlanKnowledge, request: PlanRequest): Profile {
  const { findings, notSure } = request.assessed.person;
  const policy = new Map<string, boolean>();
  const isTold = ({ finding, when }: FindingIs): boolean => {
    const value = findings.get(finding);
    return value !== undefined && matches(when, value);
  };
  // Whoever was asked about it and is not sure was asked for a reason, whatever that was.
  const unsureOf = new Set(
    knowledge.facts
      .filter(({ derive: node }) => findingsOf(node).some((finding) => notSure.has(finding)))
      .map(({ id }) => id),
  );
  for (const { facts, unless = [], once } of knowledge.unknown.blocks) {
    const concerned = once === undefined || once.some(isTold);
    for (const fact of facts) policy.set(fact, (concerned || unsureOf.has(fact)) && !unless.some(isTold));
  }
  const fromContext = surgeryFacts(knowledge, request);
  return new Map(
    knowledge.facts.map((fact): [string, FactStatus] => {
      const sides: Derived[] = [];
      if (fact.derive !== undefined) sides.push(derive(fact.derive, knowledge, request));
      if (fact.ask !== undefined) sides.push({ answer: request.answers.get(fact.id) ?? 'unknown', from: ['asked'] });
      const context = fromContext.get(fact.id);
      // What is told about an operation settles the facts that rest on it; a yes or a "not sure" from elsewhere still counts.
      if (context === 'yes') sides.push({ answer: 'yes', from: ['context'] });
      const told = anyOf(sides.map(({ answer }) => answer));
      const notSure = request.answers.get(fact.id) === 'unknown';
      const answer = context === 'no' && told === 'unknown' && !notSure ? 'no' : told;
      return [
        fact.id,
        {
          answer,
          from: answer === 'yes' ? sides.filter((side) => side.answer === 'yes').flatMap(({ from }) => from) : [],
          blocks: answer === 'unknown' && policy.get(fact.id) === true,
        },
      ];
    }),
  );
}

function derive(node: Derivation, knowledge: PlanKnowledge, request: PlanRequest): Derived {
  const { person, assessment } = request.assessed;
  if ('any' in node) {
    const parts = node.any.filter((part) => !isLeftToExaminer(part, node.any, knowledge, request));
    return joined(
      parts.map((part) => derive(part, knowledge, request)),
      anyOf,
    );
  }
  if ('all' in node)
    return joined(
      node.all.map((part) => derive(part, knowledge, request)),
      allOf,
    );
  if ('finding' in node) {
    const value = person.findings.get(node.finding);
    if (value === undefined) return { answer: 'unknown', from: [] };
    return yesIf(matches(node.when, value), node.finding);
  }
  if ('condition' in node) return yesIf(holds(node.condition, knowledge, request), node.condition);
  if ('triage' in node) return yesIf(assessment.triage.state !== 'cleared', 'triage');
  const named = assessment.movementClass.class;
  if (named === 'unknown') return { answer: 'unknown', from: [] };
  return yesIf(`${named}-responder` === node.class, 'movement-class');
}

/**
 * A finding that takes an examiner, a scan or a self-test, and nobody has: it keeps no fact open as long as the same list holds
 * something the person can be asked. Found, it counts like any other.
 */
const isLeftToExaminer = (
  part: Derivation,
  siblings: readonly Derivation[],
  { selfAskable }: PlanKnowledge,
  { assessed }: PlanRequest,
): boolean =>
  'finding' in part &&
  !selfAskable.has(part.finding) &&
  !assessed.person.findings.has(part.finding) &&
  siblings.some((other) => 'finding' in other && selfAskable.has(other.finding));

/** A condition counts once it is confirmed, or likely enough (plan-rules/frame.yaml). */
export const holds = (condition: string, knowledge: PlanKnowledge, request: PlanRequest): boolean =>
  request.confirmed.includes(condition) ||
  request.assessed.assessment.ranked.some(
    (cause) => cause.condition === condition && cause.probability >= knowledge.conditionThreshold,
  );

const yesIf = (truth: boolean, from: string): Derived => ({ answer: truth ? 'yes' : 'no', from: truth ? [from] : [] });

const joined = (parts: readonly Derived[], join: (answers: readonly Answer[]) => Answer): Derived => ({
  answer: join(parts.map(({ answer }) => answer)),
  from: parts.filter(({ answer }) => answer === 'yes').flatMap(({ from }) => from),
});

/** Facts that follow from an operation, past and dated; a planned one sets none. Its silence on a date leaves them open. */
function surgeryFacts(knowledge: PlanKnowledge, { context, today }: PlanRequest): ReadonlyMap<string, Answer> {
  const told = new Map<string, Answer>();
  const { surgery } = context;
  if (surgery === undefined) return told;
  const entry = knowledge.model.surgery.find(({ kind }) => kind === surgery.kind);
  if (entry === undefined) return told;
  const ago = surgery.date === 'unknown' ? undefined : weeksBetween(surgery.date, today);
  if (ago !== undefined && ago < 0) return told;
  for (const { fact, weeks } of entry.facts) {
    // Without a date the operation counts as fresh.
    told.set(fact, weeks === undefined || ago === undefined || ago <= weeks ? 'yes' : 'no');
  }
  if (entry.approach === undefined) return told;
  const { approach = 'unknown', limits } = surgery;
  for (const [way, fact] of Object.entries(entry.approach)) {
    const settled = limits === 'none' ? 'no' : approach === 'unknown' ? 'unknown' : way === approach ? 'yes' : 'no';
    if (settled !== 'unknown') told.set(fact, settled);
  }
  return told;
}
