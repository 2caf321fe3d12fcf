import type { FindingValue } from '@hipspine/knowledge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Limit } from '../limit.schema.ts';
import { makePlan } from '../make-plan.ts';
import { simulatedPeople } from '../people.arbitrary.ts';
import { type Plan, PlanSchema } from '../plan.schema.ts';
import { requestOf, shippedPlanner, type Told } from '../planner.fixture.ts';
import type { PlanRequest } from '../request.ts';
import { checkPlan } from './check-plan.ts';

const room = await shippedPlanner();
const { knowledge } = room.planner;

type Items = Plan['items'];
type Item = Items[number];

const TODAY = '2027-01-11';
const LIMIT: Limit = { joint: 'hip', side: 'left', motion: 'flexion', maxDegrees: 80, until: null, setBy: 'surgeon' };

/** Lives with operations, drives, bicycles, wishes and a clinician's word on top of the simulated people. */
const lives = fc.record({
  told: simulatedPeople(room),
  surgery: fc.option(
    fc.record({
      kind: fc.constantFrom('hip-replacement', 'hip-other', 'knee', 'spine', 'abdomen'),
      date: fc.constantFrom('2026-12-21', '2026-11-01', '2026-06-01', '2024-03-01', '2027-03-01', 'unknown'),
      side: fc.constantFrom('left', 'right', 'both', 'unknown'),
      approach: fc.constantFrom('posterior', 'anterior', 'lateral', 'unknown'),
      limits: fc.constantFrom('given', 'none', 'unknown'),
    }),
    { freq: 4, nil: undefined },
  ),
  trip: fc.option(fc.constant({ hours: 6, gearbox: 'clutch' as const }), { freq: 5, nil: undefined }),
  activities: fc.uniqueArray(fc.constantFrom('cycling', 'running', 'yoga-dance-gymnastics', 'lifting'), {
    maxLength: 2,
  }),
  wontDo: fc.uniqueArray(fc.constantFrom('strength', 'stretch', 'walking-programme', 'glute-bridge', 'release'), {
    maxLength: 1,
  }),
  agreed: fc.uniqueArray(fc.constantFrom(...knowledge.exercise.keys()), { maxLength: 3 }),
  lifted: fc.uniqueArray(fc.constantFrom('thr-early-one-leg', 'fai-no-deep-flexion'), { maxLength: 1 }),
  missing: fc.uniqueArray(
    fc.constantFrom('hip-replacement', 'pregnancy-state', 'osteoporosis-known', 'age-years', 'anticoagulant'),
    { maxLength: 1 },
  ),
});

function requestFor(life: typeof lives extends fc.Arbitrary<infer T> ? T : never): PlanRequest {
  const context = {
    ...(life.surgery === undefined ? {} : { surgery: life.surgery as NonNullable<PlanRequest['context']['surgery']> }),
    ...(life.trip === undefined ? {} : { trip: life.trip }),
    activities: life.activities as NonNullable<PlanRequest['context']['activities']>,
  };
  const { wontDo, agreed, lifted } = life;
  const request = requestOf(room, {
    ...life.told,
    request: { ...life.told.request, context, wontDo, agreed, lifted },
  });
  const findings = new Map(request.assessed.person.findings);
  for (const id of life.missing) findings.delete(id);
  return { ...request, assessed: { ...request.assessed, person: { ...request.assessed.person, findings } } };
}

describe('2,000 simulated people with random gates', () => {
  test('the checker finds no rule broken in any plan', { timeout: 600_000 }, () => {
    let moves = 0;
    fc.assert(
      fc.property(lives, (life) => {
        const request = requestFor(life);
        const plan = makePlan(room.planner, request);
        moves += plan.items.length;
        expect(checkPlan(knowledge, plan, request)).toEqual([]);
      }),
      { numRuns: 2000, seed: 20_270_113 },
    );
    expect(moves).toBeGreaterThan(4000);
  });
});

// A good plan, broken in one way at a time.

