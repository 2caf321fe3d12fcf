import type { Mesh } from '../geometry/mesh.ts';
import type { Camera } from '../ink/camera.ts';
import { blankCanvas, type Canvas, paint, thingIn } from '../ink/canvas.ts';
import { CONTACT, type Contours, contours, OUTLINE, STEP_LINE } from '../ink/contours.ts';
import type { Softness } from '../ink/curve.ts';
import { linePath, shadePath, thingPaths } from '../ink/region.ts';
import type { Palette } from '../palette.ts';
import type { Placement } from '../placement.ts';

/** Something that has one colour in the drawing, of one or more surfaces. */
export interface Thing {
  readonly fill: string;
  /** Depth in metres from which a step in it gets a line. */
  readonly step: number;
  readonly parts: readonly { readonly mesh: Mesh; readonly placement: Placement }[];
}

/** What is seen of some things that hide each other, and its lines. */
export interface Layer extends Contours {
  readonly things: readonly Thing[];
  readonly canvas: Canvas;
}

export function layerOf(
  things: readonly Thing[],
  camera: Camera,
  width: number,
  height: number,
  softness: Softness,
): Layer {
  const canvas = blankCanvas(width, height);
  things.forEach(({ parts }, thing) => {
    for (const { mesh, placement } of parts) paint(canvas, mesh, placement, camera, thing);
  });
  return {
    things,
    canvas,
    ...contours(
      canvas,
      Float32Array.from(things, ({ step }) => step),
      softness,
    ),
  };
}

/**
 * The areas of a layer, and its shadows over them.
 *
 * @param rim attributes of a pen that goes round every area, if one does
 */
export function fillsOf({ things, lines, shades }: Layer, palette: Palette, shaded: boolean, rim = ''): string {
  const areas = [...thingPaths(lines)].map(([thing, d]) => `<path fill="${things[thing]!.fill}" d="${d}"/>`);
  if (!shaded) return group('fill-rule="evenodd"', areas.join(''));
  const patches = [1, 2].map((shade) => shadePath(shades, shade)).filter((d) => d !== '');
  const shadows = patches.map((d) => `<path d="${d}"/>`).join('');
  const strength = `fill="${palette.shade}" fill-opacity="${palette.shadeStrength}"`;
  return group(
    'fill-rule="evenodd"',
    (rim === '' ? areas.join('') : group(rim, areas.join(''))) + group(strength, shadows),
  );
}

export interface Pens {
  readonly contact: number;
  readonly step: number;
  readonly outline: number;
}

/** Lines where a thing steps back behind itself; those between things are the rims of areas. */
export function ownSteps({ lines }: Layer, colour: string, width: number): string {
  const own = lines.filter(({ left, right }) => thingIn(left) === thingIn(right));
  const d = linePath(own, STEP_LINE);
  const pen = `fill="none" stroke-linecap="round" stroke="${colour}" stroke-width="${width}"`;
  return d === '' ? '' : `<path ${pen} d="${d}"/>`;
}

/** The lines of a layer; a pen of width 0 draws none. */
export function linesOf({ lines }: Layer, palette: Palette, pens: Pens): string {
  const line = (kind: number, width: number, colour: string) => {
    const d = width === 0 ? '' : linePath(lines, kind);
    return d === '' ? '' : `<path stroke="${colour}" stroke-width="${width}" d="${d}"/>`;
  };
  return group(
    'fill="none" stroke-linecap="round" stroke-linejoin="round"',
    line(CONTACT, pens.contact, palette.inner) +
      line(STEP_LINE, pens.step, palette.inner) +
      line(OUTLINE, pens.outline, palette.ink),
  );
}

export const group = (attributes: string, content: string): string =>
  content === '' ? '' : `<g ${attributes}>${content}</g>`;
