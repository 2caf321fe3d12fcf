// The benchmarks compare ways to the same result. Here they are held to it: a yardstick that computes something else
// measures nothing.
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { highsSolver, makePlan, type Programme, planKnowledge, plannerOf } from '@hipspine/planning';
import { compileEngine, posterior } from '@hipspine/reasoning';
import type { Highs } from 'highs';
import * as highs from 'highs';
import { describe, expect, test, vi } from 'vitest';
import { byLibrary, naiveNetwork } from './lib/naive-network.ts';
import { javascriptLpSolver, yalps } from './lib/other-solvers.ts';
import { readPeople } from './lib/people.ts';
import { plainPosterior } from './lib/plain-posterior.ts';
import { planRequest } from './lib/plan-people.ts';

vi.setConfig({ testTimeout: 120_000 });

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

describe('the programme of a plan', () => {
  test('has the same worth for three solvers, and each answer keeps every row', async () => {
    const plans = planKnowledge(await loadTreatment(), knowledge);
    const ours = highsSolver(await (highs.default as unknown as () => Promise<Highs>)());
    const programmes: Programme[] = [];
    const planner = plannerOf(plans, {
      name: ours.name,
      solve: (programme, options) => {
        programmes.push(programme);
        return ours.solve(programme, options);
      },
    });
    for (let i = 0; programmes.length < 24; i++) makePlan(planner, planRequest(knowledge, plans, 11, i));
    for (const programme of programmes) {
      const exact = { gap: 0, nodes: 50_000 };
      const answers = [ours, yalps, javascriptLpSolver].map((solver) => solver.solve(programme, exact));
      const [first] = answers;
      if (first?.kind !== 'solved') {
        expect(answers.map(({ kind }) => kind)).toEqual(['infeasible', 'infeasible', 'infeasible']);
        continue;
      }
      for (const answer of answers) {
        if (answer.kind !== 'solved') throw new Error('one finds an answer where another finds none');
        expect(answer.objective).toBeCloseTo(first.objective, 3);
        for (const { rule, least, most, entries } of programme.rows) {
          const sum = entries.reduce((total, [column, factor]) => total + factor * (answer.values[column] ?? 0), 0);
          expect(sum, rule).toBeGreaterThanOrEqual(least - 1e-5);
          expect(sum, rule).toBeLessThanOrEqual(most + 1e-5);
        }
      }
    }
  });
});
