import type { Fascicle } from '../description/fascicle.ts';
import { passiveStrains } from './passive-parameters.ts';

/** Steepness of the passive curve. @source De Groote et al. 2016, doi:10.1007/s10439-016-1591-9 (their k_PE) */
const STEEPNESS = 4;

/** Strain of a tendon at the largest isometric force. @source Millard et al. 2013, doi:10.1115/1.4023390 (default curve) */
const TENDON_STRAIN = 0.049;

/** Never shorter than this share of the optimal length; a slack muscle has no force whatever its fibres do. */
const SHORTEST = 0.01;

const MOST_STEPS = 60;
const CLOSE_ENOUGH = 1e-13;

/** Force of a muscle that does nothing, and how fast it grows with length. */
export interface Pull {
  /** Newtons, >= 0. */
  readonly force: number;
  /** Newtons per metre, >= 0. */
  readonly stiffness: number;
}

const SLACK: Pull = { force: 0, stiffness: 0 };

/** A fascicle as a spring: fibres with a passive curve in series with an elastic tendon. */
export interface PassiveFascicle {
  readonly maximum: number;
  readonly fibre: number;
  readonly slack: number;
  /** Thickness of the muscle, kept when it lengthens; the fibres lie at an angle across it. Metres. */
  readonly thickness: number;
  readonly none: number;
  readonly full: number;
}

/**
 * @param standing    length in standing, metres
 * @param normalised  fibre length in standing over optimal length, for fascicles whose tendon has no published slack length
 */
export function passiveFascicle(
  { force: { maximum, fibre, slack, pennation }, muscle }: Fascicle<string, Parameters<typeof passiveStrains>[0]>,
  standing: number,
  normalised: number | null,
): PassiveFascicle {
  const { none, full } = passiveStrains(muscle);
  const thickness = fibre * Math.sin((pennation * Math.PI) / 180);
  const fibreNow = (normalised ?? 1) * fibre;
  const fitted = standing - alongTendon(fibreNow, thickness);
  return { maximum, fibre, slack: normalised === null ? (slack ?? fitted) : fitted, thickness, none, full };
}

/** Length of the fibres along the line of the tendon. */
const alongTendon = (fibre: number, thickness: number): number => Math.sqrt(Math.max(0, fibre ** 2 - thickness ** 2));

/**
 * Passive force of a fascicle at a length. Fibre and tendon carry the same force, so one unknown is solved for.
 *
 * @param length  origin to insertion, metres, plus what the muscle has lost of its slack length
 * @departs the published curves are splines; an exponential through the same two ends stands for them. The tendon is
 *          linear: the published one is softer at low force, which is why a short muscle pulls a little late here.
 */
export function passivePull(muscle: PassiveFascicle, length: number): Pull {
  const { fibre, slack, thickness, none } = muscle;
  const resting = alongTendon(fibre * (1 + none), thickness);
  if (length <= slack + resting) return SLACK;
  let low = resting;
  let high = length - slack;
  let along = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { excess, slope } = imbalance(muscle, length, along);
    if (excess > 0) high = along;
    else low = along;
    const newton = along - excess / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - along) < CLOSE_ENOUGH) break;
    along = next;
  }
  const tendon = tendonStiffness(muscle);
  const force = Math.max(0, tendon * (length - along - slack));
  const fibreSide = imbalance(muscle, length, along).slope - tendon;
  return { force, stiffness: (fibreSide * tendon) / (fibreSide + tendon) };
}

const tendonStiffness = ({ maximum, slack }: PassiveFascicle): number => maximum / (TENDON_STRAIN * slack);

/** Force of the fibres along the tendon less the force of the tendon, when the fibres reach `along` along it. */
function imbalance(muscle: PassiveFascicle, length: number, along: number): { excess: number; slope: number } {
  const { maximum, fibre, slack, thickness, none, full } = muscle;
  const fibreLength = Math.max(Math.hypot(along, thickness), SHORTEST * fibre);
  const x = (fibreLength / fibre - 1 - none) / (full - none);
  const top = Math.expm1(STEEPNESS);
  const curve = x > 0 ? (maximum * Math.expm1(STEEPNESS * x)) / top : 0;
  const curveSlope = x > 0 ? (maximum * STEEPNESS * Math.exp(STEEPNESS * x)) / (top * fibre * (full - none)) : 0;
  const cosine = along / fibreLength;
  const tendon = tendonStiffness(muscle);
  return {
    excess: curve * cosine - tendon * (length - along - slack),
    slope: curveSlope * cosine ** 2 + (curve * thickness ** 2) / fibreLength ** 3 + tendon,
  };
}
