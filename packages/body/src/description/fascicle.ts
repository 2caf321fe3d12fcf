import type { Vec3 } from './frame.ts';
import type { SegmentName } from './segments.ts';
import type { SourceId } from './sources.ts';
import type { WrapName } from './wraps.ts';

/** What a path is made of, from origin to insertion. A wrap stands between two points. */
export type PathElement = { readonly on: SegmentName; readonly point: Vec3 } | { readonly over: WrapName };

/** A reference geometry that the body can be compared with. */
export type ReferenceSet = 'rajagopal2023' | 'gait2392' | 'lfb';

export interface FascicleSpec {
  readonly path: readonly PathElement[];
  /**
   * As published: largest isometric force (N), optimal fibre length (m), slack length of the tendon (m; null where the path
   * was put together from two models and none is published), pennation at optimal length (deg).
   */
  readonly force: {
    readonly maximum: number;
    readonly fibre: number;
    readonly slack: number | null;
    readonly pennation: number;
  };
  readonly sources: readonly [SourceId, ...SourceId[]];
  /** The muscle of the same place in a reference set. */
  readonly counterparts?: Readonly<Partial<Record<ReferenceSet, string>>>;
  readonly note?: string;
}

export interface Fascicle<Name extends string = string, Muscle extends string = string> extends FascicleSpec {
  readonly name: Name;
  /** The muscle it is a part of. */
  readonly muscle: Muscle;
}

/** A fascicle of the right side; the left one is its mirror image. */
export const fascicle = <const Name extends string, const Muscle extends string>(
  name: Name,
  muscle: Muscle,
  spec: FascicleSpec,
): Fascicle<Name, Muscle> => ({ name, muscle, ...spec });

/** A point of a path on a segment, metres in the frame of the segment. */
export const at = (on: SegmentName, x: number, y: number, z: number): PathElement => ({ on, point: [x, y, z] });

export const over = (wrap: WrapName): PathElement => ({ over: wrap });
