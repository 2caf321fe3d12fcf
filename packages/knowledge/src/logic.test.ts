import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Logic } from './authoring/common.schema.ts';
import type { Cluster } from './knowledge.ts';
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

describe('a published cluster', () => {
  const asked = (parts: Pick<Cluster, 'requires' | 'items' | 'any_of'>): ReadonlyMap<string, Cluster> => {
    const cluster: Cluster = {
      id: 'published',
      title: 'a cluster',
      target: { class: 'one', against: 'other' },
      replaces_groups: [],
      askable_by: 'self',
      scoring: [{ at_least: 2, lr_pos: 2 }],
      source: 'expert',
      grade: 'expert',
      verified: false,
      ...parts,
    };
    return new Map([[cluster.id, cluster]]);
  };
  const some = fc.array(node, { minLength: 1, maxLength: 3 });
  const named: Logic = { rule: 'published' };

  test('is its conditions and its count together: neither alone is a yes, and either alone is a no', () => {
    const items = ['b', 'c', 'd'].map((finding) => ({ finding }));
    const run = compileLogic(named, asked({ requires: [{ finding: 'a' }], items }));
    const told = (yes: string, no = ''): Findings =>
      new Map([...[...yes].map((id) => [id, true] as const), ...[...no].map((id) => [id, false] as const)]);
    expect([run(told('abc')), run(told('bcd')), run(told('bcd', 'a'))]).toEqual(['yes', 'unknown', 'no']);
    expect([run(told('ab')), run(told('a', 'bc')), run(told('', 'bc'))]).toEqual(['unknown', 'no', 'no']);
  });

  test('with items answers as all its conditions and the count would', () => {
    fc.assert(
      fc.property(
        fc.option(some, { nil: undefined }),
        fc.array(node, { minLength: 2 }),
        partly,
        (requires, items, known) => {
          const clusters = asked({ items, ...(requires === undefined ? {} : { requires }) });
          const spelled: Logic = { all: [...(requires ?? []), { at_least: 2, of: items }] };
          expect(compileLogic(named, clusters)(known)).toBe(compileLogic(spelled, none)(known));
          expect([...findingsIn(named, clusters)].sort()).toEqual([...findingsIn(spelled, none)].sort());
        },
      ),
      { numRuns: 300 },
    );
  });

  test('with alternatives answers as all its conditions and any of them would', () => {
    fc.assert(
      fc.property(some, some, partly, (requires, any_of, known) => {
        const clusters = asked({ requires, any_of });
        const spelled: Logic = { all: [...requires, { any: any_of }] };
        expect(compileLogic(named, clusters)(known)).toBe(compileLogic(spelled, none)(known));
      }),
      { numRuns: 300 },
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
