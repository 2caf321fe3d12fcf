import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Logic } from './authoring/common.schema.ts';
import { compileLogic, type Findings, findingsIn } from './logic.ts';

const NAMES = ['a', 'b', 'c', 'd'] as const;
const none = new Map();

/** Random logic over four yes-no findings. */
const { node } = fc.letrec<{ node: Logic }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...NAMES).map((finding) => ({ finding })),
    fc.constantFrom(...NAMES).map((finding) => ({ finding, when: { eq: false } })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map((of) => ({ at_least: 2, of })),
  ),
}));

const partly = fc.dictionary(fc.constantFrom(...NAMES), fc.boolean()).map((d): Findings => new Map(Object.entries(d)));

describe('three-valued logic', () => {
  test('is what all completions agree on: yes and no are never taken back by a later answer', () => {
    fc.assert(
      fc.property(node, partly, (logic, known) => {
        const run = compileLogic(logic, none);
        const now = run(known);
        if (now === 'unknown') return;
        const open = NAMES.filter((name) => !known.has(name));
        for (let bits = 0; bits < 2 ** open.length; bits++) {
          const full = new Map(known);
          for (const [i, name] of open.entries()) full.set(name, (bits & (1 << i)) > 0);
          expect(run(full)).toBe(now);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with every answer known it is ordinary logic', () => {
    fc.assert(
      fc.property(node, fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), (logic, values) => {
        const known = new Map(NAMES.map((name, i) => [name, values[i] as boolean]));
        expect(compileLogic(logic, none)(known)).toBe(ordinary(logic, known) ? 'yes' : 'no');
      }),
      { numRuns: 300 },
    );
  });

  test('an answer that the node does not look at changes nothing', () => {
    fc.assert(
      fc.property(node, partly, (logic, known) => {
        const more = new Map(known).set('elsewhere', true);
        expect(compileLogic(logic, none)(more)).toBe(compileLogic(logic, none)(known));
        expect(findingsIn(logic, none)).not.toContain('elsewhere');
      }),
    );
  });
});

function ordinary(logic: Logic, known: ReadonlyMap<string, boolean>): boolean {
  if ('finding' in logic) return known.get(logic.finding) === (logic.when?.eq ?? true);
  if ('any' in logic) return logic.any.some((n) => ordinary(n, known));
  if ('all' in logic) return logic.all.every((n) => ordinary(n, known));
  if ('of' in logic) return logic.of.filter((n) => ordinary(n, known)).length >= logic.at_least;
  return true;
}
