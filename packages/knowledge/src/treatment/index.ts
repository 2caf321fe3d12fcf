// The treatment half: what can be done, for whom, for whom not, and how well each part is supported.
export { type AssembledTreatment, assembleTreatment } from './assemble.ts';
export { checkTreatment } from './check.ts';
export { sourcesUsed } from './check-sources.ts';
export type { Claim } from './claim.schema.ts';
export { type Equipment, PLACE_IDS, type PlaceId } from './equipment.schema.ts';
export type { Exercise } from './exercise.schema.ts';
export { isTreatmentFile, TREATMENT_FILE_KINDS } from './file-kinds.ts';
export type { Habit } from './habit.schema.ts';
export { type KnownIds, knownIds } from './known-ids.ts';
export { type Ladder, ladderOf } from './ladder.ts';
export { meetNeeds, type NeedsMet, type StandIn } from './meet-needs.ts';
export type { Outcome } from './outcome.schema.ts';
export type { Located, TreatmentParts } from './parts.ts';
export type { Pathway } from './pathway.schema.ts';
export type { Fact, PracticeRule, Rule } from './plan-rules.schema.ts';
export { type MeasureAnswers, type ScaleScore, scoreOutcome } from './score-outcome.ts';
export type { TreatmentSource } from './source.schema.ts';
export type { Treatment } from './treatment.schema.ts';
