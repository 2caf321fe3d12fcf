import type { Body } from '../../body.ts';
import type { Pose } from '../../pose/pose.ts';
import type { Point } from '../geometry/point.ts';
import { type Camera, directionsOf, project } from '../ink/camera.ts';
import { PALETTES, type Palette } from '../palette.ts';
import { placed } from '../placement.ts';
import { cameraFor, type Extent, extentAbout, extentOf, type Room, scaleFor, withPlaces } from './fit.ts';
import { escaped, labelsSvg, placeLabels, round } from './labels.ts';
import { LEGEND_HEIGHT, legendSvg } from './legend.ts';
import { angleSvg, strokesSvg } from './marks.ts';
import { type FigureFacts, type FigureOptions, FONT, type Keyframe } from './options.ts';
import { panel } from './panel.ts';
import { propThings, type Scene, sceneOf } from './scene.ts';

const SIZE = { width: 480, height: 600 } as const;
const FULL_CHANGE = 40;
const CAPTION_HEIGHT = 34;

/**
 * A figure of the body as one SVG file, made without a page. The same input gives the same file.
 *
 * @returns SVG with role="img", a title and a description; text needs the font of the page or the renderer
 * @throws  RangeError for a size that is not between 64 and 4000
 */
export function figureSvg(body: Body, pose: Pose, options: FigureOptions): string {
  return strip(body, [{ pose, caption: '' }], options);
}

/**
 * Keyframes side by side at one scale, each with its caption.
 *
 * @param keyframes 1 to 6
 */
export function figureStripSvg(body: Body, keyframes: readonly Keyframe[], options: FigureOptions): string {
  if (keyframes.length < 1 || keyframes.length > 6) {
    throw new RangeError(`keyframes: found ${keyframes.length}, expected 1 to 6`);
  }
  return strip(body, keyframes, options);
}

/** What a figure shows; its words are made from this. */
export function figureFacts(body: Body, keyframes: readonly Keyframe[], options: FigureOptions): FigureFacts {
  return factsOf(scenesOf(body, keyframes, options), keyframes, options);
}

function scenesOf(body: Body, keyframes: readonly Keyframe[], options: FigureOptions): readonly Scene[] {
  const palette = PALETTES[options.theme ?? 'light'];
  return keyframes.map(({ pose, props, palms, toes }) => {
    const own = {
      props: props ?? options.props ?? [],
      palms: palms ?? options.palms ?? [],
      toes: toes ?? options.toes ?? [],
    };
    return sceneOf(body, pose, { ...options, ...own }, palette);
  });
}

function strip(body: Body, keyframes: readonly Keyframe[], options: FigureOptions): string {
  const [width, height] = [
    sizeOf('width', options.width ?? SIZE.width),
    sizeOf('height', options.height ?? SIZE.height),
  ];
  const palette = PALETTES[options.theme ?? 'light'];
  const scenes = scenesOf(body, keyframes, options);
  const legend = options.reference !== undefined && scenes.some(({ muscles }) => muscles.length > 0);
  const captions = keyframes.some(({ caption }) => caption !== '');
  const below = (legend ? LEGEND_HEIGHT : 0) + (captions ? CAPTION_HEIGHT : 0);
  const cell = width / scenes.length;
  const cameras = camerasOf(scenes, { width: cell, height: height - below }, options);
  const panels = scenes.map((scene, i) => {
    const camera = cameras[i]!;
    const size = [Math.ceil(cell), Math.ceil(height - below)] as const;
    const { svg, labels } = panel(scene, camera, ...size);
    const words = labelsSvg(placeLabels(labels, ...size), palette);
    const caption = captionSvg(keyframes[i]!.caption, cell, height - below, palette);
    const floor = floorSvg(scene, camera, cell) + strokesSvg(options.strokes ?? [], camera, palette);
    const angle = options.angle === undefined ? '' : angleSvg(options.angle, camera, palette);
    return `<g${i === 0 ? '' : ` transform="translate(${round(i * cell)} 0)"`}>${floor}${svg}${angle}${words}${caption}</g>`;
  });
  const scale = legend ? legendSvg(palette, options.words, options.fullChange ?? FULL_CHANGE, width, height) : '';
  return document(
    panels.join('') + scale + sideSvg(options, palette),
    factsOf(scenes, keyframes, options),
    options,
    width,
    height,
  );
}

function sizeOf(name: string, value: number): number {
  if (!(value >= 64 && value <= 4000)) throw new RangeError(`${name}: found ${value}, expected 64 to 4000`);
  return Math.round(value);
}

