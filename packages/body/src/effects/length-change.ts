import { type Body, muscleIndex, muscleLengths } from '../body.ts';
import type { Side } from '../description/coordinates.ts';
import { FASCICLES, type FascicleName, type MuscleName } from '../description/muscles.ts';
import { type Pose, STANDING } from '../pose/pose.ts';
import type { ReachableRange } from './reachable-range.ts';

/** How a muscle of one side differs from standing: the mean of its fascicles. */
export interface LengthChange {
  /** Millimetres; positive: longer than standing. */
  readonly mm: number;
  /** Where it is in its reachable range, per cent: 0 shortest, 100 longest over the usual ranges of the joints. */
  readonly percent: number;
}

/** Fascicles that do not cross the hip and so say nothing of a stretch named after their muscle. */
const LEFT_OUT: ReadonlySet<FascicleName> = new Set<FascicleName>(['biceps_femoris_short']);

/** The muscles of the body, each with the fascicles that stand for it. */
export const MUSCLES: ReadonlyMap<MuscleName, readonly FascicleName[]> = new Map(
  [...new Set(FASCICLES.map(({ muscle }) => muscle))].map((muscle) => [
    muscle,
    FASCICLES.filter(({ name, muscle: of }) => of === muscle && !LEFT_OUT.has(name)).map(({ name }) => name),
  ]),
);

/** Measures length changes against standing for one body. */
export class LengthChanges {
  readonly #body: Body;
  readonly #range: ReachableRange;
  readonly #standing: Float64Array;

  constructor(body: Body, range: ReachableRange) {
    this.#body = body;
    this.#range = range;
    this.#standing = muscleLengths(body, STANDING);
  }

  /** The change of a group of fascicles of one side in a pose. */
  of(pose: Pose, fascicles: readonly FascicleName[], side: Side): LengthChange {
    const lengths = muscleLengths(this.#body, pose);
    const changes = fascicles.map((name) => this.#change(lengths, muscleIndex(`${name}_${side}`)));
    const mean = (key: keyof LengthChange) => changes.reduce((sum, change) => sum + change[key], 0) / changes.length;
    return { mm: mean('mm'), percent: mean('percent') };
  }

  /** The change of every muscle of one side in a pose. */
  all(pose: Pose, side: Side): ReadonlyMap<MuscleName, LengthChange> {
    return new Map([...MUSCLES].map(([muscle, fascicles]) => [muscle, this.of(pose, fascicles, side)]));
  }

  #change(lengths: Float64Array, m: number): LengthChange {
    const [low, high] = [this.#range.shortest[m]!, this.#range.longest[m]!];
    return {
      mm: (lengths[m]! - this.#standing[m]!) * 1000,
      percent: (100 * (lengths[m]! - low)) / (high - low),
    };
  }
}
