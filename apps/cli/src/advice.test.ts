// What to do, as it reaches people and those who look after the facts: laws over everybody in knowledge/cases.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Urgency } from '@hipspine/knowledge';
import { KNOWLEDGE_FOLDER, loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { english, layOut, patientReport, type Told } from '@hipspine/messages';
import { type Assessment, assess, compileEngine, readCaseText } from '@hipspine/reasoning';
import { describe, expect, test } from 'vitest';
import { knowledgeStats } from './knowledge-stats.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');

const everybody: readonly (Told & { readonly result: Assessment })[] = [
  'answered',
  'public',
  'published-validation',
].flatMap((name) =>
  readFileSync(join(KNOWLEDGE_FOLDER, `cases/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const reading = readCaseText(knowledge, line, 'patient');
      if (!reading.ok) throw new Error(line.slice(0, 80));
      return { result: assess(engine, reading.person, { id: reading.id }), answers: reading.person.findings };
    }),
);

const linesOf = (told: Told): readonly string[] => layOut(patientReport(told, knowledge), 1000).map(({ text }) => text);
const of = (urgency: Urgency) => everybody.filter(({ result }) => result.urgency === urgency);

describe('in an emergency', () => {
  test('the first line says what to do, the second does so too, verb first, and the reasons come after', () => {
    expect(of('emergency-now').length).toBeGreaterThan(20);
    for (const told of of('emergency-now')) {
      const lines = linesOf(told);
      expect(lines[0]).toBe('Get emergency help now.');
      expect(lines[1]).toMatch(/^(Call|Do not|Go|Keep|Lie|Stop|Take|Talk)\b/);
      const why = lines.indexOf(english.whyUrgent);
      expect(why).toBeGreaterThan(lines.indexOf(english.onThePhone));
    }
  });

  // It rests on what an examiner found, and speaks to the clinician.
  const unheard = ['t-cord'];
  test.each(knowledge.redFlags.filter(({ urgency, id }) => urgency === 'emergency-now' && !unheard.includes(id)))(
    'the advice of $id reaches the person',
    ({ id, advice, source, grade, rationale }) => {
      const [person] = everybody;
      if (person === undefined) throw new Error('nobody there');
      const reason = { rule: id, urgency: 'emergency-now' as const, certain: true, findings: [], text: advice };
      const result: Assessment = {
        ...person.result,
        urgency: 'emergency-now',
        triage: {
          state: 'send-now',
          reasons: [{ ...reason, why: rationale, sources: [source], grade }],
          stillToAsk: [],
        },
      };
      const text = linesOf({ ...person, result })
        .slice(0, 6)
        .join(' ');
      expect(text).toContain(advice.split(/(?<=[.!?])\s+(?=[A-Z])/)[0]);
    },
  );
});

describe('every advice', () => {
  const SAYS_WHEN = /\bnow\b|\btoday\b|\bnext few days\b|\bnext free date\b|\bfor now\b/;
  test.each(Object.entries(english.toDo))('%s says by when', (_urgency, words) => {
    expect(words).toMatch(SAYS_WHEN);
  });

  test('that is no emergency says what would make it one, or asks to be seen today', () => {
    const others = everybody.filter(({ result }) => result.urgency !== 'emergency-now');
    expect(others.length).toBeGreaterThan(150);
    for (const told of others) {
      const lines = linesOf(told);
      expect(lines, told.result.id).toContain(english.safetyNet);
      expect(lines.at(-1), told.result.id).toBe(english.askAgain);
    }
  });
});

test('whoever may read about causes reads every danger that is not ruled out, with its sentence', () => {
  const adults = everybody.filter(
    ({ result, answers }) => result.urgency !== 'emergency-now' && Number(answers.get('age-years') ?? 40) >= 16,
  );
  const withDangers = adults.filter(({ result }) => result.notRuledOut.length > 0);
  expect(withDangers.length).toBeGreaterThan(50);
  for (const told of withDangers) {
    const text = linesOf(told).join('\n');
    expect(text).toContain(english.notRuledOut);
    for (const { why } of told.result.notRuledOut) expect(text, told.result.id).toContain(why);
  }
});

test('how many entries are published, verified, expert and reviewed is counted', async () => {
  const stats = knowledgeStats(knowledge, await loadTreatment());
  const cells = knowledge.conditions.flatMap(({ evidence }) => evidence ?? []);
  expect(stats['Numbers of finding and condition (cells)']).toMatchObject({
    all: cells.length,
    expert: cells.filter(({ grade }) => grade === 'expert').length,
    'published and verified': cells.filter((cell) => 'verified' in cell && cell.verified === true).length,
  });
  expect(Object.keys(stats['Review state'] ?? {})).toEqual(expect.arrayContaining(['conditions', 'triage rules']));
});
