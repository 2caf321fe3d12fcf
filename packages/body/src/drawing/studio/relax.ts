import { nudged } from '../geometry/calm.ts';

/**
 * Takes the ripples of a grid out of a surface without shrinking it: each corner moves towards the mean of its
 * neighbours and then a little further back (Taubin, Curve and surface smoothing without shrinkage, ICCV 1995).
 */
export function relaxed(positions: Float32Array, indices: Uint32Array, rounds: number): Float32Array {
  let now = positions;
  for (let round = 0; round < rounds; round++) for (const part of [0.5, -0.52]) now = nudged(now, indices, part);
  return now;
}
