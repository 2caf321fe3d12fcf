// What the rules say, as the terminal, the page and its printed note tell it, in both languages.
import type { RedFlag } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { adviceOf } from '../advice.ts';
import { answerWords } from '../answer-words.ts';
import type { Told } from '../assessment.ts';
import { english } from '../english.ts';
import { patientReport } from '../patient-report.ts';
import { adviceSpanish } from './advice-spanish.ts';
import { localise } from './localise.ts';
import { pageSpanish } from './page-spanish.ts';
import { reportSpanish } from './report-spanish.ts';
import type { ReportWords } from './report-words.ts';
import { reportEnglish } from './report-words.ts';
import { resultPage } from './result-page.ts';

const knowledge = await loadKnowledge();
const spoken = localise(knowledge, pageSpanish);
const ofUrgency = (wanted: string): readonly RedFlag[] =>
  knowledge.redFlags.filter(({ urgency }) => urgency === wanted);
const emergencies = ofUrgency('emergency-now');

/** Somebody for whom these rules, all of one urgency, decide. */
function toldBy(rules: readonly RedFlag[], age = 40): Told {
  const urgency = rules[0]?.urgency ?? 'emergency-now';
  const reasons = rules.map(({ id, advice }) => ({
    ...{ rule: id, urgency, certain: true, findings: [], text: advice, why: '', sources: [], grade: 'high' },
  }));
  return {
    answers: new Map([['age-years', age]]),
    result: {
      ...{ version: 'test', knowledge: 'test', setting: 'primary-care', urgency, urgencyFromRules: urgency },
      triage: { state: 'not-cleared', reasons, stillToAsk: [] },
      rankedFor: 'everyone',
      place: { hip: 0.25, lumbar: 0.25, sacroiliac: 0.25, other: 0.25, together: [] },
      ...{ ranked: [], notRuledOut: [], contributors: [], wouldChange: [], cannotTell: [], warnings: [] },
      movementClass: { class: 'unknown' },
    },
  };
}

const inSpanish = (told: Told) => resultPage(told, spoken, reportSpanish);
const actionsInTerminal = (told: Told): readonly string[] =>
  patientReport(told, knowledge)
    .flatMap((line) => ('tone' in line && line.tone === 'action' ? [line.text] : []))
    .filter((line) => line !== english.emergencyNumbers);

describe.each(emergencies.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('says what to do, verb first, one action a line', () => {
    for (const action of adviceOf([rule.advice]).actions) expect(action.split(' ').length).toBeLessThan(24);
  });

  test('is told alike on the page and in the terminal', () => {
    expect(resultPage(toldBy([rule]), knowledge).actions).toEqual(actionsInTerminal(toldBy([rule])));
  });

  test('tells as much in Spanish, and what to look for', () => {
    const page = resultPage(toldBy([rule]), knowledge);
    const spanish = inSpanish(toldBy([rule]));
    // The rule without actions is left to general words, of which there is one more in Spanish.
    if (rule.id !== 't-cord') expect(spanish.actions.length).toBe(page.actions.length);
    expect(spanish.phone.length).toBe(page.phone.length);
    expect(spanish.because.lookFor.length).toBe(page.because.lookFor.length);
    expect(spanish.because.lookFor.filter((name) => page.because.lookFor.includes(name))).toEqual([]);
  });
});

describe.each(knowledge.redFlags.map(({ id, advice }) => [id, Object.values(adviceOf([advice])).flat()] as const))(
  'the advice of %s',
  (_id, sentences) => {
    test('is there in Spanish', () => {
      expect(sentences.filter((sentence) => adviceSpanish[sentence] === undefined)).toEqual([]);
    });
  },
);

test('a rule that only speaks to the clinician is the one that leaves the page to its general words', () => {
  expect(emergencies.filter(({ advice }) => adviceOf([advice]).actions.length === 0).map(({ id }) => id)).toEqual([
    't-cord',
  ]);
});

test('nothing is translated that no rule says or looks for', () => {
  const said = new Set(knowledge.redFlags.flatMap(({ advice }) => Object.values(adviceOf([advice])).flat()));
  expect(Object.keys(adviceSpanish).filter((sentence) => !said.has(sentence))).toEqual([]);
  const suspects = new Set(knowledge.redFlags.flatMap((rule) => rule.suspects));
  expect(Object.keys(reportSpanish.suspects).filter((id) => !suspects.has(id))).toEqual([]);
  expect([...suspects].filter((id) => reportSpanish.suspects[id] === undefined)).toEqual([]);
});

test('a Spanish sentence asks for help as soon as the English one', () => {
  const soon = (sentence: string): string =>
    [
      /\btoday\b/,
      /\bnow\b|at once/,
      /\bambulance\b/,
      /\btomorrow\b/,
      /emergency (department|number)/,
      /within days/,
      /same[- ]day/,
    ]
      .map((word) => Number(word.test(sentence)))
      .join('');
  const pronto = (sentence: string): string =>
    [/\bhoy\b/, /\bahora\b|\bya\b|enseguida/, /ambulancia/, /mañana/, /urgencias/, /en pocos días/, /mismo día/]
      .map((word) => Number(word.test(sentence)))
      .join('');
  expect(Object.entries(adviceSpanish).filter(([en, es]) => soon(en) !== pronto(es))).toEqual([]);
});

