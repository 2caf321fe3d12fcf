import { SIDES, type Side } from '../description/coordinates.ts';
import { cross, dot, length, mirrored, type Point, scale, subtract, unit } from './geometry/point.ts';
import { type Placement, type PlacementOf, placed } from './placement.ts';
import { WRIST } from './shape.ts';

/** A hand that lies flat on something; the model has no wrist, so the drawing bends it. */
export interface Palm {
  readonly side: Side;
  /** Out of the support towards the hand: up for a floor. */
  readonly normal: Point;
}

/** How far the back of a resting hand lies under the wrist, metres. */
const SINK = 0.018;

/** Where a hand sits: straight on the forearm, or flat on what it rests on with the fingers pointing as the forearm does. */
export function handPlacement(placementOf: PlacementOf, side: Side, palms: readonly Palm[]): Placement {
  const forearm = placementOf(`forearm_${side}`);
  const at = placed(forearm, side === 'r' ? WRIST : mirrored(WRIST));
  const palm = palms.find((one) => one.side === side);
  return palm === undefined ? { ...forearm, at } : flat(forearm, at, palm);
}

function flat(forearm: Placement, at: Point, { side, normal }: Palm): Placement {
  const size = length(forearm.y);
  const out = unit(normal);
  // Along the forearm, or, where that stands upright on the support, to the side of the thumb.
  const ahead = subtract(scale(forearm.x, 1), scale(forearm.y, 0.8));
  const fingers = unit(subtract(ahead, scale(out, dot(ahead, out))));
  const y = scale(fingers, -1);
  const z = side === 'r' ? out : scale(out, -1);
  return {
    x: scale(cross(y, z), size),
    y: scale(y, size),
    z: scale(z, size),
    at: subtract(at, scale(out, SINK * size)),
  };
}

/** The hands that rest on something level, from the places of the body where a solved figure has contact (such as palm_r). */
export const restingPalms = (contacts: readonly { readonly place: string }[]): readonly Palm[] =>
  SIDES.filter((side) => contacts.some(({ place }) => place === `palm_${side}` || place === `palmheel_${side}`)).map(
    (side) => ({ side, normal: [0, 1, 0] }),
  );
