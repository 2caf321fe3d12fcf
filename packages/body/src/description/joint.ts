import type { MiddleCoordinate, SideCoordinate } from './coordinates.ts';
import type { Place, Vec3 } from './frame.ts';

/** A coordinate as a joint names it; on the left side a name of a limb means the left limb. */
export type Driver = MiddleCoordinate | SideCoordinate;

/**
 * How far a step of a joint goes when its coordinate has a value (radians in, radians or metres out; the pelvis: metres).
 * share: value x share. polynomial: coefficients from the highest power down. spline: natural to OpenSim, see spline.ts.
 */
export type Law =
  | { readonly share: number }
  | { readonly polynomial: readonly number[] }
  | { readonly spline: { readonly x: readonly number[]; readonly y: readonly number[] } };

export type Axis = 'x' | 'y' | 'z';

/** A joint is steps from the parent to the child, each in the frame the steps before it have reached. */
export type Step =
  | { readonly place: Place; readonly back?: true }
  | { readonly turn: Axis; readonly by: Driver; readonly law: Law }
  | { readonly slide: Axis; readonly by: Driver; readonly law: Law };

/** A fixed step. */
export const place = (at: Vec3, turned?: Vec3): Step => ({ place: turned ? { at, turned } : { at } });

/** The reverse of a fixed step: out of a frame that is described as it stands in the child. */
export const placeBack = (at: Vec3, turned?: Vec3): Step => ({ ...place(at, turned), back: true }) as Step;

export const turn = (axis: Axis, by: Driver, share = 1): Step => ({ turn: axis, by, law: { share } });

export const slide = (axis: Axis, by: Driver, share = 1): Step => ({ slide: axis, by, law: { share } });
