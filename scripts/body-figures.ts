// Draws the figures kept in docs/figures/body, which are looked at in review and compared in the tests.
//
//   node scripts/body-figures.ts           writes them
//   node scripts/body-figures.ts --png DIR also as PNG, to look at

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBody, type MuscleName, type Pose, poseOf, STANDING } from '@hipspine/body';
import { type FigureOptions, figureStripSvg, figureSvg, type Keyframe } from '@hipspine/body/drawing';
import { figureWords } from '@hipspine/messages';
import { Resvg } from '@resvg/resvg-js';

export const FIGURES_FOLDER = join(import.meta.dirname, '../docs/figures/body');

const arms = { shoulder_abduction_r: 9, shoulder_abduction_l: 9, elbow_flexion_r: 8, elbow_flexion_l: 8 } as const;
const both = (change: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(change).flatMap(([id, value]) => [
      [`${id}_r`, value],
      [`${id}_l`, value],
    ]),
  );

/** Plain poses to look at; the exercises bring their own, with solved contacts. */
export const LOOKS: Readonly<Record<string, Pose>> = {
  standing: poseOf(arms),
  sitting: poseOf({
    pelvic_tilt: -18.7,
    lumbar_flexion: 18.7,
    ...both({ hip_flexion: 71, knee_flexion: 90, shoulder_flexion: 28, elbow_flexion: 45, hip_adduction: -4 }),
  }),
  halfKneeling: poseOf({
    pelvic_tilt: -10,
    lumbar_flexion: 10,
    hip_flexion_r: -20,
    knee_flexion_r: 80,
    ankle_dorsiflexion_r: -50,
    hip_flexion_l: 78,
    knee_flexion_l: 92,
    ...arms,
  }),
  uprightKneeling: poseOf({
    knee_flexion_r: 90,
    ankle_dorsiflexion_r: -55,
    hip_flexion_l: 88,
    knee_flexion_l: 90,
    ...arms,
  }),
  supine: poseOf({
    pelvic_tilt: -92,
    lumbar_flexion: 4,
    ...both({ hip_flexion: 52, knee_flexion: 95, ankle_dorsiflexion: 0, shoulder_abduction: 12 }),
  }),
  childsPose: poseOf({
    pelvic_tilt: 62,
    lumbar_flexion: 42,
    neck_flexion: 12,
    ...both({ hip_flexion: 122, knee_flexion: 145, ankle_dorsiflexion: -62, shoulder_flexion: 158, hip_adduction: -6 }),
  }),
};

const look = (name: string): Pose => LOOKS[name] as Pose;
const FLEXORS: readonly MuscleName[] = ['psoas', 'iliacus', 'rectus_femoris'];
const wide = { width: 720, height: 600 } as const;

type Draw = (body: ReturnType<typeof buildBody>) => string;

const figure =
  (subject: string, pose: Pose, options: Omit<FigureOptions, 'words'>): Draw =>
  (body) =>
    figureSvg(body, pose, { ...options, words: figureWords(subject) });

const strip =
  (subject: string, keyframes: readonly Keyframe[], options: Omit<FigureOptions, 'words'>): Draw =>
  (body) =>
    figureStripSvg(body, keyframes, { ...options, words: figureWords(subject) });

/** Each picture by its file name. */
export const FIGURES: Readonly<Record<string, Draw>> = {
  'pelvis-front': figure('Pelvis, low back and hips', look('standing'), {
    look: 'anatomy',
    view: 'front',
    crop: 'pelvis',
    muscles: ['psoas', 'iliacus'],
    side: 'l',
    labels: true,
    ...wide,
  }),
  'pelvis-side': figure('Pelvis, low back and hips', look('standing'), {
    look: 'anatomy',
    view: 'right',
    crop: 'pelvis',
    ...wide,
  }),
  'pelvis-back': figure('Pelvis, low back and hips', look('standing'), {
    look: 'anatomy',
    view: 'back',
    crop: 'pelvis',
    muscles: ['piriformis', 'gluteus_minimus', 'quadratus_femoris'],
    side: 'r',
    nerves: ['sciatic', 'pudendal'],
    labels: true,
    ...wide,
  }),
  'pelvis-three-quarter': figure('Pelvis, low back and hips', look('standing'), {
    look: 'anatomy',
    view: 'three-quarter-right',
    crop: 'pelvis',
    muscles: ['psoas', 'iliacus'],
    side: 'l',
    ...wide,
  }),
  'standing-nerves': figure('Standing', look('standing'), {
    look: 'anatomy',
    view: 'front',
    nerves: ['femoral', 'lateral_cutaneous'],
  }),
  'half-kneeling-anatomy': figure('Half-kneeling hip stretch', look('halfKneeling'), {
    look: 'anatomy',
    view: 'right',
    muscles: FLEXORS,
    side: 'r',
    reference: STANDING,
    labels: true,
    ...wide,
  }),
  'half-kneeling-card': figure('Half-kneeling hip stretch', look('halfKneeling'), {
    look: 'card',
    view: 'right',
    muscles: FLEXORS,
    side: 'r',
    workingSide: 'r',
    reference: STANDING,
  }),
  'half-kneeling-strip': strip(
    'Half-kneeling hip stretch',
    [
      { pose: look('standing'), caption: 'Stand' },
      { pose: look('uprightKneeling'), caption: 'Kneel, one foot in front' },
      { pose: look('halfKneeling'), caption: 'Tuck the pelvis, move forward' },
    ],
    { look: 'card', view: 'right', muscles: FLEXORS, side: 'r', reference: STANDING, width: 960, height: 460 },
  ),
  'sitting-chair': figure('Sitting upright', look('sitting'), {
    look: 'card',
    view: 'three-quarter-right',
    muscles: ['psoas', 'iliacus'],
    reference: STANDING,
    props: [
      { kind: 'floor', y: -0.625 },
      { kind: 'seat', shape: 'box', middle: [-0.03, -0.19, 0], half: [0.2, 0.025, 0.22] },
    ],
  }),
  'supine-card': figure('Lying on the back, knees bent', look('supine'), {
    look: 'card',
    view: 'left',
    width: 640,
    height: 320,
  }),
  'childs-pose-dark': figure("Child's pose", look('childsPose'), {
    look: 'card',
    view: 'right',
    theme: 'dark',
    muscles: ['multifidus', 'gluteus_maximus'],
    side: 'r',
    reference: STANDING,
    width: 640,
    height: 360,
  }),
  'childs-pose-print': figure("Child's pose", look('childsPose'), {
    look: 'anatomy',
    view: 'right',
    theme: 'print',
    muscles: ['multifidus', 'gluteus_maximus'],
    side: 'r',
    labels: true,
    reference: STANDING,
    width: 720,
    height: 360,
  }),
  'sitting-icon': figure('Sitting', look('sitting'), { look: 'icon', view: 'right', width: 240, height: 240 }),
};

if (import.meta.main) {
  const body = buildBody();
  mkdirSync(FIGURES_FOLDER, { recursive: true });
  const folder = process.argv[2] === '--png' ? process.argv[3] : undefined;
  for (const [name, draw] of Object.entries(FIGURES)) {
    const svg = draw(body);
    writeFileSync(join(FIGURES_FOLDER, `${name}.svg`), svg);
    if (folder !== undefined) writeFileSync(join(folder, `${name}.png`), png(svg));
  }
}

function png(svg: string): Uint8Array {
  const font =
    'node_modules/@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf';
  const fontFiles = [join(import.meta.dirname, '..', font)];
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: 1.6 }, font: { fontFiles, loadSystemFonts: false } })
    .render()
    .asPng();
}
