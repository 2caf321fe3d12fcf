import { compileLogic, findingsIn, type Knowledge, type Test } from '@hipspine/knowledge';
import { withDerived } from '@hipspine/triage';
import type { Engine } from './assess.ts';
import { findingsOf } from './fixed-screens.ts';
import type { Interview, Screen } from './interview.ts';
import { canAnswer } from './may-ask.ts';

type FollowUp = Knowledge['model']['interview']['follow_ups'][number];

/**
 * What is asked because of something told, or because a cause has become likely: answers on which a plan, a warning or an
 * explanation hangs although they say too little about place and cause to be asked for that.
 *
 * @param main  belief in each cause
 * @param kind  what hangs on it
 * @source docs/decisions/0012-the-interview-sees-rules.md
 */
export function followUp(
  engine: Engine,
  interview: Interview,
  main: Float64Array,
  kind: FollowUp['kind'],
): Screen | undefined {
  const { follow_ups: all, usual_singles: usual } = engine.knowledge.model.interview;
  for (const one of all) {
    if (one.kind !== kind) continue;
    const questions = findingsOf(engine, one.ask).filter((finding) => canAnswer(engine, interview, finding));
    if (questions.length > 0 && matters(engine, interview, main, one))
      return { kind, questions, aboutLeft: 1 + usual, isFollowUp: true };
  }
  return undefined;
}

function matters(engine: Engine, interview: Interview, main: Float64Array, one: FollowUp): boolean {
  const { when, unless, likely } = one;
  const findings = withDerived(engine.net, interview.person);
  // What is not known argues nothing away.
  if (unless !== undefined && told(engine, unless)(findings) === 'yes') return false;
  if (when === undefined && likely === undefined) return true;
  if (when !== undefined) {
    const answer = told(engine, when)(findings);
    if (answer === 'yes' || (answer === 'unknown' && isInDoubt(engine, interview, one))) return true;
  }
  if (likely === undefined) return false;
  const belief = engine.tables.diseases.reduce(
    (sum, { id }, i) => (likely.causes.includes(id) ? sum + (main[i] as number) : sum),
    0,
  );
  return belief >= likely.at;
}

/** Who is not sure of an operation may have had it. Where only a plan hangs on it, a doubt is no reason to ask more. */
function isInDoubt(
  { knowledge }: Engine,
  { person, skipped }: Interview,
  { kind, when, or_left_out: orLeftOut }: FollowUp,
): boolean {
  if (kind !== 'urgency' || when === undefined) return false;
  return findingsIn(when, knowledge.cluster).some(
    (id) => person.notSure.has(id) || (orLeftOut === true && skipped.has(id)),
  );
}

const tests = new WeakMap<object, Test>();

/** Compiled once for each condition: it is looked at after every answer. */
function told({ knowledge }: Engine, when: NonNullable<FollowUp['when']>): Test {
  const test = tests.get(when) ?? compileLogic(when, knowledge.cluster);
  tests.set(when, test);
  return test;
}
