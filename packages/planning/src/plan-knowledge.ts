import type { Knowledge } from '@hipspine/knowledge';
import type {
  Equipment,
  Exercise,
  Fact,
  Habit,
  Pathway,
  PlanModelFile,
  Rule,
  TreatmentParts,
} from '@hipspine/knowledge/treatment';

/** The treatment half of the knowledge, indexed for planning. Compile once, use for everyone. */
export interface PlanKnowledge {
  readonly model: PlanModelFile;
  readonly session: TreatmentParts['pathwaysFrame']['value']['session'];
  readonly phaseFrame: TreatmentParts['pathwaysFrame']['value']['phase_frame'];
  readonly adaptation: TreatmentParts['pathwaysFrame']['value']['adaptation'];
  readonly referWhen: readonly string[];
  readonly conditionThreshold: number;
  readonly exercises: readonly Exercise[];
  readonly exercise: ReadonlyMap<string, Exercise>;
  readonly facts: readonly Fact[];
  readonly rules: readonly Rule[];
  readonly rule: ReadonlyMap<string, Rule>;
  readonly pathways: readonly Pathway[];
  readonly pathway: ReadonlyMap<string, Pathway>;
  readonly habits: readonly Habit[];
  readonly habit: ReadonlyMap<string, Habit>;
  readonly equipment: readonly Equipment[];
  /** What each place offers as a rule, by place. */
  readonly offers: ReadonlyMap<string, readonly string[]>;
  readonly unknown: TreatmentParts['unknownAnswers']['value'];
  /** Findings a person can tell; the others need an examiner, a scan or a self-test. */
  readonly selfAskable: ReadonlySet<string>;
  /** The question of each finding, where it has one. */
  readonly question: ReadonlyMap<string, string>;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** The parts of the treatment half that planning reads; a page brings no more. */
export type PlannedFrom = Pick<
  TreatmentParts,
  | 'exercises'
  | 'planModel'
  | 'planFrame'
  | 'facts'
  | 'rules'
  | 'unknownAnswers'
  | 'pathwaysFrame'
  | 'pathways'
  | 'habits'
  | 'equipment'
>;

export function planKnowledge(
  parts: PlannedFrom,
  {
    findings,
  }: { readonly findings: readonly Pick<Knowledge['findings'][number], 'id' | 'kind' | 'askable_by' | 'question'>[] },
): PlanKnowledge {
  const values = <T>(located: readonly { readonly value: T }[]): readonly T[] => located.map(({ value }) => value);
  const exercises = values(parts.exercises);
  const rules = values(parts.rules);
  const pathways = values(parts.pathways);
  const habits = values(parts.habits);
  const frame = parts.pathwaysFrame.value;
  return {
    model: parts.planModel.value,
    session: frame.session,
    phaseFrame: frame.phase_frame,
    adaptation: frame.adaptation,
    referWhen: frame.always_refer_when,
    conditionThreshold: parts.planFrame.value.condition_threshold,
    exercises,
    exercise: byId(exercises),
    facts: values(parts.facts),
    rules,
    rule: byId(rules),
    pathways,
    pathway: byId(pathways),
    habits,
    habit: byId(habits),
    equipment: parts.equipment.value.equipment,
    offers: new Map(parts.equipment.value.places.map(({ id, offers }) => [id, offers])),
    unknown: parts.unknownAnswers.value,
    selfAskable: new Set(
      findings.filter(({ askable_by, kind }) => askable_by === 'self' && kind !== 'self-test').map(({ id }) => id),
    ),
    question: new Map(
      findings.flatMap(({ id, question }) => (question === undefined ? [] : [[id, question] as const])),
    ),
  };
}
