import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess, compileEngine } from './assess.ts';
import { anyFindings } from './person.arbitrary.ts';
import { compareAssessments } from './replay.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');
const result = (answers: readonly (readonly [string, string | number | boolean])[]): Assessment =>
  assess(engine, { findings: new Map(answers), notSure: new Set(), laterality: new Map() });

const groin = [
  ['age-years', 52],
  ['sex-at-birth', 'female'],
  ['pain-main-site', 'groin'],
  ['pain-groin', true],
  ['hip-stiffness-shoes-socks', true],
] as const;

const before = result(groin);
const [first, second, ...rest] = before.ranked;
if (first === undefined || second === undefined) throw new Error('fewer than two causes');

describe('a saved result against one of today', () => {
  test('the same answers under the same knowledge are the same', () => {
    expect(compareAssessments(before, result(groin))).toEqual({
      same: true,
      version: { before: 'test', after: 'test' },
      knowledge: { before: knowledge.hash, after: knowledge.hash, differs: false },
      setting: { before: 'self-referral-web', after: 'self-referral-web' },
      urgency: null,
      state: null,
      rules: { gone: [], added: [] },
      place: [],
      causes: [],
      answers: [],
    });
  });

  test('other knowledge that says the same of this person is the same', () => {
    const { same, knowledge: compared } = compareAssessments({ ...before, knowledge: 'sha256:0' }, before);
    expect({ same, differs: compared.differs }).toEqual({ same: true, differs: true });
  });

  test('a red flag that fires now shows as urgency, state and rule', () => {
    const after = result([...groin, ['saddle-numbness', true]]);
    const compared = compareAssessments(before, after);
    expect(compared).toMatchObject({
      same: false,
      urgency: { before: before.urgency, after: 'emergency-now' },
      state: { before: 'not-cleared', after: 'send-now' },
    });
    expect(compared.rules.added).not.toEqual([]);
    expect(compareAssessments(after, before).rules.gone).toEqual(compared.rules.added);
  });

  test('causes that change places are named with both ranks', () => {
    const swapped = { ...before, ranked: [second, first, ...rest] };
    expect(compareAssessments(before, swapped).causes).toMatchObject([
      { condition: second.condition, rank: { before: 2, after: 1 } },
      { condition: first.condition, rank: { before: 1, after: 2 } },
    ]);
  });

  test('a cause that is gone has no rank', () => {
    const { causes } = compareAssessments(before, { ...before, ranked: [second, ...rest] });
    expect(causes).toContainEqual({
      condition: first.condition,
      rank: { before: 1, after: null },
      probability: { before: first.probability, after: 0 },
    });
  });

  const withFactor = (factor: number): Assessment => ({
    ...before,
    ranked: [{ ...first, for: [{ finding: 'pain-groin', factor, sources: ['expert'], grade: 'expert' }] }, second],
  });

  test.each([
    [3, 3.29, false],
    [3, 3.31, true],
    [3, 2.7, true],
  ])('an answer that weighed %f and weighs %f: told %s', (was, is, told) => {
    const { answers } = compareAssessments(withFactor(was), withFactor(is));
    const expected = [{ finding: 'pain-groin', causes: [{ condition: first.condition, before: was, after: is }] }];
    expect(answers).toEqual(told ? expected : []);
  });

  test('an answer that no longer weighs anything counts as a factor of 1', () => {
    const gone = { ...before, ranked: [{ ...first, for: [], against: [] }, second] };
    const { answers } = compareAssessments(withFactor(3), gone);
    expect(answers).toContainEqual({
      finding: 'pain-groin',
      causes: [{ condition: first.condition, before: 3, after: 1 }],
    });
  });

  test('a place is told when it moved by more than a tenth, and by a hundredth at least', () => {
    const at = (hip: number, other: number): Assessment => ({ ...before, place: { ...before.place, hip, other } });
    expect(compareAssessments(at(0.6, 0.001), at(0.65, 0.005)).place).toEqual([]);
    expect(compareAssessments(at(0.6, 0.1), at(0.7, 0.1)).place).toEqual([{ place: 'hip', before: 0.6, after: 0.7 }]);
  });

  test('law: nobody differs from themselves, and the other way round tells the same with the sides changed', () => {
    const anyone = anyFindings(knowledge).map((findings) =>
      assess(engine, { findings, notSure: new Set(), laterality: new Map() }),
    );
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        expect(compareAssessments(one, one).same).toBe(true);
        const there = compareAssessments(one, other);
        const back = compareAssessments(other, one);
        expect(back.same).toBe(there.same);
        expect(back.rules).toEqual({ gone: there.rules.added, added: there.rules.gone });
        expect(back.place).toEqual(there.place.map(({ place, ...p }) => ({ place, before: p.after, after: p.before })));
        expect(back.causes.length).toBe(there.causes.length);
      }),
      { numRuns: 40 },
    );
  });
});
