import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drive, type DrivePlan, planDrive } from './drive.ts';
import type { Limit } from './limit.schema.ts';
import { worstBreach } from './limits.ts';
import { requestOf, shippedPlanner, type Told } from './planner.fixture.ts';

const room = await shippedPlanner();
const { planner } = room;

const DRIVE: Drive = { kilometres: 900, days: 2, gearbox: 'clutch', driver: 'me', hasCruiseControl: true };
const drive = (told: Told = {}, change: Partial<Drive> = {}): DrivePlan =>
  planDrive(planner, requestOf(room, told), { ...DRIVE, ...change });
function open(plan: DrivePlan): Extract<DrivePlan, { kind: 'drive' }> {
  if (plan.kind === 'closed') throw new Error(JSON.stringify(plan.conflict));
  return plan;
}
const stopsOf = ({ stopEveryMinutes, sooner, days }: Extract<DrivePlan, { kind: 'drive' }>) => ({
  stopEveryMinutes,
  sooner,
  days,
});
const moves = (plan: Extract<DrivePlan, { kind: 'drive' }>): readonly string[] => [
  ...plan.atStops.map(({ exercise }) => exercise),
  ...(plan.onArrival === null ? [] : [plan.onArrival.move.exercise]),
];

describe('900 km in two days', () => {
  test('hours and stops of each day, moves beside the car, ten to fifteen minutes of rest on arrival', () => {
    const plan = open(drive());
    expect(plan.hours).toBeCloseTo(900 / planner.knowledge.model.trip.kilometres_per_hour, 9);
    expect(plan.days).toHaveLength(2);
    // No stretch of driving is longer than the time between stops.
    for (const { hours, stops } of plan.days)
      expect((hours * 60) / (stops + 1)).toBeLessThanOrEqual(plan.stopEveryMinutes);
    expect(plan.atStops.length).toBeGreaterThanOrEqual(2);
    for (const { exercise } of plan.atStops)
      expect(planner.knowledge.exercise.get(exercise)?.places).toContain('car-stop');
    expect(plan.onArrival?.minutes).toEqual([10, 15]);
  });

  test('a clutch asks both legs, an automatic the right one, a passenger none', () => {
    expect(open(drive()).legs).toBe('both');
    expect(open(drive({}, { gearbox: 'automatic' })).legs).toBe('right');
    expect(open(drive({}, { driver: 'other' })).legs).toBe('none');
  });

  test('cruise control is spoken of to drivers who have it', () => {
    expect(open(drive()).habits).toContain('cruise-control');
    expect(open(drive({}, { hasCruiseControl: false })).habits).not.toContain('cruise-control');
    expect(open(drive({}, { driver: 'other' })).habits).not.toContain('cruise-control');
  });

  test('who is sore, or has not said, stops sooner', () => {
    const calm = open(drive({ findings: { 'pain-now-0-10': 2 } })).stopEveryMinutes;
    expect(open(drive({ findings: { 'pain-now-0-10': 7 } })).stopEveryMinutes).toBeLessThan(calm);
  });

  test('pain told with the drive counts in place of the check-up, for the stops and for nothing else', () => {
    const [well, sore] = [{ findings: { 'pain-now-0-10': 2 } }, { findings: { 'pain-now-0-10': 7 } }];
    expect(open(drive(well, { painNow: 7 }))).toEqual({ ...open(drive(well)), ...stopsOf(open(drive(sore))) });
    expect(open(drive(sore, { painNow: 2 }))).toEqual({ ...open(drive(sore)), ...stopsOf(open(drive(well))) });
  });

  test('who was sore after the last drive stops sooner on the next; no pain after it takes nothing back', () => {
    const { sore_from_pain: sore, stop_every_minutes_when_sore: every } = planner.knowledge.model.trip;
    const well: Told = { findings: { 'pain-now-0-10': 2 } };
    expect(open(drive(well, { painAfterLast: sore }))).toMatchObject({
      stopEveryMinutes: every,
      sooner: 'sore-after-last',
    });
    expect(open(drive(well, { painAfterLast: sore - 1 }))).toEqual(open(drive(well)));
    for (const findings of [{ 'pain-now-0-10': 7 }, {}])
      expect(open(drive({ findings }, { painAfterLast: 0 }))).toEqual(open(drive({ findings })));
  });
});

