import { urgencyRank } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { triage } from '@hipspine/triage';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, compileEngine } from './assess.ts';
import { anyFindings } from './person.arbitrary.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');
const anyone = anyFindings(knowledge).map((findings) => ({
  findings,
  notSure: new Set<string>(),
  laterality: new Map(),
}));
const runs = { numRuns: 150 };

describe('urgency', () => {
  test('law 7: the ranking never lowers it, and calls no ambulance by itself', () => {
    fc.assert(
      fc.property(anyone, (person) => {
        const rules = triage(engine.net, person).urgency;
        const { urgency } = assess(engine, person);
        expect(urgencyRank(urgency)).toBeGreaterThanOrEqual(urgencyRank(rules));
        if (urgency === 'emergency-now') expect(rules).toBe('emergency-now');
      }),
      runs,
    );
  });

  test('nobody sent the same day is called cleared, nor shown ranked causes', () => {
    fc.assert(
      fc.property(anyone, (person) => {
        const { urgency, triage: said, rankedFor } = assess(engine, person);
        if (urgencyRank(urgency) < urgencyRank('same-day')) return;
        expect(said.state).not.toBe('cleared');
        expect(rankedFor).toBe('clinician');
      }),
      runs,
    );
  });

  test('a child is never shown ranked causes, nor told less than within days', () => {
    fc.assert(
      fc.property(anyone, fc.integer({ min: 1, max: 15 }), (person, age) => {
        const child = { ...person, findings: new Map(person.findings).set('age-years', age) };
        const { urgency, rankedFor } = assess(engine, child);
        expect(rankedFor).toBe('clinician');
        expect(urgencyRank(urgency)).toBeGreaterThanOrEqual(urgencyRank('within-days-GP'));
      }),
      runs,
    );
  });
});

describe('not ruled out', () => {
  test('at most four, dangerous, each with a sentence, none that leads in plain view', () => {
    fc.assert(
      fc.property(anyone, (person) => {
        const { notRuledOut, ranked } = assess(engine, person);
        expect(notRuledOut.length).toBeLessThanOrEqual(4);
        const inView = new Set(
          ranked
            .slice(0, 5)
            .filter(({ probability }) => probability >= 0.05)
            .map(({ condition }) => condition),
        );
        for (const { condition, why } of notRuledOut) {
          expect(knowledge.condition.get(condition)?.harm).toBeGreaterThan(0);
          expect(why.length).toBeGreaterThan(20);
          expect(inView.has(condition)).toBe(false);
        }
      }),
      runs,
    );
  });

  test('harm times belief decides: the rarer but deadlier cause comes first', () => {
    const person = {
      findings: new Map<string, boolean | number | string>([
        ['age-years', 70],
        ['sex-at-birth', 'male'],
        ['pain-flank', true],
        ['onset-speed', 'sudden-seconds'],
      ]),
      notSure: new Set<string>(),
      laterality: new Map(),
    };
    const { notRuledOut, ranked } = assess(engine, person);
    const seen = [...ranked.slice(0, 5), ...notRuledOut].map(({ condition }) => condition);
    expect(seen).toContain('abdominal-aortic-aneurysm');
  });

  test('is empty when every safety question was denied and nothing points there', () => {
    const findings = new Map<string, boolean | number | string>([
      ['age-years', 30],
      ['sex-at-birth', 'male'],
      ['pain-main-site', 'low-back-middle'],
      ['onset-lifting-twisting', true],
      ['pain-duration-weeks', 1],
      ['hip-replacement', 'no'],
    ]);
    for (const { finding } of engine.net.safetyBlock) findings.set(finding.id, false);
    const { notRuledOut, triage: said } = assess(engine, { findings, notSure: new Set(), laterality: new Map() });
    expect(said.state).toBe('cleared');
    expect(notRuledOut).toEqual([]);
  });
});

test('two causes of two places are told together', () => {
  const findings = new Map<string, boolean | number | string>([
    ['age-years', 72],
    ['sex-at-birth', 'female'],
    ['pain-groin', true],
    ['pain-low-back', true],
    ['pain-both-legs', true],
    ['leg-heaviness-on-walking', true],
    ['better-sitting', true],
    ['better-bending-forward', true],
    ['limp', true],
    ['hip-stiffness-shoes-socks', true],
    ['st-hip-rotation-in-limited', 'sore-side-less'],
    ['worse-standing', true],
  ]);
  const { place } = assess(engine, { findings, notSure: new Set(), laterality: new Map() });
  expect(place.hip + place.lumbar + place.sacroiliac + place.other).toBeCloseTo(1, 4);
  expect(place.together[0]?.places).toEqual(['hip', 'lumbar']);
});
