import type { Point } from '../geometry/point.ts';
import { type Camera, project } from '../ink/camera.ts';
import type { Palette } from '../palette.ts';
import { escaped, round } from './labels.ts';
import { FONT } from './options.ts';

/** A line behind the body, such as the tube of a bicycle: metres in the room. */
export interface Stroke {
  readonly through: readonly Point[];
  /** Metres; upholstery is wide, a spoke is not. */
  readonly width: number;
  /** Filled like the other things of the room, with an outline; without it a line of ink. */
  readonly soft?: true;
}

/** An angle drawn into the picture, between two directions from a place. */
export interface AngleMark {
  readonly at: Point;
  /** The direction from which it is counted is drawn dashed. */
  readonly from: Point;
  readonly to: Point;
  /** Such as "88°". */
  readonly text: string;
}

/** Wide soft strokes first, then lines, as furniture lies behind its wheels. */
export function strokesSvg(strokes: readonly Stroke[], camera: Camera, palette: Palette): string {
  const path = ({ through }: Stroke): string =>
    `M${through.map((point) => project(camera, point).slice(0, 2).map(round).join(' ')).join('L')}`;
  const pen = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
  return [...strokes]
    .sort((a, b) => Number(b.soft ?? false) - Number(a.soft ?? false))
    .map((stroke) => {
      const width = stroke.width * camera.scale;
      const d = path(stroke);
      if (stroke.soft !== true)
        return `<path ${pen} stroke="${palette.quietInk}" stroke-width="${round(width)}" d="${d}"/>`;
      return (
        `<path ${pen} stroke="${palette.ink}" stroke-width="${round(width + 3)}" d="${d}"/>` +
        `<path ${pen} stroke="${palette.prop}" stroke-width="${round(width)}" d="${d}"/>`
      );
    })
    .join('');
}

/** Length of the sides of an angle and radius of its arc, metres. */
const SIDE = 0.4;
const ARC = 0.2;

export function angleSvg({ at, from, to, text }: AngleMark, camera: Camera, palette: Palette): string {
  const [x, y] = project(camera, at);
  const direction = (end: Point): number => {
    const [ex, ey] = project(camera, end);
    return Math.atan2(ey - y, ex - x);
  };
  const [a, b] = [direction(from), direction(to)];
  // The shorter way round.
  const turn = Math.atan2(Math.sin(b - a), Math.cos(b - a));
  const [side, radius] = [SIDE * camera.scale, ARC * camera.scale];
  const place = (angle: number, far: number): string =>
    `${round(x + far * Math.cos(angle))} ${round(y + far * Math.sin(angle))}`;
  const middle = a + turn / 2;
  const size = 26;
  const far = radius + size;
  return (
    `<path fill="${palette.longer}" fill-opacity=".22" d="M${round(x)} ${round(y)}L${place(a, radius)}A${round(radius)} ${round(radius)} 0 0 ${turn > 0 ? 1 : 0} ${place(b, radius)}z"/>` +
    `<g fill="none" stroke="${palette.ink}" stroke-width="2.4" stroke-linecap="round">` +
    `<path stroke-dasharray="2 7" d="M${round(x)} ${round(y)}L${place(a, side)}"/>` +
    `<path d="M${round(x)} ${round(y)}L${place(b, side)}"/>` +
    `<path stroke="${palette.longer}" stroke-width="4" d="M${place(a, radius)}A${round(radius)} ${round(radius)} 0 0 ${turn > 0 ? 1 : 0} ${place(b, radius)}"/></g>` +
    `<circle cx="${round(x)}" cy="${round(y)}" r="5" fill="${palette.ink}"/>` +
    `<text x="${round(x + far * Math.cos(middle))}" y="${round(y + far * Math.sin(middle) + size / 3)}" text-anchor="middle" fill="${palette.ink}" ` +
    `font-family="${FONT}, system-ui, sans-serif" font-size="${size}" font-weight="700" stroke="${palette.paper}" stroke-width="5" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`
  );
}
