import type { Frame } from './framing.ts';

/** Where the eye is: degrees walked round the body from its front towards its right, and degrees above level. */
export interface Standpoint {
  readonly round: number;
  readonly above: number;
  /** 1 fits the frame into the picture, 2 shows it twice as large. */
  readonly zoom: number;
  readonly frame: Frame;
}

export type ViewName = 'front' | 'back' | 'left' | 'right' | 'three-quarter-left' | 'three-quarter-right' | 'above';

/** As the drawn figures are seen, and from above into the pelvic bowl. */
export const VIEWS: Readonly<Record<ViewName, { readonly round: number; readonly above: number }>> = {
  front: { round: 0, above: 0 },
  back: { round: 180, above: 0 },
  left: { round: -90, above: 0 },
  right: { round: 90, above: 0 },
  'three-quarter-left': { round: -38, above: 10 },
  'three-quarter-right': { round: 38, above: 10 },
  above: { round: 0, above: 58 },
};

const MOST_ZOOM = 8;
const LEAST_ZOOM = 0.6;
/** The eye does not go over the head: there is no way to stand on it. */
const HIGHEST = 85;

/** The same place after turning by degrees, the way round that a hand would turn the body. */
export const turned = (from: Standpoint, round: number, above: number): Standpoint => ({
  ...from,
  round: halfTurns(from.round + round),
  above: Math.max(-HIGHEST, Math.min(HIGHEST, from.above + above)),
});

export const zoomed = (from: Standpoint, factor: number): Standpoint => ({
  ...from,
  zoom: Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, from.zoom * factor)),
});

/** A place between two, the short way round; t from 0 to 1. */
export function betweenStandpoints(a: Standpoint, b: Standpoint, t: number): Standpoint {
  const mix = (p: number, q: number) => p + t * (q - p);
  const middle = (axis: 0 | 1 | 2) => mix(a.frame.middle[axis], b.frame.middle[axis]);
  return {
    round: t === 1 ? b.round : a.round + t * halfTurns(b.round - a.round),
    above: mix(a.above, b.above),
    zoom: a.zoom * (b.zoom / a.zoom) ** t,
    frame:
      t === 1
        ? b.frame
        : {
            middle: [middle(0), middle(1), middle(2)],
            high: mix(a.frame.high, b.frame.high),
            wide: mix(a.frame.wide, b.frame.wide),
          },
  };
}

/** Degrees as -180 to 180. */
const halfTurns = (degrees: number): number => degrees - 360 * Math.round(degrees / 360);

/** The named view that a standpoint is close to, if it is to one. */
export function nearestView({ round, above }: Standpoint): ViewName | undefined {
  const names = Object.keys(VIEWS) as ViewName[];
  return names.find(
    (name) => Math.abs(halfTurns(round - VIEWS[name].round)) <= 15 && Math.abs(above - VIEWS[name].above) <= 12,
  );
}

/** Unit vector from the middle to the eye in the room: x forward, y up, z to the right of the body. */
export function towardsEye({ round, above }: Pick<Standpoint, 'round' | 'above'>): [number, number, number] {
  const [a, b] = [(round * Math.PI) / 180, (above * Math.PI) / 180];
  return [Math.cos(a) * Math.cos(b), Math.sin(b), Math.sin(a) * Math.cos(b)];
}
