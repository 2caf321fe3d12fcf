import { ClaimsFile } from './claim.schema.ts';
import { EquipmentFile } from './equipment.schema.ts';
import { Exercise } from './exercise.schema.ts';
import { ExerciseConventionsFile } from './exercise-conventions.schema.ts';
import { FigureFile } from './figure.schema.ts';
import { HabitsFile } from './habit.schema.ts';
import { KnownMovesFile, NamesFile } from './names.schema.ts';
import { Outcome, OutcomesScheduleFile } from './outcome.schema.ts';
import { TreatmentPackFile } from './pack.schema.ts';
import { Pathway } from './pathway.schema.ts';
import { PathwaysFrameFile } from './pathways-frame.schema.ts';
import { PlanModelFile } from './plan-model.schema.ts';
import {
  PlanFrameFile,
  PracticeRulesFile,
  RuleGroupFile,
  StatementsFile,
  TagsFile,
  UnknownAnswersFile,
} from './plan-rules.schema.ts';
import { QuestionsFile } from './question.schema.ts';
import { SearchWordsFile } from './search-words.schema.ts';
import { TreatmentSourcesFile } from './source.schema.ts';
import { Treatment } from './treatment.schema.ts';

/** Which schema a file of the treatment half must follow, by its path. */
export const TREATMENT_FILE_KINDS = [
  { kind: 'treatment-pack', pattern: /^treatment-pack\.yaml$/, schema: TreatmentPackFile },
  { kind: 'exercises-conventions', pattern: /^exercises-conventions\.yaml$/, schema: ExerciseConventionsFile },
  { kind: 'figure', pattern: /^figure\.yaml$/, schema: FigureFile },
  { kind: 'equipment', pattern: /^equipment\.yaml$/, schema: EquipmentFile },
  { kind: 'names', pattern: /^names\.yaml$/, schema: NamesFile },
  { kind: 'search-words', pattern: /^search-words\.yaml$/, schema: SearchWordsFile },
  { kind: 'known-moves', pattern: /^known-moves\.yaml$/, schema: KnownMovesFile },
  { kind: 'exercise', pattern: /^exercises\/[^/]+\.yaml$/, schema: Exercise },
  { kind: 'plan-model', pattern: /^plan-model\.yaml$/, schema: PlanModelFile },
  { kind: 'plan-frame', pattern: /^plan-rules\/frame\.yaml$/, schema: PlanFrameFile },
  { kind: 'plan-tags', pattern: /^plan-rules\/tags\.yaml$/, schema: TagsFile },
  { kind: 'plan-rule-group', pattern: /^plan-rules\/groups\/[^/]+\.yaml$/, schema: RuleGroupFile },
  { kind: 'unknown-answers', pattern: /^plan-rules\/unknown-answers\.yaml$/, schema: UnknownAnswersFile },
  { kind: 'practice-rules', pattern: /^plan-rules\/practice-rules\.yaml$/, schema: PracticeRulesFile },
  { kind: 'plan-statements', pattern: /^plan-rules\/statements\.yaml$/, schema: StatementsFile },
  { kind: 'pathways-frame', pattern: /^pathways-frame\.yaml$/, schema: PathwaysFrameFile },
  { kind: 'pathway', pattern: /^pathways\/[^/]+\.yaml$/, schema: Pathway },
  { kind: 'habits', pattern: /^habits\/[^/]+\.yaml$/, schema: HabitsFile },
  { kind: 'treatment', pattern: /^treatments\/[^/]+\.yaml$/, schema: Treatment },
  { kind: 'claims', pattern: /^claims\/[^/]+\.yaml$/, schema: ClaimsFile },
  { kind: 'questions', pattern: /^questions\/[^/]+\.yaml$/, schema: QuestionsFile },
  { kind: 'outcomes-schedule', pattern: /^outcomes-schedule\.yaml$/, schema: OutcomesScheduleFile },
  { kind: 'outcome', pattern: /^outcomes\/[^/]+\.yaml$/, schema: Outcome },
  { kind: 'treatment-sources', pattern: /^sources\/treatment\.yaml$/, schema: TreatmentSourcesFile },
] as const;

/** Is this a file of the treatment half, by its path? */
export const isTreatmentFile = (file: string): boolean =>
  TREATMENT_FILE_KINDS.some(({ pattern }) => pattern.test(file));
