import type { SegmentName } from '../description/segments.ts';

export type ShapeKind = 'bone' | 'disc' | 'skin';

/** A surface as it is stored: of the right side if it has one, in the frame of its segment. */
export interface StoredShape {
  /** Such as hip_bone; vertebrae are called as their segments. */
  readonly name: string;
  readonly kind: ShapeKind;
  readonly segment: SegmentName;
  /** Whether the left side has its mirror image. */
  readonly paired: boolean;
  /** Corners, three numbers each, in steps of STEP metres, and triangles: base64 of 16-bit numbers, low byte first. */
  readonly corners: string;
  readonly triangles: string;
}

/** Where the hand hangs on the right forearm, in the frame of the forearm (origin at the elbow). Hands are stored about it. */
export const WRIST = [-0.008, -0.248, 0.03] as const;

/** Metres for 1 in the stored corners. */
export const STEP = 5e-5;
