import type { Vec3 } from '../description/frame.ts';
import { linearSolve } from './linear-solve.ts';

/** A muscle that can help to carry a moment. */
export interface Helper {
  /** Largest isometric force, newtons. */
  readonly maximum: number;
  /** Moment of one newton, newton metres. */
  readonly moment: Vec3;
}

/** Weight of each newton metre that is left over, against squared activations: small enough to be carried always. */
const LEFT_OVER = 1e-6;
const MOST_ROUNDS = 200;
const CLOSE_ENOUGH = 1e-10;

/**
 * Shares a moment among muscles so that the sum of squared activations is smallest. Activations are at least `least`, which
 * stands for the tension everybody keeps in all muscles.
 *
 * Solved through its dual: activation i is max(least, strength_i . p), and p is found by Newton's method.
 *
 * @param wanted  moment the muscles must make together, newton metres
 * @returns       activations, >= least; above 1 where the model is too weak for the task, which the caller must say
 */
export function shareLoad(helpers: readonly Helper[], wanted: Vec3, least: number): Float64Array {
  const strength = helpers.map(({ maximum, moment }) => moment.map((m) => m * maximum) as unknown as Vec3);
  const price = new Float64Array(3);
  const activation = (): Float64Array =>
    Float64Array.from(strength, (s) => Math.max(least, dot(s, price as unknown as Vec3)));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const a = activation();
    const gap = new Float64Array(wanted);
    const slope = [0, 1, 2].map((i) => {
      const row = new Float64Array(3);
      row[i] = LEFT_OVER;
      return row;
    });
    strength.forEach((s, m) => {
      const free = (a[m] as number) > least;
      for (let i = 0; i < 3; i++) {
        gap[i] = (gap[i] as number) - (s[i] as number) * (a[m] as number);
        if (!free) continue;
        const row = slope[i] as Float64Array;
        for (let j = 0; j < 3; j++) row[j] = (row[j] as number) + (s[i] as number) * (s[j] as number);
      }
    });
    for (let i = 0; i < 3; i++) gap[i] = (gap[i] as number) - LEFT_OVER * (price[i] as number);
    if (Math.max(...gap.map(Math.abs)) < CLOSE_ENOUGH) return a;
    const step = linearSolve(slope, gap);
    // Which muscles take part can change within a step; a shorter one always gets nearer.
    const damping = round < 20 ? 1 : 0.5;
    for (let i = 0; i < 3; i++) price[i] = (price[i] as number) + damping * (step[i] as number);
  }
  return activation();
}

const dot = ([a, b, c]: Vec3, [x, y, z]: Vec3): number => a * x + b * y + c * z;
