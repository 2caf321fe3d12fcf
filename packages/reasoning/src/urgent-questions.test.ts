// What the interview owes to the rules: whoever answers truly and in full is never told less urgency than the same answers,
// given at once, would bring.
import {
  compileLogic,
  type Finding,
  type FindingValue,
  indexKnowledge,
  type Person,
  urgencyRank,
} from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { triage } from '@hipspine/triage';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileEngine, type Engine } from './assess.ts';
import { MOST_ON_A_SCREEN } from './fixed-screens.ts';
import { type Interview, reply, startInterview } from './interview.ts';
import { canAnswer } from './may-ask.ts';
import { anyFindings } from './person.arbitrary.ts';
import { urgentQuestions } from './urgent-questions.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');

/** The same facts; nothing is too unlikely to ask about, and there is no last screen. */
const { model } = knowledge;
const patient = { ...model.interview, least_reach: 1e-18, most_urgent_screens: 10_000 };
const tireless = compileEngine(indexKnowledge({ ...knowledge, model: { ...model, interview: patient } }), 'test');

type Truth = ReadonlyMap<string, FindingValue>;

const person = (findings: Truth): Person => ({ findings, notSure: new Set(), laterality: new Map() });

const told = (answers: Readonly<Record<string, FindingValue>>): Truth => new Map(Object.entries(answers));

/** A plain "no", or the first harmless option. */
function harmless(id: string): FindingValue {
  const value = knowledge.finding.get(id)?.value;
  if (value?.type === 'choice')
    return (value.options.find((one) => ['no', 'none'].includes(one.value)) ?? value.options[0])?.value ?? 'none';
  return value?.type === 'number' ? value.min : false;
}

const FIRST_SAID = ['age-years', 'sex-at-birth', 'pain-main-site'];

interface Played {
  readonly end: Interview;
  /** The findings on each screen after the safety block, in order. */
  readonly urgent: readonly (readonly string[])[];
}

/** Everybody answers every question: as it is in truth, or, where the truth says nothing, with `otherwise`. */
function play(on: Engine, truth: Truth, otherwise: (id: string) => unknown): Played {
  let now = startInterview(on, person(new Map([...truth].filter(([id]) => FIRST_SAID.includes(id)))));
  const urgent: (readonly string[])[] = [];
  while (now.screen !== undefined) {
    const ids = now.screen.questions.map(({ id }) => id);
    if (now.screen.kind === 'urgency') urgent.push(ids);
    const answers = Object.fromEntries(ids.map((id) => [id, truth.get(id) ?? otherwise(id)]));
    now = { ...reply(on, now, { type: 'answer', answers }), previous: undefined };
  }
  return { end: now, urgent };
}

const levelOf = (one: Person): number => urgencyRank(triage(engine.net, one).urgency);

