import { loadTreatment } from '@hipspine/knowledge/node';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from './outcome.schema.ts';
import { type MeasureAnswers, type ScaleScore, scoreOutcome } from './score-outcome.ts';

const { outcomes } = await loadTreatment();
const measure = (id: string): Outcome => {
  const found = outcomes.find(({ value }) => value.id === id)?.value;
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
};
const scored = (id: string, answers: MeasureAnswers, scale = measure(id).main_scale ?? ''): ScaleScore | undefined =>
  scoreOutcome(measure(id), answers).get(scale);
const all = (count: number, answer: number): MeasureAnswers =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [i + 1, answer]));
const without = (answers: MeasureAnswers, ...items: readonly string[]): MeasureAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([item]) => !items.includes(item)));
const value = (score: number): ScaleScore => ({ kind: 'score', value: score });

/** Worked by hand from the published rule. */
describe('a measure is scored as published', () => {
  test('Oswestry: ten sections of 2 are 40 percent, nine are 40 too, eight are no score', () => {
    expect(scored('odi', all(10, 2))).toEqual(value(40));
    expect(scored('odi', without(all(10, 2), '8'))).toEqual(value(40));
    expect(scored('odi', without(all(10, 2), '8', '9'))).toEqual({ kind: 'missing', answered: 8, needed: 9 });
  });

  test('HOOS pain: all 0 is 100, all 4 is 0, half answered is enough, less is not', () => {
    const pain = (answers: MeasureAnswers) => scored('hoos', answers, 'pain');
    expect(pain(all(40, 0))).toEqual(value(100));
    expect(pain(all(40, 4))).toEqual(value(0));
    expect(pain(without(all(40, 1), '6', '7', '8', '9', '10'))).toEqual(value(75));
    expect(pain(without(all(40, 1), '6', '7', '8', '9', '10', '11'))).toMatchObject({ kind: 'missing' });
  });

  test('HOOS-12: the summary is the mean of three scales and needs all of them', () => {
    const answers = { ...all(4, 2), 5: 1, 6: 1, 7: 1, 8: 1, 9: 0, 10: 0, 11: 0, 12: 0 };
    expect(scored('hoos-12', answers)).toEqual(value((50 + 75 + 100) / 3));
    expect(scored('hoos-12', without(answers, '9', '10', '11'))).toMatchObject({ kind: 'missing', answered: 2 });
  });

  test('STarT Back: bothersomeness counts from very much on', () => {
    expect(scored('start-back', { ...all(8, 1), 9: 2 })).toEqual(value(8));
    expect(scored('start-back', { ...all(8, 1), 9: 3 })).toEqual(value(9));
    expect(scored('start-back', { ...all(8, 0), 9: 4 }, 'psychosocial')).toEqual(value(1));
  });

  test('STarT MSK: pain 0 to 10 becomes 0 to 3', () => {
    expect([0, 4, 5, 6, 7, 8, 9, 10].map((pain) => scored('start-msk', { ...all(10, 0), 1: pain }))).toEqual(
      [0, 0, 1, 1, 2, 2, 3, 3].map(value),
    );
  });

  test('Roland-Morris counts, LEFS and TSK-11 add, PEG takes the mean', () => {
    expect(scored('rmdq', { ...all(24, 0), 3: 1, 7: 1, 24: 1 })).toEqual(value(3));
    expect(scored('lefs', all(20, 4))).toEqual(value(80));
    expect(scored('tsk-11', all(11, 1))).toEqual(value(11));
    expect(scored('peg', { 1: 4, 2: 5, 3: 9 })).toEqual(value(6));
  });

  test('own activities: three of up to five are enough, two are not', () => {
    expect(scored('psfs', { 1: 2, 2: 4, 3: 6 })).toEqual(value(4));
    expect(scored('psfs', { 1: 2, 2: 4 })).toEqual({ kind: 'missing', answered: 2, needed: 3 });
  });

  test('adherence is a share, and nothing planned is no share', () => {
    expect(scored('adherence', { done: 6, planned: 8 })).toEqual(value(75));
    expect(scored('adherence', { done: 0, planned: 8 })).toEqual(value(0));
    expect(scored('adherence', { done: 0, planned: 0 })).toMatchObject({ kind: 'missing' });
    expect(scored('adherence', { done: 9, planned: 8 })).toMatchObject({ kind: 'unusable', item: 'done' });
  });
});

describe('laws for every measure', () => {
  test.each(outcomes.map(({ value: { id } }) => id))('%s: nothing answered is no score', (id) => {
    for (const score of scoreOutcome(measure(id), {}).values()) expect(score.kind).toBe('missing');
  });

  test.each(outcomes.map(({ value: { id } }) => id))('%s: an answer out of range is never scored', (id) => {
    for (const { id: scale, rule } of measure(id).scales) {
      if (rule.kind !== 'items') continue;
      const score = scoreOutcome(measure(id), { ...all(40, 1), [String(rule.items[0])]: 1000 }).get(scale);
      expect(score).toMatchObject({ kind: 'unusable', item: String(rule.items[0]), found: 1000 });
    }
  });

  test('a score stays in its range, and a worse answer never makes it better', () => {
    const scales = outcomes.flatMap(({ value: { id, scales: list } }) =>
      list.flatMap((scale) => (scale.rule.kind === 'items' ? [{ id, scale, rule: scale.rule }] : [])),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...scales),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        fc.nat(),
        (one, raw, pick) => {
          const ends = (i: number): readonly [number, number] => one.rule.answers?.[i] ?? one.rule.answer ?? [0, 0];
          const answers = Object.fromEntries(
            one.rule.items.map((item, i) => [item, ends(i)[0] + ((raw[i] ?? 0) % (ends(i)[1] - ends(i)[0] + 1))]),
          );
          const score = scoreOutcome(measure(one.id), answers).get(one.scale.id);
          const at = pick % one.rule.items.length;
          const raised = { ...answers, [String(one.rule.items[at])]: ends(at)[1] };
          const higher = scoreOutcome(measure(one.id), raised).get(one.scale.id);
          if (score?.kind !== 'score' || higher?.kind !== 'score') throw new Error('a full form without a score');
          expect(score.value).toBeGreaterThanOrEqual(one.scale.range[0] - 1e-9);
          expect(score.value).toBeLessThanOrEqual(one.scale.range[1] + 1e-9);
          expect(Math.sign(higher.value - score.value) * Math.sign(one.rule.factor ?? 1)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
