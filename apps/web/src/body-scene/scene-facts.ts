import {
  type Body,
  COORDINATES,
  type CoordinateId,
  FASCICLES,
  type MuscleName,
  momentArms,
  muscleIndex,
  muscleLengths,
  type Pose,
  type Side,
} from '@hipspine/body';
import type { Standpoint, ViewName } from './standpoint.ts';
import type { Layer, Thing } from './thing.ts';

/** Joints as people name them, from the chest down. */
export type Joint = 'low_back' | 'sacroiliac' | 'hip' | 'knee' | 'ankle';

/** What a muscle does in the pose of the scene, measured on the model. */
export interface MuscleFacts {
  readonly kind: 'muscle';
  readonly name: MuscleName;
  readonly side: Side;
  /** Joints between its ends in the model. */
  readonly crosses: readonly Joint[];
  /** Longer (+) or shorter than in the reference pose: millimetres, and percent of its length there; mean of its fascicles. */
  readonly change: { readonly millimetres: number; readonly percent: number };
  /** Moment arms, millimetres, mean of its fascicles: a positive one makes the coordinate grow. Largest first. */
  readonly pulls: readonly { readonly coordinate: CoordinateId; readonly millimetres: number }[];
}

export interface SceneFacts {
  readonly layers: Readonly<Record<Layer, boolean>>;
  /** The named view, if the eye is near one. */
  readonly view: ViewName | undefined;
  readonly standpoint: Standpoint;
  /** Muscles to be seen, each with its change of length in millimetres. */
  readonly muscles: readonly { readonly name: MuscleName; readonly side: Side; readonly millimetres: number }[];
  readonly chosen: MuscleFacts | Exclude<Thing, { kind: 'muscle' }> | undefined;
}

/** Smaller arms are not spoken of, metres: drawn paths are not that exact. */
const WORTH_SAYING = 0.004;

/** Coordinates that belong to a joint; the sacroiliac one is too stiff to speak of what a muscle does to it. */
const TURNS = {
  low_back: ['lumbar_flexion', 'lateral_bend', 'axial_rotation'],
  sacroiliac: [],
  hip: ['hip_flexion', 'hip_adduction', 'hip_rotation'],
  knee: ['knee_flexion'],
  ankle: ['ankle_dorsiflexion', 'subtalar_inversion'],
} as const satisfies Record<Joint, readonly string[]>;

/** What is known of a muscle here. */
export function muscleFacts(body: Body, name: MuscleName, side: Side, pose: Pose, reference: Pose): MuscleFacts {
  const fascicles = FASCICLES.filter(({ muscle }) => muscle === name);
  const mean = (values: Float64Array): number =>
    fascicles.reduce((sum, fascicle) => sum + (values[muscleIndex(`${fascicle.name}_${side}`)] ?? Number.NaN), 0) /
    fascicles.length;
  const before = mean(muscleLengths(body, reference));
  const longer = mean(muscleLengths(body, pose)) - before;
  const crosses = jointsOf(name);
  const pulls = crosses
    .flatMap((joint) => TURNS[joint])
    .map((turn) => (turn in COORDINATES ? turn : `${turn}_${side}`) as CoordinateId)
    .map((coordinate) => ({ coordinate, millimetres: 1000 * mean(momentArms(body, pose, coordinate)) }))
    .filter(({ millimetres }) => Math.abs(millimetres) >= 1000 * WORTH_SAYING)
    .sort((a, b) => Math.abs(b.millimetres) - Math.abs(a.millimetres));
  return {
    kind: 'muscle',
    name,
    side,
    crosses,
    change: { millimetres: 1000 * longer, percent: (100 * longer) / before },
    pulls,
  };
}

/** Segments from the chest down; between two neighbours lies a joint, or nothing that turns on its own. */
const WAY_DOWN = ['thorax', 'l1', 'l2', 'l3', 'l4', 'l5', 'sacrum', 'pelvis', 'femur', 'tibia', 'foot'] as const;
const BELOW: readonly Joint[] = [
  ...Array.from({ length: 6 }, (): Joint => 'low_back'),
  'sacroiliac',
  'hip',
  'knee',
  'ankle',
];

/** The joints between the ends of a muscle's fascicles. */
export function jointsOf(name: MuscleName): readonly Joint[] {
  const found = new Set<Joint>();
  for (const { muscle, path } of FASCICLES) {
    if (muscle !== name) continue;
    const levels = path.flatMap((element) => ('on' in element ? [levelOf(element.on)] : []));
    for (let level = Math.min(...levels); level < Math.max(...levels); level++) found.add(BELOW[level] as Joint);
  }
  return [...new Set(BELOW)].filter((joint) => found.has(joint));
}

/** The kneecap moves with the shin's end of the muscles on it; upper ribs are the chest. */
function levelOf(segment: string): number {
  const name = segment === 'patella' ? 'tibia' : segment === 'upper_thorax' ? 'thorax' : segment;
  const level = (WAY_DOWN as readonly string[]).indexOf(name);
  if (level < 0) throw new RangeError(`found a muscle on ${segment}, expected ${WAY_DOWN.join(', ')}`);
  return level;
}
