// Writes docs/body-report.md: what the body model says about the exercises, and where it disagrees with what they claim.
//
//   npx node scripts/body-report.ts            writes the page
//   npx node scripts/body-report.ts --check    writes nothing; fails when it is stale

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildBody,
  type ClaimCheck,
  checkClaims,
  contactGaps,
  type ExerciseFigure,
  figureFaults,
  type LengthChanges,
  MUSCLES,
  type MuscleName,
  momentArms,
  muscleIndex,
  type Pose,
  poseOf,
  rankExercises,
  TELLS_APART_MM,
  type Verdict,
} from '@hipspine/body';
import { loadTreatment } from '@hipspine/knowledge/node';
import type { Exercise, FigureLimits } from '@hipspine/knowledge/treatment';
import { referenceChanges, solvedFigures } from './body-effects.ts';
import { table } from './safety-case.ts';

const PAGE = join(import.meta.dirname, '../docs/body-report.md');

const mm = (x: number): string => `${x > 0 ? '+' : x < 0 ? '−' : ''}${Math.abs(x).toFixed(1)}`;

function claimSection(claims: readonly ClaimCheck[]): string {
  const of = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict);
  const rows = (verdict: Verdict) =>
    [...of(verdict)]
      .sort((a, b) => a.standing - b.standing)
      .map(({ exercise, tissue, standing, start, where }) => [exercise, tissue, mm(standing), mm(start), where]);
  const head = [
    'Exercise',
    'Claimed to lengthen',
    'Most, against standing (mm)',
    'Against its first keyframe (mm)',
    'Where',
  ];
  return `## Claims that an exercise lengthens a muscle

${claims.length} claims: ${of('supported').length} supported (at least ${TELLS_APART_MM} mm longer than standing in some keyframe), ${of('hardly').length} hardly
supported (less than ${TELLS_APART_MM} mm either way: the model cannot tell), ${of('contradicted').length} contradicted (shorter than standing by more than that in
every keyframe), ${of('not in the model').length} about muscles the model does not have (${[...new Set(of('not in the model').map(({ tissue }) => tissue))].join(', ')}).

A claim may still be fair in its own terms: a raised seat shortens the hip flexors less than a low one. That is the second number.

### Contradicted

${table(head, rows('contradicted'))}

### Hardly supported

${table(head, rows('hardly'))}

### Supported only on the side that does not work

Exercises for one side whose claim holds for the other limb: the text should say which side is meant.

${table(
  head.slice(0, 3),
  claims
    .filter(({ otherSideOnly }) => otherSideOnly)
    .map(({ exercise, tissue, standing }) => [exercise, tissue, mm(standing)]),
)}`;
}

const RANKED: readonly MuscleName[] = [
  'iliacus',
  'psoas',
  'rectus_femoris',
  'tensor_fasciae_latae',
  'sartorius',
  'pectineus',
  'adductor_longus',
  'adductor_magnus',
  'gracilis',
  'gluteus_maximus',
  'gluteus_medius',
  'piriformis',
  'quadratus_femoris',
  'hamstrings',
  'calf',
  'quadratus_lumborum',
  'longissimus_lumborum',
  'rectus_abdominis',
  'external_oblique',
];

function rankSection(figures: readonly ExerciseFigure[], changes: LengthChanges): string {
  const rows = RANKED.map((muscle) => {
    const best = rankExercises(changes, figures, MUSCLES.get(muscle) ?? []).slice(0, 6);
    return [
      muscle,
      best
        .map(({ exercise, mm: change, percent }) => `${exercise} ${mm(change)} (${Math.round(percent)} %)`)
        .join('; '),
    ];
  });
  return `## Which exercise lengthens a muscle most

Mean of its fascicles against standing in mm, and place in the reachable range (0 shortest, 100 longest over usual joint ranges),
in the best keyframe and on the better side. Neighbours less than ${TELLS_APART_MM} mm apart are equal. All exercises: \`hipspine body rank --muscle NAME\`.

${table(['Muscle', 'Most first'], rows)}`;
}

/** Half kneeling, right side behind: pelvic tilt, lumbar flexion, hip flexion, knee flexion, and what else. */
const behind = (tilt: number, lumbar: number, hip: number, knee: number, more: Partial<Pose> = {}): Pose =>
  poseOf({ pelvic_tilt: tilt, lumbar_flexion: lumbar, hip_flexion_r: hip, knee_flexion_r: knee, ...more });

const TUCKED = behind(-10, 10, -20, 90);

