// The benchmarks compare ways to the same result. Here they are held to it: a yardstick that computes something else
// measures nothing.
import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileEngine, posterior } from '@hipspine/reasoning';
import { describe, expect, test } from 'vitest';
import { byLibrary, naiveNetwork } from './lib/naive-network.ts';
import { readPeople } from './lib/people.ts';
import { plainPosterior } from './lib/plain-posterior.ts';

const SETTING = 'self-referral-web';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');
const { tables } = engine;

/** Largest difference between two lists of probabilities. */
function gap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - (b[i] ?? Number.NaN))), 0);
}

describe('the plain posterior', () => {
  const plain = plainPosterior(knowledge, tables.clusters);

  for (const view of ['patient', 'all'] as const) {
    test(`is the engine's, where every answer counts in full (public cases, view ${view})`, () => {
      const people = readPeople(engine, 'public', view);
      for (const { id, person } of people) {
        const ours = posterior(tables, person.findings, SETTING, { independent: true });
        expect(gap(ours.p, plain(person.findings, SETTING)), id).toBeLessThan(1e-9);
      }
    });
  }
});

describe('one cause and twelve yes-no questions', () => {
  const network = naiveNetwork(knowledge);
  const plain = plainPosterior(network.knowledge, [], { noSite: true, twoCauses: false });
  const options = { independent: true, noSite: true };

  test('are the same for the engine, the plain posterior and bayesjs', () => {
    for (const answers of network.people.slice(0, 8)) {
      const ours = posterior(network.tables, answers, network.setting, options);
      expect(gap(ours.p, plain(answers, network.setting))).toBeLessThan(1e-9);
      expect(gap(ours.p, byLibrary(network, answers, 'junctionTree'))).toBeLessThan(1e-9);
      expect(gap(ours.p, byLibrary(network, answers, 'variableElimination'))).toBeLessThan(1e-9);
    }
  });

  test('fill the network', () => {
    expect(network.knowledge.diseases).toHaveLength(14);
    expect(network.knowledge.findings).toHaveLength(12);
    for (const { id } of network.knowledge.findings) {
      expect(network.knowledge.diseases.some(({ evidence }) => evidence?.some(({ finding }) => finding === id))).toBe(
        true,
      );
    }
  });
});
