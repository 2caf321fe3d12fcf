import { type Body, buildBody, momentArms, muscleLengths } from '../body.ts';
import { FASCICLES, type MuscleName } from '../description/muscles.ts';
import { poseOf, STANDING } from '../pose/pose.ts';
import { type PassiveFascicle, type Pull, passiveFascicle, passivePull } from './passive-fibre.ts';
import { passiveHipMoment } from './passive-hip-curve.ts';

/**
 * Fibre length in standing over optimal length where a fascicle has no published tendon of its own: that of the whole
 * muscle in the published model (psoas 0.229 m long, tendon 0.0995 m, fibre 0.1169 m; iliacus 0.208, 0.0961, 0.1066).
 *
 * @source RajagopalLaiUhlrich2023, see description/sources.ts
 */
const STANDING_FIBRE: Readonly<Partial<Record<MuscleName, number>>> = { psoas: 1.106, iliacus: 1.047 };

/** Muscles whose passive force is scaled together, because the hip curve cannot tell the members of a group apart. */
type Group = 'hip-flexors' | 'hip-extensors' | 'knee-flexors' | 'knee-extensors';

const GROUP: Readonly<Partial<Record<MuscleName, Group>>> = {
  psoas: 'hip-flexors',
  iliacus: 'hip-flexors',
  pectineus: 'hip-flexors',
  adductor_longus: 'hip-flexors',
  adductor_brevis: 'hip-flexors',
  gracilis: 'hip-flexors',
  adductor_magnus: 'hip-extensors',
  gluteus_maximus: 'hip-extensors',
  gluteus_medius: 'hip-extensors',
  gluteus_minimus: 'hip-extensors',
  piriformis: 'hip-extensors',
  gemelli_obturator: 'hip-extensors',
  quadratus_femoris: 'hip-extensors',
  hamstrings: 'knee-flexors',
  rectus_femoris: 'knee-extensors',
  tensor_fasciae_latae: 'knee-extensors',
  sartorius: 'knee-extensors',
};

/** Groups whose scale follows from the curve; that of the hip flexors follows from the share of the capsule. */
const FITTED = ['hip-extensors', 'knee-flexors', 'knee-extensors'] as const;

/** At this extension the hip capsule has the stated share of the whole moment. Degrees of flexion. */
const SHARE_AT = -15;
const HIPS = [-20, -10, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90];
const KNEES = [0, 30, 60, 90];

/** A muscle that does not cross the hip; metres. */
const NO_ARM = 1e-6;

/** Everything passive at the hips, scaled so that muscle and capsule together follow the measured curve. */
export interface PassiveHips {
  /** Share of the capsule in the moment at 15 degrees of extension, 0 to 1. An assumption, not a measurement. */
  readonly capsuleShare: number;
  /** By what the published passive forces were multiplied. */
  readonly scale: Readonly<Record<Group, number>>;
  /** Passive pull of one of MUSCLE_IDS at a length (metres, with the lost slack length added). */
  readonly pull: (muscle: number, length: number) => Pull;
  /** Moment of the capsule of one hip at a flexion (degrees): newton metres, + bends the hip. */
  readonly capsule: (flexion: number) => number;
}

/** @param capsuleShare  of the passive moment in extension; 0.3 to 0.5 is thought likely and was not measured */
export function passiveHips(body: Body, capsuleShare: number): PassiveHips {
  const springs = springsOf(body);
  const capsule = (flexion: number): number => capsuleShare * Math.max(0, passiveHipMoment(flexion, 0));
  const atShare = momentsByGroup(body, springs, SHARE_AT, 0)['hip-flexors'];
  const flexors = (passiveHipMoment(SHARE_AT, 0) - capsule(SHARE_AT)) / atShare;
  const rows = HIPS.flatMap((hip) =>
    KNEES.map((knee) => {
      const moments = momentsByGroup(body, springs, hip, knee);
      const left = passiveHipMoment(hip, knee) - capsule(hip) - flexors * moments['hip-flexors'];
      return { terms: FITTED.map((group) => moments[group]), left };
    }),
  );
  const fitted = boundedLeastSquares(rows, FITTED.length);
  const scale = { 'hip-flexors': flexors, ...zip(fitted) };
  const scales = FASCICLES.map(({ muscle }) => scale[GROUP[muscle] ?? 'hip-flexors']);
  return {
    capsuleShare,
    scale,
    capsule,
    pull: (muscle, length) => {
      const i = muscle % FASCICLES.length;
      const { force, stiffness } = passivePull(springs[i] as PassiveFascicle, length);
      const by = scales[i] as number;
      return { force: by * force, stiffness: by * stiffness };
    },
  };
}

