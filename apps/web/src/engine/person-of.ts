import type { Person } from '@hipspine/knowledge';
import type { Known } from './engine-calls.ts';

/** What is stored of a person, as the engine and the planner read it. */
export const personOf = ({ findings, notSure, laterality }: Known): Person => ({
  findings: new Map(Object.entries(findings)),
  notSure: new Set(notSure),
  laterality: new Map(Object.entries(laterality)),
});
