import type { PlanAsk } from './planner-calls.ts';

/** What a first plan starts from, before anything was said. */
export const FIRST_ASK: PlanAsk = {
  minutes: 15,
  days: 5,
  place: 'home',
  equipment: [],
  limits: [],
  answers: {},
  context: {},
  wontDo: [],
};
