import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterBreak,
  type BreakSettings,
  inMeeting,
  look,
  mayRing,
  nextBreak,
  type OffsetAt,
  offToday,
  putOff,
  startWatch,
  type Watch,
  wallAt,
} from './schedule.ts';

const MINUTE = 60_000;
const HOUR = 60;
const utc: OffsetAt = () => 0;
/** A Monday. */
const MONDAY = Date.parse('2027-01-11T00:00:00Z');
const at = (hours: number, minutes = 0): number => MONDAY + (hours * HOUR + minutes) * MINUTE;

const office: BreakSettings = {
  on: true,
  everyMinutes: 30,
  warnMinutes: 2,
  days: [1, 2, 3, 4, 5],
  work: { from: 9 * HOUR, to: 17 * HOUR },
  quiet: { from: 12 * HOUR, to: 13 * HOUR },
};

interface Heard {
  readonly what: string;
  readonly when: number;
}

/** Looks every `step` milliseconds from one time to another. */
function watchOver(
  settings: BreakSettings,
  start: Watch,
  { from, to, step = 5000, offsetAt = utc }: { from: number; to: number; step?: number; offsetAt?: OffsetAt },
): { readonly watch: Watch; readonly heard: readonly Heard[] } {
  const heard: Heard[] = [];
  let watch = start;
  for (let now = from; now <= to; now += step) {
    const looked = look(settings, watch, now, offsetAt);
    watch = looked.watch;
    if (looked.signal !== undefined) heard.push({ what: looked.signal, when: now });
  }
  return { watch, heard };
}

const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 16);
const told = (heard: readonly Heard[]): readonly string[] => heard.map(({ what, when }) => `${clock(when)} ${what}`);

describe('a morning', () => {
  test('announces two minutes before, rings after half an hour, and waits when nobody answers', () => {
    const { heard } = watchOver(office, startWatch(at(9)), { from: at(9), to: at(10, 35) });
    expect(told(heard)).toEqual([
      '09:28 announce',
      '09:30 ring',
      '09:58 announce',
      '10:00 ring',
      '10:28 announce',
      '10:30 ring',
    ]);
  });

  test('a break begins the half hour anew', () => {
    const { watch } = watchOver(office, startWatch(at(9)), { from: at(9), to: at(9, 31) });
    expect(watch.ringing).toBeDefined();
    const { heard } = watchOver(office, afterBreak(watch, at(9, 33)), { from: at(9, 33), to: at(10, 5) });
    expect(told(heard)).toEqual(['10:01 announce', '10:03 ring']);
  });

  test('put off by ten minutes it is announced again before it rings', () => {
    const { watch } = watchOver(office, startWatch(at(9)), { from: at(9), to: at(9, 31) });
    const { heard } = watchOver(office, putOff(watch, 10, at(9, 31)), { from: at(9, 31), to: at(9, 45) });
    expect(told(heard)).toEqual(['09:39 announce', '09:41 ring']);
  });

  test('a meeting holds it back to its end; one that is over before changes nothing', () => {
    const { watch } = watchOver(office, startWatch(at(9)), { from: at(9), to: at(9, 20) });
    const long = inMeeting(office, watch, 60, at(9, 20), utc);
    expect(told(watchOver(office, long, { from: at(9, 20), to: at(10, 25) }).heard)).toEqual([
      '10:18 announce',
      '10:20 ring',
    ]);
    const short = inMeeting(office, watch, 5, at(9, 20), utc);
    expect(told(watchOver(office, short, { from: at(9, 20), to: at(9, 31) }).heard)).toEqual([
      '09:28 announce',
      '09:30 ring',
    ]);
  });

  test('off for today is off until tomorrow', () => {
    const off = offToday(startWatch(at(9)), at(9), utc);
    expect(watchOver(office, off, { from: at(9), to: at(17), step: MINUTE }).heard).toEqual([]);
    expect(nextBreak(office, off, at(9), utc)).toBe(at(24 + 9, 30));
  });

  test('quiet hours: nothing in them, and the half hour begins after them', () => {
    const { heard } = watchOver(office, startWatch(at(11, 40)), { from: at(11, 40), to: at(13, 31) });
    expect(told(heard)).toEqual(['13:28 announce', '13:30 ring']);
    expect(nextBreak(office, startWatch(at(11, 40)), at(11, 40), utc)).toBe(at(13, 30));
  });

  test('the evening and the weekend are left alone', () => {
    const friday = at(4 * 24 + 16, 50);
    expect(nextBreak(office, startWatch(friday), friday, utc)).toBe(at(7 * 24 + 9, 30));
  });

  test('while something may not be disturbed it waits, and then announces first', () => {
    let watch = startWatch(at(9));
    for (let now = at(9); now < at(9, 40); now += 5000) {
      const looked = look(office, watch, now, utc, true);
      expect(looked.signal).toBeUndefined();
      watch = looked.watch;
    }
    expect(told(watchOver(office, watch, { from: at(9, 40), to: at(9, 43) }).heard)).toEqual([
      '09:40 announce',
      '09:42 ring',
    ]);
  });
});

