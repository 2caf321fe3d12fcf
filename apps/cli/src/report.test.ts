// What people read, made from whole results: golden texts of three people, and laws over everybody in knowledge/cases.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FindingValue, urgencyRank } from '@hipspine/knowledge';
import { readingGrade } from '@hipspine/knowledge/authoring';
import { KNOWLEDGE_FOLDER, loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import {
  clinicianReport,
  english,
  entryStory,
  layOut,
  type Paragraph,
  patientReport,
  SAFETY_NET,
  SAFETY_NET_TODAY,
  type Told,
} from '@hipspine/messages';
import { type Assessment, assess, compileEngine, readCaseText } from '@hipspine/reasoning';
import { compileTriage, triage } from '@hipspine/triage';
import { describe, expect, test } from 'vitest';
import { AssessmentSchema } from './schemas/assessment.schema.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, '0.1.0');

const lines = (paragraphs: readonly Paragraph[], width = 80): readonly string[] =>
  layOut(paragraphs, width).map(({ text }) => text);

const everybody: readonly (Told & { readonly result: Assessment })[] = ['answered', 'public'].flatMap((name) =>
  readFileSync(join(KNOWLEDGE_FOLDER, `cases/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const reading = readCaseText(knowledge, line, 'patient');
      if (!reading.ok) throw new Error(line.slice(0, 80));
      return { result: assess(engine, reading.person, { id: reading.id }), answers: reading.person.findings };
    }),
);

describe('golden texts', () => {
  // Results as they were once, so that a better number in knowledge/ does not change the words under test.
  test.each(['emergency', 'same-day', 'routine'])('%s', async (name) => {
    const golden = JSON.parse(readFileSync(join(import.meta.dirname, `golden/${name}.json`), 'utf8')) as {
      answers: Record<string, FindingValue>;
      result: Assessment;
    };
    expect(AssessmentSchema.safeParse(golden.result).error).toBeUndefined();
    const told = { result: golden.result, answers: new Map(Object.entries(golden.answers)) };
    const text = [
      ...lines(patientReport(told, knowledge)),
      '',
      '',
      ...lines(clinicianReport(told, knowledge)),
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe('everybody', () => {
  test('is told what to do first', () => {
    for (const told of everybody)
      expect(lines(patientReport(told, knowledge), 200)[0]).toBe(english.toDo[told.result.urgency]);
  });

  test('can read it: grade 8 or lower', () => {
    const hard = everybody
      .map((told) => ({
        id: told.result.id,
        grade: readingGrade(patientReport(told, knowledge).filter(isProse).map(asSentence).join(' ')),
      }))
      .filter(({ grade }) => grade > 8);
    expect(hard).toEqual([]);
  });

  test('who is sent to emergency care reads nothing about other causes or open questions', () => {
    const sent = everybody.filter(({ result }) => result.urgency === 'emergency-now');
    expect(sent.length).toBeGreaterThan(5);
    for (const told of sent) {
      const text = lines(patientReport(told, knowledge)).join('\n');
      for (const heading of [english.causes, english.whereFrom, english.notRuledOut, english.next])
        expect(text).not.toContain(heading);
      expect(text).toContain(english.onThePhone);
    }
  });

  test('reads no ranked causes when they are for a clinician', () => {
    const kept = everybody.filter(({ result }) => result.rankedFor === 'clinician');
    expect(kept.length).toBeGreaterThan(5);
    for (const told of kept) expect(lines(patientReport(told, knowledge))).not.toContain(english.causes);
  });

  test('reads at most three causes, never more than 9 in 10, on lines that fit', () => {
    for (const told of everybody) {
      const text = lines(patientReport(told, knowledge), 40);
      expect(text.filter((line) => /^\d\. /.test(line)).length).toBeLessThanOrEqual(3);
      expect(text.join('\n')).not.toContain('10 in 10');
      for (const line of [...text, ...lines(clinicianReport(told, knowledge), 40)])
        expect(line.length).toBeLessThanOrEqual(40);
    }
  });

  test('has every number for the clinician with a source and a grade', () => {
    for (const told of everybody) {
      const weights = lines(clinicianReport(told, knowledge), 1000).filter((line) => /^ {2}x\d/.test(line));
      for (const line of weights)
        expect(line).toMatch(/\[[a-z0-9-]+(, [a-z0-9-]+)*; (high|moderate|low|expert)(, not read)?\]$/);
    }
  });

  test('finds the source and the grade of every fact: each number stands for one citation, and each is used', () => {
    const reports = everybody.filter(({ result }) => result.urgency !== 'emergency-now');
    for (const told of reports) {
      const page = patientReport(told, knowledge);
      const listed = page.flatMap(({ mark, text }) => {
        const n = /^\[(\d+)\]$/.exec(mark ?? '')?.[1];
        return n === undefined ? [] : [{ n, text }];
      });
      const used = page.filter(isProse).flatMap(({ text }) => [...text.matchAll(/ \[([\d, ]+)\]/g)]);
      expect(new Set(used.flatMap(([, numbers]) => numbers?.split(', ') ?? []))).toEqual(
        new Set(listed.map(({ n }) => n)),
      );
      for (const { text } of listed) expect(text).toMatch(/ \((strong|fair|weak) support\)$/);
      expect(page.some(({ text }) => text.endsWith('or could not read one.'))).toBe(true);
    }
  });

  test('the clinician finds every source that is named written out', () => {
    for (const told of everybody) {
      const text = lines(clinicianReport(told, knowledge), 1000);
      const from = text.indexOf('Sources');
      const written = new Set(text.slice(from).map((line) => line.split(': ')[0]));
      const named = text
        .slice(0, from)
        .flatMap((line) => [...line.matchAll(/[[ ]([a-z0-9-]+(?:, [a-z0-9-]+)*); (?:high|moderate|low|expert)/g)])
        .flatMap(([, ids]) => ids?.split(', ') ?? []);
      expect(named.length).toBeGreaterThan(0);
      for (const id of named) expect(written.has(id) || !knowledge.source.has(id), id).toBe(true);
    }
  });

  test('reads of both numbers where sources disagree, and so does the clinician', () => {
    const answers = new Map<string, FindingValue>([
      ['age-years', 42],
      ['sex-at-birth', 'male'],
      ['pain-main-site', 'below-knee'],
      ['worse-cough-sneeze-strain', true],
    ]);
    const told = {
      result: assess(engine, { findings: answers, notSure: new Set(), laterality: new Map() }),
      answers,
    };
    const [first] = told.result.ranked;
    const cell = knowledge.condition
      .get(first?.condition ?? '')
      ?.evidence?.find(({ finding }) => finding === 'worse-cough-sneeze-strain');
    const other = cell?.elsewhere?.find(({ sens }) => sens !== undefined);
    expect(other).toBeDefined();
    const patient = lines(patientReport(told, knowledge), 1000).join('\n');
    expect(patient).toContain(english.inHundred(cell?.sens ?? Number.NaN));
    expect(patient).toContain(english.inHundred(other?.sens ?? Number.NaN));
    expect(lines(clinicianReport(told, knowledge), 1000).join('\n')).toContain(`[${other?.source}, read]`);
  });
});

describe('the story of a number', () => {
  test('tells the number, its source and grade, what was read, and what other sources found', async () => {
    const story = entryStory(knowledge, await loadTreatment(), 'hip-osteoarthritis').map(({ text }) => text);
    const from = story.findIndex((line) => line.startsWith('pain-groin ('));
    expect(story[from]).toMatch(/yes in 53 %.*\[poulsen-2016; moderate, verified\]$/);
    expect(story.slice(from, from + 4).join('\n')).toContain('53 the groin');
    expect(story.slice(from, from + 4).join('\n')).toMatch(
      /elsewhere 84 %, specificity 70 % \[khan-2004-hip, read\]: /,
    );
    const finding = entryStory(knowledge, await loadTreatment(), 'pain-groin').map(({ text }) => text);
    expect(finding.some((line) => line.startsWith('elsewhere 84 %'))).toBe(true);
  });
});

describe('the safety net', () => {
  const net = compileTriage(knowledge);
  const urgencyOf = (finding: string): number => {
    const findings = new Map<string, FindingValue>([
      ['pain-low-back', true],
      ['age-years', 50],
      [finding, true],
    ]);
    return urgencyRank(triage(net, { findings, notSure: new Set(), laterality: new Map() }).urgency);
  };

  test.each(SAFETY_NET)('%s, new in somebody with back pain, is an emergency', (finding) => {
    expect(urgencyOf(finding)).toBe(urgencyRank('emergency-now'));
  });

  test.each(SAFETY_NET_TODAY)('%s, new in somebody with back pain, is for today at least', (finding) => {
    expect(urgencyOf(finding)).toBeGreaterThanOrEqual(urgencyRank('same-day'));
  });
});

/** Not the list of citations, which are names and not sentences. */
const isProse = ({ mark }: Paragraph): boolean => mark === undefined || !/^\[\d+\]$/.test(mark);

/** A heading or list entry read aloud is a sentence of its own. */
const asSentence = ({ text }: Paragraph): string => (text === '' || /[.!?:]$/.test(text) ? text : `${text}.`);
