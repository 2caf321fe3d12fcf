import type { Answer } from '@hipspine/knowledge';

/** What is known of one fact of plan-rules about this person. */
export interface FactStatus {
  readonly answer: Answer;
  /** What it rests on: findings, conditions, `movement-class`, `triage`, `asked`, `context`. Empty when unknown. */
  readonly from: readonly string[];
  /** Unknown, and counts as present for the rules that exclude or ask a clinician. */
  readonly blocks: boolean;
}

/** All facts of plan-rules about one person. */
export type Profile = ReadonlyMap<string, FactStatus>;
