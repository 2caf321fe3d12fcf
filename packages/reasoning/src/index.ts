export {
  type Assessment,
  type AssessOptions,
  assess,
  compileEngine,
  DEFAULT_SETTING,
  type Engine,
  type RankedCause,
} from './assess.ts';
export { type ChainPath, type ChainStep, type Contributor, pathsBetween } from './chain.ts';
export { explain, type Reason } from './explain.ts';
export { type TellingTest, tellingTests, type Undecided, undecided } from './in-doubt.ts';
export {
  type AnswerProblem,
  finish,
  type Interview,
  type Reply,
  reply,
  type Screen,
  type ScreenKind,
  type Strategy,
  startInterview,
} from './interview.ts';
export { type AllValues, readJson } from './json-text.ts';
export { type Movement, type MovementClass, movementClass, movementShares } from './movement-class.ts';
export { PLACES, type Place } from './place.ts';
export { mainCause, type Posterior, type PosteriorOptions, posterior } from './posterior.ts';
export { notRuledOut, type PlaceBelief, placeBelief, raisedUrgency } from './rank.ts';
export { type CaseProblem, type CaseReading, caseReader, type ReadCase, salvage, type View } from './read-case.ts';
export { readCaseText, type TextReading } from './read-text.ts';
export { type Comparison, compareAssessments, type Replayable } from './replay.ts';
export { type SimulatedPerson, type SimulationOptions, simulatePerson } from './simulate.ts';
export { answerRow, compileTables, type Tables } from './tables.ts';
export type { Change } from './would-change.ts';