/** One camera a scene: all at one scale, standing on one line unless the pelvis is looked at from near. */
function camerasOf(
  scenes: readonly Scene[],
  cell: { readonly width: number; readonly height: number },
  { view = 'right', crop = 'body', labels = false, look = 'card', strokes = [] }: FigureOptions,
): readonly Camera[] {
  const directions = directionsOf(view);
  const margin = look === 'icon' ? 0.05 * cell.width : 14;
  const extents = scenes.map((scene) =>
    crop === 'body'
      ? withPlaces(
          extentOf([...scene.skin, ...(look === 'icon' ? [] : propThings(scene))], directions),
          strokes.flatMap(({ through }) => through),
          directions,
        )
      : extentAbout(placed(scene.placementOf('pelvis'), PELVIS_MIDDLE), PELVIS_REACH, directions),
  );
  const room = roomOf(extents, cell, labels, margin);
  const scale = scaleFor(extents, room);
  return extents.map((extent: Extent) =>
    cameraFor(directions, extent, room, scale, crop === 'body' ? 'bottom' : 'middle'),
  );
}

/** Columns for labels are left free beside the body; a body that is wider than high keeps more of the width. */
function roomOf(
  extents: readonly Extent[],
  cell: { readonly width: number; readonly height: number },
  labels: boolean,
  margin: number,
): Room {
  const isWide = extents.some(({ left, right, bottom, top }) => right - left > 0.9 * (top - bottom));
  const beside = labels ? Math.min(isWide ? 80 : 150, 0.27 * cell.width) : margin;
  return { left: beside, top: margin, width: cell.width - 2 * beside, height: cell.height - 2 * margin };
}

/** A ball that holds the pelvis, the low back and the upper thighs, in the frame of the pelvis, metres. */
const PELVIS_MIDDLE: Point = [-0.07, 0.015, 0];
const PELVIS_REACH = 0.205;

/** Seen level, the floor is a line; seen from above, a patch under the body and its props. */
function floorSvg(scene: Scene, camera: Camera, width: number): string {
  const { options, palette, skin } = scene;
  const floor = options.props?.find((prop) => prop.kind === 'floor');
  if (floor === undefined) return '';
  if (camera.near[1] === 0) {
    const [, y] = project(camera, [0, floor.y, 0]);
    return `<path stroke="${palette.quietInk}" stroke-width="1.6" stroke-linecap="round" d="M12 ${round(y)}H${round(width - 12)}"/>`;
  }
  const { left, right, bottom, top } = extentOf([...skin, ...propThings(scene)], FROM_ABOVE);
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ].map(([x, z]) => project(camera, [x!, floor.y, z!]));
  const d = corners.map(([x, y]) => `${round(x)} ${round(y)}`).join('L');
  return `<path fill="${palette.prop}" stroke="${palette.prop}" stroke-width="24" stroke-linejoin="round" opacity=".7" d="M${d}z"/>`;
}

/** Forwards is to the right, the right side of the room is up. */
const FROM_ABOVE = { right: [1, 0, 0], up: [0, 0, 1] } as const;

/** The working side, in the upper left corner. */
function sideSvg({ workingSide, words }: FigureOptions, palette: Palette): string {
  if (workingSide === undefined) return '';
  return `<text x="14" y="26" fill="${palette.ink}" font-family="${FONT}" font-size="17" font-weight="600">${escaped(words.workingSide(workingSide))}</text>`;
}

function captionSvg(caption: string, width: number, top: number, palette: Palette): string {
  if (caption === '') return '';
  const size = Math.min(17, (width - 12) / Math.max(1, caption.length * 0.54));
  return `<text x="${round(width / 2)}" y="${round(top + 22)}" text-anchor="middle" fill="${palette.ink}" font-family="${FONT}" font-size="${round(size)}">${escaped(caption)}</text>`;
}

function factsOf(scenes: readonly Scene[], keyframes: readonly Keyframe[], options: FigureOptions): FigureFacts {
  const { view = 'right', look = 'card', nerves = [], workingSide } = options;
  // Of a strip the last keyframe is the one that is held.
  const muscles = scenes.at(-1)!.muscles.map(({ muscle, side, millimetres }) => ({ muscle, side, millimetres }));
  const props = [...new Set(scenes.flatMap((scene) => scene.options.props ?? []).map(({ kind }) => kind))];
  const captions = keyframes.map(({ caption }) => caption).filter((caption) => caption !== '');
  return { view, look, muscles, nerves: look === 'anatomy' ? nerves : [], props, captions, workingSide };
}

function document(content: string, facts: FigureFacts, options: FigureOptions, width: number, height: number): string {
  const { words, theme = 'light', transparent = false } = options;
  const id = escaped(options.id ?? 'figure');
  const paper = transparent ? '' : `<rect width="${width}" height="${height}" fill="${PALETTES[theme].paper}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
    `<title id="${id}-title">${escaped(words.title(facts))}</title><desc id="${id}-desc">${escaped(words.description(facts))}</desc>` +
    `${paper}${content}</svg>\n`
  );
}
