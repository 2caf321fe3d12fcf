import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from './csv.ts';
import { anySetUp, anyTrip } from './entry.arbitrary.ts';
import type { JsonObject } from './json.ts';
import type { Log } from './log.ts';
import { type EntryReading, readEntry } from './read-entry.ts';

const entry = (type: string, body: object): object => ({
  id: '01a31b2b-1c00-7000-8000-000000000001',
  type,
  body,
  at: '2027-03-01T09:30:00.000Z',
  offset: 60,
  author: 'self',
  engine: '0.1.0',
  knowledge: 'sha256:0',
});

const read = (type: string, body: object): EntryReading => readEntry(entry(type, body));
const problemOf = (reading: EntryReading): string | undefined => (reading.ok ? undefined : reading.problem);

const DRIVE = { kilometres: 900, days: 2, gearbox: 'clutch', driver: 'me', hasCruiseControl: true };

const BODIES = [
  ['set-up', anySetUp],
  ['trip', anyTrip],
] as const;

describe.each(BODIES)('a %s', (type, bodies: fc.Arbitrary<object>) => {
  test('is read with exactly what was told, and with fields of a newer program', () => {
    fc.assert(
      fc.property(bodies, fc.jsonValue({ maxDepth: 1 }), (body, later) => {
        const told = JSON.parse(JSON.stringify({ ...body, toldIn2031: later })) as JsonObject;
        expect(read(type, told)).toEqual({ ok: true, entry: entry(type, told) });
      }),
    );
  });

  test('any field with a value of another sort is refused, and its place is named', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.constantFrom(null, -1, '?', [null], {}), (body, n, wrong) => {
        const keys = Object.keys(body);
        const key = keys[n % keys.length] as string;
        fc.pre(!(key === 'way' && wrong === '?'));
        expect(problemOf(read(type, { ...body, [key]: wrong }))).toMatch(
          new RegExp(`^body\\.${key}(\\[0\\])?: expected`),
        );
      }),
    );
  });

  test('the table has a row for each value that was told and none for what was not', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const rows = writeCsv([entry(type, body)] as unknown as Log)
          .trim()
          .split('\r\n')
          .slice(1);
        const values = Object.values(body).flat();
        expect(rows.map((row) => row.split(',').at(-1))).toEqual(values.map(String));
      }),
    );
  });
});

test.each([
  ['set-up', { kind: 'sofa' }, 'body.kind: expected one of chair, car, bicycle, lifting, lying'],
  ['set-up', { bodyHeightCm: 170 }, 'body.kind: missing'],
  ['set-up', { kind: 'chair', bodyHeightCm: 0 }, 'body.bodyHeightCm: expected a number from 50 to 280'],
  [
    'set-up',
    { kind: 'bicycle', weeksBeforeKm: [40, '45'] },
    'body.weeksBeforeKm[1]: expected a number from 0 to 40000',
  ],
  ['trip', { ...DRIVE, days: 0 }, 'body.days: expected a number from 1 to 60'],
  ['trip', { ...DRIVE, leaves: '2027-13-01' }, 'body.leaves: expected a day such as 2027-03-01'],
  ['trip', { ...DRIVE, leaves: '2027-02-31' }, 'body.leaves: expected a day such as 2027-03-01'],
  ['trip', { ...DRIVE, leaves: '2027-02-29' }, 'body.leaves: expected a day such as 2027-03-01'],
  ['trip', { ...DRIVE, leaves: '12027-02-01' }, 'body.leaves: expected a day such as 2027-03-01'],
  ['trip', { ...DRIVE, painAfter: 11 }, 'body.painAfter: expected a number from 0 to 10'],
  ['trip', { days: 2, gearbox: 'clutch', driver: 'me', hasCruiseControl: true }, 'body.hours: missing'],
])('a %s of %j: %s', (type, body, problem) => {
  expect(problemOf(read(type, body))).toBe(problem);
});

test.each(['2028-02-29', '0026-08-01', '9999-12-31'])('%s is a day', (leaves) => {
  expect(problemOf(read('trip', { ...DRIVE, leaves }))).toBeUndefined();
});

test.each(['2027-02-31T09:30:00.000Z', '2027-03-01T24:00:00.000Z', '2027-03-01T23:59:60.000Z'])(
  'an entry of %s is refused: no clock shows it',
  (at) => {
    expect(problemOf(readEntry({ ...entry('trip', DRIVE), at }))).toBe(
      'entry.at: expected a time such as 2027-03-01T09:30:00.000Z',
    );
  },
);