/** Each cue as the difference of two poses. */
export const CUES: readonly { readonly cue: string; readonly from: Pose; readonly to: Pose }[] = [
  { cue: 'Tuck the pelvis 10 degrees, thigh 10 degrees back as before', from: behind(0, 0, -10, 90), to: TUCKED },
  {
    cue: 'Arch instead: pelvis 15 forward, thigh twice as far back',
    from: behind(0, 0, -10, 90),
    to: behind(15, -15, -5, 90),
  },
  { cue: 'Bend the trunk 15 degrees away', from: TUCKED, to: behind(-10, 10, -20, 90, { lateral_bend: -15 }) },
  { cue: 'Bend the rear knee from 0 to 90', from: behind(-10, 10, -20, 0), to: TUCKED },
  { cue: 'Bend the rear knee from 90 to 135', from: TUCKED, to: behind(-10, 10, -20, 135) },
  { cue: 'Narrow: rear thigh 12 across', from: TUCKED, to: behind(-10, 10, -20, 90, { hip_adduction_r: 12 }) },
  { cue: 'Wide: rear thigh 18 out', from: TUCKED, to: behind(-10, 10, -20, 90, { hip_adduction_r: -18 }) },
  { cue: 'Turn the rear thigh in 15', from: TUCKED, to: behind(-10, 10, -20, 90, { hip_rotation_r: 15 }) },
  { cue: 'Bend the low back 20 back, standing', from: poseOf({}), to: poseOf({ lumbar_flexion: -20 }) },
];

const CUE_MUSCLES: readonly MuscleName[] = [
  'psoas',
  'iliacus',
  'rectus_femoris',
  'tensor_fasciae_latae',
  'pectineus',
  'adductor_longus',
  'quadratus_lumborum',
];

function cueSection(changes: LengthChanges): string {
  const rows = CUES.map(({ cue, from, to }) => [
    cue,
    ...CUE_MUSCLES.map((muscle) => {
      const fascicles = MUSCLES.get(muscle) ?? [];
      return mm(changes.of(to, fascicles, 'r').mm - changes.of(from, fascicles, 'r').mm);
    }),
  ]);
  return `## What a cue does

Half-kneeling stretch, mm of the rear side, each cue as the difference of two poses. Under ${TELLS_APART_MM} mm: not to be interpreted.

${table(['Cue', ...CUE_MUSCLES], rows)}`;
}

/** What the stretches of one base do to the muscles they aim at: mm of the working side in the hold. */
export function oneBase(
  figures: readonly ExerciseFigure[],
  changes: LengthChanges,
  base: 'half-kneeling' | 'standing',
) {
  const of = (variant: string, muscle: MuscleName): number => {
    const figure = figures.find(({ exercise }) => exercise === `${base}-${variant}-stretch`);
    const hold = figure?.frames.findLast(({ key }) => key === 'hold');
    if (hold === undefined) throw new Error(`${base}-${variant}-stretch has no hold`);
    return changes.of(hold.pose, MUSCLES.get(muscle) ?? [], 'l').mm;
  };
  return { of };
}

const BASE_MUSCLES: readonly MuscleName[] = [
  'tensor_fasciae_latae',
  'pectineus',
  'adductor_longus',
  'adductor_brevis',
  'iliacus',
  'psoas',
];

function baseSection(figures: readonly ExerciseFigure[], changes: LengthChanges): string {
  const bases = ['half-kneeling', 'standing'] as const;
  const rows = bases.flatMap((base) =>
    ['hip-flexor', 'tfl', 'pectineus'].map((variant) => [
      `${base}-${variant}-stretch`,
      ...BASE_MUSCLES.map((muscle) => mm(oneBase(figures, changes, base).of(variant, muscle))),
    ]),
  );
  const says = bases.map((base) => {
    const { of } = oneBase(figures, changes, base);
    const gain = (variant: string, muscle: MuscleName) => of(variant, muscle) - of('hip-flexor', muscle);
    const word = (x: number): string =>
      x >= TELLS_APART_MM ? 'agrees' : x > -TELLS_APART_MM ? 'cannot tell' : 'disagrees';
    const [tfl, pectineus] = [gain('tfl', 'tensor_fasciae_latae'), gain('pectineus', 'pectineus')];
    return `- ${base}: narrow and back-leg shift lengthens the tensor fasciae latae by ${mm(tfl)} mm more than the plain stretch (the model ${word(tfl)}); wide and forward lengthens the pectineus by ${mm(pectineus)} mm more (the model ${word(pectineus)}).`;
  });
  return `## One base stretch, many targets

The articles say: the same stretch with a narrow stance and a shift to the back leg aims at the tensor fasciae latae, with a wide
stance and a shift forward at the pectineus. Working side in the hold, mm against standing:

${table(['Exercise', ...BASE_MUSCLES], rows)}

${says.join('\n')}`;
}

