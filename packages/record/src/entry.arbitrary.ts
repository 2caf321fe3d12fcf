// For tests: entries as devices would write them, known types, unknown types and corrections.
import fc from 'fast-check';
import type { Entry, SetUp, Trip } from './entry.ts';
import { type EntryId, newEntryId } from './entry-id.ts';
import type { Json } from './json.ts';
import type { Log } from './log.ts';
import { EMPTY_LOG, union } from './log.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

/** Few different times, so that ids of one millisecond occur. */
export const anyId: fc.Arbitrary<EntryId> = fc
  .tuple(fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_400 }), bytes)
  .map(([now, random]) => newEntryId(now, random));

const region = fc.record(
  {
    region: fc.constantFrom('groin', 'low-back'),
    intensity: fc.integer({ min: 0, max: 10 }),
    kind: fc.array(fc.constantFrom('burning', 'numb'), { maxLength: 2 }),
    times: fc.array(fc.constantFrom('night', 'sitting'), { maxLength: 2 }),
  },
  { requiredKeys: ['region'] },
);

const cm = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: low * 10, max: high * 10 }).map((mm) => mm / 10);

/** Whatever was told, in whatever combination. */
export const anySetUp: fc.Arbitrary<SetUp> = fc.record(
  {
    kind: fc.constantFrom('chair', 'car', 'bicycle', 'lifting', 'lying'),
    bodyHeightCm: cm(120, 215),
    seatHeightCm: cm(25, 80),
    cushionCm: cm(0, 25),
    deskHeightCm: cm(45, 125),
    sits: fc.constantFrom('back', 'upright', 'forward'),
    has: fc.subarray(['cushion', 'chairUp', 'footrest']),
    seatFront: fc.constantFrom('high', 'level', 'low'),
    seatBack: fc.constantFrom('upright', 'little', 'far'),
    saddleHeightCm: cm(45, 110),
    crankMm: fc.integer({ min: 100, max: 200 }),
    rides: fc.constantFrom('upright', 'leaning', 'low'),
    weekKm: cm(0, 2000),
    weeksBeforeKm: fc.array(cm(0, 2000), { maxLength: 4 }),
    loadKg: cm(1, 40),
    loadDistanceCm: cm(20, 80),
    way: fc.constantFrom('side-lying-pillow', 'supine-pillow-under-knees'),
  },
  { requiredKeys: ['kind'] },
);

export const anyTrip: fc.Arbitrary<Trip> = fc
  .tuple(
    fc.oneof(fc.record({ hours: cm(1, 100) }), fc.record({ kilometres: cm(20, 8000) })),
    fc.record(
      {
        days: fc.integer({ min: 1, max: 7 }),
        gearbox: fc.constantFrom('clutch', 'automatic'),
        driver: fc.constantFrom('me', 'shared', 'other'),
        hasCruiseControl: fc.boolean(),
        leaves: fc.constantFrom('2027-03-27', '2027-03-29'),
        painNow: fc.integer({ min: 0, max: 10 }),
        painAfter: fc.integer({ min: 0, max: 10 }),
        legAfter: fc.constantFrom('left', 'right', 'both', 'none'),
      },
      { requiredKeys: ['days', 'gearbox', 'driver', 'hasCruiseControl'] },
    ),
  )
  .map(([amount, rest]) => ({ ...amount, ...rest }));

const content = fc.oneof(
  fc.record({ type: fc.constant('note'), body: fc.record({ text: fc.string() }) }),
  fc.record({
    type: fc.constant('profile'),
    body: fc.record({ name: fc.string(), simple: fc.boolean() }, { requiredKeys: [] }),
  }),
  fc.record({
    type: fc.constant('pain'),
    body: fc.record(
      {
        regions: fc.array(region, { maxLength: 3 }),
        span: fc.constantFrom('now', 'day', 'week'),
        reach: fc.constantFrom('none', 'thigh', 'foot'),
      },
      { requiredKeys: ['regions', 'span'] },
    ),
  }),
  fc.record({
    type: fc.constant('plan'),
    body: fc.record(
      { plan: fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>, changes: fc.constant([]), from: anyId },
      { requiredKeys: ['plan'] },
    ),
  }),
  fc.record({
    type: fc.constant('break'),
    body: fc.record(
      { did: fc.constantFrom('took', 'put-off', 'left-out'), minutes: fc.integer({ min: 1, max: 60 }) },
      { requiredKeys: ['did'] },
    ),
  }),
  fc.record({
    type: fc.constant('position-trial'),
    body: fc.record({ position: fc.constantFrom('chair', 'standing'), pain: fc.integer({ min: 0, max: 10 }) }),
  }),
  fc.record({ type: fc.constant('set-up'), body: anySetUp }),
  fc.record({ type: fc.constant('trip'), body: anyTrip }),
  fc.record({ type: fc.constant('withdrawal'), body: fc.constant({}) }),
  // A newer program wrote this.
  fc.record({
    type: fc.constant('tune-of-2031'),
    body: fc.record({ x: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> }),
  }),
);

export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    id: anyId,
    content,
    ms: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    offset: fc.integer({ min: -840, max: 840 }),
    author: fc.constantFrom('self', 'helper', 'clinician-7'),
  })
  .map(
    ({ id, content: { type, body }, ms, offset, author }) =>
      // Through JSON, because -0 and the order of keys do not survive a file and mean nothing.
      JSON.parse(
        JSON.stringify({
          id,
          type,
          body,
          at: new Date(ms).toISOString(),
          offset,
          author,
          engine: '0.1.0',
          knowledge: 'sha256:0',
        }),
      ) as Entry,
  );

/** A log in which some entries correct others. */
export const anyLog: fc.Arbitrary<Log> = fc
  .tuple(fc.array(anyEntry, { maxLength: 12 }), fc.array(fc.nat(11), { maxLength: 4 }))
  .map(([entries, corrections]) =>
    union(
      EMPTY_LOG,
      entries.map((entry, i) => {
        const target = entries[corrections[i] ?? -1];
        return target === undefined || target.id === entry.id ? entry : { ...entry, corrects: target.id };
      }),
    ),
  );
