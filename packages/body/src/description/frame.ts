/** x forward, y up, z to the right; metres. */
export type Vec3 = readonly [x: number, y: number, z: number];

/** A fixed place on a parent: where it stands, and how it is turned (x, then y, then z, each about its own axis; radians). */
export interface Place {
  readonly at: Vec3;
  readonly turned?: Vec3;
}

/** The mirror image of a point or of a slide: z changes its sign. */
export const mirrorPoint = ([x, y, z]: Vec3): Vec3 => [x, y, -z];

/** The mirror image of turns about x, y and z: those about x and y change their sign. */
export const mirrorTurns = ([x, y, z]: Vec3): Vec3 => [-x, -y, z];
