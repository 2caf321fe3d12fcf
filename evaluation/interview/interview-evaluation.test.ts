// Holds the demands on the interview that are met, on the sets that are quick to play. The others stand in
// docs/interview-evaluation.md, with the word "short".
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLogic, readValue } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { readSet } from '../case.ts';
import { emergenciesAmong, lossesOf, recognisedAfter } from './emergencies.ts';
import { summarise } from './measure.ts';
import { noisy, PATIENT_NAMES } from './patients.ts';
import { type Play, play } from './play.ts';
import { checkedLines } from './report/page.ts';
import {
  answeredRespondents,
  publicRespondents,
  type Respondent,
  readBooks,
  simulatedRespondents,
} from './respondent.ts';
import { compileBench, JUDGED, playAll, recognised, scoreEnds } from './results.ts';
import { simulatedCalibration } from './simulated-calibration.ts';

const knowledge = await loadKnowledge();
const bench = compileBench(knowledge, 'test');
const { engine } = bench;

const sets: Readonly<Record<string, readonly Respondent[]>> = {
  fuller: publicRespondents('fuller'),
  sparse: publicRespondents('sparse'),
  answered: answeredRespondents(),
};
const plays = Object.fromEntries(
  Object.entries(sets).map(([name, people]) => [name, playAll(engine, people, () => 'adaptive')]),
);
const of = (name: string): readonly Play[] => plays[name] ?? [];

describe('the fuller answer books', () => {
  const books = readBooks('fuller');
  const sparse = new Map(readBooks('sparse').map((book) => [book.id, book]));

  test('are one for each public case, in the same order', () => {
    expect(books.map(({ id }) => id)).toEqual(readSet('public').map(({ id }) => id));
  });

  test('keep every answer of the books as they came, and mark each one that was added', () => {
    for (const { id, presenting, answers, authored } of books) {
      const before = sparse.get(id);
      expect(answers).toMatchObject(before?.answers ?? {});
      expect(presenting).toEqual(before?.presenting);
      const added = Object.keys(answers).filter((finding) => !Object.hasOwn(before?.answers ?? {}, finding));
      expect([...authored].sort()).toEqual(added.sort());
    }
  });

  test('hold only values of the vocabulary, and nothing that contradicts itself', () => {
    for (const { id, answers } of books) {
      for (const [finding, value] of Object.entries(answers)) {
        const known = knowledge.finding.get(finding);
        expect(known !== undefined && readValue(known, value).ok, `${id} ${finding}`).toBe(true);
      }
      const findings = new Map(Object.entries(answers));
      const torn = knowledge.contradictions.filter(
        ({ when }) => compileLogic(when, knowledge.cluster)(findings) === 'yes',
      );
      expect(
        torn.map((one) => one.id),
        id,
      ).toEqual([]);
    }
  });

  test('add no warning sign, and deny none that an examiner found', () => {
    const cases = new Map(readSet('public').map((one) => [one.id, one.input]));
    for (const { id, answers, authored } of books) {
      const found = Object(cases.get(id)?.clinician_findings) as Readonly<Record<string, unknown>>;
      for (const finding of authored) {
        const { kind } = knowledge.finding.get(finding) ?? {};
        if (kind === 'red-flag-history') expect(answers[finding], `${id} ${finding}`).toBe(false);
        expect(found[finding], `${id} ${finding}`).not.toBe(true);
      }
    }
  });
});

describe('docs/interview-evaluation.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/interview-evaluation.md'), 'utf8');

  test.each(JUDGED)(
    'is what the code and the knowledge give (%s); node evaluation/interview/evaluate.ts writes it',
    (name) => {
      const summary = summarise(of(name), scoreEnds(bench, of(name)));
      for (const line of checkedLines(name, summary, recognised(bench, sets[name] ?? [], of(name))))
        expect(page.split('\n')).toContain(line);
    },
  );
});