test('a shift over midnight belongs to the day on which it began', () => {
  const night: BreakSettings = {
    ...office,
    work: { from: 22 * HOUR, to: 6 * HOUR },
    quiet: { from: 0, to: 0 },
    days: [5],
  };
  const friday = 4 * 24;
  expect(mayRing(night, startWatch(0), at(friday + 23), utc)).toBe(true);
  expect(mayRing(night, startWatch(0), at(friday + 24 + 3), utc)).toBe(true);
  expect(mayRing(night, startWatch(0), at(friday + 3), utc)).toBe(false);
  expect(mayRing(night, startWatch(0), at(friday + 24 + 23), utc)).toBe(false);
});

test('after the computer slept it rings once, and announces it', () => {
  const { watch } = watchOver(office, startWatch(at(9)), { from: at(9), to: at(9, 29) });
  expect(watch.announced).toBeDefined();
  const { heard } = watchOver(office, watch, { from: at(14), to: at(14, 20) });
  expect(told(heard)).toEqual(['14:00 announce', '14:02 ring']);
});

test('a clock that is put back by an hour changes nothing of the half hour', () => {
  const { watch } = watchOver(office, startWatch(at(10)), { from: at(10), to: at(10, 20) });
  const { heard } = watchOver(office, watch, { from: at(9, 20), to: at(9, 31) });
  expect(told(heard)).toEqual(['09:28 announce', '09:30 ring']);
});

/** Berlin, 28 March and 31 October 2027: the clock jumps at 01:00 UTC. */
const berlin: OffsetAt = (ms) =>
  ms >= Date.parse('2027-03-28T01:00Z') && ms < Date.parse('2027-10-31T01:00Z') ? 120 : 60;

describe.each(['2027-03-28', '2027-10-31'])('on %s, when the clock jumps', (day) => {
  test('half an hour stays half an hour, and quiet hours are those on the wall', () => {
    const always: BreakSettings = {
      ...office,
      days: [0, 1, 2, 3, 4, 5, 6],
      work: { from: 0, to: 0 },
      quiet: { from: 4 * HOUR, to: 7 * HOUR },
    };
    const from = Date.parse(`${day}T00:00Z`) - HOUR * MINUTE;
    const { heard } = watchOver(always, startWatch(from), {
      from,
      to: from + 10 * HOUR * MINUTE,
      offsetAt: berlin,
      step: 10_000,
    });
    const rings = heard.filter(({ what }) => what === 'ring').map(({ when }) => when);
    expect(rings.length).toBeGreaterThan(5);
    for (const when of rings) {
      const { minutes } = wallAt(when, berlin);
      expect(minutes < 4 * HOUR || minutes >= 7 * HOUR).toBe(true);
    }
    for (const [i, when] of rings.entries())
      if (i > 0) expect(when - (rings[i - 1] as number)).toBeGreaterThanOrEqual(30 * MINUTE - 10_000);
  });
});

