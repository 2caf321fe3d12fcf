import { type Log, readEntry, type Trip } from '@hipspine/record';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asOfToday,
  driveOf,
  firstOf,
  isAsked,
  isOver,
  type KeptTrip,
  sameTrip,
  startOf,
  tripToAskAbout,
} from './kept-trip.ts';

const DRIVE: Trip = { kilometres: 900, days: 2, gearbox: 'clutch', driver: 'me', hasCruiseControl: true };

const kept = (n: number, body: Partial<Trip>, day = '2027-03-01', corrects?: number): KeptTrip =>
  ({
    id: `01a31b2b-1c00-7000-8000-00000000000${n}`,
    type: 'trip',
    body: { ...DRIVE, ...body },
    at: `${day}T09:30:00.000Z`,
    offset: 60,
    author: 'self',
    engine: '0.1.0',
    knowledge: 'sha256:0',
    ...(corrects === undefined ? {} : { corrects: `01a31b2b-1c00-7000-8000-00000000000${corrects}` }),
  }) as unknown as KeptTrip;

test('a trip is over on the day after its last, counted from the day it was asked for where none was told', () => {
  const dated = kept(1, { leaves: '2027-03-27' });
  expect(isOver([dated], dated, '2027-03-28')).toBe(false);
  expect(isOver([dated], dated, '2027-03-29')).toBe(true); // over a change of the clock
  const open = kept(1, {});
  const answered = kept(2, { painAfter: 3 }, '2027-03-09', 1);
  const log: Log = [open, answered];
  expect(firstOf(log, answered)).toBe(open);
  expect(isOver(log, answered, '2027-03-09')).toBe(true);
});

test('a trip that two tabs have corrected is one trip', () => {
  const other = kept(4, { days: 1 });
  const log: Log = [
    kept(1, {}),
    kept(2, { painAfter: 3 }, '2027-03-09', 1),
    kept(3, { painAfter: 4 }, '2027-03-09', 1),
    other,
  ];
  expect(sameTrip(log, log[2] as KeptTrip)).toEqual([log[1], log[2]]);
  expect(sameTrip(log, other)).toEqual([other]);
});

test('two entries that correct each other lead nowhere', () => {
  const log: Log = [kept(1, {}, '2027-03-01', 2), kept(2, {}, '2027-03-02', 1)];
  expect(firstOf(log, log[1] as KeptTrip)).toBe(log[0]);
});

test('asked about on the first screen: once its day is past, for a week, until it was told, and never without a day', () => {
  const log: Log = [kept(1, { leaves: '2027-03-05' })];
  expect(tripToAskAbout(log, '2027-03-06')).toBeUndefined();
  expect(tripToAskAbout(log, '2027-03-07')).toBe(log[0]);
  expect(tripToAskAbout(log, '2027-03-14')).toBeUndefined();
  expect(tripToAskAbout([...log, kept(2, { leaves: '2027-03-05', painAfter: 0 }, '2027-03-07', 1)], '2027-03-07')).toBe(
    undefined,
  );
  expect(tripToAskAbout([kept(1, {})], '2027-03-07')).toBeUndefined();
});

test('the next drive knows how sore the last one left them; nothing told is nothing, not zero', () => {
  const before = kept(1, { leaves: '2027-03-05', painAfter: 6 });
  expect(driveOf([before], DRIVE, '2027-03-09')).toEqual({ ...DRIVE, painAfterLast: 6 });
  expect(driveOf([kept(1, { leaves: '2027-03-05' })], DRIVE, '2027-03-09')).toEqual(DRIVE);
  // The trip that is asked for itself is not over.
  expect(driveOf([kept(1, { leaves: '2027-03-20' })], DRIVE, '2027-03-09')).toEqual(DRIVE);
});

test('a form starts from the last trip; from one that is over without its day, and never with the pain of another day', () => {
  const coming = kept(1, { leaves: '2027-03-20', painNow: 4 });
  expect(startOf([coming], '2027-03-01')).toEqual({ ...DRIVE, leaves: '2027-03-20', painNow: 4 });
  expect(startOf([coming], '2027-03-02')).toEqual({ ...DRIVE, leaves: '2027-03-20' });
  expect(startOf([{ ...coming, body: { ...coming.body, painAfter: 2, legAfter: 'left' } }], '2027-04-01')).toEqual(
    DRIVE,
  );
  expect(startOf([], '2027-04-01')).toBeUndefined();
});

test('a plan shown again has the pain of today, not of the day it was asked for; the check-up stands in for it', () => {
  const coming = kept(1, { leaves: '2027-03-20', painNow: 7 });
  expect(asOfToday(coming, '2027-03-01').painNow).toBe(7);
  expect(asOfToday(coming, '2027-03-02')).toEqual({ ...DRIVE, leaves: '2027-03-20' });
  expect(driveOf([coming], asOfToday(coming, '2027-03-02'), '2027-03-02')).toEqual(DRIVE);
  // The day at the writer's place: an hour past midnight there, the evening before in Greenwich.
  const late = { ...coming, at: '2027-03-01T23:30:00.000Z' };
  expect(asOfToday(late, '2027-03-02').painNow).toBe(7);
  expect(asOfToday(late, '2027-03-01')).toEqual({ ...DRIVE, leaves: '2027-03-20' });
});

test('a trip told with a day that is past is the same one for that day, until it was said how it went', () => {
  const past = kept(1, { leaves: '2027-02-20', painNow: 4 });
  expect(isAsked([past], past, '2027-03-01')).toBe(true);
  expect(startOf([past], '2027-03-01')).toEqual({ ...DRIVE, leaves: '2027-02-20', painNow: 4 });
  expect(isAsked([past], past, '2027-03-02')).toBe(false);
  const told = kept(2, { leaves: '2027-02-20', painAfter: 5 }, '2027-03-01', 1);
  expect(isAsked([past, told], told, '2027-03-01')).toBe(false);
  expect(startOf([past, told], '2027-03-01')).toEqual(DRIVE);
});

test('whatever day the reader lets in, the first screen can ask about it', () => {
  const days = fc.oneof(
    fc.constantFrom('0000-01-01', '0026-08-01', '2027-02-31', '9999-12-31', '12027-08-01', '2027-13-01', ''),
    fc
      .tuple(fc.nat(10_000), fc.nat(13), fc.nat(32))
      .map(([year, month, day]) => [String(year).padStart(4, '0'), two(month), two(day)].join('-')),
  );
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), days, (leaves, count, at) => {
      const entry = { ...kept(1, { leaves, days: count }), at: `${at}T09:30:00.000Z` };
      fc.pre(readEntry(entry).ok);
      expect(() => tripToAskAbout([entry], '2027-03-07')).not.toThrow();
      expect(() => startOf([entry], '2027-03-07')).not.toThrow();
      const { leaves: _, ...open } = entry.body;
      expect(() => tripToAskAbout([{ ...entry, body: open }], '2027-03-07')).not.toThrow();
    }),
  );
});

const two = (n: number): string => String(n).padStart(2, '0');