const firm: Told = {
  findings: { 'st-thomas-edge-of-bed': 'thigh-lifts-clear', 'sitting-hours-per-day': 9 },
  causes: { 'hip-flexor-tightness': 0.6 },
  request: {
    minutes: 45,
    equipment: ['massage-ball', 'mat'],
    previous: { phase: 'build', startedOn: '2026-12-14', known: [...knowledge.exercise.keys()], levelReached: 2 },
    context: { trip: { hours: 6, gearbox: 'automatic' } },
    limits: [{ ...LIMIT, maxDegrees: 110 }],
  },
};
const request = requestOf(room, firm);
const good = makePlan(room.planner, request);

const item = (exercise: string, order: number, more: Partial<Item> = {}): Item => {
  const base = good.items[0] as Item;
  const known = knowledge.exercise.get(exercise);
  return {
    ...base,
    exercise,
    order,
    perSide: known?.laterality === 'per-side',
    dose: { sets: 1, reps: 1, holdSeconds: 0, perWeek: 1, restSeconds: 0, sessionsPerDay: 1 },
    days: [1],
    changes: [],
    uses: [],
    isNew: request.previous?.known.includes(exercise) !== true,
    ...more,
  };
};
const with_ = (...added: readonly Item[]): Plan => ({ ...good, items: [...good.items, ...added] });
const edited = (at: number, change: (one: Item) => Partial<Item>): Plan => ({
  ...good,
  items: good.items.map((one, i) => (i === at ? { ...one, ...change(one) } : one)),
});
const asked = (more: Partial<PlanRequest>): PlanRequest => ({ ...request, ...more });
const told = (more: Told): PlanRequest =>
  requestOf(room, { ...firm, ...more, request: { ...firm.request, ...more.request } });
const found = (plan: Plan, who: PlanRequest = request): readonly string[] =>
  checkPlan(knowledge, plan, who).map(({ rule }) => rule);
const indexOf = (test: (one: Item) => boolean): number => good.items.findIndex(test);
const categoryOf = (one: Item): string | undefined => knowledge.exercise.get(one.exercise)?.category;
const groupIn = (id: string): ((one: Item) => boolean) => {
  const group = knowledge.model.groups.find((one) => one.id === id);
  return ({ exercise }) => {
    const known = knowledge.exercise.get(exercise);
    return (
      group !== undefined &&
      known !== undefined &&
      group.categories.includes(known.category) &&
      known.targets.some((t) => group.tissues.includes(t.tissue) && group.actions.includes(t.action))
    );
  };
};

const last = 20;

