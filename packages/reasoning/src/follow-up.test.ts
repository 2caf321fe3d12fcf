import type { FindingValue, Person } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { compileEngine } from './assess.ts';
import { finish, type Interview, reply, startInterview } from './interview.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');

type Told = Readonly<Record<string, FindingValue>>;

const person = (findings: Told): Person => ({
  findings: new Map(Object.entries(findings)),
  notSure: new Set(),
  laterality: new Map(),
});

/** A plain "no", or the first harmless answer. */
function denied(id: string): FindingValue {
  const value = knowledge.finding.get(id)?.value;
  if (value?.type === 'boolean') return false;
  if (value?.type !== 'choice') return value?.min ?? 0;
  return (value.options.find((o) => ['no', 'none', 'stays-local'].includes(o.value)) ?? value.options[0])?.value ?? '';
}

interface Asked {
  readonly kind: string;
  readonly ids: readonly string[];
}

/** Everything that is asked of somebody who says this and denies the rest. */
function askedOf(start: Told, told: Told): { readonly screens: readonly Asked[]; readonly end: Interview } {
  const screens: Asked[] = [];
  let now = startInterview(engine, person(start));
  while (now.screen !== undefined) {
    const ids = now.screen.questions.map(({ id }) => id);
    screens.push({ kind: now.screen.kind, ids });
    now = reply(engine, now, {
      type: 'answer',
      answers: Object.fromEntries(ids.map((id) => [id, told[id] ?? denied(id)])),
    });
  }
  return { screens, end: now };
}

const all = (screens: readonly Asked[]): readonly string[] => screens.flatMap(({ ids }) => ids);

const BACK: Told = {
  'age-years': 58,
  'sex-at-birth': 'female',
  'pain-main-site': 'low-back-middle',
  'pain-duration-weeks': 5,
  'course-trend': 'stable',
};
const GROIN: Told = { ...BACK, 'age-years': 33, 'pain-main-site': 'groin', 'pain-duration-weeks': 50 };

const COMPLICATIONS = ['calf-pain-one-sided', 'swelling-warmth-redness', 'leg-surgery-weeks-ago'];

describe('after an operation', () => {
  test('pain of the past year: right after the warning signs it is asked whether it began after one', () => {
    for (const weeks of [0, 52, undefined]) {
      const { 'pain-duration-weeks': _, ...unknown } = BACK;
      const { screens } = askedOf(
        weeks === undefined ? unknown : { ...BACK, 'pain-duration-weeks': weeks },
        weeks === undefined ? { 'pain-duration-weeks': 'not-sure' } : {},
      );
      const after = screens[screens.findLastIndex(({ kind }) => kind === 'safety' || kind === 'about-you') + 1];
      expect(after).toEqual({ kind: 'urgency', ids: ['onset-after-surgery'] });
    }
  });

  test('of older pain it is not asked for that', () => {
    expect(all(askedOf({ ...BACK, 'pain-duration-weeks': 60 }, {}).screens)).not.toContain('onset-after-surgery');
  });

  test('on a leg: when, clot and infection are asked before any question about the cause, and the chain is there', () => {
    const { screens, end } = askedOf(BACK, {
      'onset-after-surgery': 'knee-ankle-foot',
      'recent-lower-limb-surgery': true,
      'leg-surgery-weeks-ago': 6,
    });
    const before = screens.slice(
      0,
      screens.findIndex(({ kind }) => kind === 'question'),
    );
    expect(all(before)).toEqual(expect.arrayContaining(['recent-lower-limb-surgery', ...COMPLICATIONS]));
    expect(finish(engine, end).contributors).toContainEqual(
      expect.objectContaining({ id: 'surgery-gait-to-back', strength: 'plausible', grade: 'low' }),
    );
  });

  test.each(['swelling-warmth-redness', 'calf-pain-one-sided'])('%s sends somebody the same day', (sign) => {
    const operated = { 'onset-after-surgery': 'knee-ankle-foot', 'recent-lower-limb-surgery': true, [sign]: true };
    expect(finish(engine, askedOf(BACK, operated).end).urgency).toBe('same-day');
  });

  test('of another year: no more than that is asked', () => {
    const { screens } = askedOf(BACK, { 'onset-after-surgery': 'knee-ankle-foot' });
    expect(all(screens)).toContain('recent-lower-limb-surgery');
    expect(all(screens)).not.toContain('leg-surgery-weeks-ago');
  });

  test.each([
    ['spine', ['recent-spinal-procedure', 'calf-pain-one-sided']],
    ['abdomen-pelvis', ['calf-pain-one-sided']],
  ])('of %s: its complications are asked', (part, signs) => {
    expect(all(askedOf(BACK, { 'onset-after-surgery': part }).screens)).toEqual(expect.arrayContaining(signs));
  });

  test('a new hip is one, however long the pain has been there: a sore calf sends somebody the same day', () => {
    const arthritis: Told = { ...GROIN, 'age-years': 72, 'pain-duration-weeks': 156 };
    const newHip = { 'hip-replacement': 'under-1-year', 'recent-lower-limb-surgery': true, 'leg-surgery-weeks-ago': 8 };
    const { screens } = askedOf(arthritis, newHip);
    const first = screens.slice(screens.findLastIndex(({ kind }) => kind === 'safety') + 1);
    expect(first[0]).toEqual({ kind: 'urgency', ids: ['recent-lower-limb-surgery'] });
    expect(first[1]?.ids).toEqual(expect.arrayContaining(COMPLICATIONS));
    const { end } = askedOf(arthritis, { ...newHip, 'calf-pain-one-sided': true });
    expect(finish(engine, end).triage.reasons.map(({ rule }) => rule)).toContain('t-dvt');
    expect(finish(engine, end).urgency).toBe('same-day');
    const { end: worse } = askedOf({ ...arthritis, 'course-trend': 'worsening' }, newHip);
    expect(finish(engine, worse).triage.reasons.map(({ rule }) => rule)).toContain('t-post-op-dvt-infection');
    for (const old of ['no', 'over-1-year'])
      expect(all(askedOf(arthritis, { 'hip-replacement': old }).screens)).not.toContain('calf-pain-one-sided');
  });

  test.each([
    ['onset-after-surgery', ['recent-lower-limb-surgery', 'recent-spinal-procedure', 'calf-pain-one-sided']],
    ['hip-replacement', ['recent-lower-limb-surgery']],
  ])('not sure of %s: it may have been one', (id, asked) => {
    const { screens } = askedOf(BACK, { [id]: 'not-sure' });
    expect(screens.filter(({ kind }) => kind === 'urgency').flatMap(({ ids }) => ids)).toEqual(
      expect.arrayContaining(asked),
    );
  });

  test('not sure whether it was in the past year: clot and infection are asked all the same', () => {
    const { screens } = askedOf(BACK, {
      'onset-after-surgery': 'not-sure',
      'recent-lower-limb-surgery': 'not-sure',
    });
    expect(screens.map(({ ids }) => ids)).toContainEqual(['swelling-warmth-redness', 'calf-pain-one-sided']);
  });

  test('left out when a leg operation was told: clot and infection are asked all the same', () => {
    for (const told of [{ 'onset-after-surgery': 'hip' }, { 'hip-replacement': 'under-1-year' }]) {
      const { screens } = askedOf(BACK, { ...told, 'recent-lower-limb-surgery': 'skip' });
      expect(screens.map(({ ids }) => ids)).toContainEqual(['swelling-warmth-redness', 'calf-pain-one-sided']);
    }
  });

  test('left out altogether: one more question, and none of the screens about another operation', () => {
    const { screens } = askedOf(BACK, { 'onset-after-surgery': 'skip', 'recent-lower-limb-surgery': 'skip' });
    const after = screens.findIndex(({ ids }) => ids.includes('onset-after-surgery'));
    expect(screens[after + 1]).toEqual({ kind: 'urgency', ids: ['recent-lower-limb-surgery'] });
    expect(screens.map(({ ids }) => ids)).not.toContainEqual(['swelling-warmth-redness', 'calf-pain-one-sided']);
    expect(all(screens)).not.toContain('recent-spinal-procedure');
  });

  test('nobody who denies an operation is asked any of it', () => {
    expect(all(askedOf(BACK, {}).screens)).not.toContain('leg-surgery-weeks-ago');
  });
});

