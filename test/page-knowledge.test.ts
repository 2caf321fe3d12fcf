// The page computes with packed knowledge. For everybody it must say what the files say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { KNOWLEDGE_FOLDER, loadKnowledge } from '@hipspine/knowledge/node';
import { packForPage, pageKnowledge, safetyKnowledge } from '@hipspine/knowledge/page';
import {
  assess,
  compileEngine,
  finish,
  type Interview,
  type Reply,
  readCaseText,
  reply,
  startInterview,
} from '@hipspine/reasoning';
import { describe, expect, test } from 'vitest';

const fromFiles = await loadKnowledge();
const parts = JSON.parse(JSON.stringify(packForPage(fromFiles))) as ReturnType<typeof packForPage>;
const files = compileEngine(fromFiles, '0.1.0');
const page = compileEngine(pageKnowledge(parts.safety, parts.facts, parts.sources), '0.1.0');
const first = compileEngine(safetyKnowledge(parts.safety), '0.1.0');

const cases = readFileSync(join(KNOWLEDGE_FOLDER, 'cases/public.jsonl'), 'utf8').trim().split('\n');
const nobody = { findings: new Map(), notSure: new Set<string>(), laterality: new Map() };

const person = (line: string) => {
  const reading = readCaseText(fromFiles, line, 'all');
  if (!reading.ok) throw new Error(`not a case: ${line.slice(0, 60)}`);
  return reading.person;
};

describe('packed knowledge', () => {
  test('says the very same of every public case: urgency, place, causes, weights, what would change it', () => {
    expect(cases.length).toBeGreaterThan(50);
    for (const line of cases) expect(assess(page, person(line))).toEqual(assess(files, person(line)));
  });

  test('asks the same questions in the same order', () => {
    for (const line of cases.slice(0, 8)) {
      const known = person(line).findings;
      const walk = (engine: typeof files): { asked: unknown[]; ranked: unknown } => {
        const asked: unknown[] = [];
        let now: Interview = startInterview(engine, nobody);
        for (let n = 0; n < 60 && now.screen !== undefined; n++) {
          const { kind, questions, between, aboutLeft } = now.screen;
          asked.push([kind, questions.map(({ id, question, help }) => [id, question, help]), between, aboutLeft]);
          const answers = Object.fromEntries(questions.map(({ id }) => [id, known.get(id) ?? 'skip']));
          now = reply(engine, now, { type: 'answer', answers });
        }
        return { asked, ranked: finish(engine, now).ranked };
      };
      expect(walk(page)).toEqual(walk(files));
    }
  });

  test('is at most 150 kB as it goes over the line', () => {
    const kb = (part: unknown): number => gzipSync(JSON.stringify(part), { level: 9 }).length / 1000;
    const { safety, facts, sources } = parts;
    expect(kb(safety)).toBeLessThan(50);
    expect(kb(safety) + kb(facts) + kb(sources)).toBeLessThan(150);
  });

  test('parts of two different states are never joined', () => {
    expect(() => pageKnowledge(parts.safety, { ...parts.facts, hash: 'sha256:other' })).toThrow('two states');
  });
});

describe('the part that comes first', () => {
  /** Walks both engines until the first screen that is chosen by what the causes make likely: that waits for the whole. */
  const safetyWalk = (engine: typeof files, answer: (id: string) => unknown): unknown[] => {
    const seen: unknown[] = [];
    let now: Interview = startInterview(engine, nobody);
    for (let n = 0; n < 40 && now.screen !== undefined && !['question', 'urgency'].includes(now.screen.kind); n++) {
      seen.push([now.screen.kind, now.screen.questions.map(({ id, question }) => [id, question])]);
      const said: Reply = {
        type: 'answer',
        answers: Object.fromEntries(now.screen.questions.map(({ id }) => [id, answer(id)])),
      };
      now = reply(engine, now, said);
    }
    return seen;
  };

  const healthy = (id: string): unknown =>
    ({ 'age-years': 41, 'sex-at-birth': 'male', 'pain-main-site': 'low-back-middle', 'pain-duration-weeks': 1 })[id] ??
    false;

  test.each([
    ['nobody is ill', healthy],
    ['not sure of anything', (id: string) => (healthy(id) === false ? 'not-sure' : healthy(id))],
    ['numb between the legs', (id: string) => (id === 'saddle-numbness' ? true : healthy(id))],
    ['fever', (id: string) => (id === 'fever-chills' ? true : healthy(id))],
    ['everything skipped', () => 'skip'],
  ])('asks the same safety questions as the whole: %s', (_who, answer) => {
    expect(safetyWalk(first, answer)).toEqual(safetyWalk(files, answer));
  });

  test('sends the same people to hospital, with the same reasons', () => {
    for (const line of cases) {
      const whole = assess(files, person(line));
      const early = assess(first, person(line));
      expect(early.triage.reasons).toEqual(whole.triage.reasons);
      expect(early.urgencyFromRules).toBe(whole.urgencyFromRules);
    }
  });
});
