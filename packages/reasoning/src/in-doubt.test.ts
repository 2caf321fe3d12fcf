import type { FindingValue } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { assess, compileEngine, DEFAULT_SETTING } from './assess.ts';
import { tellingTests, undecided } from './in-doubt.ts';
import { movementClass, movementShares } from './movement-class.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');

const person = (findings: Readonly<Record<string, FindingValue>>) => ({
  findings: new Map(Object.entries(findings)),
  notSure: new Set<string>(),
  laterality: new Map(),
});

const doubtOf = (findings: Readonly<Record<string, FindingValue>>) => {
  const one = person(findings);
  const result = assess(engine, one);
  return { result, pairs: undecided(engine, one, result) };
};

/** Pain at the dimple: back or sacroiliac joint. */
const DIMPLE = { 'age-years': 35, 'sex-at-birth': 'female', 'pain-main-site': 'dimple', 'pain-over-sij-dimple': true };

describe('what answers leave open', () => {
  test('each pair starts with the first cause, and nothing named for it is known already', () => {
    const { result, pairs } = doubtOf(DIMPLE);
    expect(pairs.length).toBeGreaterThan(0);
    for (const { between, question, test: examination } of pairs) {
      expect(between[0]).toBe(result.ranked[0]?.condition);
      expect(between[1]).not.toBe(between[0]);
      expect(Object.keys(DIMPLE)).not.toContain(question);
      expect(knowledge.finding.get(examination ?? '')?.kind).toBe('clinician-test');
    }
  });

  test('a cause that clearly leads leaves no pair', () => {
    const { result, pairs } = doubtOf({
      'age-years': 58,
      'sex-at-birth': 'female',
      'pain-main-site': 'outer-hip',
      'pain-lateral-hip': true,
      'pain-low-back': false,
    });
    expect(result.ranked[0]?.probability).toBeGreaterThan(0.8);
    expect(pairs).toEqual([]);
  });

  test('a question asked and answered "not sure" is not asked once more', () => {
    const { pairs } = doubtOf(DIMPLE);
    const asked = pairs[0]?.question ?? '';
    expect(asked).not.toBe('');
    const again = { ...person(DIMPLE), notSure: new Set([asked]) };
    expect(undecided(engine, again, assess(engine, again)).map(({ question }) => question)).not.toContain(asked);
  });
});

describe('what a clinician would look for next', () => {
  test('examinations only, none twice, none that is known', () => {
    const found = tellingTests(engine, person(DIMPLE), DEFAULT_SETTING, 5);
    expect(found).toHaveLength(5);
    expect(new Set(found.map(({ finding }) => finding)).size).toBe(5);
    for (const { finding } of found) expect(knowledge.finding.get(finding)?.kind).toBe('clinician-test');
    const [first] = found;
    const known = { ...DIMPLE, [first?.finding ?? '']: true };
    expect(tellingTests(engine, person(known), DEFAULT_SETTING, 5).map(({ finding }) => finding)).not.toContain(
      first?.finding,
    );
  });
});

describe('how sure a direction of movement is', () => {
  test('shares sum to one, the most believed first, and a class that is named has its share', () => {
    const { findings } = person({ 'worse-sitting': true, 'worse-bending-forward': true, 'better-walking': true });
    const shares = movementShares(knowledge, findings);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares.map(({ share }) => share)).toEqual([...shares.map(({ share }) => share)].sort((x, y) => y - x));
    const named = movementClass(knowledge, findings).class;
    expect(named).toBe('extension');
    expect(shares[0]).toMatchObject({ direction: 'extension' });
    expect(shares[0]?.share).toBeGreaterThanOrEqual(knowledge.movementClass.name_at);
  });
});
