import type { Body } from '../../body.ts';
import { poseOf } from '../../pose/pose.ts';
import { directionsOf, type View } from '../ink/camera.ts';
import { CONTACT, OUTLINE, STEP_LINE } from '../ink/contours.ts';
import { linePath, shadePath, thingPaths } from '../ink/region.ts';
import { PALETTES } from '../palette.ts';
import { cameraFor, extentOf, scaleFor } from './fit.ts';
import { type Layer, layerOf } from './layer.ts';
import type { FigureWords } from './options.ts';
import { boneThings, sceneOf } from './scene.ts';

/** The standing body as areas and lines without colours, for a chart that a page colours and people touch. SVG path data. */
export interface BodyChart {
  /** The soft body as one area (even-odd). */
  readonly skin: string;
  /** Its lines: the outline, and where an arm or a leg passes before something. */
  readonly outline: string;
  /** What is turned away from the light. */
  readonly shade: string;
  /** Low ribs, spine, pelvis and legs as one area, and their lines: the landmarks by which one finds a place. */
  readonly bones: string;
  readonly boneLines: string;
  /** Picture units for one unit of the path data. */
  readonly unit: number;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Squares of the canvas for one picture unit. */
const FINE = 2;

/** Landmarks are told from these; ribs above the low ones, skull and arms would only be clutter. */
const LANDMARKS =
  /^(ribs_low|thoracic_spine_low|L\d|disc_below|sacrum|hip_bone|symphysis|femur|patella|tibia|fibula|foot)/i;

/** Arms a little away from the body; from a side they are left out, because they would lie before the hip. */
const STANCE = poseOf({
  shoulder_abduction_r: 17,
  shoulder_abduction_l: 17,
  elbow_flexion_r: 12,
  elbow_flexion_l: 12,
  hip_adduction_r: -4,
  hip_adduction_l: -4,
});

/**
 * The body standing, drawn to fill a paper.
 *
 * @param size in picture units; feet stand on the lower margin
 */
export function bodyChart(
  body: Body,
  view: Extract<View, 'front' | 'back' | 'left' | 'right'>,
  size: ChartSize,
): BodyChart {
  const palette = PALETTES.light;
  const fromSide = view === 'left' || view === 'right';
  const options = { view, words: NO_WORDS, crop: fromSide ? 'pelvis' : 'body' } as const;
  const scene = sceneOf(body, STANCE, options, palette);
  const directions = directionsOf(view);
  const extent = extentOf(scene.skin, directions);
  const room = {
    left: size.margin,
    top: size.margin,
    width: size.width - 2 * size.margin,
    height: size.height - 2 * size.margin,
  };
  const camera = cameraFor(directions, extent, room, scaleFor([extent], room), 'bottom');
  const fine = {
    ...camera,
    scale: camera.scale * FINE,
    originX: camera.originX * FINE,
    originY: camera.originY * FINE,
  };
  const [width, height] = [size.width * FINE, size.height * FINE];
  const soft = layerOf(scene.skin, fine, width, height, { rounds: 5, tolerance: 0.55 });
  const landmarks = boneThings(scene, view, (name) => LANDMARKS.test(name));
  const hard = layerOf(landmarks, fine, width, height, { rounds: 3, tolerance: 0.45 });
  return {
    skin: areasOf(soft),
    outline: linePath(soft.lines, OUTLINE) + linePath(soft.lines, STEP_LINE),
    shade: shadePath(soft.shades, 1),
    bones: areasOf(hard),
    boneLines: linePath(hard.lines, OUTLINE) + linePath(hard.lines, STEP_LINE) + linePath(hard.lines, CONTACT),
    unit: 1 / FINE,
  };
}

/** A chart has no words of its own: those who show it say what it shows. */
const NO_WORDS: FigureWords = {
  title: () => '',
  description: () => '',
  muscle: () => '',
  change: () => '',
  workingSide: () => '',
  shorter: '',
  longer: '',
};

const areasOf = ({ lines }: Layer): string => [...thingPaths(lines).values()].join('');
