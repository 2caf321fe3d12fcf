import { COORDINATE_IDS, COORDINATES, type CoordinateId } from '../description/coordinates.ts';
import type { Pose } from './pose.ts';

/** The same pose seen in a mirror: left and right change places, and what points to a side points to the other. */
export function mirrorPose(pose: Pose): Pose {
  const value = (id: CoordinateId): number => (COORDINATES[id].turnsInMirror ? -pose[id] : pose[otherSide(id)]);
  return Object.fromEntries(COORDINATE_IDS.map((id) => [id, value(id)])) as Record<CoordinateId, number>;
}

/** The same name on the other side; a name without a side stays. */
export function otherSide<Id extends string>(id: Id): Id {
  return id.replace(/_([rl])$/, (_, side: string) => (side === 'r' ? '_l' : '_r')) as Id;
}
