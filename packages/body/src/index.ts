export {
  type Body,
  buildBody,
  momentArm,
  momentArms,
  muscleIndex,
  muscleLengths,
  musclePath,
  segmentTransforms,
  straightLengths,
} from './body.ts';
export { segmentMasses } from './body-mass.ts';
export { COORDINATE_IDS, COORDINATES, type CoordinateId, type Side } from './description/coordinates.ts';
export type { Fascicle, ReferenceSet } from './description/fascicle.ts';
export type { Vec3 } from './description/frame.ts';
export { FASCICLES, type FascicleName, type MuscleId, type MuscleName } from './description/muscles.ts';
export { SEGMENT_IDS, type SegmentId } from './description/side.ts';
export { SOURCES, type SourceId } from './description/sources.ts';
export { type ClaimCheck, type ClaimingExercise, checkClaims, type Verdict } from './effects/check-claims.ts';
export { type LengthChange, LengthChanges, MUSCLES } from './effects/length-change.ts';
export { type Lengthening, mostLengthened, rankExercises, TELLS_APART_MM } from './effects/rank-exercises.ts';
export { reachableRange } from './effects/reachable-range.ts';
export { musclesOfTissues, tissueMuscles } from './effects/tissues.ts';
export { clearView, mirrorView } from './figures/clear-view.ts';
export {
  type ExerciseFigure,
  exerciseFigure,
  type FigureContact,
  type FigureFrame,
  mirrorFigure,
  peakAngles,
} from './figures/exercise-figure.ts';
export { FIGURE_ANATOMY } from './figures/figure-anatomy.ts';
export { contactGaps, type FigureFault, figureFaults } from './figures/figure-faults.ts';
export { figureKept, type KeptFigure, keptFigure } from './figures/kept-figure.ts';
export { offBalance } from './figures/off-balance.ts';
export { restingHands } from './figures/resting-hands.ts';
export type { RoomProp } from './figures/room-props.ts';
export {
  type BicycleLimbs,
  bicycleFigure,
  carFigure,
  chairFigure,
  type SetUpFigure,
} from './figures/set-up-figure.ts';
export { solveExercise } from './figures/solve-exercise.ts';
export type { SegmentMass } from './kinematics/skeleton.ts';
export { pointInRoom, TRANSFORM_SIZE, type Transforms } from './kinematics/transform.ts';
export {
  type Counterpart,
  counterpartArms,
  counterpartLengths,
  counterparts,
  fasciclesNamed,
} from './names/fascicle-names.ts';
export { MUSCLE_IDS } from './paths/paths.ts';
export { expectedLordosis, expectedPelvicTilt, type Spinopelvic } from './pelvic-shape.ts';
export { mirrorPose, otherSide } from './pose/mirror-pose.ts';
export { faultOf, type Pose, poseOf, STANDING } from './pose/pose.ts';
export { coordinateNamed, type PoseTable, readPoses } from './pose/read-poses.ts';
export type { Scaling } from './scaling.ts';
export { spinopelvic } from './spinopelvic.ts';
export { type ComparedLoad, type ComparedTask, compareLoads, type LoadClass } from './statics/load-class.ts';
export { lossForExtension } from './statics/lost-extension.ts';
export { type Range, type SettledCoordinate, type SettledPosture, settle } from './statics/settle.ts';
export { type Measured, TASKS } from './statics/tasks.ts';
export { MOST_LOST, readTightness, type Tightness, type TightnessReading } from './statics/tightness.ts';
