// For tests: random people, built from the vocabulary. Answers are missing at random, contradict each other at times, and
// stand close to the limits the rules ask about.
import {
  type Finding,
  type FindingValue,
  findingsIn,
  type Knowledge,
  type Person,
  type Side,
} from '@hipspine/knowledge';
import fc from 'fast-check';
import { SITES, safetyQuestions } from './picture.ts';

type Entry = readonly [id: string, value: FindingValue];

/** What stands before the drawn answers: nothing, or a safety block that was denied in full or in part. */
const DENIED_SHARES = [0, 0.5, 0.9, 1];

/** Numbers the rules compare with, each with its neighbours. */
function limits(knowledge: Knowledge): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { finding, when } = node as { finding?: unknown; when?: Record<string, unknown> };
    if (typeof finding === 'string' && typeof when === 'object' && when !== null) {
      const bounds = Object.values(when).filter((bound) => typeof bound === 'number');
      const known = found.get(finding) ?? new Set();
      for (const bound of bounds) for (const near of [bound - 1, bound, bound + 1]) known.add(near);
      found.set(finding, known);
    }
    for (const part of Object.values(node)) visit(part);
  };
  visit(knowledge.redFlags);
  visit(knowledge.clusters);
  visit(knowledge.triageLogic.ask_also);
  return new Map([...found].map(([id, values]) => [id, [...values]]));
}

function anyValue({ id, value }: Finding, near: ReadonlyMap<string, readonly number[]>): fc.Arbitrary<FindingValue> {
  switch (value.type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...value.options.map((option) => option.value));
    case 'number': {
      const { min, max } = value;
      const close = (near.get(id) ?? []).filter((number) => number >= min && number <= max);
      const anywhere = fc.integer({ min, max });
      return close.length === 0 ? anywhere : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...close) }, anywhere);
    }
  }
}

/**
 * A random, partly missing person.
 *
 * @param knowledge  the vocabulary and the rules; findings no rule looks at are drawn less often
 */
export function anyPerson(knowledge: Knowledge): fc.Arbitrary<Person> {
  const safety = safetyQuestions(knowledge);
  const near = limits(knowledge);
  const looked = new Set(
    knowledge.redFlags.flatMap((rule) =>
      [rule.when, rule.requires, rule.exclude_if].flatMap((node) =>
        node === undefined ? [] : findingsIn(node, knowledge.cluster),
      ),
    ),
  );
  const answer = (finding: Finding): fc.Arbitrary<Entry> => anyValue(finding, near).map((value) => [finding.id, value]);
  const anyOf = (findings: readonly Finding[]): fc.Arbitrary<Entry> => fc.oneof(...findings.map(answer));
  const yes = (ids: readonly string[]): fc.Arbitrary<Entry> => fc.constantFrom(...ids).map((id) => [id, true]);
  const frame = ['age-years', 'sex-at-birth', 'pain-duration-weeks', 'pregnancy-state', 'course-trend', 'onset-speed'];
  const drawn = fc.oneof(
    { weight: 6, arbitrary: anyOf(knowledge.findings.filter(({ id }) => looked.has(id))) },
    { weight: 1, arbitrary: anyOf(knowledge.findings.filter(({ id }) => !looked.has(id))) },
    { weight: 2, arbitrary: anyOf(knowledge.findings.filter(({ id }) => frame.includes(id))) },
    { weight: 2, arbitrary: yes(safety) },
    { weight: 2, arbitrary: yes(SITES) },
  );
  return fc
    .record({
      denied: fc.constantFrom(...DENIED_SHARES),
      seed: fc.nat(safety.length),
      answers: fc.array(drawn, { maxLength: 30 }),
      notSure: fc.uniqueArray(fc.constantFrom(...safety), { maxLength: 2 }),
      sides: fc.dictionary(fc.constantFrom(...SITES), fc.constantFrom<Side>('left', 'right', 'both'), { maxKeys: 3 }),
    })
    .map(({ denied, seed, answers, notSure, sides }): Person => {
      const findings = new Map<string, FindingValue>();
      safety.forEach((id, i) => {
        if ((i + seed) % safety.length < denied * safety.length) findings.set(id, false);
      });
      for (const [id, value] of answers) findings.set(id, value);
      for (const id of notSure) findings.delete(id);
      return { findings, notSure: new Set(notSure), laterality: new Map(Object.entries(sides)) };
    });
}

/** The person with these answers instead of their own; `undefined` takes an answer away. */
export function answering(person: Person, answers: Readonly<Record<string, FindingValue | undefined>>): Person {
  const findings = new Map(person.findings);
  const notSure = new Set(person.notSure);
  for (const [id, value] of Object.entries(answers)) {
    notSure.delete(id);
    if (value === undefined) findings.delete(id);
    else findings.set(id, value);
  }
  return { ...person, findings, notSure };
}

/** The person who says "I am not sure" to these questions. */
export function unsureOf(person: Person, ids: readonly string[]): Person {
  const findings = new Map(person.findings);
  for (const id of ids) findings.delete(id);
  return { ...person, findings, notSure: new Set([...person.notSure, ...ids]) };
}
