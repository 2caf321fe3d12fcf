import { compileLogic, type Finding, type Person, type Test } from '@hipspine/knowledge';
import type { Triage } from '@hipspine/triage';
import type { Engine } from './assess.ts';
import type { Interview } from './interview.ts';

/** Age span in which a person who may be pregnant is asked about it. */
const FERTILE = { from: 12, to: 55 };

/** A person whose age is not known counts as one who may be pregnant. */
export function fertile({ findings }: Person): boolean {
  const age = findings.get('age-years');
  return typeof age !== 'number' || (age >= FERTILE.from && age <= FERTILE.to);
}

/**
 * Can this person still be asked about a finding in words? Not about what an examiner sees, what is answered or was left out, what
 * does not apply to them, and what the place of the pain already says.
 */
export function canAnswer(
  engine: Engine,
  { person, skipped }: Pick<Interview, 'person' | 'skipped'>,
  finding: Finding,
): boolean {
  const { id, askable_by: by, kind, ask_if: hangs } = finding;
  if (by !== 'self' || kind === 'self-test') return false;
  if (id === PREGNANCY && !fertile(person)) return false;
  return isOpen(person, skipped, id) && applies(engine, person, hangs) && !impliedByMainSite(engine, person, id);
}

/**
 * May this be the next single question? Warning signs are not: they stand in the safety block, or are asked when a rule hangs
 * on them. A list that is compared with (fixed, random) asks core questions only.
 */
export function mayAskSingly(engine: Engine, interview: Interview, sorted: Triage, finding: Finding): boolean {
  const { person, skipped, strategy } = interview;
  if (finding.kind === 'red-flag-history') return false;
  if (strategy !== 'adaptive' && (finding.tier !== 'core' || finding.kind === 'demographic')) return false;
  if (finding.kind !== 'self-test') return canAnswer(engine, interview, finding);
  const { id, askable_by: by, ask_if: hangs } = finding;
  return by === 'self' && isOpen(person, skipped, id) && applies(engine, person, hangs) && mayTest(interview, sorted);
}

const isOpen = ({ findings, notSure }: Person, skipped: ReadonlySet<string>, id: string): boolean =>
  !findings.has(id) && !notSure.has(id) && !skipped.has(id);

const PREGNANCY = 'pregnancy-state';

const tests = new WeakMap<object, Test>();

/** Compiled once for each condition: it is asked of every question at every step. */
function applies({ knowledge }: Engine, { findings }: Person, hangs: Finding['ask_if']): boolean {
  if (hangs === undefined) return true;
  const test = tests.get(hangs) ?? compileLogic(hangs, knowledge.cluster);
  tests.set(hangs, test);
  return test(findings) === 'yes';
}

function impliedByMainSite({ net }: Engine, { findings }: Person, id: string): boolean {
  const main = findings.get(net.deriveFrom);
  return typeof main === 'string' && (net.derive.get(main) ?? []).includes(id);
}

/** Tests are offered only to people in whom nothing urgent is open; they need hands free, a floor and a fair balance. */
const TEST_AGES = { from: 16, to: 75 };

/** Lying face down, or long on the back, is not for them, and nobody is there to help them up. */
const PREGNANT: ReadonlySet<string> = new Set(['first-trimester', 'second-trimester', 'third-trimester', 'unsure']);

/** An operation on a leg in the past year. */
const OPERATED = 'recent-lower-limb-surgery';

/** What bars every test and was not asked yet; it is put before the first of them. */
export function beforeATest({ knowledge }: Engine, { person, skipped }: Interview): Finding | undefined {
  return isOpen(person, skipped, OPERATED) ? knowledge.finding.get(OPERATED) : undefined;
}

function mayTest({ person, skipped }: Interview, { state, urgency }: Triage): boolean {
  const { findings, notSure } = person;
  const age = findings.get('age-years');
  const pregnant = PREGNANT.has(findings.get('pregnancy-state') as string);
  const calm = state === 'cleared' && (urgency === 'self-care' || urgency === 'routine');
  // Who is not sure, or left it out, may have been operated on.
  const operated =
    findings.get(OPERATED) === true ||
    notSure.has(OPERATED) ||
    skipped.has(OPERATED) ||
    !['no', undefined].includes(findings.get('hip-replacement') as string | undefined);
  return calm && !operated && !pregnant && typeof age === 'number' && age >= TEST_AGES.from && age <= TEST_AGES.to;
}
