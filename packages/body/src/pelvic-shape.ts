import type { Vec3 } from './description/frame.ts';
import type { Step } from './description/joint.ts';
import { MIDDLE_SEGMENTS, SIDE_SEGMENTS } from './description/segments.ts';

/** What is seen of pelvis and sacrum on a radiograph from the side, degrees. PI = PT + SS. */
export interface Spinopelvic {
  /** Between the line from the hip axis to the middle of the sacral plate and the perpendicular of the plate. A shape. */
  readonly pelvicIncidence: number;
  /** + when the plate stands behind the hip axis. Grows when the pelvis tilts back. */
  readonly pelvicTilt: number;
  /** How far the plate slopes down to the front. */
  readonly sacralSlope: number;
}

/**
 * Mean pelvic incidence of healthy adults (SD 9.5), taken where none was measured.
 *
 * @source multicentre 3D radiograph study 2025, 642 volunteers, PubMed 40261392
 */
export const MEAN_INCIDENCE = 49.3;

/** Mean age in years that is taken where none is given. An estimate. */
const MEAN_AGE = 45;

/**
 * Pelvic tilt to be expected, degrees, from pelvic incidence (degrees) and age (years).
 *
 * @source the same study: PT = -12.7 + 0.38 PI + 0.14 age
 */
export const expectedPelvicTilt = (pelvicIncidence: number, age: number = MEAN_AGE): number =>
  -12.7 + 0.38 * pelvicIncidence + 0.14 * age;

/**
 * Lumbar lordosis to be expected, degrees, from pelvic incidence.
 *
 * @source PMC4303780, table 3
 */
export const expectedLordosis = (pelvicIncidence: number): number =>
  pelvicIncidence + (LORDOSIS_BEYOND.find(([below]) => pelvicIncidence < below) ?? [0, -5])[1];

/** Below this incidence the lordosis is larger than the incidence by so much. */
const LORDOSIS_BEYOND: readonly (readonly [below: number, more: number])[] = [
  [38, 18],
  [48, 13],
  [58, 9],
  [68, 6],
  [78, 2],
];

const firstPlace = ([step]: readonly Step[]): Vec3 =>
  step !== undefined && 'place' in step ? step.place.at : [0, 0, 0];

/** From the hip axis to the middle of the sacral plate, reference body standing. */
const HIPS = firstPlace(SIDE_SEGMENTS.femur.joint);
const PLATE = firstPlace(MIDDLE_SEGMENTS.l5.joint);
const UP = { x: PLATE[0] - HIPS[0], y: PLATE[1] - HIPS[1] };

const DEGREE = Math.PI / 180;

/** Pelvic tilt of the reference body standing, degrees: 13.5. */
export const REFERENCE_TILT = Math.atan2(-UP.x, UP.y) / DEGREE;

/** How the sacral plate must move on the reference pelvis to stand `more` degrees further back round the hip axis. */
export function towardsTilt(more: number): Vec3 {
  const c = Math.cos(more * DEGREE);
  const s = Math.sin(more * DEGREE);
  return [c * UP.x - s * UP.y - UP.x, s * UP.x + c * UP.y - UP.y, 0];
}
