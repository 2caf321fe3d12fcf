import { loadTreatment } from '@hipspine/knowledge/node';
import { progressWords } from '@hipspine/messages';
import type { Entry } from '@hipspine/record';
import { union } from '@hipspine/record';
import { describe, expect, test } from 'vitest';
import { entry } from '../store/entry.fixture.ts';
import { dueMeasures, type Measure, mainScore, measured, measuresFor, sizeOf, turnOf } from './measures.ts';

const { outcomes, pathwaysFrame } = await loadTreatment();

/** A measure with its rules as knowledge has them. */
function measure(id: Measure['id'], more: Partial<Measure> = {}): Measure {
  const outcome = outcomes.find(({ value }) => value.id === id)?.value;
  if (outcome === undefined) throw new Error(`no ${id}`);
  const { scales, main_scale = '', change, when, range, better_when } = outcome;
  const rest = { forEveryone: true, conditions: [], licence: '', isOwn: false, sources: [] };
  return { id, scales, mainScale: main_scale, change, when, range, betterWhen: better_when, ...rest, ...more };
}

const checkUp = (ranked: readonly string[] = []): Entry =>
  entry('2027-01-01T10:00', 'assessment', {
    checkUp: 'x' as never,
    result: { ranked: ranked.map((condition) => ({ condition })) } as never,
    findings: {},
    notSure: [],
    laterality: {},
  }) as unknown as Entry;
const answered = (day: string, id: string, score?: number): Entry =>
  entry(`${day}T10:00`, 'measure', { measure: id, ...(score === undefined ? {} : { score }) }) as unknown as Entry;

test('a scale with too few answers has no score, and an untouched one is not 0', () => {
  const own = measure('psfs');
  expect(mainScore(own, { 1: 4, 2: 5 })).toEqual({ kind: 'missing', answered: 2, needed: 3 });
  expect(mainScore(own, { 1: 4, 2: 5, 3: 6 })).toEqual({ kind: 'score', value: 5 });
  expect(mainScore(measure('nprs'), { now: 3 }).kind).toBe('missing');
  expect(mainScore(measure('medicine-count'), { days: 0 })).toEqual({ kind: 'score', value: 0 });
  expect(mainScore(measure('walk-time'), { minutes: 500 }).kind).toBe('unusable');
});

test('an answer without a score is a time without a number', () => {
  const log = union([], [answered('2027-01-02', 'psfs', 4), answered('2027-01-16', 'psfs')]);
  expect(measured(log as never)).toEqual([{ day: '2027-01-02', score: 4 }, { day: '2027-01-16' }]);
});

describe('who is asked', () => {
  const sleep = measure('sleep-nrs', { forEveryone: false, conditions: ['hip-osteoarthritis'] });

  test('people with one of its conditions among the likeliest, and whoever has answered it before', () => {
    expect(measuresFor([sleep], union([], [checkUp(['hip-osteoarthritis'])]))).toEqual([sleep]);
    expect(measuresFor([sleep], union([], [checkUp(['a', 'b', 'c', 'hip-osteoarthritis'])]))).toEqual([]);
    expect(measuresFor([sleep], union([], [checkUp(), answered('2027-01-02', 'sleep-nrs', 3)]))).toEqual([sleep]);
  });

  test('nobody before the first check-up', () => {
    expect(dueMeasures([measure('psfs')], [], '2027-01-01')).toEqual([]);
    expect(dueMeasures([measure('psfs')], union([], [checkUp()]), '2027-01-01')).toHaveLength(1);
  });

  test('not again before its turn', () => {
    const log = union([], [checkUp(), answered('2027-01-02', 'psfs', 4)]);
    expect(turnOf(measure('psfs'), log, '2027-01-10')).toEqual({ on: '2027-01-15', isDue: false });
    expect(turnOf(measure('psfs'), log, '2027-01-15')?.isDue).toBe(true);
  });
});

test('how large a change is for people', () => {
  const walk = measure('walk-time').change;
  expect([-6, 4, 5].map((points) => sizeOf(walk, points))).toEqual(['noticed', 'small', 'noticed']);
  expect(sizeOf({ mcid: [9, 13] }, 10)).toBe('between');
  expect(sizeOf({ mcid: null }, 10)).toBe('unknown');
});

test('the rules of the next plan are said in the words of the knowledge', () => {
  const said = Object.fromEntries(pathwaysFrame.value.adaptation.rules.map(({ id, says }) => [id, says]));
  expect(progressWords.en.rules).toEqual(said);
  expect(Object.keys(progressWords.es.rules).sort()).toEqual(Object.keys(said).sort());
});
