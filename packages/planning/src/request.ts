import type { Answer, Person } from '@hipspine/knowledge';
import type { Assessment } from '@hipspine/reasoning';
import type { PlanContext } from './context.schema.ts';
import type { Limit } from './limit.schema.ts';
import type { PlanPhase } from './plan.schema.ts';

/** A person and what the engine made of the answers; only what a plan depends on. */
export interface AssessedPerson {
  readonly person: Person;
  readonly assessment: Pick<Assessment, 'version' | 'knowledge' | 'urgency' | 'triage' | 'ranked' | 'movementClass'>;
}

export const PLACES_TO_PRACTISE = ['home', 'desk', 'car-stop', 'outdoors', 'gym', 'travel'] as const;
export type PracticePlace = (typeof PLACES_TO_PRACTISE)[number];

/** What is carried over from the plan before. */
export interface PreviousPlan {
  readonly phase: PlanPhase;
  /** Day on which the first plan of this course began, yyyy-mm-dd. */
  readonly startedOn: string;
  /** Exercises the person already knows; they are not new. */
  readonly known: readonly string[];
  /** Highest level that stayed green, 1 to 5; the next plan may go one above. */
  readonly levelReached: number;
}

/** Everything a plan is made from. The same request always gives the same plan. */
export interface PlanRequest {
  readonly id?: string | undefined;
  readonly assessed: AssessedPerson;
  /** The day of the plan, yyyy-mm-dd: packages have no clock. */
  readonly today: string;
  /** Practice time on a day, minutes, > 0. */
  readonly minutes: number;
  /** Days of practice a week, 1 to 7. */
  readonly days: number;
  /** Ids of the closed list of equipment; empty: nothing. */
  readonly equipment: readonly string[];
  readonly place: PracticePlace;
  /** Things the place lacks although such places have them as a rule, as `floor-space`. */
  readonly without: readonly string[];
  readonly limits: readonly Limit[];
  /** Answers to questions of plan-rules (`ask`), by fact. `unknown` is "not sure"; an absent fact was not asked. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly context: PlanContext;
  /** Conditions a clinician has confirmed. */
  readonly confirmed: readonly string[];
  /** Exercises a clinician has agreed to, which lifts `clinician-ok` and nothing stronger. */
  readonly agreed: readonly string[];
  /** Rules of a pathway's `lifts_rules` whose `when` is met, as somebody has confirmed. */
  readonly lifted: readonly string[];
  /** Exercise ids or categories the person will not do. */
  readonly wontDo: readonly string[];
  readonly previous?: PreviousPlan | undefined;
}
