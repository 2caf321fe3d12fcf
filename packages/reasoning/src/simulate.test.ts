import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { compileEngine } from './assess.ts';
import { mainCause, posterior } from './posterior.ts';
import { caseReader } from './read-case.ts';
import { simulatePerson } from './simulate.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');
const setting = 'primary-care';
const people = Array.from({ length: 1500 }, (_, i) => simulatePerson(engine.tables, i, { seed: 11, setting }));

describe('simulated people', () => {
  test('are the same for the same seed, and differ for another', () => {
    expect(simulatePerson(engine.tables, 7, { seed: 11, setting })).toEqual(people[7]);
    expect(simulatePerson(engine.tables, 7, { seed: 12, setting })).not.toEqual(people[7]);
  });

  test('can all be read back without a warning', () => {
    const read = caseReader(knowledge);
    for (const person of people.slice(0, 300)) {
      const reading = read(person, 'patient');
      expect(reading.ok && reading.warnings.filter(({ kind }) => kind !== 'contradiction')).toEqual([]);
    }
  });

  test('respect population gates', () => {
    for (const { age, sex, gold } of people) {
      if (sex === 'male') expect(gold.primary).not.toBe('gynaecological-pelvic-pain');
      if (age < 50) expect(gold.primary).not.toBe('polymyalgia-rheumatica');
    }
  });

  test('are believed as often as they are right: expected calibration error of the first cause at most 0.04', () => {
    const bins = Array.from({ length: 10 }, () => ({ said: 0, right: 0 }));
    for (const { age, sex, patient_findings, gold } of people) {
      const findings = new Map(Object.entries({ 'age-years': age, 'sex-at-birth': sex, ...patient_findings }));
      const main = mainCause(engine.tables, posterior(engine.tables, findings, setting));
      const first = main.indexOf(Math.max(...main));
      const bin = bins[Math.min(9, Math.floor((main[first] as number) * 10))];
      if (bin === undefined) continue;
      bin.said += main[first] as number;
      bin.right += engine.tables.diseases[first]?.id === gold.primary ? 1 : 0;
    }
    const error = bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / people.length;
    expect(error).toBeLessThan(0.04);
  });
});
