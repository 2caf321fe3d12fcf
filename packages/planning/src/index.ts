export { type Bicycle, ContextSchema, type PlanContext, type Surgery } from './context.schema.ts';
export { type Limit, LimitSchema, LimitsSchema } from './limit.schema.ts';
export { type LogEntry, LogEntrySchema } from './log-entry.schema.ts';
export {
  type Because,
  type Conflict,
  type Dose,
  type Excluded,
  type HabitItem,
  PHASES,
  type Plan,
  type PlanItem,
  type PlanPhase,
  PlanSchema,
  type PositionCheck,
  type ReleaseItem,
} from './plan.schema.ts';
export type { FactStatus, Profile } from './profile.ts';
export {
  type AssessedPerson,
  PLACES_TO_PRACTISE,
  type PlanRequest,
  type PracticePlace,
  type PreviousPlan,
} from './request.ts';