describe('whatever the settings, and however the clock is looked at', () => {
  const minuteOfDay = fc.integer({ min: 0, max: 1439 });
  const settings: fc.Arbitrary<BreakSettings> = fc.record({
    on: fc.constant(true),
    everyMinutes: fc.integer({ min: 10, max: 90 }),
    warnMinutes: fc.constantFrom(1, 2),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    work: fc.record({ from: minuteOfDay, to: minuteOfDay }),
    quiet: fc.record({ from: minuteOfDay, to: minuteOfDay }),
  });
  /** Mostly a look every few seconds; sometimes the device sleeps, or somebody travels or puts the clock back. */
  const gap = fc.oneof(
    { weight: 60, arbitrary: fc.integer({ min: 1000, max: 20_000 }) },
    { weight: 2, arbitrary: fc.integer({ min: 60_000, max: 8 * HOUR * MINUTE }) },
  );
  const offset = fc.constantFrom(0, 60, 120, -300, 345);

  test('never in quiet hours, never without an announcement, never twice within the interval', () => {
    let rings = 0;
    fc.assert(
      fc.property(
        settings,
        fc.array(gap, { minLength: 400, maxLength: 800 }),
        offset,
        offset,
        fc.integer({ min: 0, max: 7 * 24 * HOUR }),
        (chosen, gaps, home, away, begun) => {
          const start = MONDAY + begun * MINUTE;
          const travel = start + 3 * HOUR * MINUTE;
          const offsetAt: OffsetAt = (ms) => (ms < travel ? home : away);
          let now = start;
          let watch = startWatch(now);
          let announced: number | undefined;
          let rang: number | undefined;
          for (const ms of gaps) {
            now += ms;
            const looked = look(chosen, watch, now, offsetAt);
            watch = looked.watch;
            if (looked.signal === undefined) continue;
            expect(mayRing(chosen, watch, now, offsetAt)).toBe(true);
            if (looked.signal === 'announce') announced = now;
            else {
              expect(announced).toBeDefined();
              expect(now - (announced as number)).toBeGreaterThanOrEqual(chosen.warnMinutes * MINUTE);
              expect(now - (announced as number)).toBeLessThanOrEqual(chosen.warnMinutes * MINUTE + 30_000);
              if (rang !== undefined) expect(now - rang).toBeGreaterThanOrEqual(chosen.everyMinutes * MINUTE);
              rang = now;
              rings++;
              announced = undefined;
            }
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(rings).toBeGreaterThan(20);
  });

  test('the break that the screen tells of is the one that comes', () => {
    fc.assert(
      fc.property(settings, offset, fc.integer({ min: 0, max: 7 * 24 * HOUR }), (chosen, home, begun) => {
        const start = MONDAY + begun * MINUTE;
        const said = nextBreak(chosen, startWatch(start), start, () => home);
        if (said === undefined || said - start > 20 * HOUR * MINUTE) return;
        const { heard } = watchOver(chosen, startWatch(start), {
          from: start,
          to: said + 2 * MINUTE,
          step: 20_000,
          offsetAt: () => home,
        });
        const [first] = heard.filter(({ what }) => what === 'ring').map(({ when }) => when);
        expect(first).toBeDefined();
        expect(Math.abs((first as number) - said)).toBeLessThanOrEqual(MINUTE);
      }),
      { numRuns: 60 },
    );
  });

  test('a clock put back never makes it ring twice within the interval that was really sat', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1000, max: 20_000 }), fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 3_600_000)),
          {
            minLength: 400,
            maxLength: 800,
          },
        ),
        (steps) => {
          const always = {
            ...office,
            days: [0, 1, 2, 3, 4, 5, 6],
            work: { from: 0, to: 0 },
            quiet: { from: 0, to: 0 },
          };
          let real = 0;
          let put = 0;
          let watch = startWatch(MONDAY);
          let rang: number | undefined;
          for (const [ms, back] of steps) {
            real += ms;
            put += back;
            const looked = look(always, watch, MONDAY + real - put, utc);
            watch = looked.watch;
            if (looked.signal !== 'ring') continue;
            if (rang !== undefined) expect(real - rang).toBeGreaterThanOrEqual(30 * MINUTE);
            rang = real;
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