/** Moment arms of psoas and iliacus about turning the thigh, mm; positive turns it in. */
export function rotationArms(): readonly {
  readonly flexion: number;
  readonly rotation: number;
  readonly psoas: number;
  readonly iliacus: number;
}[] {
  const body = buildBody();
  const mean = (arms: Float64Array, muscle: MuscleName): number => {
    const fascicles = MUSCLES.get(muscle) ?? [];
    return (1000 * fascicles.reduce((sum, name) => sum + (arms[muscleIndex(`${name}_r`)] ?? 0), 0)) / fascicles.length;
  };
  return [-20, 0, 30, 60, 90].flatMap((flexion) =>
    [-30, 0, 30].map((rotation) => {
      const arms = momentArms(body, poseOf({ hip_flexion_r: flexion, hip_rotation_r: rotation }), 'hip_rotation_r');
      return { flexion, rotation, psoas: mean(arms, 'psoas'), iliacus: mean(arms, 'iliacus') };
    }),
  );
}

function rotationSection(): string {
  const arms = rotationArms();
  const rows = arms.map(({ flexion, rotation, psoas, iliacus }) => [
    String(flexion),
    String(rotation),
    mm(psoas),
    mm(iliacus),
  ]);
  const neutral = arms.find(({ flexion, rotation }) => flexion === 0 && rotation === 0);
  return `## Does the iliopsoas turn the thigh in or out? (contradiction C16)

One seed article says that the hip flexors turn the thigh inward; anatomy books usually call the iliopsoas a weak outward rotator.
Moment arms about hip rotation, mm, positive turns the thigh in:

${table(['Hip flexion (deg)', 'Hip rotation (deg, + in)', 'Psoas', 'Iliacus'], rows)}

Standing: psoas ${mm(neutral?.psoas ?? 0)} mm, iliacus ${mm(neutral?.iliacus ?? 0)} mm. For comparison, the arm for bending the hip is 20 to 35 mm.

- Psoas: ${rotationVerdict(arms.map(({ psoas }) => psoas))}
- Iliacus: ${rotationVerdict(arms.map(({ iliacus }) => iliacus))}

This is one geometry (attachments and wraps of one published model); the lever is a few millimetres and hangs on where exactly the
lesser trochanter stands. Neither "turns the thigh in" nor "turns it out" should be told to anybody as a fact about the iliopsoas.`;
}

/** What a set of moment arms over many positions of the thigh says. */
export function rotationVerdict(arms: readonly number[]): string {
  const [least, most] = [Math.min(...arms), Math.max(...arms)];
  const range = `from ${mm(least)} to ${mm(most)} mm`;
  if (least < 0 && most > 0) return `${range}: the direction depends on the position of the thigh.`;
  return least >= 0
    ? `${range}: turns the thigh in, in every position looked at.`
    : `${range}: turns it out, in every position looked at.`;
}

/** The pose trial of the design notes: right side, mm against standing (psoas upper, lower, iliacus, rectus femoris). @source pose trial */
const TRIAL: readonly (readonly [string, Pose, readonly [number, number, number, number]])[] = [
  ['sitting upright', behind(-18.7, 18.7, 71.3, 90), [-38.8, -36.2, -46.8, 7.1]],
  ['half-kneeling, thigh 10 back, pelvis neutral', behind(0, 0, -10, 90), [4, 4, 5.5, 69.5]],
  ['same, pelvis tucked 10', TUCKED, [6.6, 7.5, 10.8, 73.3]],
  ['arched, thigh 20 back', behind(15, -15, -5, 90), [2.1, 2.5, 2.8, 67.1]],
  ['tucked and side bend 15 away', behind(-10, 10, -20, 90, { lateral_bend: -15 }), [12.7, 8.2, 10.8, 73.3]],
  ['couch stretch', behind(-10, 10, -20, 135), [6.6, 7.5, 10.8, 96.2]],
  ['prone press-up', behind(0, -25, -5, 0), [1, 2.9, 2.8, 2.9]],
  ['hips and knees at 90, resting', behind(-8, 12, 88, 90), [-47.2, -45.9, -59.1, -6.1]],
  ["child's pose", behind(-20, 45, 125, 145), [-73.6, -61.9, -73.6, 5.8]],
];