test('nobody who is not cleared gets a journey', () => {
  for (const state of ['send-now', 'not-cleared'] as const) expect(drive({ state }).kind).toBe('closed');
  expect(drive({ findings: { 'age-years': 14 } }).kind).toBe('closed');
});

test('an open question keeps a move out of a stop as it does out of a plan', () => {
  const told: Told = { answers: { 'hip-instability': 'unknown' } };
  const offered = moves(open(drive(told)));
  const settled = moves(open(drive({ answers: { 'hip-instability': 'yes' } })));
  for (const id of offered) expect([...settled, ...moves(open(drive()))]).toContain(id);
});

test('after a new hip the surgeon is asked about driving, and the seat is held against the limit', () => {
  const limits: Limit[] = [
    { joint: 'hip', side: 'left', motion: 'flexion', maxDegrees: 70, until: null, setBy: 'surgeon' },
  ];
  const surgery = {
    kind: 'hip-replacement',
    date: '2026-12-21',
    side: 'left',
    approach: 'posterior',
    limits: 'given',
  } as const;
  const plan = open(drive({ request: { limits, context: { surgery } } }));
  expect(plan.askSurgeon.join(' ')).toContain('When may I drive');
  expect(plan.sooner).toBe('operated');
  expect(plan.stopEveryMinutes).toBe(planner.knowledge.model.trip.stop_every_minutes_when_sore);
  expect(plan.seat).toMatchObject([{ position: 'car-seat', allowed: false, against: 'beyond', maxDegrees: 70 }]);
});

test.each([
  [90, 'too-near'],
  [96, 'too-near'],
  [98, 'inside'],
] as const)(
  'a seat of about 90 degrees that nobody has measured is, under a limit of %i, %s',
  (maxDegrees, against) => {
    const limits: Limit[] = [
      { joint: 'hip', side: 'left', motion: 'flexion', maxDegrees, until: null, setBy: 'surgeon' },
    ];
    expect(open(drive({ request: { limits } })).seat.map((seat) => seat.against)).toEqual([against]);
  },
);

test('for any limit of a hip, a knee or the back, no move of a stop or of the arrival goes beyond it', () => {
  const limit = fc
    .constantFrom<Pick<Limit, 'joint' | 'motion'>>(
      { joint: 'hip', motion: 'flexion' },
      { joint: 'hip', motion: 'extension' },
      { joint: 'hip', motion: 'adduction' },
      { joint: 'hip', motion: 'internal-rotation' },
      { joint: 'knee', motion: 'flexion' },
      { joint: 'lumbar', motion: 'flexion' },
      { joint: 'lumbar', motion: 'extension' },
    )
    .chain((kind) =>
      fc.record({
        side: kind.joint === 'lumbar' ? fc.constant('both' as const) : fc.constantFrom('left', 'right', 'both'),
        maxDegrees: fc.integer({ min: 0, max: 130 }),
        joint: fc.constant(kind.joint),
        motion: fc.constant(kind.motion),
        until: fc.constant(null),
        setBy: fc.constant('surgeon'),
      }),
    );
  fc.assert(
    fc.property(fc.array(limit, { minLength: 1, maxLength: 3 }), (limits) => {
      for (const id of moves(open(drive({ request: { limits } })))) {
        const exercise = planner.knowledge.exercise.get(id);
        if (exercise === undefined) throw new Error(id);
        expect(worstBreach(planner.angles(exercise), limits), id).toBeUndefined();
      }
    }),
    { numRuns: 40 },
  );
});
