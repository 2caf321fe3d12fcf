import type { Claim } from './claim.schema.ts';
import type { EquipmentFile } from './equipment.schema.ts';
import type { Exercise } from './exercise.schema.ts';
import type { ExerciseConventionsFile } from './exercise-conventions.schema.ts';
import type { FigureFile } from './figure.schema.ts';
import type { Habit } from './habit.schema.ts';
import type { KnownMovesFile, NamesFile } from './names.schema.ts';
import type { Outcome, OutcomesScheduleFile } from './outcome.schema.ts';
import type { TreatmentPackFile } from './pack.schema.ts';
import type { Pathway } from './pathway.schema.ts';
import type { PathwaysFrameFile } from './pathways-frame.schema.ts';
import type { PlanModelFile } from './plan-model.schema.ts';
import type {
  Fact,
  PlanFrameFile,
  PracticeRule,
  Rule,
  StatementsFile,
  UnknownAnswersFile,
} from './plan-rules.schema.ts';
import type { Question } from './question.schema.ts';
import type { SearchWordsFile } from './search-words.schema.ts';
import type { TreatmentSource } from './source.schema.ts';
import type { Treatment } from './treatment.schema.ts';

/** A part together with the place it was read from, so that a fault can be shown where it is. */
export interface Located<T> {
  /** Path of the file, relative to knowledge/. */
  readonly file: string;
  /** Where in the file, such as `rules[3]`; empty when the part is the whole file. */
  readonly path: string;
  readonly value: T;
}

/** The treatment half of the knowledge: well formed, not yet checked against each other and the diagnostic half. */
export interface TreatmentParts {
  readonly pack: Located<TreatmentPackFile>;
  readonly conventions: Located<ExerciseConventionsFile>;
  readonly figure: Located<FigureFile>;
  readonly equipment: Located<EquipmentFile>;
  /** How people name moves. */
  readonly names: Located<NamesFile>;
  /** Moves people name that are not in the library. */
  readonly knownMoves: Located<KnownMovesFile>;
  /** How people say things when they search. */
  readonly searchWords: Located<SearchWordsFile>;
  readonly exercises: readonly Located<Exercise>[];
  readonly planModel: Located<PlanModelFile>;
  readonly planFrame: Located<PlanFrameFile>;
  /** What each mechanical tag means, by its id. */
  readonly tags: Located<Readonly<Record<string, string>>>;
  readonly facts: readonly Located<Fact>[];
  readonly rules: readonly Located<Rule>[];
  readonly unknownAnswers: Located<UnknownAnswersFile>;
  readonly practiceRules: readonly Located<PracticeRule>[];
  readonly statements: Located<StatementsFile>;
  readonly pathwaysFrame: Located<PathwaysFrameFile>;
  readonly pathways: readonly Located<Pathway>[];
  readonly habits: readonly Located<Habit>[];
  readonly treatments: readonly Located<Treatment>[];
  readonly claims: readonly Located<Claim>[];
  readonly questions: readonly Located<Question>[];
  readonly outcomesSchedule: Located<OutcomesScheduleFile>;
  readonly outcomes: readonly Located<Outcome>[];
  readonly sources: readonly Located<TreatmentSource>[];
}
