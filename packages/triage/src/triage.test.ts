import { indexKnowledge, type Knowledge, type Logic, type RedFlag, type Urgency } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { compileTriage, type Triage, triage, withMainSite } from './index.ts';
import { answering, unsureOf } from './person.arbitrary.ts';
import { type Sketch, safetyQuestions, sketched } from './picture.ts';

const knowledge = await loadKnowledge();
const net = compileTriage(knowledge);
const sketch = (lines: Sketch) => sketched(knowledge, lines);
const well = sketch({ who: 'w34', at: 'low-back', weeks: 1 });
const ids = (list: readonly { readonly rule: RedFlag }[]): readonly string[] => list.map(({ rule }) => rule.id);

describe('the state', () => {
  test('is cleared when everything was denied', () => {
    expect(triage(net, well)).toMatchObject({ state: 'cleared', urgency: 'self-care', stillToAsk: [], open: [] });
  });

  test('is send-now with an emergency, whatever is left to be asked', () => {
    const { state, stillToAsk } = triage(net, answering(well, { 'saddle-numbness': true, 'fever-chills': undefined }));
    expect([state, stillToAsk]).toEqual(['send-now', ['fever-chills']]);
  });

  test('is not cleared with a same-day rule, though nothing is left to be asked', () => {
    const { state, stillToAsk } = triage(net, answering(well, { 'calf-swelling': true }));
    expect([state, stillToAsk]).toEqual(['not-cleared', []]);
  });

  test('stays cleared with a rule of within-days', () => {
    const { state, urgency } = triage(net, answering(well, { 'unexplained-weight-loss': true }));
    expect([state, urgency]).toEqual(['cleared', 'within-days-GP']);
  });
});

describe('what is still to be asked', () => {
  const left = (answers: Parameters<typeof answering>[1]): readonly string[] =>
    triage(net, answering(well, answers)).stillToAsk;

  test('leaves out what does not apply', () => {
    const man = { 'sex-at-birth': 'male', 'missed-period-vaginal-bleeding': undefined };
    expect(left(man)).toEqual([]);
    expect(left({ ...man, 'sex-at-birth': undefined })).toEqual(['missed-period-vaginal-bleeding']);
  });

  test('holds an extended question once an answer calls for it', () => {
    const unasked = { 'no-stool-or-wind': undefined };
    expect(left(unasked)).toEqual([]);
    expect(left({ ...unasked, 'nausea-vomiting': true })).toEqual(['no-stool-or-wind']);
  });

  test('holds the age before all else when it was not given', () => {
    expect(left({ 'age-years': undefined })).toEqual(['age-years']);
    expect(left({ 'age-years': undefined, 'fever-chills': undefined })).toEqual(['age-years', 'fever-chills']);
    expect(triage(net, answering(well, { 'age-years': undefined }))).toMatchObject({
      state: 'not-cleared',
      urgency: 'routine',
    });
  });

  test('does not ask a woman with groin pain about a testicle', () => {
    const groin = { 'pain-groin': true, 'testicular-pain': undefined };
    expect(left(groin)).toEqual([]);
    expect(left({ ...groin, 'sex-at-birth': 'male' })).toEqual(['testicular-pain']);
  });
});

describe('"not sure"', () => {
  test('counts one level below the rule and names it as possible', () => {
    const { fired, possible, urgency, state, stillToAsk } = triage(net, unsureOf(well, ['saddle-numbness']));
    expect(ids(fired)).toEqual(['t-self-care']);
    expect(ids(possible)).toEqual(['t-ces', 't-ces-floor']);
    expect([urgency, state, stillToAsk]).toEqual(['same-day', 'not-cleared', ['saddle-numbness']]);
  });

  test('does not silence an exception: it is taken as a yes for the rule only', () => {
    const { possible } = triage(net, unsureOf(well, ['chest-pain-breathless', 'calf-swelling']));
    expect(ids(possible)).toEqual(['t-chest-pain', 't-pe', 't-dvt']);
  });

  test('is listed for an extended question too', () => {
    expect(triage(net, unsureOf(well, ['self-harm-thoughts'])).stillToAsk).toEqual(['self-harm-thoughts']);
  });

  test('about a pregnancy counts as "I could be pregnant"', () => {
    const { fired, urgency, state } = triage(
      net,
      unsureOf(answering(well, { 'pain-abdomen': true }), ['pregnancy-state']),
    );
    expect(ids(fired).slice(0, 1)).toEqual(['t-ectopic-torsion']);
    expect([urgency, state]).toEqual(['emergency-now', 'send-now']);
  });

  test('about something that is not a safety question changes nothing', () => {
    expect(triage(net, unsureOf(well, ['pain-buttock', 'limp'])).possible).toEqual([]);
  });
});

describe('open rules', () => {
  test('are those an unanswered safety question can still make fire, most urgent first', () => {
    const { open } = triage(net, answering(well, { 'injection-drug-use': undefined }));
    expect(open.map(({ id }) => id)).toEqual([
      't-spinal-infection-emergency', // a temperature was never taken
      't-psoas-abscess-possible', // nor was it asked whether the hip is held bent
      't-spinal-infection-same-day',
      't-infection-risk-pain',
    ]);
  });

  test('do not hold rules that a known site or age rules out', () => {
    const { open } = triage(net, answering(well, { 'headache-jaw-vision': undefined }));
    expect(open.map(({ id }) => id)).toEqual(['t-headache-vision']);
  });
});

