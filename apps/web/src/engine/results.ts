// What is worked out when the questions are over: a file of its own, so that nobody waits for it on the way to the first one.

import type { Knowledge } from '@hipspine/knowledge';
import {
  type ClinicianPage,
  clinicianPage,
  type EngineWords,
  type Further,
  type ResultPage,
  resultPage,
} from '@hipspine/messages';
import {
  type Assessment,
  assess,
  compareAssessments,
  type Engine,
  movementShares,
  tellingTests,
  undecided,
} from '@hipspine/reasoning';
import type { Answer, Argument, Known } from './engine-calls.ts';
import { knownOf } from './interviews.ts';
import { personOf } from './person-of.ts';
import { waysOf } from './ways-of.ts';

const toldOf = ({ result, known }: { readonly result: Assessment; readonly known: Known }) => ({
  result,
  answers: new Map(Object.entries(known.findings)),
});

/** What is worked out beside a result. With the safety part alone there is nothing to work it out from. */
function furtherOf(engine: Engine, result: Assessment, known: Known): Further {
  if (engine.knowledge.diseases.length === 0) return {};
  const person = personOf(known);
  return {
    undecided: undecided(engine, person, result),
    movement: movementShares(engine.knowledge, person.findings),
    ways: waysOf(engine.knowledge, result, known.findings),
  };
}

/** Examinations named to a clinician. */
const MOST_TESTS = 5;

export const page = (
  engine: Engine,
  { result, known }: Argument<'page'>,
  spoken: Knowledge,
  { report }: EngineWords,
): ResultPage => resultPage(toldOf({ result, known }), spoken, report, furtherOf(engine, result, known));

export function clinician(engine: Engine, { result, known }: Argument<'clinician'>, spoken: Knowledge): ClinicianPage {
  const person = personOf(known);
  const { setting } = result;
  const again = assess(engine, person, { setting, intervals: true });
  return clinicianPage({ result, answers: person.findings }, spoken, {
    known,
    // Today's knowledge may be newer than the result: an interval is shown only for a number that it holds.
    intervals: new Map(again.ranked.flatMap(({ condition, interval }) => (interval ? [[condition, interval]] : []))),
    tests: tellingTests(engine, person, setting, MOST_TESTS),
  });
}

export function whatIf(
  engine: Engine,
  { result, known, finding, value }: Argument<'whatIf'>,
  spoken: Knowledge,
  words: EngineWords,
): Answer<'whatIf'> {
  const person = personOf(known);
  const findings = new Map(person.findings);
  const notSure = new Set(person.notSure);
  findings.delete(finding);
  notSure.delete(finding);
  if (value === 'not-sure') notSure.add(finding);
  else findings.set(finding, value);
  const changed = knownOf({ ...person, findings, notSure });
  const after = assess(engine, personOf(changed), { setting: result.setting });
  return {
    result: after,
    known: changed,
    comparison: compareAssessments(result, after),
    page: page(engine, { result: after, known: changed }, spoken, words),
  };
}
