import { loadKnowledge } from '@hipspine/knowledge/node';
import { pageEnglish, pageSpanish, resultPage, resultWords } from '@hipspine/messages';
import { assess, compileEngine } from '@hipspine/reasoning';
import { expect, test } from 'vitest';
import { readOut } from './read-out.ts';

const knowledge = await loadKnowledge();
const findings = new Map<string, string | number | boolean>([
  ['age-years', 62],
  ['pain-main-site', 'groin'],
  ['pain-low-back', true],
]);
const person = { findings, notSure: new Set<string>(), laterality: new Map() };
const told = { result: assess(compileEngine(knowledge, 'test'), person), answers: findings };

test('what to do is read first, then what would make it urgent, then the rest', () => {
  const lines = readOut(resultPage(told, knowledge), pageEnglish, resultWords.en);
  expect(lines[0]).toBe(pageEnglish.report.toDo[told.result.urgency]);
  const order = [pageEnglish.result.now, pageEnglish.result.places, pageEnglish.result.causes];
  const places = order.map((line) => lines.indexOf(line));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a Spanish voice reads no English name of a cause', () => {
  const page = resultPage(told, knowledge, pageSpanish.report);
  const lines = readOut(page, pageSpanish, resultWords.es).join(' ');
  expect(page.causes.length).toBeGreaterThan(0);
  for (const { name } of page.causes) expect(lines).not.toContain(name);
});

test('where causes are for the clinician, none is read aloud', () => {
  const page = { ...resultPage(told, knowledge), forEveryone: false };
  expect(readOut(page, pageEnglish, resultWords.en)).not.toContain(pageEnglish.result.causes);
});
