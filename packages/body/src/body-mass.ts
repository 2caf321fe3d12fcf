import type { Body } from './body.ts';
import { SEGMENT_IDS, type SegmentId } from './description/side.ts';
import type { SegmentMass } from './kinematics/skeleton.ts';

/** Masses of all segments, in the order of SEGMENT_IDS; each with its centre in the frame of the segment, metres. */
export const segmentMasses = (body: Body): readonly (SegmentMass & { readonly segment: SegmentId })[] =>
  body.skeleton.map(({ mass }, i) => ({ segment: SEGMENT_IDS[i]!, ...mass }));
