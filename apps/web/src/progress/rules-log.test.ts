import { LogEntrySchema } from '@hipspine/planning';
import type { Entry } from '@hipspine/record';
import { union } from '@hipspine/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../plan/days.ts';
import { entry, pain, reach } from '../store/entry.fixture.ts';
import { lastPain, rulesLog } from './rules-log.ts';

const TODAY = '2027-01-20';

const session = (
  local: string,
  told: { readonly before?: number; readonly after?: number; readonly morning?: number; readonly corrects?: string },
  items: readonly object[] = [{ exercise: 'glute-bridge', side: 'both', seconds: [30] }],
  written = local,
): Entry => {
  const { before, after, morning, corrects } = told;
  const body = {
    started: new Date(Date.parse(`${local}:00Z`) - 3_600_000).toISOString(),
    items: items as never,
    ...(before === undefined ? {} : { painBefore: before }),
    ...(after === undefined ? {} : { painAfter: after }),
    ...(morning === undefined ? {} : { painNextMorning: morning }),
  };
  return entry(written, 'session', body, corrects === undefined ? {} : { corrects }) as unknown as Entry;
};

const read = (...entries: readonly Entry[]) => rulesLog(union([], entries), TODAY);

describe('a practice as the rules read it', () => {
  test('the same as a log written by hand', () => {
    expect(
      read(
        pain('2027-01-17T09:00', 3),
        session('2027-01-18T10:00', { before: 3, after: 4, morning: 6 }, [
          { exercise: 'glute-bridge', side: 'left', seconds: [30, 30] },
          {
            exercise: 'glute-bridge',
            side: 'right',
            seconds: [30, 30],
            felt: 'In the low back',
            zone: 'low-back',
            stopped: true,
          },
          { exercise: 'pelvic-tilt-supine', side: 'both', seconds: [], skipped: true },
          { exercise: 'walking-programme', side: 'both', seconds: [600], painDuring: 2 },
        ]),
      ),
    ).toEqual([
      { type: 'pain', at: '2027-01-17T09:00', painDuring: 3, span: 'now' },
      { type: 'pain', at: '2027-01-18T10:00', painDuring: 3, span: 'now' },
      // Both sides are one answer, the worse of them.
      {
        type: 'session',
        at: '2027-01-18T10:00',
        exercise: 'glute-bridge',
        painDuring: 4,
        painNextMorning: 6,
        felt: 'low-back',
      },
      { type: 'session', at: '2027-01-18T10:00', exercise: 'pelvic-tilt-supine', skipped: true },
      { type: 'session', at: '2027-01-18T10:00', exercise: 'walking-programme', painDuring: 2, painNextMorning: 6 },
    ]);
  });

  test('what was not said is not there', () => {
    expect(read(session('2027-01-18T10:00', {}))).toEqual([
      { type: 'session', at: '2027-01-18T10:00', exercise: 'glute-bridge' },
    ]);
  });

  test('a move that was ended without a place named was felt elsewhere', () => {
    const [line] = read(
      session('2027-01-18T10:00', {}, [{ exercise: 'glute-bridge', side: 'both', seconds: [], stopped: true }]),
    );
    expect(line).toMatchObject({ felt: 'elsewhere' });
  });

  test('what the present plan was made knowing completes a row and acts no more', () => {
    const before = session('2027-01-16T10:00', { after: 7 });
    const early = session('2027-01-18T10:00', { after: 7 });
    const plan = entry('2027-01-18T12:00', 'plan', { plan: {}, changes: [] }) as unknown as Entry;
    const told = session(
      '2027-01-18T10:00',
      { after: 7, morning: 6, corrects: early.id },
      undefined,
      '2027-01-19T08:00',
    );
    const since = session('2027-01-19T10:00', { after: 7 });
    expect(read(before, early, plan, told, since)).toEqual([
      { type: 'session', at: '2027-01-16T10:00', exercise: 'glute-bridge', painDuring: 7, acted: 'all' },
      // The pain of the practice was known; the morning after was not.
      {
        type: 'session',
        at: '2027-01-18T10:00',
        exercise: 'glute-bridge',
        painDuring: 7,
        painNextMorning: 6,
        acted: 'but-morning',
      },
      { type: 'session', at: '2027-01-19T10:00', exercise: 'glute-bridge', painDuring: 7 },
    ]);
  });

  test('pain that reaches further down by the next day is told of every move of that practice', () => {
    const went = read(
      reach('2027-01-18T08:00', 'buttock'),
      session('2027-01-18T10:00', {}),
      reach('2027-01-19T08:00', 'calf'),
    );
    expect(went).toEqual([{ type: 'session', at: '2027-01-18T10:00', exercise: 'glute-bridge', farther: true }]);
    const stayed = read(
      reach('2027-01-18T08:00', 'calf'),
      session('2027-01-18T10:00', {}),
      reach('2027-01-19T08:00', 'calf'),
    );
    expect(stayed[0]).not.toHaveProperty('farther');
    // Nothing said before it: nobody can say that it went further.
    expect(read(session('2027-01-18T10:00', {}), reach('2027-01-19T08:00', 'calf'))[0]).not.toHaveProperty('farther');
  });
});

