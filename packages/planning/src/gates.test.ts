import type { FindingValue } from '@hipspine/knowledge';
import type { Exercise } from '@hipspine/knowledge/treatment';
import { describe, expect, test } from 'vitest';
import { activeRules, verdicts } from './gates.ts';
import { makePlan } from './make-plan.ts';
import { requestOf, shippedPlanner } from './planner.fixture.ts';
import { type FactStatus, type Profile, profileOf } from './profile.ts';

const room = await shippedPlanner();
const { planner } = room;

const NO_PARDONS = { agreed: new Set<string>(), lifted: new Map<string, ReadonlySet<string>>() };
const DENIED: FactStatus = { answer: 'no', from: [], blocks: false };
const HELD: FactStatus = { answer: 'yes', from: ['test'], blocks: false };
const OPEN: FactStatus = { answer: 'unknown', from: [], blocks: true };

/** Somebody in whom every fact is settled as no, except these. */
const profileWith = (facts: Readonly<Record<string, FactStatus>>): Profile =>
  new Map(planner.knowledge.facts.map(({ id }) => [id, facts[id] ?? DENIED]));

const effectsFor = (profile: Profile, pardons = NO_PARDONS): ReadonlyMap<string, string> =>
  new Map(
    [...verdicts(planner.knowledge, activeRules(planner.knowledge.rules, profile), pardons)].map(([id, { effect }]) => [
      id,
      effect,
    ]),
  );

describe('every gate', () => {
  test('nobody with all gates denied loses a move', () => {
    expect([...effectsFor(profileWith({})).values()].filter((effect) => effect !== 'open')).toEqual([]);
  });

  test('each stopping rule takes at least one move out, and without its facts the move is back', () => {
    const open = effectsFor(profileWith({}));
    for (const rule of planner.knowledge.rules.filter(({ effect }) => effect !== 'modify')) {
      const [fact = ''] = rule.when_facts_any;
      const active = activeRules([rule], profileWith({ [fact]: HELD }));
      const out = [...verdicts(planner.knowledge, active, NO_PARDONS)].filter(
        ([, { effect }]) => effect === rule.effect,
      );
      expect(out.length, rule.id).toBeGreaterThan(0);
      for (const [id] of out) expect(open.get(id), `${rule.id} ${id}`).toBe('open');
    }
  });

  test('each fact of a stopping rule is enough by itself', () => {
    for (const rule of planner.knowledge.rules.filter(({ effect }) => effect !== 'modify')) {
      for (const fact of rule.when_facts_any) {
        expect(activeRules([rule], profileWith({ [fact]: HELD })), `${rule.id} ${fact}`).toHaveLength(1);
      }
    }
  });

  test('an open question stops what a yes would stop, and is named as open', () => {
    const blocking = planner.knowledge.unknown.blocks.flatMap(({ facts }) => facts);
    for (const fact of blocking) {
      const held = effectsFor(profileWith({ [fact]: HELD }));
      const unsettled = effectsFor(profileWith({ [fact]: OPEN }));
      for (const [id, effect] of held) {
        if (effect === 'exclude' || effect === 'clinician-ok') expect(unsettled.get(id), `${fact} ${id}`).toBe(effect);
      }
      expect(activeRules(planner.knowledge.rules, profileWith({ [fact]: OPEN })).every((rule) => rule.unsettled)).toBe(
        true,
      );
    }
  });

  test('exclude is stronger than a clinician, and a clinician stronger than a change', () => {
    const exercise = planner.knowledge.exercise.get('deadlift-kettlebell') as Exercise;
    const both = profileWith({ 'thr-12w': HELD, 'heart-bp': HELD, 'leg-weak': HELD, hernia: HELD });
    const active = activeRules(planner.knowledge.rules, both);
    expect(verdicts(planner.knowledge, active, NO_PARDONS).get(exercise.id)?.effect).toBe('exclude');
    const asked = activeRules(planner.knowledge.rules, profileWith({ 'heart-bp': HELD, stenosis: HELD }));
    expect(verdicts(planner.knowledge, asked, NO_PARDONS).get(exercise.id)?.effect).toBe('clinician-ok');
  });

  test('a clinician lifts what is asked of clinicians, never an exclusion and never an open question', () => {
    const agreed = { ...NO_PARDONS, agreed: new Set(['deadlift-kettlebell']) };
    expect(effectsFor(profileWith({ 'heart-bp': HELD }), agreed).get('deadlift-kettlebell')).not.toBe('clinician-ok');
    expect(effectsFor(profileWith({ 'thr-12w': HELD }), agreed).get('deadlift-kettlebell')).toBe('exclude');
    expect(effectsFor(profileWith({ 'heart-bp': OPEN }), agreed).get('deadlift-kettlebell')).toBe('clinician-ok');
  });

  test('a lifted rule lets in the moves it names and no other', () => {
    const lifted = { ...NO_PARDONS, lifted: new Map([['thr-early-one-leg', new Set(['step-up'])]]) };
    const effects = effectsFor(profileWith({ 'thr-12w': HELD }), lifted);
    expect(effects.get('step-up')).not.toBe('clinician-ok');
    expect(effects.get('single-leg-balance')).toBe('clinician-ok');
  });
});

