import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import {
  ContextSchema,
  checkPlan,
  highsSolver,
  LimitsSchema,
  makePlan,
  type Plan,
  type PlanRequest,
  planKnowledge,
  plannerOf,
} from '@hipspine/planning';
import { assess, caseReader, compileEngine } from '@hipspine/reasoning';
import { describe, expect, test } from 'vitest';
import { loadHighs } from '../apps/cli/src/load-highs.ts';
import { type ClearedPerson, readClearedPeople } from './cleared-person.ts';

// Plans for the cleared people, held to what was written about them before there was a planner, and to the checker.

const knowledge = await loadKnowledge();
const plans = planKnowledge(await loadTreatment(), knowledge);
const solver = highsSolver(await loadHighs());
const planner = plannerOf(plans, solver);
const engine = compileEngine(knowledge, 'test');
const read = caseReader(knowledge);
const people = readClearedPeople();

function requestOf(person: ClearedPerson): PlanRequest {
  const { id, age, sex, patient_findings, laterality, plan } = person;
  const reading = read({ id, age, sex, patient_findings, clinician_findings: {}, laterality }, 'patient');
  if (!reading.ok) throw new Error(`${id}: ${JSON.stringify(reading.problems)}`);
  const { previous, answers, limits, context, ...frame } = plan;
  return {
    ...frame,
    limits: LimitsSchema.parse(limits),
    context: ContextSchema.parse(context),
    answers: new Map(Object.entries(answers).map(([fact, word]) => [fact, word === 'not-sure' ? 'unknown' : word])),
    previous: previous === undefined ? undefined : (previous as unknown as NonNullable<PlanRequest['previous']>),
    agreed: [],
    lifted: [],
    assessed: { person: reading.person, assessment: assess(engine, reading.person) },
  };
}

const moves = ({ items, release, trip }: Plan): readonly string[] => [
  ...items.map(({ exercise }) => exercise),
  ...release.map(({ exercise }) => exercise),
  ...(trip?.atStops ?? []),
];

describe('plans of the cleared people', () => {
  test.each(people)('$id: the checker finds nothing, and what was expected holds', (person) => {
    const { expect: expected } = person;
    const request = requestOf(person);
    const plan = makePlan(planner, request);
    expect(checkPlan(plans, plan, request)).toEqual([]);
    const barred = [...expected.never, ...expected.clinician_first];
    expect(moves(plan).filter((id) => barred.includes(id))).toEqual([]);
    const out = new Map(plan.excluded.map(({ exercise, rule }) => [exercise, rule]));
    // Somebody whom no direction helps gets no series in one, whatever the gates leave open (acceptance check 8).
    const lost = expected.able.filter((id) => out.has(id) && out.get(id) !== 'no-preference-series');
    expect(lost).toEqual([]);
    if (expected.triage === 'cleared') expect(expected.phase).toContain(plan.phase);
    else expect(plan.items).toEqual([]);
  });

  test.each(people.filter((person) => person.expect.clinician_first.length > 0 || person.expect.never.length > 0))(
    '$id: a move that must not be there is found when it is put in by hand',
    (person) => {
      const request = requestOf(person);
      const plan = makePlan(planner, request);
      const [item] = plan.items.length > 0 ? plan.items : plan.release;
      if (item === undefined) return;
      for (const exercise of [...person.expect.never, ...person.expect.clinician_first]) {
        const edited = { ...plan, items: [...plan.items, { ...item, exercise, order: 40, changes: [] }] };
        const found = checkPlan(plans, edited, request).filter((one) => one.exercise === exercise);
        expect(found.map(({ expected }) => expected).join(), exercise).toMatch(
          /not in the plan|word first|avoids|limits? first|nothing/,
        );
      }
    },
  );
});