const zip = (fitted: readonly number[]): Record<(typeof FITTED)[number], number> =>
  Object.fromEntries(FITTED.map((group, i) => [group, fitted[i]])) as Record<(typeof FITTED)[number], number>;

/** The body the published fibres and tendons belong to. */
const published = buildBody();

/** The fascicles of one side as springs; both sides are alike. Fibre and tendon grow with the fascicle of a larger person. */
function springsOf(body: Body): readonly PassiveFascicle[] {
  const reference = Float64Array.from(muscleLengths(published, STANDING));
  const own = muscleLengths(body, STANDING);
  return FASCICLES.map((fascicle, i) => {
    const length = reference[i] as number;
    const spring = passiveFascicle(fascicle, length, STANDING_FIBRE[fascicle.muscle] ?? null);
    const size = (own[i] as number) / length;
    return { ...spring, fibre: spring.fibre * size, slack: spring.slack * size, thickness: spring.thickness * size };
  });
}

/** Unscaled passive moments at the right hip, newton metres. */
function momentsByGroup(
  body: Body,
  springs: readonly PassiveFascicle[],
  hip: number,
  knee: number,
): Record<Group, number> {
  const pose = poseOf({ hip_flexion_r: hip, knee_flexion_r: knee });
  const arms = momentArms(body, pose, 'hip_flexion_r');
  const lengths = muscleLengths(body, pose);
  const sums = { 'hip-flexors': 0, 'hip-extensors': 0, 'knee-flexors': 0, 'knee-extensors': 0 };
  FASCICLES.forEach(({ muscle }, i) => {
    const group = GROUP[muscle];
    const arm = arms[i] as number;
    if (group === undefined || Math.abs(arm) < NO_ARM) return;
    sums[group] += arm * passivePull(springs[i] as PassiveFascicle, lengths[i] as number).force;
  });
  return sums;
}

const ROUNDS = 200;

/** A muscle that the curve leaves no room for keeps this share of its published force, so that it can still be short. */
const WEAKEST = 0.1;

/** Weights not below WEAKEST that bring the weighted terms closest to what is left, one weight at a time until nothing moves. */
function boundedLeastSquares(
  rows: readonly { readonly terms: readonly number[]; readonly left: number }[],
  count: number,
): number[] {
  const weights = new Array<number>(count).fill(WEAKEST);
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < count; k++) {
      let up = 0;
      let down = 0;
      for (const { terms, left } of rows) {
        const term = terms[k] as number;
        const others = terms.reduce((sum, x, j) => (j === k ? sum : sum + x * (weights[j] as number)), 0);
        up += term * (left - others);
        down += term * term;
      }
      weights[k] = down > 0 ? Math.max(WEAKEST, up / down) : WEAKEST;
    }
  }
  return weights;
}

/** Moment of all passive structures at the right hip, for comparison with the measured curve: newton metres, + bends. */
export function passiveMoment(body: Body, hips: PassiveHips, hip: number, knee: number): number {
  const pose = poseOf({ hip_flexion_r: hip, knee_flexion_r: knee });
  const arms = momentArms(body, pose, 'hip_flexion_r');
  const lengths = muscleLengths(body, pose);
  let moment = hips.capsule(hip);
  FASCICLES.forEach((_, i) => {
    const arm = arms[i] as number;
    if (Math.abs(arm) >= NO_ARM) moment += arm * hips.pull(i, lengths[i] as number).force;
  });
  return moment;
}
