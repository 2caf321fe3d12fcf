import type { Body } from './body.ts';
import type { Vec3 } from './description/frame.ts';
import { mirrorPoint } from './description/frame.ts';
import { SEGMENT_IDS, type SegmentId } from './description/side.ts';

/** The mass of a segment, and its centre in the frame of the segment (metres). */
export interface SegmentMass {
  readonly segment: SegmentId;
  readonly kg: number;
  readonly at: Vec3;
}

/** Masses of all segments, in the order of SEGMENT_IDS. @source see the segments of the description */
export const segmentMasses = (body: Body): readonly SegmentMass[] =>
  body.skeleton.map(({ description: { mass } }, i) => {
    const segment = SEGMENT_IDS[i]!;
    return { segment, kg: mass.kg, at: segment.endsWith('_l') ? mirrorPoint(mass.at) : mass.at };
  });