function trialSection(changes: LengthChanges): string {
  const rows = TRIAL.map(([name, pose, trial]) => {
    const now = [
      changes.of(pose, ['psoas_l1_vb'], 'r').mm,
      changes.of(pose, ['psoas_l5_vb'], 'r').mm,
      changes.of(pose, MUSCLES.get('iliacus') ?? [], 'r').mm,
      changes.of(pose, ['rectus_femoris'], 'r').mm,
    ];
    return [name, ...now.map((x, i) => `${mm(x)} / ${mm(trial[i] ?? 0)}`)];
  });
  return `## Beside the first trial

The body today / a small trial model built before it, mm against standing. The trial was indicative; where the two are more than
${TELLS_APART_MM} mm apart, geometry decides and the digits should not be shown to anybody.

${table(['Pose', 'Psoas, upper', 'Psoas, lower', 'Iliacus', 'Rectus femoris'], rows)}`;
}

function figuresSection(
  exercises: readonly Exercise[],
  figures: readonly ExerciseFigure[],
  limits: FigureLimits,
): string {
  const body = buildBody();
  const keys = figures.flatMap(({ frames }) => frames.filter(({ key }) => key !== null));
  const between = figures.reduce((sum, { frames }) => sum + frames.length, 0) - keys.length;
  const worst = keys.map((frame) => Math.max(0, ...contactGaps(body, frame).map(({ gap }) => Math.abs(gap) * 1000)));
  const faults = figures.flatMap((figure) => figureFaults(body, figure, limits)).length;
  const corrected = exercises.flatMap(({ id, poses }) =>
    poses.flatMap(({ t, corrected: why }) => (why === undefined ? [] : [[id, t, why]])),
  );
  return `## The figures

${figures.length} exercises, ${keys.length} keyframes and ${between} steps between them, solved on the reference body and measured again from the stored angles.
Keyframes whose every contact is within 5 mm of its support: ${worst.filter((gap) => gap <= 5).length} of ${keys.length}; the worst is ${Math.max(...worst).toFixed(1)} mm off. Other faults
(contact between keyframes, limb in floor, thing or limb, hold that does not meet, joint beyond its limit): ${faults}.

Poses whose typed angles or contacts were corrected because they could not be met or the picture was not what the steps say:

${table(['Exercise', 'Keyframe', 'What was changed'], corrected)}`;
}

const HEAD = `# What the body model says about the exercises

Written by \`npx node scripts/body-report.ts\` from the solved keyframes; do not edit. For clinicians and engineers, not for patients.

Lengths are those of a reference man of 1.72 m. Use signs and order: geometry is good to about 15 mm or a quarter, and differences
under ${TELLS_APART_MM} mm mean nothing.`;

const NOT_CLAIMED = `## What may not be claimed from this

- That a person's muscle is tight, or long, or will lengthen by this many millimetres: this is one generic body.
- That lengthening a muscle changes posture, relieves pain or prevents injury: the model knows nothing of pain.
- A difference between two exercises of less than ${TELLS_APART_MM} mm in the same muscle.
- Strain of fibres, load on discs or joints of a person, or angles of single vertebrae.
- Psoas and iliacus beyond 110 degrees of hip bend: the path passes the brim of the pelvis, and the muscle is slack there.
- Anything about the latissimus, pectoralis, soleus or other muscles that the model does not have.
- External rotation of the hip beyond about 50 degrees stands for the whole cross-legged limb; piriformis and deep rotators then
  are read by order only.`;

/** The page. */
export function reportText(
  exercises: readonly Exercise[],
  figures: readonly ExerciseFigure[],
  limits: FigureLimits,
  changes: LengthChanges,
): string {
  return `${[
    HEAD,
    claimSection(checkClaims(exercises, figures, changes)),
    baseSection(figures, changes),
    cueSection(changes),
    rotationSection(),
    trialSection(changes),
    rankSection(figures, changes),
    figuresSection(exercises, figures, limits),
    NOT_CLAIMED,
  ].join('\n\n')}\n`;
}

export const keptReport = (): string => readFileSync(PAGE, 'utf8');

async function main(args: readonly string[]): Promise<number> {
  const { exercises, figure } = await loadTreatment();
  const text = reportText(
    exercises.map(({ value }) => value),
    solvedFigures(),
    figure.value.limits_deg,
    referenceChanges(),
  );
  if (args.includes('--check')) {
    if (text === keptReport()) return 0;
    console.error('docs/body-report.md is stale; run npx node scripts/body-report.ts');
    return 1;
  }
  writeFileSync(PAGE, text);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
