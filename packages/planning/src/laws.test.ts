import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { smallestConflict } from './conflict.ts';
import { doseOption } from './dose.ts';
import { makePlan } from './make-plan.ts';
import { ordered } from './order.ts';
import { simulatedPeople } from './people.arbitrary.ts';
import type { Plan, PlanItem } from './plan.schema.ts';
import { requestOf, shippedPlanner, type Told } from './planner.fixture.ts';

// Hundreds of plans in one test, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000 });

const room = await shippedPlanner();
const { knowledge } = room.planner;
const plan = (told: Told): Plan => makePlan(room.planner, requestOf(room, told));
const people = simulatedPeople(room);
const law = (count: number, holds: (told: Told) => void): void =>
  fc.assert(fc.property(people, holds), { numRuns: count, seed: 20_270_112 });

const practised = ({ items, release }: Plan): readonly PlanItem[] => [
  ...items,
  ...release.filter(({ counts }) => counts),
];
const exerciseOf = (id: string): NonNullable<ReturnType<typeof knowledge.exercise.get>> => {
  const exercise = knowledge.exercise.get(id);
  if (exercise === undefined) throw new Error(`no exercise ${id}`);
  return exercise;
};

describe('laws for every simulated person', () => {
  test('hard rules: time of every day, items, new ones, level, days, strength, stretch, equipment, gates, proof', () => {
    let plans = 0;
    let withTime = 0;
    let servedAll = 0;
    law(150, (told) => {
      const request = requestOf(room, told);
      const made = makePlan(room.planner, request);
      const out = new Map(made.excluded.map((item) => [item.exercise, item]));
      for (const { exercise } of [...made.items, ...made.release]) expect(out.get(exercise), exercise).toBeUndefined();
      if (made.conflict !== null) {
        expect(made.items).toEqual([]);
        expect(made.conflict.rules.length).toBeGreaterThan(0);
        return;
      }
      plans++;
      const done = practised(made);
      for (let day = 1; day <= 7; day++) {
        const minutes = done
          .filter(({ days }) => days.includes(day))
          .reduce((sum, item) => sum + item.minutesPerDay, 0);
        expect(minutes).toBeLessThanOrEqual(request.minutes + 1e-6);
      }
      expect(new Set(done.flatMap(({ days }) => days)).size).toBeLessThanOrEqual(request.days);
      expect(done.length).toBeLessThanOrEqual(knowledge.session.max_exercises);
      expect(done.filter(({ isNew }) => isNew).length).toBeLessThanOrEqual(knowledge.model.load.new_items_at_most);
      for (const item of done) {
        const exercise = exerciseOf(item.exercise);
        expect(item.dose.perWeek).toBe(item.days.length);
        expect(item.dose.perWeek).toBeLessThanOrEqual(exercise.dose.days_per_week);
        expect(item.dose.sets).toBeLessThanOrEqual(exercise.dose.sets);
        expect(item.dose.reps).toBeLessThanOrEqual(exercise.dose.reps ?? exercise.dose.reps_per_set?.[0] ?? 1);
        if (exercise.category === 'strength' && exercise.dose.days_per_week <= 3)
          for (const day of item.days) expect(item.days, item.exercise).not.toContain((day % 7) + 1);
        expect(item.because.length).toBeGreaterThan(0);
      }
      const orders = [...made.items, ...made.release].map(({ order }) => order);
      expect([...orders].sort((x, y) => x - y)).toEqual(orders.map((_, i) => i + 1));
      expect(made.proof?.gap).toBeLessThanOrEqual(0.01);
      if (request.minutes < 10) return;
      withTime++;
      if (made.targets.every(({ firstLine, served, notServed }) => !firstLine || served || notServed !== 'no-room'))
        servedAll++;
    });
    expect(plans).toBeGreaterThan(75);
    expect(servedAll / withTime).toBeGreaterThanOrEqual(0.95);
  });

  test('the same request gives the same plan, also after other plans', () => {
    law(12, (told) => {
      const first = JSON.stringify(plan(told));
      plan({ causes: { 'hip-osteoarthritis': 0.9 } });
      expect(JSON.stringify(plan(told))).toBe(first);
    });
  });

  test('more pain never raises the dose: not of a move, not of the week', () => {
    let flares = 0;
    law(60, (told) => {
      const at = (pain: number): Plan => plan({ ...told, findings: { ...told.findings, 'pain-now-0-10': pain } });
      const [calm, flare] = [at(3), at(8)];
      const week = (made: Plan): number =>
        practised(made).reduce((sum, item) => sum + item.minutesPerDay * item.days.length, 0);
      if (calm.conflict !== null) return;
      flares++;
      expect(week(flare)).toBeLessThanOrEqual(week(calm) + 1e-6);
      for (const item of practised(flare)) {
        const before = practised(calm).find(({ exercise }) => exercise === item.exercise);
        if (before === undefined) continue;
        expect(item.minutesPerDay, item.exercise).toBeLessThanOrEqual(before.minutesPerDay);
        expect(item.dose.sets * item.dose.reps * item.dose.sessionsPerDay).toBeLessThanOrEqual(
          before.dose.sets * before.dose.reps * before.dose.sessionsPerDay,
        );
      }
      for (const item of practised(flare)) expect(exerciseOf(item.exercise).level, item.exercise).toBe(1);
    });
    expect(flares).toBeGreaterThan(30);
  });

  test('between 0 and 6 pain changes nothing but the order of rest', () => {
    const at = (pain: number): Plan => plan({ findings: { 'pain-now-0-10': pain } });
    const doses = (made: Plan): unknown => made.items.map(({ exercise, dose }) => [exercise, dose]);
    expect(doses(at(6))).toEqual(doses(at(0)));
    expect(at(6).release.find(({ kind }) => kind === 'ease')?.order).toBe(1);
    expect(at(0).release.find(({ kind }) => kind === 'ease')?.order).toBeGreaterThan(1);
  });
});