describe('the 25 statements of the safety audit hold for the gates of the planner', () => {
  test('never, ask and open, each for a person with one fact', async () => {
    const { loadTreatment } = await import('@hipspine/knowledge/node');
    const { statements } = (await loadTreatment()).statements.value;
    for (const { fact, never = [], ask = [], open = [] } of statements) {
      const effects = effectsFor(profileWith({ [fact]: HELD }));
      for (const id of never) expect(effects.get(id), `${fact}: never ${id}`).toBe('exclude');
      for (const id of ask) expect(['exclude', 'clinician-ok'], `${fact}: ask ${id}`).toContain(effects.get(id));
      for (const id of open) expect(['open', 'modify'], `${fact}: open ${id}`).toContain(effects.get(id));
    }
  });
});

describe('facts', () => {
  const profile = (told: Parameters<typeof requestOf>[1]): Profile =>
    profileOf(planner.knowledge, requestOf(room, told));

  test('somebody who denied everything has no open gate', () => {
    const open = [...profile({})].filter(([, { blocks }]) => blocks).map(([id]) => id);
    expect(open).toEqual([]);
  });

  test('nothing answered: only the rest-safe moves stay, at least four', () => {
    const request = requestOf(room);
    const silent = {
      ...request,
      answers: new Map(),
      assessed: {
        ...request.assessed,
        person: { findings: new Map(), notSure: new Set<string>(), laterality: new Map() },
      },
    };
    const effects = effectsFor(profileOf(planner.knowledge, silent));
    const left = [...effects].filter(([, effect]) => effect === 'open' || effect === 'modify').map(([id]) => id);
    expect(left.length).toBeGreaterThanOrEqual(4);
    for (const id of left) expect(planner.knowledge.exercise.get(id)?.tags, id).toContain('rest-safe');
  });

  test('not sure is never no', () => {
    expect(profile({ answers: { 'heart-bp': 'unknown' } }).get('heart-bp')).toMatchObject({
      answer: 'unknown',
      blocks: true,
    });
  });

  test('a denied finding does not answer a wider question', () => {
    expect(profile({ answers: { anticoagulated: 'unknown' } }).get('anticoagulated')?.answer).toBe('unknown');
    expect(profile({ findings: { anticoagulant: true } }).get('anticoagulated')?.answer).toBe('yes');
  });

  test('thin bone is asked from 50 on, pregnancy only of those who can be pregnant', () => {
    const request = requestOf(room, { findings: { 'age-years': 30 } });
    const findings = new Map(request.assessed.person.findings);
    findings.delete('osteoporosis-known');
    const unasked = (age: number): Profile =>
      profileOf(planner.knowledge, {
        ...request,
        assessed: {
          ...request.assessed,
          person: { ...request.assessed.person, findings: new Map([...findings, ['age-years', age]]) },
        },
      });
    expect(unasked(30).get('osteoporosis')?.blocks).toBe(false);
    expect(unasked(60).get('osteoporosis')?.blocks).toBe(true);
    expect(profile({ findings: { 'sex-at-birth': 'female', 'age-years': 30 } }).get('pregnant-later')?.blocks).toBe(
      true,
    );
    expect(profile({ findings: { 'sex-at-birth': 'female', 'age-years': 60 } }).get('pregnant-later')?.blocks).toBe(
      false,
    );
  });

  test('very flexible joints: unknown counts as present only in somebody who may have them, until it is answered', () => {
    const status = (findings: Readonly<Record<string, FindingValue>>): FactStatus | undefined =>
      profile({ findings }).get('hypermobile');
    expect(status({ 'main-sport': 'walking' })).toMatchObject({ answer: 'unknown', blocks: false });
    for (const told of [
      { 'main-sport': 'dance-yoga-gymnastics' },
      { 'hip-click-snap': 'painless' },
      { 'snap-front-hip-audible': true },
      { 'snap-outer-hip-visible': true },
      { 'worse-stretching': true },
    ]) {
      expect(status(told), JSON.stringify(told)).toMatchObject({ answer: 'unknown', blocks: true });
      expect(status({ ...told, 'joint-hypermobility-5pq': 1 })).toMatchObject({ answer: 'no', blocks: false });
      expect(status({ ...told, 'joint-hypermobility-5pq': 2 })?.answer).toBe('yes');
    }
  });

  test('very flexible joints: who was asked for whatever reason and is not sure is treated as one who may have them', () => {
    const FIVE = 'joint-hypermobility-5pq';
    const snapping = { causes: { 'snapping-hip-internal': 0.4 } };
    expect(profile(snapping).get('hypermobile')).toMatchObject({ answer: 'unknown', blocks: false });
    expect(profile({ ...snapping, notSure: [FIVE] }).get('hypermobile')).toMatchObject({
      answer: 'unknown',
      blocks: true,
    });
    const made = makePlan(planner, requestOf(room, { ...snapping, notSure: [FIVE] }));
    expect(made.askFirst).toContainEqual(expect.objectContaining({ fact: 'hypermobile', finding: FIVE }));
    const endRange = made.items.filter(({ exercise }) =>
      planner.knowledge.exercise.get(exercise)?.tags.includes('end-range'),
    );
    expect(endRange).toEqual([]);
  });

  test('a yogi of unknown joints waits with stretches to the end of the range, and is asked', () => {
    const made = makePlan(planner, requestOf(room, { findings: { 'main-sport': 'dance-yoga-gymnastics' } }));
    const asked = made.askFirst.find(({ fact }) => fact === 'hypermobile');
    expect(asked).toMatchObject({ finding: 'joint-hypermobility-5pq' });
    expect(asked?.waiting).toBeGreaterThan(0);
    const walker = makePlan(planner, requestOf(room, { findings: { 'main-sport': 'walking' } }));
    expect(walker.askFirst.map(({ fact }) => fact)).not.toContain('hypermobile');
  });

  test('a probable cause sets its fact, an improbable one does not', () => {
    expect(profile({ causes: { 'lumbar-spinal-stenosis': 0.3 } }).get('stenosis')?.answer).toBe('yes');
    expect(profile({ causes: { 'lumbar-spinal-stenosis': 0.29 } }).get('stenosis')?.answer).toBe('no');
  });

  test('an operation sets its facts by its date, and an unknown date counts as fresh', () => {
    const after = (date: string): Profile =>
      profile({
        request: {
          context: { surgery: { kind: 'hip-replacement', date, side: 'left', approach: 'posterior', limits: 'given' } },
        },
      });
    expect(after('2026-12-21').get('thr-12w')?.answer).toBe('yes');
    expect(after('2026-12-21').get('thr-posterior-restricted')?.answer).toBe('yes');
    expect(after('2026-06-01').get('thr-12w')?.answer).toBe('no');
    expect(after('2026-06-01').get('thr-first-year')?.answer).toBe('yes');
    expect(after('2020-06-01').get('thr-any')?.answer).toBe('yes');
    expect(after('unknown').get('thr-12w')?.answer).toBe('yes');
    expect(after('2027-03-01').get('thr-any')?.answer).toBe('no');
  });
});