describe('a true and complete answerer', () => {
  test('is never told less urgency by rules than the same answers given at once, if no rule is too unlikely to ask out', () => {
    const nothingAsked = startInterview(engine, person(new Map()));
    fc.assert(
      fc.property(anyFindings(knowledge), fc.integer({ min: 0, max: 99 }), (some, age) => {
        const truth: Truth = new Map([
          ...some,
          ['age-years', age],
          ['sex-at-birth', age % 2 === 0 ? 'female' : 'male'],
        ]);
        const { end } = play(tireless, truth, harmless);
        // What nobody can ask this person about is not theirs to answer: tests, an examiner's findings, what does not apply.
        const whole = new Map(knowledge.findings.map(({ id }) => [id, truth.get(id) ?? harmless(id)]));
        const askable = knowledge.findings.filter(
          (finding) =>
            FIRST_SAID.includes(finding.id) ||
            (canAnswer(engine, nothingAsked, { ...finding, ask_if: undefined }) &&
              (finding.ask_if === undefined || compileLogic(finding.ask_if, knowledge.cluster)(whole) === 'yes') &&
              (finding.id !== 'pregnancy-state' || (age >= 12 && age <= 55))),
        );
        const atOnce = new Map(askable.map(({ id }) => [id, whole.get(id) as FindingValue]));
        expect(levelOf(end.person)).toBeGreaterThanOrEqual(levelOf(person(atOnce)));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

const runner = {
  'age-years': 31,
  'sex-at-birth': 'female',
  'pain-main-site': 'groin',
  'pain-duration-weeks': 4,
  'course-trend': 'stable',
} as const;

describe('pictures that rest on ordinary answers', () => {
  test.each<[picture: string, answers: Readonly<Record<string, FindingValue>>]>([
    [
      'a runner whose groin hurts on impact and on walking',
      { ...runner, 'main-sport': 'running', 'worse-running-impact': true, 'worse-walking': true },
    ],
    [
      'the same after a jump in training',
      { ...runner, 'onset-after-training-increase': true, 'worse-running-impact': true, limp: true },
    ],
    [
      'sudden groin pain on walking at 84, without a fall',
      {
        'age-years': 84,
        'sex-at-birth': 'female',
        'pain-main-site': 'groin',
        'pain-duration-weeks': 1,
        'onset-speed': 'sudden-seconds',
        'worse-walking': true,
      },
    ],
    [
      'new headache and jaw pain with stiff hips at 74',
      {
        'age-years': 74,
        'sex-at-birth': 'female',
        'pain-main-site': 'outer-hip',
        'pain-hips-both-sides': true,
        'headache-jaw-vision': true,
      },
    ],
    ['a hip held bent by groin pain', { ...runner, 'hip-held-bent': true }],
  ])('%s: sent the same day', (_picture, answers) => {
    const { end } = play(engine, told(answers), harmless);
    expect(levelOf(end.person)).toBeGreaterThanOrEqual(urgencyRank('same-day'));
    expect(end.asked).toBeLessThanOrEqual(20);
  });

  test('answers that only count together are asked one after the other: a "no" to the first spares the others', () => {
    const denied = play(engine, told({ ...runner }), harmless).urgent.flat();
    const impact = play(engine, told({ ...runner, 'worse-running-impact': true, 'main-sport': 'running' }), harmless);
    expect(denied.length).toBeLessThan(impact.urgent.flat().length);
    expect(impact.urgent.length).toBeGreaterThan(1);
  });

  test('what would take an urgent rule back is asked before somebody is sent today for nothing', () => {
    const sportOnly = { ...runner, 'onset-after-training-increase': true, 'worse-running-impact': true };
    const { end, urgent } = play(engine, told(sportOnly), harmless);
    expect(urgent.flat()).toEqual(expect.arrayContaining(['worse-walking', 'limp', 'worse-single-leg-load']));
    expect(levelOf(end.person)).toBeLessThan(urgencyRank('same-day'));
  });

  test('nothing is asked out that the pain does not suggest', () => {
    const calm = { ...runner, 'pain-main-site': 'low-back-middle', 'pain-duration-weeks': 30 };
    const { urgent } = play(engine, told(calm), harmless);
    expect(urgent.flat()).not.toContain('worse-running-impact');
    expect(urgent.flat().length).toBeLessThanOrEqual(8);
  });
});

describe('a warning sign of an emergency that was asked about and did not come out "yes"', () => {
  /** Days of leg pain in somebody of whom everything else speaks for plain back pain: a cold leg is very unlikely. */
  const asks = (answers: Readonly<Record<string, FindingValue>>, skipped: readonly string[]): readonly string[] => {
    const about = { 'age-years': 40, 'sex-at-birth': 'male', 'pain-duration-weeks': 0.5 };
    const block = engine.net.safetyBlock.map(({ finding }): [string, FindingValue] => [
      finding.id,
      harmless(finding.id),
    ]);
    const legPain = person(told({ ...Object.fromEntries(block), ...about, ...answers }));
    const belief = new Float64Array(engine.tables.diseases.length);
    belief[engine.tables.index.get('nonspecific-low-back-pain') as number] = 1;
    const open = ({ id, askable_by: by }: Finding): boolean =>
      by === 'self' && !legPain.findings.has(id) && !skipped.includes(id);
    const sorted = triage(engine.net, legPain);
    const always = (): number => 1;
    return urgentQuestions(engine, legPain, sorted, belief, open, always, new Set(skipped), MOST_ON_A_SCREEN).map(
      ({ id }) => id,
    );
  };

  test.each<[what: string, answers: Readonly<Record<string, FindingValue>>, skipped: readonly string[]]>([
    ['denied', { 'leg-suddenly-cold-numb': false }, []],
    ['left out', {}, ['leg-suddenly-cold-numb']],
  ])('does not silence the other way to it: %s', (_what, answers, skipped) => {
    expect(asks(answers, skipped)).toContain('leg-cold-or-pale');
  });

  test('pursues nothing when nobody asked about it, or when the other way is closed', () => {
    expect(asks({}, [])).not.toContain('leg-cold-or-pale');
    expect(asks({ 'leg-suddenly-cold-numb': false, 'pain-duration-weeks': 30 }, [])).not.toContain('leg-cold-or-pale');
  });
});
