import { SIDES, type Side } from '../description/coordinates.ts';
import { type Mesh, movedMesh } from './geometry/mesh.ts';
import { dot, type Point, unit } from './geometry/point.ts';
import type { Placement } from './placement.ts';

/** A foot that stands on its ball; the model has no toe joints, so the drawing bends them onto the support. */
export interface Tiptoe {
  readonly side: Side;
  /** Out of the support towards the foot: up for a floor. */
  readonly normal: Point;
}

/** Where toes bend, in the frame of the foot, metres, and how far they can. */
const BALL = { x: 0.122, y: -0.058 } as const;
const FURTHEST = (80 * Math.PI) / 180;

/** The foot with its toes bent up so that they lie along the support. A foot that does not point into it stays as it is. */
export function withToesBent(foot: Mesh, placement: Placement, normal: Point): Mesh {
  const out = unit(normal);
  const angle = Math.min(FURTHEST, Math.atan2(-dot(unit(placement.x), out), Math.abs(dot(unit(placement.y), out))));
  if (angle <= 0) return foot;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return movedMesh(foot, ([x, y, z]) => {
    if (x <= BALL.x) return [x, y, z];
    const [dx, dy] = [x - BALL.x, y - BALL.y];
    return [BALL.x + c * dx - s * dy, BALL.y + s * dx + c * dy, z];
  });
}

/** The feet that stand on the ball and not on the heel, from the places where a solved figure has contact. */
export function restingToes(contacts: readonly { readonly place: string }[]): readonly Tiptoe[] {
  const touches = (pattern: RegExp) => contacts.some(({ place }) => pattern.test(place));
  return SIDES.filter(
    (side) => touches(new RegExp(`^(ball_in|ball_out|toe)_${side}$`)) && !touches(new RegExp(`^heel_${side}$`)),
  ).map((side) => ({ side, normal: [0, 1, 0] }));
}