describe('the interview', () => {
  for (const name of Object.keys(sets)) {
    test(`stays short (${name})`, () => {
      const { screens, items } = summarise(of(name), scoreEnds(bench, of(name)));
      expect(screens.median).toBeLessThanOrEqual(22);
      expect(screens.p95).toBeLessThanOrEqual(30);
      expect(items.median).toBeLessThanOrEqual(45);
    });

    test(`sends hardly any benign person the same day (${name})`, () => {
      const { outcomes } = summarise(of(name), scoreEnds(bench, of(name)));
      expect(outcomes.falseAlarm).toBeLessThanOrEqual(0.08);
    });
  }

  test('recognises on its first eight screens 95 of 100 emergencies whose deciding answer is given', () => {
    const screens = ['fuller', 'answered'].flatMap((name) =>
      emergenciesAmong(engine, sets[name] ?? []).map((one) =>
        recognisedAfter(engine, one, of(name).find(({ respondent }) => respondent === one.respondent) as Play),
      ),
    );
    expect(screens.length).toBeGreaterThan(30);
    expect(screens.filter((n) => n <= 8).length / screens.length).toBeGreaterThanOrEqual(0.95);
  });

  test('recognises on its first five screens every emergency that the safety block can show', () => {
    const block = new Set(engine.knowledge.model.interview.safety_screens.flat());
    const shown = Object.entries(sets).flatMap(([name, people]) =>
      emergenciesAmong(engine, people)
        .filter(({ deciding }) => deciding.some(({ findings }) => findings.some((id) => block.has(id))))
        .map((one) => ({ one, own: of(name).find(({ respondent }) => respondent === one.respondent) as Play })),
    );
    expect(shown.length).toBeGreaterThan(40);
    const late = shown.filter(({ one, own }) => recognisedAfter(engine, one, own) > 5);
    expect(late.length / shown.length).toBeLessThanOrEqual(0.05);
  });

  // Fewer people than in the evaluation: the error over ten bins is then larger by chance (0.033 with 2,000 of these).
  test('is calibrated on simulated people', () => {
    const [shipped] = simulatedCalibration([engine.tables], 6000, 11);
    expect(shipped?.first.error).toBeLessThanOrEqual(0.03);
  });
});

describe('a noisy patient', () => {
  const [one] = sets.answered as readonly [Respondent];

  test('keeps what was volunteered, and gives the same answers again', () => {
    for (const patient of PATIENT_NAMES) {
      const answers = () => knowledge.findings.map((question) => noisy(patient, 3)(one, question));
      expect(answers()).toEqual(answers());
      for (const [id, value] of one.presenting) {
        const question = knowledge.finding.get(id);
        if (question !== undefined) expect(noisy(patient, 3)(one, question)).toBe(value);
      }
    }
  });

  test('changes only what its way of answering changes, about as often as it says', () => {
    const changed = (patient: 'exaggerating' | 'minimising', from: boolean): number => {
      const all = (sets.answered ?? []).flatMap((who) =>
        [...who.truth].flatMap(([id, value]) => {
          const question = knowledge.finding.get(id);
          return value !== from || question === undefined ? [] : [noisy(patient, 1)(who, question) !== value];
        }),
      );
      return all.filter(Boolean).length / all.length;
    };
    expect(changed('exaggerating', false)).toBeCloseTo(0.15, 1);
    expect(changed('exaggerating', true)).toBe(0);
    expect(changed('minimising', true)).toBeCloseTo(0.2, 1);
    expect(changed('minimising', false)).toBe(0);
  });

  test('is interviewed to the end, the same way twice', () => {
    for (const patient of PATIENT_NAMES) {
      const last = () => play(engine, one, 'adaptive', noisy(patient, 2)).last;
      expect(last()).toEqual(last());
    }
  });
});

describe('an emergency with a noisy patient', () => {
  // The full evaluation takes 20 days; here every emergency is interviewed on two.
  const emergencies = emergenciesAmong(engine, [...(sets.fuller ?? []), ...(sets.answered ?? [])]);
  test.each(PATIENT_NAMES)('is not lost while the answers that decide are still given: %s', (patient) => {
    const lost = emergencies.flatMap((one) => lossesOf(engine, bench.variant, one, patient, [0, 1]));
    expect(emergencies.length).toBeGreaterThan(30);
    expect(lost.filter(({ why }) => why === 'ours').map(({ emergency }) => emergency.respondent.id)).toEqual([]);
  });
});

describe('simulated people', () => {
  test('can answer every question the knowledge has numbers for, and are the same for a seed', () => {
    const [first, again] = [simulatedRespondents(engine, 3, 5), simulatedRespondents(engine, 3, 5)];
    expect(first).toEqual(again);
    for (const { truth } of first) expect(truth.size).toBeGreaterThan(150);
  });
});
