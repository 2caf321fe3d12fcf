// The plan that a device has kept, held against the checker, which knows nothing of the planner.
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { checkPlan, type Plan, type PlanRequest } from '@hipspine/planning';
import { entriesOf, type Log } from '@hipspine/record';
import { type PlanRoom, planRoom } from '../../apps/cli/src/plan.command.ts';
import { personOf } from '../../apps/web/src/engine/person-of.ts';
import type { PlanAsk } from '../../apps/web/src/plan/planner-calls.ts';
import { readClearedPeople } from '../../evaluation/cleared-person.ts';
import type { Told } from './told.ts';

export interface HeldPlan {
  readonly plan: Plan;
  readonly ask: PlanAsk;
  /** Findings as they were when it was made. */
  readonly findings: Readonly<Record<string, unknown>>;
  /** What the checker has against it. */
  readonly violations: ReturnType<typeof checkPlan>;
}

export interface PlanChecks {
  /** @throws Error when the record holds no plan */
  held(log: Log, today: string): HeldPlan;
  /** What somebody of the collection answers to the questions that open moves, by the words of the question. */
  saidBy(person: string, told: Told): (question: string) => string;
  /** Exercises that lengthen something and load nothing. */
  isStretch(exercise: string): boolean;
}

export async function planChecks(): Promise<PlanChecks> {
  const [room, treatment, { findings }]: [PlanRoom, Awaited<ReturnType<typeof loadTreatment>>, KnownFindings] =
    await Promise.all([planRoom(), loadTreatment(), loadKnowledge()]);
  const factOf = new Map(treatment.facts.map(({ value }) => [value.ask ?? value.label, value.id]));
  const findingOf = new Map(findings.flatMap(({ id, question }) => (question === undefined ? [] : [[question, id]])));
  const kindOf = new Map(treatment.exercises.map(({ value }) => [value.id, value.category]));
  return {
    held(log, today) {
      const kept = entriesOf(log, 'plan').at(-1);
      const assessment = entriesOf(log, 'assessment').at(-1);
      if (kept === undefined || assessment === undefined) throw new Error('no plan was kept');
      const plan = kept.body.plan as unknown as Plan;
      const ask = kept.body.asked as unknown as PlanAsk;
      const request: PlanRequest = {
        ...ask,
        answers: new Map(Object.entries(ask.answers)),
        today,
        assessed: { person: personOf(assessment.body), assessment: assessment.body.result },
        without: [],
        confirmed: [],
        agreed: [],
        lifted: [],
      };
      const violations = checkPlan(room.planner.knowledge, plan, request);
      return { plan, ask, findings: assessment.body.findings, violations };
    },
    saidBy(person, told) {
      const answers: Readonly<Record<string, string>> =
        readClearedPeople().find(({ id }) => id === person)?.plan.answers ?? {};
      return (question) => {
        const fact = factOf.get(question);
        const found = fact === undefined ? told.findings[findingOf.get(question) ?? ''] : answers[fact] === 'yes';
        if (typeof found === 'number') return String(found);
        return found === true ? 'Yes' : 'No';
      };
    },
    isStretch: (exercise) => kindOf.get(exercise) === 'stretch',
  };
}

type KnownFindings = Pick<Awaited<ReturnType<typeof loadKnowledge>>, 'findings'>;

/** The calendar day so many days from today. */
export const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
