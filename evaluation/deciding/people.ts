// The people whose results are watched while numbers are moved: every case, and some drawn from the knowledge.
import type { Findings, FindingValue, Knowledge, Person } from '@hipspine/knowledge';
import { DEFAULT_SETTING, simulatePerson, type Tables } from '@hipspine/reasoning';
import { compileTriage, type Triage, triage } from '@hipspine/triage';
import { readSet, SETS } from '../case.ts';
import { readPeople } from '../predict.ts';

export const PLAN: Plan = { simulated: { people: 300, seed: 5 } };

export interface Plan {
  readonly simulated: { readonly people: number; readonly seed: number };
}

/** Somebody whose cause is known. */
export interface Subject {
  readonly findings: Findings;
  readonly triage: Triage;
  /** Index of the true main cause, -1 when it has no id. */
  readonly truth: number;
}

export interface SetOfPeople {
  readonly name: string;
  readonly people: readonly Subject[];
}

/** Each set of cases, patient view, and the simulated people of the plan. */
export function setsOfPeople(knowledge: Knowledge, tables: Tables, plan: Plan): readonly SetOfPeople[] {
  const net = compileTriage(knowledge);
  const subject = (person: Person, cause: string): Subject => ({
    findings: person.findings,
    triage: triage(net, person),
    truth: tables.index.get(cause) ?? -1,
  });
  const cases = (Object.keys(SETS) as (keyof typeof SETS)[]).map((name): SetOfPeople => {
    const set = readSet(name);
    const people = readPeople(knowledge, set, 'patient');
    return { name, people: set.map(({ gold }, i) => subject(people[i] as Person, gold.primary)) };
  });
  const { people, seed } = plan.simulated;
  const drawn = Array.from({ length: people }, (_, i) => {
    const { age, sex, patient_findings: said, gold } = simulatePerson(tables, i, { seed, setting: DEFAULT_SETTING });
    const findings = new Map<string, FindingValue>([
      ['age-years', age],
      ['sex-at-birth', sex],
      ...Object.entries(said),
    ]);
    return subject({ findings, notSure: new Set(), laterality: new Map() }, gold.primary);
  });
  return [...cases, { name: 'simulated', people: drawn }];
}