describe('very flexible joints', () => {
  const FIVE = 'joint-hypermobility-5pq';

  test.each([
    ['main-sport', 'dance-yoga-gymnastics'],
    ['hip-click-snap', 'painless'],
    ['snap-front-hip-audible', true],
    ['snap-outer-hip-visible', true],
    ['worse-stretching', true],
  ])('%s %s: the five questions are asked', (id, value) => {
    const { screens } = askedOf({ ...BACK, [id]: value }, {});
    expect(screens).toContainEqual({ kind: 'plan', ids: [FIVE] });
  });

  test('a hip that may be shallow, unstable or snapping is enough', () => {
    expect(all(askedOf({ ...GROIN, 'pain-lateral-hip': true, 'childhood-hip-disease': true }, {}).screens)).toContain(
      FIVE,
    );
  });

  test('nobody else is asked', () => {
    expect(all(askedOf(BACK, {}).screens)).not.toContain(FIVE);
  });

  test.each([
    [2, true],
    [1, false],
  ])('%s of five: asked whether it feels tight all the same: %s', (score, asked) => {
    const { screens } = askedOf({ ...GROIN, 'main-sport': 'dance-yoga-gymnastics' }, { [FIVE]: score });
    expect(screens.some(({ kind, ids }) => kind === 'plan' && ids.includes('hip-front-tight-feeling'))).toBe(asked);
  });

  test('not sure of the five: only a plan hangs on it, and nothing more is asked', () => {
    const { screens } = askedOf({ ...GROIN, 'main-sport': 'dance-yoga-gymnastics' }, { [FIVE]: 'not-sure' });
    expect(screens.filter(({ kind }) => kind === 'plan').map(({ ids }) => ids)).toEqual([[FIVE]]);
  });

  test('tight all the same: the chain says why, with its honest grade', () => {
    const told = { [FIVE]: 4, 'hip-front-tight-feeling': true };
    const { end } = askedOf({ ...GROIN, 'main-sport': 'dance-yoga-gymnastics' }, told);
    expect(finish(engine, end).contributors).toContainEqual(
      expect.objectContaining({ id: 'hypermobility-and-tightness', strength: 'plausible', grade: 'low' }),
    );
  });

  test('somebody to be seen today is asked nothing that only a plan needs', () => {
    const { screens, end } = askedOf({ ...GROIN, 'main-sport': 'dance-yoga-gymnastics' }, { 'fever-chills': true });
    expect(finish(engine, end).urgency).not.toBe('routine');
    expect(screens.map(({ kind }) => kind)).not.toContain('plan');
  });
});
