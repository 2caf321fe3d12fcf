// The knowledge in the form a page loads it: packed by the build, unpacked in the page.
export { type CareStep, careStep } from './care-ladder.ts';
export type {
  Activity,
  AnswerTable,
  Backing,
  CareItem,
  ClaimCard,
  ConditionCard,
  Course,
  LearnPart,
  Muscle,
  Sign,
  Term,
} from './learn-cards.ts';
export { packLearn } from './learn-part.ts';
export {
  type FactsPart,
  type PageKnowledge,
  packForPage,
  pageKnowledge,
  type SafetyPart,
  type SourcesPart,
  safetyKnowledge,
} from './page-knowledge.ts';
export { packSourceUses, type SourceUses } from './source-uses.ts';
export { packSourceCards, type SourceCard } from './sources-part.ts';
export { type PlannedParts, packTreatment, type TreatmentPart } from './treatment-part.ts';
