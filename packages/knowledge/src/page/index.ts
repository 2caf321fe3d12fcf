// The knowledge in the form a page loads it: packed by the build, unpacked in the page.
export { type CareStep, careStep } from './care-ladder.ts';
export {
  type Activity,
  type AnswerTable,
  type Backing,
  type CareItem,
  type ClaimCard,
  type ConditionCard,
  type Course,
  type LearnPart,
  type Muscle,
  packLearn,
  packSourceUses,
  type Sign,
  type SourceUses,
  type Term,
} from './learn-part.ts';
export {
  type FactsPart,
  type PageKnowledge,
  packForPage,
  pageKnowledge,
  type SafetyPart,
  type SourcesPart,
  safetyKnowledge,
} from './page-knowledge.ts';
export { packSourceCards, type SourceCard } from './sources-part.ts';
export { type PlannedParts, packTreatment, type TreatmentPart } from './treatment-part.ts';
