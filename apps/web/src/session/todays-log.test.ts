import type { Ladders } from '@hipspine/planning';
import type { Log } from '@hipspine/record';
import { expect, test } from 'vitest';
import { choicesFor } from './choices.ts';
import { breathAt } from './cue-words.ts';
import type { PracticeMove } from './steps.ts';
import { haltedSession, pressedBefore, unfinishedSession } from './todays-moves.ts';

let n = 0;
const entry = (type: string, at: string, body: object): Log[number] =>
  ({
    id: `01a31b2b-1c00-7000-8000-${String(++n).padStart(12, '0')}`,
    type,
    body,
    at,
    offset: 0,
    author: 'self',
    engine: '0.1.0',
    knowledge: 'sha256:0',
  }) as unknown as Log[number];

const session = (started: string, more: object = {}): Log[number] =>
  entry('session', started, { started, items: [], ...more });

const book = {
  moves: {
    press: { category: 'release' },
    stretch: { category: 'stretch' },
    'easy-stretch': { category: 'stretch' },
    'hard-stretch': { category: 'stretch' },
  },
} as unknown as Parameters<typeof pressedBefore>[2] & Parameters<typeof choicesFor>[3];

test('after lost strength nothing is practised until a check-up has come', () => {
  const lost = session('2027-01-11T09:00:00.000Z', { items: [{ exercise: 'stretch', why: 'strength-lost' }] });
  const checked = (at: string): Log[number] => entry('assessment', at, {});
  expect(haltedSession([checked('2027-01-10T09:00:00.000Z'), lost])?.id).toBe(lost.id);
  expect(haltedSession([lost, session('2027-01-12T09:00:00.000Z')])?.id).toBe(lost.id);
  expect(haltedSession([lost, checked('2027-01-11T10:00:00.000Z')])).toBeUndefined();
  expect(haltedSession([session('2027-01-11T09:00:00.000Z')])).toBeUndefined();
});

test('a practice of today that was not ended is found, also when an older one was corrected since', () => {
  const today = session('2027-01-12T08:00:00.000Z');
  const corrected = session('2027-01-11T08:00:00.000Z', { releaseSince: 'easing' });
  expect(unfinishedSession([today, corrected], '2027-01-12')?.id).toBe(today.id);
});

test('a press is asked about on one of the next days, once', () => {
  const items = [{ exercise: 'press', side: 'both', seconds: [40] }];
  const pressed = session('2027-01-11T09:00:00.000Z', { items });
  const asked = (log: Log, day: string): readonly string[] | undefined => pressedBefore(log, day, book)?.exercises;
  expect(asked([pressed], '2027-01-11')).toBeUndefined();
  expect(asked([pressed], '2027-01-12')).toEqual(['press']);
  expect(asked([pressed], '2027-01-16')).toBeUndefined();
  expect(asked([session('2027-01-11T09:00:00.000Z', { items, releaseSince: 'same' })], '2027-01-12')).toBeUndefined();
  const skipped = session('2027-01-11T09:00:00.000Z', { items: [{ exercise: 'press', seconds: [] }] });
  expect(asked([skipped], '2027-01-12')).toBeUndefined();
});

test('what stands in for a move can be changed for its other versions, and back', () => {
  const dose = { sets: 1, reps: 4, holdSeconds: 30, restSeconds: 10, sessionsPerDay: 1 };
  const move = (exercise: string, insteadOf?: string): PracticeMove => ({
    exercise,
    perSide: true,
    dose,
    changes: [],
    ...(insteadOf === undefined ? {} : { insteadOf }),
  });
  const ladders = {
    stretch: { easier: [move('easy-stretch')], harder: [move('hard-stretch')] },
  } as unknown as Readonly<Record<string, Ladders>>;
  const names = ({ easier, harder, planned }: ReturnType<typeof choicesFor>): object => ({
    easier: easier.map(({ exercise }) => exercise),
    harder: harder.map(({ exercise }) => exercise),
    planned: planned?.exercise,
  });
  const started = [move('stretch')];
  expect(names(choicesFor(move('stretch'), started, ladders, book))).toEqual({
    easier: ['easy-stretch'],
    harder: ['hard-stretch'],
    planned: undefined,
  });
  expect(names(choicesFor(move('easy-stretch', 'stretch'), started, ladders, book))).toEqual({
    easier: [],
    harder: ['hard-stretch'],
    planned: 'stretch',
  });
});

test('a hold in breaths: four seconds in, six out', () => {
  const breath = { in: 4, out: 6 };
  expect(breathAt(30, 30, breath)).toEqual({ isIn: true, breathsLeft: 3 });
  expect(breathAt(30, 25, breath)).toEqual({ isIn: false, breathsLeft: 3 });
  expect(breathAt(30, 20, breath)).toEqual({ isIn: true, breathsLeft: 2 });
  expect(breathAt(30, 1, breath)).toEqual({ isIn: false, breathsLeft: 1 });
});