describe('the main site', () => {
  test('counts as painful, and takes its region with it', () => {
    const { findings } = answering(well, { 'pain-main-site': 'dimple', 'pain-over-sij-dimple': false });
    const derived = withMainSite(net, findings);
    expect([derived.get('pain-over-sij-dimple'), derived.get('pain-low-back')]).toEqual([true, true]);
    expect(findings.get('pain-over-sij-dimple')).toBe(false);
  });

  test('gives nothing for pain all over, and copies nothing then', () => {
    const { findings } = answering(well, { 'pain-main-site': 'all-over' });
    expect(withMainSite(net, findings)).toBe(findings);
  });

  test('is enough for a rule that needs a site', () => {
    const nowhere = sketch({ who: 'm66', weeks: 0, yes: 'quality-colicky' });
    const flank = answering(nowhere, { 'pain-main-site': 'flank-or-belly' });
    expect(triage(net, flank).fired[0]?.findings).toContain('pain-flank');
  });
});

describe('reasons', () => {
  const findingsOf = (result: Triage, id: string): readonly string[] =>
    result.fired.find(({ rule }) => rule.id === id)?.findings ?? [];

  test('are the answers that met the rule, not all it looks at', () => {
    const person = sketch({ who: 'w80', at: 'groin', weeks: 0, yes: 'cannot-bear-weight limp smoking-now' });
    expect(findingsOf(triage(net, person), 't-hip-fracture')).toEqual(['cannot-bear-weight', 'age-years']);
  });

  test('hold a "no" where the rule asks for one', () => {
    const answers = { 'better-movement': true, 'better-rest': false, 'onset-speed': 'gradual' };
    const more = { 'night-pain-second-half-better-up': true, 'family-history-spa': true };
    const person = sketch({ who: 'w28', at: 'low-back', weeks: 40, is: { ...answers, ...more } });
    const expected = ['pain-duration-weeks', ...Object.keys(answers), ...Object.keys(more), 'age-years'];
    expect([...findingsOf(triage(net, person), 't-spa')].sort()).toEqual(expected.sort());
  });

  test('reach into published clusters', () => {
    const person = sketch({ who: 'm70', weeks: 20, yes: 'calf-pain-one-sided better-standing-still' });
    expect(findingsOf(triage(net, person), 't-pad')).toEqual(['calf-pain-one-sided', 'better-standing-still']);
  });

  test('are sorted from the most urgent rule down', () => {
    const person = sketch({ who: 'w60', at: 'low-back', yes: 'cancer-history leg-weakness-progressive' });
    const order = triage(net, person).fired.map(({ rule }) => rule.urgency);
    expect(order).toEqual([...order].sort((a, b) => levels.indexOf(b) - levels.indexOf(a)));
  });
  const levels: readonly Urgency[] = ['self-care', 'routine', 'within-days-GP', 'same-day', 'emergency-now'];
});

describe('the logic of one rule', () => {
  const rule = (parts: { when: Logic; requires?: Logic; exclude_if?: Logic }): Knowledge => {
    const [model] = knowledge.redFlags;
    if (model === undefined) throw new Error('no rule to copy');
    const { requires: _requires, exclude_if: _exclude, ...plain } = model;
    return indexKnowledge({ ...knowledge, redFlags: [{ ...plain, id: 't-one', urgency: 'same-day', ...parts }] });
  };
  const fires = (parts: Parameters<typeof rule>[0], answers: Parameters<typeof answering>[1]): boolean =>
    triage(compileTriage(rule(parts)), answering(well, answers)).fired.length > 0;

  test('requires blocks on no and never on unknown', () => {
    const parts = { when: { finding: 'limp' }, requires: { finding: 'pain-groin' } };
    expect([true, undefined, false].map((groin) => fires(parts, { limp: true, 'pain-groin': groin }))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('exclude_if silences on yes and never on unknown', () => {
    const parts = { when: { finding: 'limp' }, exclude_if: { finding: 'bruising' } };
    expect([true, undefined, false].map((bruising) => fires(parts, { limp: true, bruising }))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('when fires on yes and never on unknown', () => {
    const parts = { when: { finding: 'limp' } };
    expect([true, undefined, false].map((limp) => fires(parts, { limp }))).toEqual([true, false, false]);
  });

  test('a leaf with a second condition needs both, and names both', () => {
    const parts = { when: { finding: 'limp', and: { finding: 'bruising' } } };
    const alone = compileTriage(rule(parts));
    expect(triage(alone, answering(well, { limp: true })).fired).toEqual([]);
    const [both] = triage(alone, answering(well, { limp: true, bruising: true })).fired;
    expect(both?.findings).toEqual(['limp', 'bruising']);
  });

  test('without any rule nothing is urgent, but the safety questions stay', () => {
    const empty = compileTriage(indexKnowledge({ ...knowledge, redFlags: [] }));
    const nobody = { findings: new Map(), notSure: new Set<string>(), laterality: new Map() };
    expect(triage(empty, nobody)).toMatchObject({ urgency: 'routine', state: 'not-cleared', fired: [] });
    const askable = ['age-years', ...safetyQuestions(knowledge)];
    expect(askable).toEqual(expect.arrayContaining([...triage(empty, nobody).stillToAsk]));
  });
});
