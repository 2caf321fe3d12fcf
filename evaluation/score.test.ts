import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCases, readLines } from './case.ts';
import { reliability } from './score/calibration.ts';
import { readPrediction } from './score/prediction.ts';
import { wilson } from './score/wilson.ts';
import { forecasts, METRIC_IDS, METRICS, type MetricId, measure, scoreAll } from './score.ts';

// The oracle: what the scorer that was handed to this project prints for these 24 made-up cases and odd answers (ranks
// without probabilities, nothing ranked, no answer, an id or a condition twice, an urgency that does not exist).
const folder = join(import.meta.dirname, 'fixture');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
  places: Record<string, string[]>;
  metrics: Partial<Record<MetricId, { value: number; low: number; high: number }>>;
  reliability: { n: number; said: number; right: number }[];
  wilson: { k: number; n: number; span: [number, number] }[];
};
const cases = readCases(join(folder, 'cases.jsonl'));
const predictions = readLines(join(folder, 'predictions.jsonl')).flatMap((raw) => readPrediction(raw) ?? []);
const rows = scoreAll(cases, predictions, new Map(Object.entries(expected.places)));
const measured = measure(rows, METRIC_IDS);

const given = Object.entries(expected.metrics) as [MetricId, { value: number; low: number; high: number }][];

test.each(given)('%s and its interval are those of the given scorer', (id, oracle) => {
  expect(measured[id].value).toBeCloseTo(oracle.value, 12);
  expect(measured[id].low).toBeCloseTo(oracle.low, 12);
  expect(measured[id].high).toBeCloseTo(oracle.high, 12);
});

test('only two measures are our own', () => {
  const own = METRIC_IDS.filter((id) => expected.metrics[id] === undefined);
  expect(own.map((id) => METRICS[id].label)).toEqual([
    'sent same day or sooner where "within days" is the most accepted',
    'present danger out of view, by the ranking alone',
  ]);
});

test('the reliability table is that of the given scorer', () => {
  const bins = reliability(forecasts(rows));
  expect(bins.map(({ n }) => n)).toEqual(expected.reliability.map(({ n }) => n));
  for (const [i, { said, right }] of expected.reliability.entries()) {
    expect(bins[i]?.said).toBeCloseTo(said, 12);
    expect(bins[i]?.right).toBeCloseTo(right, 12);
  }
});

test.each(expected.wilson)('Wilson interval of $k of $n', ({ k, n, span }) => {
  expect(wilson(k, n)[0]).toBeCloseTo(span[0], 12);
  expect(wilson(k, n)[1]).toBeCloseTo(span[1], 12);
});

test('a case without an answer is wrong, and no advice is unsafe advice', () => {
  const row = rows.find(({ prediction }) => prediction === undefined);
  expect(row?.diagnosis?.lenient[5]).toBe(0);
  expect(row?.triage.noAdvice).toBe(1);
  expect(row?.triage.inRange).toBe(0);
});

test('only the first four of "not ruled out" count', () => {
  const prediction = readPrediction({ id: 'x', notRuledOut: ['a', 'b', 'c', 'd', 'e'] });
  expect(prediction?.notRuledOut).toEqual(['a', 'b', 'c', 'd']);
});