describe('the diary as the rules read it', () => {
  test('one place is compared with itself', () => {
    const elsewhere = entry('2027-01-18T09:00', 'pain', {
      span: 'now',
      regions: [{ region: 'calf', side: 'left', intensity: 9 }],
    }) as unknown as Entry;
    const told = read(pain('2027-01-17T09:00', 3), pain('2027-01-18T08:00', 4), elsewhere);
    expect(told.map(({ painDuring }) => painDuring)).toEqual([3, 4]);
  });

  test('the worst of a day keeps its name, and what is of a week, or of another day to come, is left out', () => {
    expect(read(pain('2027-01-18T20:00', 6, { span: 'day' }))).toEqual([
      { type: 'pain', at: '2027-01-18T20:00', painDuring: 6, span: 'day' },
    ]);
    expect(read(pain('2027-01-21T09:00', 6))).toEqual([]);
  });

  test('a day is the day where the person was', () => {
    // Half past eleven in the evening in the west; in UTC it is already the next day.
    const [line] = read(pain('2027-01-19T23:30', 5, { offset: -480 }));
    expect(line?.at).toBe('2027-01-19T23:30');
  });
});

test('the last pain is that of a moment, wherever it was, and counts from an entry on', () => {
  const first = pain('2027-01-17T09:00', 3);
  const log = union(
    [],
    [first, pain('2027-01-18T20:00', 9, { span: 'day' }), session('2027-01-18T10:00', { before: 5 })],
  );
  expect(lastPain(log, '')).toBe(5);
  expect(lastPain(log, first.id)).toBe(5);
  expect(lastPain(union([], [first]), first.id)).toBeUndefined();
});

const score = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
const anyPractice = fc
  .record({
    day: fc.integer({ min: 0, max: 40 }),
    hour: fc.integer({ min: 5, max: 22 }),
    before: score,
    after: score,
    morning: score,
  })
  .map(({ day, hour, before, after, morning }) =>
    session(`${dayAfter('2026-12-10', day)}T${String(hour).padStart(2, '0')}:00`, {
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(morning === undefined ? {} : { morning }),
    }),
  );
const anyTap = fc
  .record({ day: fc.integer({ min: 0, max: 45 }), pain: fc.integer({ min: 0, max: 10 }) })
  .map(({ day, pain: told }) => pain(`${dayAfter('2026-12-10', day)}T12:00`, told));

describe('laws', () => {
  test('every line is one the rules can read, and every number in it was told', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyPractice, anyTap), { maxLength: 12 }), (entries) => {
        const log = union([], entries);
        const told = new Set(
          [...JSON.stringify(log).matchAll(/"(?:pain\w+|intensity)":(\d+)/g)].map(([, n]) => Number(n)),
        );
        for (const line of rulesLog(log, TODAY)) {
          expect(LogEntrySchema.safeParse(line).success).toBe(true);
          for (const number of [line.painDuring, line.painNextMorning])
            if (number !== undefined) expect(told).toContain(number);
        }
      }),
    );
  });

  test('taking a tap away adds no line', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { minLength: 1, maxLength: 12 }), fc.nat(), (entries, at) => {
        const without = entries.filter((_, i) => i !== at % entries.length);
        expect(rulesLog(union([], without), TODAY).length).toBeLessThanOrEqual(
          rulesLog(union([], entries), TODAY).length,
        );
      }),
    );
  });
});
