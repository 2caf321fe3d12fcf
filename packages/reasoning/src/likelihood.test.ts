import { type Finding, type FindingValue, indexKnowledge } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFindings } from './person.arbitrary.ts';
import { compileTables, type Tables } from './tables.ts';

const knowledge = await loadKnowledge();

/** The same facts under bounds so tight, and so different by grade, that many weights run into them. */
const tight = indexKnowledge({
  ...knowledge,
  model: {
    ...knowledge.model,
    dependence: {
      ...knowledge.model.dependence,
      lr_cap: { high: 8, moderate: 5, low: 2.5, expert: 3.5 },
      lr_floor: { high: 0.1, moderate: 0.2, low: 0.5, expert: 0.3 },
    },
  },
});

/** Every answer that can make a difference: each option, and numbers on both sides of each bound. */
function answersTo({ value }: Finding, marks: readonly number[]): readonly FindingValue[] {
  if (value.type === 'boolean') return [true, false];
  if (value.type === 'choice') return value.options.map((option) => option.value);
  const near = marks.flatMap((mark) => [mark - 0.5, mark, mark + 0.5]);
  return [value.min, value.max, ...near].filter((x) => x >= value.min && x <= value.max);
}

const EPSILON = 1e-9;

/** Calls back with every weight of every answer for every cause, and with the number of rows it was chosen from. */
function eachWeight(
  { evidence, weigh }: Tables,
  see: (weight: NonNullable<ReturnType<Tables['weigh']>>, of: number) => void,
): void {
  for (const { finding, rows, bounds } of evidence.values()) {
    const marks = bounds.flatMap((when) => [when?.gte, when?.lt]).filter((x) => typeof x === 'number');
    for (const value of answersTo(finding, marks)) {
      for (const own of rows.values()) {
        const weight = weigh(own, value);
        if (weight !== undefined) see(weight, own.length);
      }
    }
  }
}

describe.each([
  ['as shipped', knowledge],
  ['with tight bounds', tight],
])('weights of evidence, %s', (_name, facts) => {
  const tables = compileTables(facts, { twoCauses: false });
  const { lr_cap: cap, lr_floor: floor } = facts.model.dependence;

  test('an answer counts for one cause within the bounds of the grade of its evidence', () => {
    let [seen, atBound] = [0, 0];
    eachWeight(tables, ({ log, seen: met, row }, of) => {
      // What is left over when none of several rows is met belongs to no single row: the bounds are those of the model.
      const grade = met || of === 1 ? row.grade : undefined;
      const highest = grade === undefined ? Math.max(...Object.values(cap)) : cap[grade];
      const lowest = grade === undefined ? Math.min(...Object.values(floor)) : floor[grade];
      expect(log).toBeLessThanOrEqual(Math.log(highest) + EPSILON);
      expect(log).toBeGreaterThanOrEqual(Math.log(lowest) - EPSILON);
      seen++;
      if (Math.abs(log - Math.log(highest)) < EPSILON || Math.abs(log - Math.log(lowest)) < EPSILON) atBound++;
    });
    expect(seen).toBeGreaterThan(2000);
    if (facts === tight) expect(atBound).toBeGreaterThan(100);
  });

  test('a published cluster counts within the bounds of its grade', () => {
    let scored = 0;
    fc.assert(
      fc.property(anyFindings(facts), fc.boolean(), (findings, value) => {
        for (const { cluster, findings: items, score } of tables.clusters) {
          const answered = new Map(findings);
          for (const id of items) {
            const asked = facts.finding.get(id);
            if (asked?.value.type === 'boolean') answered.set(id, value);
          }
          const log = score(answered);
          if (log === undefined) continue;
          scored++;
          expect(log, cluster.id).toBeLessThanOrEqual(Math.log(cap[cluster.grade]) + EPSILON);
          expect(log, cluster.id).toBeGreaterThanOrEqual(Math.log(floor[cluster.grade]) - EPSILON);
        }
      }),
      { numRuns: 100 },
    );
    expect(scored).toBeGreaterThan(50);
  });
});
