import { type Body, SEGMENT_IDS, type Transforms } from '@hipspine/body';
import { placed, placementsOf } from '@hipspine/body/drawing';
import type { Standpoint } from './standpoint.ts';

/** The whole body, or the pelvis with the low back and hips. */
export type Focus = 'body' | 'pelvis';

/** The middle of the pelvic bowl, in the frame of the pelvis, metres. */
const BOWL = [-0.06, 0.0, 0] as const;
/** The crown of the head, in the frame of the head, metres. */
const CROWN = [0.02, 0.2, 0] as const;

/** What to look at, so that all of the body (or its pelvis) is in the picture. */
export function middleOf(body: Body, transforms: Transforms, focus: Focus): Standpoint['middle'] {
  const placementOf = placementsOf(body, transforms);
  if (focus === 'pelvis') return placed(placementOf('pelvis'), BOWL);
  const joints = SEGMENT_IDS.map((segment) => placementOf(segment).at);
  const points = [...joints, placed(placementOf('head'), CROWN)];
  const along = (axis: 0 | 1 | 2): number => {
    const values = points.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [along(0), along(1), along(2)];
}
