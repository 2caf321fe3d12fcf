// The knowledge in the form a page loads it: packed by the build, unpacked in the page.
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
