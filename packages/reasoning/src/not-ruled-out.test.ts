import { loadKnowledge } from '@hipspine/knowledge/node';
import type { Triage } from '@hipspine/triage';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notRuledOut } from './rank.ts';

const knowledge = await loadKnowledge();
const { diseases } = knowledge;

/** No rule points anywhere: belief alone decides. */
const QUIET: Triage = { urgency: 'routine', state: 'not-cleared', fired: [], possible: [], open: [], stillToAsk: [] };

/** How strongly each cause is believed, as powers of ten. */
const anyBelief = fc.array(fc.double({ min: -6, max: 0, noNaN: true }), {
  minLength: diseases.length,
  maxLength: diseases.length,
});

function rankingOf(powers: readonly number[]) {
  const total = powers.reduce((sum, x) => sum + 10 ** x, 0);
  return diseases
    .map((condition, i) => ({ condition, probability: 10 ** (powers[i] ?? 0) / total }))
    .sort((x, y) => y.probability - x.probability);
}

describe('dangers not ruled out, where no rule points', () => {
  test('are the at most four of highest harm times probability that are not in plain view, highest first', () => {
    fc.assert(
      fc.property(anyBelief, (powers) => {
        const ranked = rankingOf(powers);
        const weighed = ranked
          .filter(({ probability }, rank) => rank >= 5 || probability < 0.05)
          .map(({ condition, probability }) => ({ id: condition.id, weight: (condition.harm ?? 0) * probability }))
          .filter(({ weight }) => weight >= knowledge.model.not_ruled_out.least)
          .sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
        const shown = notRuledOut(knowledge, QUIET, ranked).map(({ condition }) => condition);
        expect(shown).toEqual(weighed.slice(0, 4).map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  test('a rare deadly cause goes before a likelier one that does less harm', () => {
    const deadly = diseases.find(({ id }) => id === 'abdominal-aortic-aneurysm');
    const milder = diseases.find(({ harm }) => harm !== undefined && harm < (deadly?.harm ?? 0) / 2);
    expect([deadly, milder].every((cause) => cause !== undefined)).toBe(true);
    const ranked = [milder, deadly].flatMap((condition, i) =>
      condition === undefined ? [] : [{ condition, probability: i === 0 ? 0.02 : 0.015 }],
    );
    expect(notRuledOut(knowledge, QUIET, ranked)[0]?.condition).toBe('abdominal-aortic-aneurysm');
  });
});
