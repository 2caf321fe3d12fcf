export { type Answer, allOf, anyOf, atLeast } from './answer.ts';
export type { Leaf, Logic } from './authoring/common.schema.ts';
export {
  type Baseline,
  type ChainLink,
  type ChainPart,
  type Cluster,
  type Condition,
  type Contradiction,
  type Evidence,
  type Finding,
  type FindingGroup,
  indexKnowledge,
  type Knowledge,
  type KnowledgeData,
  type Model,
  type RedFlag,
  type Source,
  type When,
} from './knowledge.ts';
export { clusterNodes, compileLogic, type Findings, findingsIn, matches, type Test } from './logic.ts';
export {
  expected,
  type FindingValue,
  NOT_SURE,
  type Person,
  type RawFindings,
  readPerson,
  readValue,
  type Side,
  show,
  type Warning,
  type WarningKind,
} from './person.ts';
export { type Problem, sayProblem } from './problem.ts';
export type { LikelihoodRatio, LogLikelihoodRatio, Probability, Quantity } from './quantity.ts';
export { moreUrgent, URGENCIES, type Urgency, urgencyAt, urgencyRank } from './urgency.ts';