/** One planted fault for each rule of the checker's own. */
const PLANTED: Readonly<Record<string, () => readonly [Plan, PlanRequest?]>> = {
  'not-cleared': () => [good, told({ state: 'not-cleared' })],
  'under-16': () => [good, told({ findings: { 'age-years': 15 } })],
  limit: () => [good, asked({ limits: [{ ...LIMIT, maxDegrees: 0 }] })],
  'surgery-limits-unknown': () => [
    good,
    asked({
      limits: [],
      context: { surgery: { kind: 'hip-other', date: '2026-08-01', side: 'left', limits: 'unknown' } },
    }),
  ],
  'ask-surgeon': () => [
    { ...good, askSurgeon: [] },
    asked({
      limits: [],
      context: { surgery: { kind: 'hip-other', date: '2026-08-01', side: 'left', limits: 'unknown' } },
    }),
  ],
  'grade-x': () => [
    with_(item('cross-leg-sitting', last)),
    told({ causes: { 'greater-trochanteric-pain-syndrome': 0.6 } }),
  ],
  'direction-without-class': () => [with_(item('press-up-sloppy', last)), told({ movementClass: 'none' })],
  'wont-do': () => [good, asked({ wontDo: [good.items[0]?.exercise ?? ''] })],
  level: () => [with_(item('single-leg-squat-to-chair', last)), told({ request: { previous: undefined } })],
  'first-use': () => [with_(item('psoas-ball-release', last)), told({ request: { previous: undefined } })],
  avoid: () => [
    {
      ...with_(item('couch-stretch', last)),
      pathways: good.pathways.map((one) => ({ ...one, pathway: 'after-hip-replacement' })),
    },
    told({ findings: { 'hip-replacement': 'under-1-year', 'leg-surgery-weeks-ago': 30 } }),
  ],
  place: () => [good, asked({ place: 'car-stop' })],
  equipment: () => [with_(item('swimming', last))],
  dose: () => [edited(0, ({ dose }) => ({ dose: { ...dose, sets: 10 } }))],
  'flare-dose': () => [good, told({ findings: { 'pain-now-0-10': 9 } })],
  'days-and-dose': () => [edited(0, ({ days: [day] }) => ({ days: [day, day] as Item['days'] }))],
  'minutes-of-move': () => [edited(0, () => ({ minutesPerDay: 0.5 }))],
  minutes: () => [good, asked({ minutes: 5 })],
  days: () => [good, asked({ days: 1 })],
  'new-or-not': () => [edited(0, ({ isNew }) => ({ isNew: !isNew }))],
  'new-items': () => [good, told({ request: { previous: undefined } })],
  'strength-days': () => [with_(item('hip-thrust', last, { days: [2, 3] }))],
  'stretch-ceiling': () => [
    edited(
      indexOf((one) => categoryOf(one) === 'stretch'),
      ({ dose }) => ({
        dose: { ...dose, reps: 50, holdSeconds: 60, sets: 4 },
      }),
    ),
  ],
  'release-once': () => [
    with_(item('foam-roll-quads', last), item('foam-roll-quads', last + 1, { exercise: 'foam-roll-quads' })),
  ],
  'flexor-before-piriformis': () => [
    with_(item('figure-four-supine', last), item('half-kneeling-hip-flexor-stretch', last + 1)),
  ],
  'session-order': () => [with_(item('cat-cow', last + 1), item('walking-programme', last))],
  'order-twice': () => [with_(item('cat-cow', good.items[0]?.order ?? 1))],
  'iliacus-with-psoas': () => [onlyWith('psoas', 'iliacus')],
  'psoas-with-iliacus': () => [onlyWith('iliacus', 'psoas')],
  'back-with-front': () => [onlyWith('front-of-hip-stretched', 'back-of-hip')],
  'front-with-back': () => [onlyWith('back-of-hip-stretched', 'front-of-hip')],
  'both-sides': () => [with_(item('clamshell', last, { perSide: false }))],
  'unknown-exercise': () => [with_(item('toe-wiggle-of-power', last))],
  'unknown-habit': () => [{ ...good, habits: good.habits.map((one) => ({ ...one, habit: 'no-such-habit' })) }],
  twice: () => [with_({ ...(good.items[0] as Item), order: last })],
  'made-later': () => [{ ...good, made: '2027-02-01' }],
  'started-later': () => [{ ...good, started: '2027-02-01' }],
  'review-day': () => [{ ...good, review: { ...good.review, when: TODAY } }],
  position: () => [
    { ...good, positions: good.positions.map((one) => ({ ...one, allowed: true })) },
    asked({ limits: [LIMIT] }),
  ],
};

/** A plan whose only stretch works one of the two hip flexors. */
function onlyWith(there: string, lacking: string): Plan {
  const alone = [...knowledge.exercise.keys()].find(
    (id) => groupIn(there)(item(id, 1)) && !groupIn(lacking)(item(id, 1)),
  );
  return { ...good, items: [item(alone ?? '', 1)], release: [] };
}

