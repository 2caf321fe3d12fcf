import type { Side } from './description/coordinates.ts';
import type { Vec3 } from './description/frame.ts';
import { MIDDLE_SEGMENTS, type SegmentName, SIDE_SEGMENTS } from './description/segments.ts';
import { expectedPelvicTilt, REFERENCE_TILT, towardsTilt } from './pelvic-shape.ts';

/** What is known of a person's build. What is left out stays as in the reference body, in proportion. */
export interface Scaling {
  /** Standing height, metres, 1.2 to 2.2. */
  readonly height?: number;
  /** Body mass, kg, 25 to 300. Left out: the reference mass times the square of the height ratio. */
  readonly mass?: number;
  /** A woman's pelvis is wider for her height. */
  readonly sex?: 'female' | 'male';
  /** Anterior superior iliac spine to ankle centre, metres, 0.5 to 1.3; one number for both legs, or one for each. */
  readonly legLength?: number | { readonly right: number; readonly left: number };
  /** Pelvic incidence, degrees, 20 to 100. Moves the sacrum on the pelvis to the pelvic tilt that goes with it. */
  readonly pelvicIncidence?: number;
  /** Years, 18 to 110; used with pelvicIncidence. */
  readonly age?: number;
}

/** The reference body: a man of 1.72 m and 75 kg. */
export const REFERENCE: Scaling = {};

/** What a build comes down to. */
export interface Proportions {
  /** How much longer than in the reference a segment is along its x, y and z. */
  readonly of: (segment: SegmentName, side: Side) => Vec3;
  /** How much larger wraps on it are; they stay round. */
  readonly radius: (segment: SegmentName, side: Side) => number;
  readonly mass: number;
  /** Where the sacrum stands on the pelvis compared with the reference, metres. */
  readonly sacrumShift: Vec3;
}

/** Height of the reference body from the sole to the top of the head, metres. Tested against the skeleton. */
export const REFERENCE_HEIGHT = 1.72;

const REFERENCE_MASS = [MIDDLE_SEGMENTS, SIDE_SEGMENTS].reduce(
  (sum, segments, i) => sum + (i + 1) * Object.values(segments).reduce((kg, { mass }) => kg + mass.kg, 0),
  0,
);

/**
 * Breadth of the pelvis of women against men of the same height.
 *
 * @source estimate: in CT of 50 women and 50 men the anterior superior iliac spines were 225 (SD 20) and 227 mm (SD 13) apart,
 *   so equally far, while women are about 7 % shorter
 */
const FEMALE_BREADTH = 1.06;

const LIMITS = {
  height: [1.2, 2.2],
  mass: [25, 300],
  pelvicIncidence: [20, 100],
  age: [18, 110],
} as const;

const LEG_LIMITS = [0.5, 1.3] as const;

/** @throws RangeError  for a measure that is not a number or outside its range */
export function proportionsOf(scaling: Scaling): Proportions {
  for (const [name, range] of Object.entries(LIMITS)) check(name, scaling[name as keyof typeof LIMITS], range);
  const whole = (scaling.height ?? REFERENCE_HEIGHT) / REFERENCE_HEIGHT;
  const breadth = scaling.sex === 'female' ? FEMALE_BREADTH : 1;
  const leg = { r: legFactor(scaling, 'right', whole, breadth), l: legFactor(scaling, 'left', whole, breadth) };
  const along = (segment: SegmentName, side: Side): number => (LEG.has(segment) ? leg[side] : whole);
  return {
    of: (segment, side) => {
      const s = along(segment, side);
      return [s, s, WIDE.has(segment) ? s * breadth : s];
    },
    radius: along,
    mass: scaling.mass === undefined ? whole ** 2 : scaling.mass / REFERENCE_MASS,
    sacrumShift: scaledShift(scaling, whole),
  };
}

const LEG: ReadonlySet<SegmentName> = new Set(['femur', 'patella', 'tibia']);
const WIDE: ReadonlySet<SegmentName> = new Set(['pelvis', 'sacrum']);

/** From the anterior superior iliac spine (z estimated) to the hip centre and from there to the ankle centre, reference. */
const SPINE_TO_HIP: Vec3 = [-0.056276, -0.07849, -0.0507];
const HIP_TO_ANKLE: Vec3 = [-0.0064, -0.8061, -0.0003];

/** The factor of thigh and shank that gives the leg this length: a quadratic, since the pelvis part does not grow with it. */
function legFactor({ legLength }: Scaling, side: 'right' | 'left', whole: number, breadth: number): number {
  if (legLength === undefined) return whole;
  const wanted = typeof legLength === 'number' ? legLength : legLength[side];
  check(`legLength ${side}`, wanted, LEG_LIMITS);
  const fixed = SPINE_TO_HIP.map((x, k) => x * whole * (k === 2 ? breadth : 1));
  const a = HIP_TO_ANKLE.reduce((sum, x) => sum + x * x, 0);
  const b = 2 * HIP_TO_ANKLE.reduce((sum, x, k) => sum + x * fixed[k]!, 0);
  const c = fixed.reduce((sum, x) => sum + x * x, 0) - wanted * wanted;
  return (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a);
}

function scaledShift({ pelvicIncidence, age }: Scaling, whole: number): Vec3 {
  if (pelvicIncidence === undefined) return [0, 0, 0];
  const [x, y, z] = towardsTilt(expectedPelvicTilt(pelvicIncidence, age) - REFERENCE_TILT);
  return [x * whole, y * whole, z * whole];
}

function check(name: string, value: number | undefined, [low, high]: readonly [number, number]): void {
  if (value === undefined || (value >= low && value <= high)) return;
  throw new RangeError(`${name}: found ${value}, expected ${low} to ${high}`);
}