describe('what cannot be done', () => {
  test('half a minute a day: the conflict is the time, and nothing else', () => {
    const made = plan({ request: { minutes: 0.2 } });
    expect(made.items).toEqual([]);
    expect(made.conflict).toMatchObject({ kind: 'infeasible', rules: [{ rule: 'time' }] });
    expect(made.release.length).toBeGreaterThan(0);
  });

  test('no room to stand, kneel, lie or walk: the conflict names the equipment', () => {
    const without = [
      'standing-room',
      'walking-space',
      'kneeling-room',
      'floor-space',
      'chair',
      'bed',
      'couch',
      'high-seat',
      'step',
    ];
    const made = plan({ request: { without } });
    expect(made.items).toEqual([]);
    expect(made.conflict?.rules.map(({ rule }) => rule)).toEqual(['equipment']);
  });

  test('no floor: standing and sitting moves only', () => {
    const made = plan({ request: { without: ['floor-space', 'kneeling-room', 'bed'] } });
    expect(made.items.length).toBeGreaterThan(1);
    for (const { exercise } of made.items) expect(exerciseOf(exercise).position, exercise).not.toEqual(['lying']);
  });

  test('an open question about bone: settle it first', () => {
    const made = plan({ answers: { 'bone-other': 'unknown' } });
    expect(made.items).toEqual([]);
    expect(made.conflict?.rules.map(({ rule }) => rule)).toContain('bone-disease-clinician');
    expect(made.askFirst[0]?.fact).toBe('bone-other');
  });

  test('what the person will not do is left out, and other moves take its place', () => {
    const free = plan({});
    const first = free.items[0]?.exercise ?? '';
    const made = plan({ request: { wontDo: [first] } });
    expect(made.items.map(({ exercise }) => exercise)).not.toContain(first);
    expect(made.items.length).toBeGreaterThan(0);
  });
});

