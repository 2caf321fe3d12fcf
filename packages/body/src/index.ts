export {
  type Body,
  buildBody,
  momentArm,
  momentArms,
  muscleIndex,
  muscleLengths,
  musclePath,
  segmentTransforms,
} from './body.ts';
export { type SegmentMass, segmentMasses } from './body-mass.ts';
export { COORDINATE_IDS, COORDINATES, type CoordinateId, type Side } from './description/coordinates.ts';
export type { Fascicle, ReferenceSet } from './description/fascicle.ts';
export type { Vec3 } from './description/frame.ts';
export { FASCICLES, type FascicleName, type MuscleId, type MuscleName } from './description/muscles.ts';
export { SEGMENT_IDS, type SegmentId } from './description/side.ts';
export { SOURCES, type SourceId } from './description/sources.ts';
export { pointInRoom, TRANSFORM_SIZE, type Transforms } from './kinematics/transform.ts';
export { MUSCLE_IDS } from './paths/paths.ts';
export { faultOf, type Pose, poseOf, STANDING } from './pose/pose.ts';
export type { Scaling } from './scaling.ts';
export { type ComparedLoad, type ComparedTask, compareLoads, type LoadClass } from './statics/load-class.ts';
export { lossForExtension } from './statics/lost-extension.ts';
export { type Range, type SettledCoordinate, type SettledPosture, settle } from './statics/settle.ts';
export type { Measured } from './statics/tasks.ts';
export { MOST_LOST, readTightness, type Tightness, type TightnessReading } from './statics/tightness.ts';
