export { type Adapted, type Adapter, adapt } from './adapt/adapt.ts';
export { adaptDown } from './adapt/adapt-down.ts';
export { lowered } from './adapt/dose-steps.ts';
export type { PlanChange } from './adapt/plan-change.ts';
export { wrongPlace } from './adapt/response.ts';
export { type LogTrouble, toldPerson } from './adapt/told-person.ts';
export { type Alternative, alternativesTo, type Ladders } from './alternatives.ts';
export { type BreakMove, type BreakMoves, breakMoves } from './break-moves.ts';
export { checkPlan } from './check/check-plan.ts';
export { checkPoses, type PoseReason, type PoseVerdict } from './check/check-poses.ts';
export type { Violation } from './check/violation.ts';
export { type Bicycle, ContextSchema, type PlanContext, type Surgery } from './context.schema.ts';
export { daysAfter, weeksBetween } from './day.ts';
export { type Drive, type DriveDay, type DrivePlan, planDrive } from './drive.ts';
export { highsSolver } from './highs-solver.ts';
export { type Limit, LimitSchema, LimitsSchema } from './limit.schema.ts';
export { type LogEntry, LogEntrySchema } from './log-entry.schema.ts';
export { makePlan, type Planner, plannerOf } from './make-plan.ts';
export { keyframePeaks, type Peak, type PeakAngles } from './peak-angles.ts';
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
export { type PlanKnowledge, planKnowledge } from './plan-knowledge.ts';
export { judgePoses } from './pose-list.ts';
export { positionsOf, stroke } from './positions.ts';
export type { FactStatus, Profile } from './profile.ts';
export {
  type AssessedPerson,
  PLACES_TO_PRACTISE,
  type PlanRequest,
  type PracticePlace,
  type PreviousPlan,
} from './request.ts';
export { type BicycleFit, type BicycleSetUp, bicycleFit } from './set-up/bicycle.ts';
export { type AgainstLimit, againstLimit, type Estimate } from './set-up/estimate.ts';
export { loadPull } from './set-up/load-pull.ts';
export { carSeatBend, type DeskFit, deskFit, type Seat, seatBend, seatRise } from './set-up/seat.ts';
export { type WeeklyRise, weeklyRise } from './set-up/weekly-rise.ts';
export { type SolvedMovement, solvedPeaks } from './solved-peaks.ts';
export type { Programme, Row, Solution, Solver, SolverOptions } from './solver.ts';
