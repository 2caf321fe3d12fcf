// Everything that draws the body: SVG figures, and the surfaces and lines that a three.js scene takes as they are.

export { clearestView } from './clearest-view.ts';
export { type BodyChart, bodyChart, type ChartSize } from './figure/body-chart.ts';
export { figureFacts, figureStripSvg, figureSvg } from './figure/figure-svg.ts';
export type { AngleMark, Stroke } from './figure/marks.ts';
export {
  type FigureFacts,
  type FigureOptions,
  type FigureWords,
  FONT,
  type Keyframe,
  type Look,
} from './figure/options.ts';
export type { Mesh } from './geometry/mesh.ts';
export type { Point } from './geometry/point.ts';
export type { Station } from './geometry/tube.ts';
export { TubeBundle } from './geometry/tube-bundle.ts';
export { handPlacement, type Palm, restingPalms } from './hand.ts';
export type { View } from './ink/camera.ts';
export { type LengthChange, lengthChanges } from './length-change.ts';
export { MuscleSurface } from './muscle-surface.ts';
export { type MuscleVolume, muscleVolume } from './muscle-volume.ts';
export { type NerveCourse, type NerveName, nerveCourses } from './nerves.ts';
export { changeColour, PALETTES, type Palette, type Theme } from './palette.ts';
export { type Placement, type PlacementOf, placed, placementsOf } from './placement.ts';
export { type Prop, propMesh } from './props.ts';
export type { ShapeKind } from './shape.ts';
export { type Shape, shapes } from './shapes.ts';
export { restingToes, type Tiptoe, withToesBent } from './toes.ts';
export { type WaistSegment, waist } from './waist.ts';
