// Every rule that ends in an emergency, as the page and its printed note tell it, in both languages.
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { adviceOf } from '../advice.ts';
import { answerWords } from '../answer-words.ts';
import { adviceSpanish } from './advice-spanish.ts';
import { localise } from './localise.ts';
import { pageSpanish } from './page-spanish.ts';

const knowledge = await loadKnowledge();
const rules = knowledge.redFlags.filter(({ urgency }) => urgency === 'emergency-now');

describe.each(rules.map(({ id, advice }) => [id, adviceOf([advice]).actions] as const))('%s', (_id, actions) => {
  test('says what to do, verb first, one action a line', () => {
    for (const action of actions) expect(action.split(' ').length).toBeLessThan(24);
  });

  test('says it in Spanish as well', () => {
    expect(actions.filter((action) => adviceSpanish[action] === undefined)).toEqual([]);
  });
});

test('a rule that only speaks to the clinician is the one that leaves the page to its general words', () => {
  expect(rules.filter(({ advice }) => adviceOf([advice]).actions.length === 0).map(({ id }) => id)).toEqual(['t-cord']);
});

test('nothing is translated that no rule says', () => {
  const said = new Set(rules.flatMap(({ advice }) => adviceOf([advice]).actions));
  expect(Object.keys(adviceSpanish).filter((sentence) => !said.has(sentence))).toEqual([]);
});

test('an age is told with its unit in the language of the page', () => {
  const spoken = localise(knowledge, pageSpanish);
  expect(answerWords(spoken, 'age-years', 82)).toMatch(/82 años/);
});
