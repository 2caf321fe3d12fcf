import { indexKnowledge, type Knowledge, type KnowledgeData } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bruteForce } from './brute-force.oracle.ts';
import { explain } from './explain.ts';
import { intervals } from './interval.ts';
import { anyFindings } from './person.arbitrary.ts';
import { mainCause, posterior } from './posterior.ts';
import { compileTables } from './tables.ts';

const knowledge = await loadKnowledge();
const tables = compileTables(knowledge);
const SETTING = 'primary-care';
const anyAnswers = anyFindings(knowledge);
const sum = (xs: Iterable<number>): number => [...xs].reduce((total, x) => total + x, 0);
const runs = { numRuns: 60 };

/** A small world: some diseases of the real knowledge, everything about them kept. */
function smallWorld(picks: readonly number[]): Knowledge {
  const { finding: _f, group: _g, condition: _c, cluster: _cl, source: _s, diseases, ...data } = knowledge;
  const kept = new Set(picks.map((i) => diseases[i % diseases.length]?.id));
  const conditions = knowledge.conditions.filter(({ id, type }) => type === 'disease' && kept.has(id));
  return indexKnowledge({ ...(data as KnowledgeData), conditions });
}

describe('posterior', () => {
  test('equals brute force on small worlds to 1e-12', () => {
    const picks = fc.uniqueArray(fc.nat(200), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(picks, anyAnswers, (own, findings) => {
        const world = smallWorld(own);
        const small = compileTables(world);
        const { p } = posterior(small, findings, SETTING);
        const oracle = bruteForce(world, findings, SETTING);
        expect(oracle.size).toBe(p.length);
        const { a, b } = small.hypotheses;
        for (const [h, belief] of p.entries()) {
          const members = [a[h], b[h]]
            .filter((i) => i !== undefined && i >= 0)
            .map((i) => small.diseases[i as number]?.id);
          expect(Math.abs((oracle.get(members.join('+')) ?? Number.NaN) - belief)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('equals brute force on people examined for stenosis, hip and sacroiliac joint, where several clusters can be scored', () => {
    const items = [
      'lumbar-spinal-stenosis',
      'hip-osteoarthritis',
      'sacroiliac-joint-pain',
      'upper-lumbar-radiculopathy',
    ];
    const world = smallWorld(items.map((id) => tables.index.get(id) as number));
    const small = compileTables(world);
    const wanted = [...new Set(small.clusters.flatMap(({ findings }) => findings))]
      .map((id) => knowledge.finding.get(id))
      .filter((finding) => finding !== undefined);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
          minLength: wanted.length,
          maxLength: wanted.length,
        }),
        (draws) => {
          const findings = new Map<string, boolean | number | string>();
          for (const [i, { id, value }] of wanted.entries()) {
            const u = draws[i] as number;
            if (value.type === 'boolean') findings.set(id, u < 0.5);
            else if (value.type === 'number') findings.set(id, value.min + u * (value.max - value.min));
            else findings.set(id, (value.options[Math.floor(u * value.options.length)] as { value: string }).value);
          }
          const { p, clusters } = posterior(small, findings, SETTING);
          expect(clusters.length).toBeGreaterThan(1);
          const oracle = bruteForce(world, findings, SETTING);
          for (const [h, belief] of p.entries()) {
            const members = [small.hypotheses.a[h], small.hypotheses.b[h]]
              .filter((i) => i !== undefined && i >= 0)
              .map((i) => small.diseases[i as number]?.id);
            expect(Math.abs((oracle.get(members.join('+')) ?? Number.NaN) - belief)).toBeLessThan(1e-12);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('probabilities sum to one, over hypotheses and over main causes with the leak', () => {
    fc.assert(
      fc.property(anyAnswers, (findings) => {
        const result = posterior(tables, findings, SETTING);
        expect(sum(result.p)).toBeCloseTo(1, 10);
        expect(sum(mainCause(tables, result)) + (result.p.at(-1) ?? 0)).toBeCloseTo(1, 10);
        for (const belief of result.p) expect(belief).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('the order of answers does not matter', () => {
    fc.assert(
      fc.property(anyAnswers, fc.infiniteStream(fc.nat()), (findings, shuffle) => {
        const keyed = [...findings].map((entry) => ({ entry, key: shuffle.next().value }));
        const shuffled = new Map(keyed.sort((x, y) => x.key - y.key).map(({ entry }) => entry));
        expect(posterior(tables, shuffled, SETTING).p).toEqual(posterior(tables, findings, SETTING).p);
      }),
      runs,
    );
  });

  test('an answer that says nothing about any cause changes nothing', () => {
    const silent = knowledge.findings.find(({ id, value }) => !tables.evidence.has(id) && value.type === 'boolean');
    expect(silent).toBeDefined();
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), (findings, value) => {
        const more = new Map(findings).set(silent?.id ?? '', value);
        expect(posterior(tables, more, SETTING).p).toEqual(posterior(tables, findings, SETTING).p);
      }),
      runs,
    );
  });

  test('an answer that raises one cause and no other never lowers it', () => {
    const findings = new Map<string, boolean | number | string>([
      ['age-years', 50],
      ['sex-at-birth', 'female'],
      ['pain-main-site', 'tailbone'],
    ]);
    const coccyx = tables.index.get('coccydynia') as number;
    const before = mainCause(tables, posterior(tables, findings, SETTING))[coccyx] as number;
    const after = mainCause(tables, posterior(tables, findings.set('pain-tailbone', true), SETTING))[coccyx] as number;
    expect(after).toBeGreaterThanOrEqual(before);
  });

  test('population gates are hard: nobody outside them gets the cause', () => {
    const male = new Map<string, boolean | number | string>([
      ['age-years', 30],
      ['sex-at-birth', 'male'],
      ['pain-groin', true],
    ]);
    const main = mainCause(tables, posterior(tables, male, SETTING));
    expect(main[tables.index.get('ectopic-pregnancy-ovarian-torsion') as number]).toBe(0);
    expect(main[tables.index.get('slipped-capital-femoral-epiphysis') as number]).toBe(0);
  });

  test('more than one cause: hip and spine together are an answer', () => {
    const both = new Map<string, boolean | number | string>([
      ['age-years', 72],
      ['sex-at-birth', 'female'],
      ['pain-groin', true],
      ['pain-low-back', true],
      ['pain-both-legs', true],
      ['leg-heaviness-on-walking', true],
      ['better-sitting', true],
      ['better-bending-forward', true],
      ['hip-stiffness-shoes-socks', true],
      ['limp', true],
      ['st-hip-rotation-in-limited', 'sore-side-less'],
      ['worse-standing', true],
      ['worse-getting-in-out-car', true],
    ]);
    const result = posterior(tables, both, SETTING);
    const { a, b } = tables.hypotheses;
    const hip = tables.index.get('hip-osteoarthritis');
    const stenosis = tables.index.get('lumbar-spinal-stenosis');
    const h = [...a.keys()].find((i) => [a[i], b[i]].includes(hip) && [a[i], b[i]].includes(stenosis));
    expect(result.p[h as number]).toBeGreaterThan(0.1);
  });
});

describe('explain', () => {
  test('a factor is the ratio of P(answer | cause) to that of all others, for a lone answer', () => {
    const findings = new Map<string, boolean>([['fever-chills', true]]);
    const result = posterior(tables, findings, SETTING);
    const cause = tables.index.get('spinal-infection') as number;
    const [reasons] = explain(tables, result, [cause]);
    const { prior } = result;
    const row = result.groups[0]?.rows[0];
    const ratio = (i: number): number => Math.exp(result.tempering * (row?.single[i]?.log ?? 0));
    const rest = sum(tables.diseases.map((_, i) => (i === cause ? 0 : (prior.p[i] as number) * ratio(i)))) + prior.leak;
    expect(reasons?.for[0]?.factor).toBeCloseTo(ratio(cause) / (rest / (1 - (prior.p[cause] as number))), 8);
    expect(reasons?.for[0]?.finding).toBe('fever-chills');
  });

  test('every reason names a source that exists and speaks in its direction', () => {
    fc.assert(
      fc.property(anyAnswers, (findings) => {
        const result = posterior(tables, findings, SETTING);
        for (const reasons of explain(tables, result, [0, 5, 20, 40])) {
          for (const { factor, sources } of reasons.for) {
            expect(factor).toBeGreaterThan(1);
            for (const id of sources) expect(knowledge.source.has(id)).toBe(true);
          }
          for (const { factor } of reasons.against) expect(factor).toBeLessThan(1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('intervals', () => {
  test('hold the estimate, stay in [0, 1] and are the same every time', () => {
    const findings = new Map<string, boolean | string>([
      ['pain-main-site', 'groin'],
      ['limp', true],
      ['hip-stiffness-shoes-socks', true],
    ]);
    const result = posterior(tables, findings, SETTING);
    const spans = intervals(tables, result);
    expect(intervals(tables, result)).toEqual(spans);
    const main = mainCause(tables, result);
    for (const [i, [low, high]] of spans.entries()) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      if ((main[i] as number) > 0.05) expect(low < (main[i] as number) && high > (main[i] as number)).toBe(true);
    }
  });
});