const inEvery = ({ doNotDrive, doNotEat }: ReportWords): readonly [string, string] => [doNotDrive, doNotEat];

describe('what holds in every emergency', () => {
  const say = (told: Told): readonly (readonly string[])[] => [
    resultPage(told, knowledge).actions,
    actionsInTerminal(told),
    inSpanish(told).actions.map((line) => {
      const at = inEvery(reportSpanish).indexOf(line);
      return inEvery(reportEnglish)[at] ?? line;
    }),
  ];
  const crisis = emergencies.filter(({ id }) => id === 't-self-harm');
  const ofChild = emergencies.filter(({ id }) => id.startsWith('t-child-'));
  const callFirst = emergencies.filter(({ id }) => id === 't-pji');
  const [drive, eat] = inEvery(reportEnglish);

  test.each(
    emergencies
      .filter((rule) => ![...crisis, ...ofChild, ...callFirst].includes(rule))
      .map((rule) => [rule.id, rule] as const),
  )('is said once with %s', (_id, rule) => {
    for (const actions of say(toldBy([rule]))) {
      expect(actions).toEqual([...new Set(actions)]);
      expect(actions).toEqual(expect.arrayContaining([drive, eat]));
    }
  });

  test('is said with every rule at once, and when causes alone raised the urgency', () => {
    for (const told of [toldBy(emergencies.filter((rule) => !ofChild.includes(rule))), toldBy([])]) {
      for (const actions of say(told)) expect(actions).toEqual(expect.arrayContaining([drive, eat]));
    }
  });

  test('is not said in a crisis of the mind alone, and is with an emergency of the body beside it', () => {
    expect(crisis.length).toBe(1);
    for (const actions of say(toldBy(crisis))) for (const line of [drive, eat]) expect(actions).not.toContain(line);
    const both = toldBy([...crisis, ...emergencies.filter(({ id }) => id === 't-ces')]);
    for (const actions of say(both)) expect(actions).toEqual(expect.arrayContaining([drive, eat]));
  });

  test('asks nobody to go hungry who may have to wait for a call back, unless there is more', () => {
    expect(callFirst.map(({ advice }) => advice.includes('Phone'))).toEqual([true]);
    for (const actions of say(toldBy(callFirst))) {
      expect(actions).toContain(drive);
      expect(actions).not.toContain(eat);
    }
    const both = toldBy([...callFirst, ...emergencies.filter(({ id }) => id === 't-ces')]);
    for (const actions of say(both)) expect(actions).toEqual(expect.arrayContaining([drive, eat]));
  });

  test('asks no child not to drive: who takes the child may have to', () => {
    const noFood = reportEnglish.childDoesNotEat;
    const sinComer = reportSpanish.childDoesNotEat;
    const people = [...ofChild.map((rule) => toldBy([rule])), ...emergencies.map((rule) => toldBy([rule], 7))];
    expect(ofChild.length).toBe(2);
    const notSaid = [...crisis, ...callFirst].map(({ id }) => id);
    for (const told of people.filter(({ result }) => !notSaid.includes(result.triage.reasons[0]?.rule ?? ''))) {
      const advice = told.result.triage.reasons[0]?.text ?? '';
      for (const actions of [resultPage(told, knowledge).actions, actionsInTerminal(told)]) {
        expect(actions.includes(drive)).toBe(advice.includes(drive));
        expect(actions).toContain(noFood);
      }
      expect(inSpanish(told).actions).toContain(sinComer);
    }
  });

  test.each(['same-day', 'within-days-GP'])('is not said for %s', (urgency) => {
    for (const rule of ofUrgency(urgency)) {
      for (const actions of [resultPage(toldBy([rule]), knowledge).actions, inSpanish(toldBy([rule])).actions]) {
        for (const line of [drive, eat, ...inEvery(reportSpanish)]) expect(actions).not.toContain(line);
      }
    }
  });
});

test.each(['same-day', 'within-days-GP', 'routine', 'self-care'])(
  '%s tells as much in Spanish as in English',
  (urgency) => {
    for (const rule of ofUrgency(urgency)) {
      const page = resultPage(toldBy([rule]), knowledge);
      const spanish = inSpanish(toldBy([rule]));
      expect(spanish.actions.length, rule.id).toBe(page.actions.length);
      expect(spanish.explanations.length, rule.id).toBe(page.explanations.length);
      const shown = [...spanish.actions, ...spanish.explanations, ...spanish.because.lookFor].join(' ');
      expect(shown, rule.id).not.toMatch(/\b(the|you|your|and|see|call|doctor|pain)\b/i);
    }
  },
);

test('advice of an older release, of which a sentence is not known in Spanish, gives way to general words', () => {
  const rule = { ...emergencies[0], advice: 'Call an ambulance now. Wear a hat.' } as RedFlag;
  expect(inSpanish(toldBy([rule])).actions).toEqual([
    ...(reportSpanish.instead?.['emergency-now'] ?? []),
    ...inEvery(reportSpanish),
  ]);
});

test('an age is told with its unit in the language of the page', () => {
  expect(answerWords(spoken, 'age-years', 82)).toMatch(/82 años/);
  expect(answerWords(spoken, 'pain-now-0-10', 8)).toMatch(/8 puntos/);
  expect(answerWords(knowledge, 'pain-now-0-10', 8)).toMatch(/8 points/);
});
