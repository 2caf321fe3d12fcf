import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEntry, anyLog } from './entry.arbitrary.ts';
import { append, EMPTY_LOG, entriesOf, type Log, latest, missingFrom, standing, union } from './log.ts';
import { painDays } from './pain-days.ts';
import { profileOf } from './profile.ts';

const folds = (log: Log): unknown => ({
  standing: standing(log),
  profile: profileOf(log),
  days: painDays(log),
  notes: entriesOf(log, 'note'),
  setUps: entriesOf(log, 'set-up'),
  trip: latest(log, 'trip'),
});

describe('union of two logs', () => {
  test('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        expect(union(a, b)).toEqual(union(b, a));
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
        expect(union(a, a)).toEqual(a);
      }),
    );
  });

  test('loses nothing and makes up nothing', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const ids = new Set([...a, ...b].map(({ id }) => id));
        expect(union(a, b).map(({ id }) => id)).toEqual([...ids].sort());
        expect(missingFrom(union(a, b), a).every(({ id }) => !a.some((entry) => entry.id === id))).toBe(true);
      }),
    );
  });

  test('two entries of one id: every device keeps the same one', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (a, b) => {
        const twin = { ...b, id: a.id };
        expect(union([a], [twin])).toEqual(union([twin], [a]));
      }),
    );
  });

  test('whatever is folded does not depend on the order in which entries arrived', () => {
    fc.assert(
      fc.property(anyLog, fc.infiniteStream(fc.nat()), (log, dice) => {
        const shuffled = [...log].map((entry) => ({ entry, at: dice.next().value as number }));
        shuffled.sort((x, y) => x.at - y.at);
        const arrived = shuffled.reduce<Log>((now, { entry }) => append(now, entry), EMPTY_LOG);
        expect(folds(arrived)).toEqual(folds(log));
      }),
    );
  });
});

describe('what counts', () => {
  const entry = (n: number, text: string, corrects?: string) =>
    ({
      id: `01a31b2b-1c00-7000-8000-00000000000${n}`,
      type: 'note',
      body: { text },
      at: '2027-01-15T08:00:00.000Z',
      offset: 0,
      author: 'self',
      engine: '0.1.0',
      knowledge: 'sha256:0',
      ...(corrects === undefined ? {} : { corrects: `01a31b2b-1c00-7000-8000-00000000000${corrects}` }),
    }) as unknown as Log[number];

  test('a correction takes the place of what it corrects, and both are kept', () => {
    const log = union([entry(1, 'six')], [entry(2, 'sixteen', '1')]);
    expect(log).toHaveLength(2);
    expect(entriesOf(log, 'note').map(({ body }) => body.text)).toEqual(['sixteen']);
  });

  test('a correction of a correction takes the place of both', () => {
    const log = union([entry(3, 'seven', '2')], [entry(1, 'six'), entry(2, 'sixteen', '1')]);
    expect(entriesOf(log, 'note').map(({ body }) => body.text)).toEqual(['seven']);
  });

  test('a withdrawal leaves nothing in its place', () => {
    const gone = { ...entry(4, '', '1'), type: 'withdrawal', body: {} } as unknown as Log[number];
    expect(standing([entry(1, 'six'), gone])).toEqual([]);
  });

  test('a day without a score is absent, and a place without a score is not zero', () => {
    const pain = {
      ...entry(5, ''),
      type: 'pain',
      body: {
        span: 'now',
        regions: [
          { region: 'groin', side: 'left' },
          { region: 'low-back', intensity: 0 },
        ],
      },
    } as unknown as Log[number];
    expect(painDays([pain])).toEqual([{ day: '2027-01-15', region: 'low-back', scores: [0] }]);
  });
});