describe('planted faults', () => {
  test('the plan before it is broken is a real one and breaks nothing', () => {
    expect(PlanSchema.safeParse(good).success).toBe(true);
    expect(good.items.length).toBeGreaterThanOrEqual(5);
    expect(new Set(good.items.map(categoryOf))).toContain('strength');
    expect(new Set(good.items.map(categoryOf))).toContain('stretch');
    expect(checkPlan(knowledge, good, request)).toEqual([]);
  });

  test.each(Object.keys(PLANTED))('%s is found', (kind) => {
    const [plan, who] = PLANTED[kind]?.() ?? [good];
    const kinds = found(plan, who).map((rule) => rule.split(':')[0]);
    expect(kinds).toContain(kind);
  });

  test('every rule the checker has words for is planted here', () => {
    const kinds = Object.keys(knowledge.model.words).flatMap((id) => (id.startsWith('check-') ? [id.slice(6)] : []));
    const ofPoses = ['angles-not-known'];
    expect(kinds.filter((kind) => PLANTED[kind] === undefined && !ofPoses.includes(kind))).toEqual([]);
  });

  test('each violation says what, where, found, expected, and one sentence', () => {
    for (const make of Object.values(PLANTED)) {
      const [plan, who] = make();
      for (const { where, found: seen, expected, text } of checkPlan(knowledge, plan, who ?? request)) {
        expect([where, seen, expected].every((part) => part.length > 0)).toBe(true);
        expect(text).toMatch(/^[A-Z].*[.]$/);
      }
    }
  });
});

test('a move to the end of the range breaks a rule for somebody not sure of very flexible joints, asked for whatever reason', () => {
  const planted: Plan = { ...good, items: [item('couch-stretch', 1)], release: [] };
  const unasked = requestOf(room);
  expect(found(planted, unasked)).not.toContain('hypermobile-no-end-range');
  const notSure = requestOf(room, { notSure: ['joint-hypermobility-5pq'] });
  expect(found(planted, notSure)).toContain('hypermobile-no-end-range');
});

describe('every plan rule, planted by hand', () => {
  // Heat is a habit; no move of the library brings any.
  const rules = knowledge.rules.filter(({ id }) => id !== 'heat-numb').map((rule) => [rule.id, rule] as const);

  /** Somebody in whom exactly the facts of a rule that can be asked or found hold. */
  const whoHas = (fact: string): PlanRequest | undefined => {
    const entry = knowledge.facts.find(({ id }) => id === fact);
    if (entry?.ask !== undefined) return told({ answers: { [fact]: 'yes' } });
    const ground = entry?.derive;
    const first = ground !== undefined && 'any' in ground ? ground.any[0] : ground;
    const parts = first !== undefined && 'all' in first ? first.all : [first];
    const findings: Record<string, FindingValue> = {};
    for (const part of parts) {
      if (part === undefined) return undefined;
      if ('triage' in part) return told({ state: 'not-cleared' });
      if ('condition' in part) return told({ causes: { [part.condition]: 0.6 } });
      if (!('finding' in part)) return undefined;
      const { eq, gte, lte } = (part.when ?? { eq: true }) as Record<string, FindingValue | undefined>;
      findings[part.finding] = eq ?? gte ?? lte ?? true;
    }
    return told({ findings });
  };

  test.each(rules)('%s', (id, rule) => {
    const move = knowledge.exercises.find(
      ({ tags }) =>
        (rule.when_tags_any[0] === '*' || rule.when_tags_any.some((tag) => tags.includes(tag))) &&
        !(rule.unless_tags ?? []).some((tag) => tags.includes(tag)),
    );
    const who = rule.when_facts_any.map(whoHas).find((one) => one !== undefined);
    if (move === undefined || who === undefined) throw new Error(`nobody or nothing for ${id}`);
    const alone = (one: Item): Plan => ({ ...good, items: [one], release: [], trip: null });
    const planted = alone(item(move.id, 1));
    expect(found(planted, who)).toContain(id);
    expect(found(planted, requestOf(room, firm))).not.toContain(id);
    if (rule.effect === 'modify') {
      const text = knowledge.model.dose.rules_already_kept.includes(id)
        ? (knowledge.model.words['dose-lowered'] ?? '')
        : (rule.modify ?? '');
      expect(found(alone(item(move.id, 1, { changes: [{ rule: id, text }] })), who)).not.toContain(id);
    } else {
      const agreed = { ...who, agreed: [move.id] };
      expect(found(planted, agreed).includes(id)).toBe(rule.effect === 'exclude');
    }
  });
});