describe('a smallest conflict', () => {
  const rules = ['a', 'b', 'c', 'd', 'e'];
  const clashes = fc.array(fc.subarray(rules, { minLength: 1 }), { maxLength: 4 });

  test('is a conflict, and without any one rule it is none: against brute force', () => {
    fc.assert(
      fc.property(clashes, (sets) => {
        const feasible = (kept: ReadonlySet<string>): boolean =>
          !sets.some((set) => set.every((rule) => kept.has(rule)));
        const found = smallestConflict(rules, feasible);
        if (sets.length === 0) {
          expect(found).toBeUndefined();
          return;
        }
        expect(feasible(new Set(found))).toBe(false);
        for (const rule of found ?? []) expect(feasible(new Set(found?.filter((other) => other !== rule)))).toBe(true);
      }),
    );
  });
});

describe('doses', () => {
  test('a share never gives more than the start dose, and less time', () => {
    for (const exercise of knowledge.exercises) {
      const [full, half] = [1, 0.5].map((share) => doseOption(knowledge.model, exercise, share));
      if (full === undefined || half === undefined) throw new Error('no dose');
      expect(full.dose).toMatchObject({ sets: exercise.dose.sets, holdSeconds: exercise.dose.hold_s ?? 0 });
      expect(half.minutesPerDay, exercise.id).toBeLessThanOrEqual(full.minutesPerDay);
      expect(half.dose.sets * half.dose.reps * half.dose.sessionsPerDay, exercise.id).toBeLessThanOrEqual(
        full.dose.sets * full.dose.reps * full.dose.sessionsPerDay,
      );
    }
  });

  test('time as a stopwatch would have it', () => {
    // 4 holds of 30 s a side, 3 s to change over, 15 s rest between (one side rests while the other works), 10 s to set up.
    const stretch = doseOption(knowledge.model, exerciseOf('half-kneeling-hip-flexor-stretch'), 1);
    expect(stretch.minutesPerDay).toBeCloseTo((10 + 4 * 33 * 2 + 3 * 15) / 60, 0);
    expect(stretch.heldMinutes).toBe(2);
    // 3 sets of 10, 3 s and 1 s hold each, 90 s between sets.
    const bridge = doseOption(knowledge.model, exerciseOf('glute-bridge'), 1);
    expect(bridge.minutesPerDay).toBeCloseTo((10 + 30 * 4 + 2 * 90) / 60, 0);
    expect(doseOption(knowledge.model, exerciseOf('walking-programme'), 0.5).dose.minutes).toBe(7);
    expect(doseOption(knowledge.model, exerciseOf('walking-programme'), 0.5, 5).dose.minutes).toBe(5);
  });
});

describe('order', () => {
  test('whatever is chosen: every flexor stretch stands before every piriformis stretch', () => {
    const some = knowledge.exercises.filter(({ category }) =>
      ['stretch', 'release', 'mobility', 'strength'].includes(category),
    );
    fc.assert(
      fc.property(fc.subarray(some, { maxLength: 10 }), (chosen) => {
        const list = ordered(knowledge, chosen, false);
        expect([...list].map(({ id }) => id).sort()).toEqual(chosen.map(({ id }) => id).sort());
        const works =
          (tissues: readonly string[], kinds: readonly string[]) =>
          (exercise: (typeof some)[number]): boolean =>
            kinds.includes(exercise.category) &&
            exercise.targets.some(
              ({ tissue, action }) => tissues.includes(tissue) && ['lengthen', 'release'].includes(action),
            );
        const flexor = works(
          ['iliacus', 'psoas-major', 'rectus-femoris', 'tensor-fasciae-latae', 'pectineus'],
          ['stretch', 'release'],
        );
        const deep = works(['piriformis', 'deep-external-rotators'], ['stretch', 'release', 'mobility']);
        const lastFlexor = list.findLastIndex(flexor);
        const firstDeep = list.findIndex((exercise) => deep(exercise) && !flexor(exercise));
        if (lastFlexor >= 0 && firstDeep >= 0) expect(lastFlexor).toBeLessThan(firstDeep);
      }),
    );
  });
});
