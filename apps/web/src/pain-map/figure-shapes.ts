// The shapes of the touchable body: outline, lines and places for each view, in units of one drawing. The person's right is
// on the left of the front view, as one sees somebody who stands opposite.

import type { MapRegion } from '@hipspine/messages';
import { type PlaceKey, placeKey, REGIONS } from './regions.ts';

export type View = 'front' | 'back' | 'left' | 'right';

export const VIEWS: readonly View[] = ['front', 'back', 'left', 'right'];

export const VIEW_BOX = { width: 160, height: 332 };

const MIDDLE = VIEW_BOX.width / 2;

/** Half an outline, from the ribs down the outside to the foot and up the inside; the other half is its mirror. */
const HALF_BODY =
  'C 108 18 103 30 102.5 42 C 103 56 115 64 118.5 84 C 121 102 119.5 122 116.5 144 C 113.5 168 109.5 184 108 202 C 109 216 111.5 232 108.5 254 C 105.5 276 101.5 292 101 304 C 102 313 108 319 110.5 325 C 108 329.5 98 330.5 92 328 C 90 322 91 314 91.5 306 C 92 294 91 284 90 274 C 87.5 254 87 232 89.5 206 C 88.5 184 86.5 150 82 114 Q 81 110 80 109';

const numbers = /(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g;

const mirrored = (path: string): string =>
  path.replace(numbers, (_all, x: string, y: string) => `${VIEW_BOX.width - Number(x)} ${y}`);

const bothHalves = (half: string): string => `M 80 0 L 110 0 ${half} Z M 80 0 L 50 0 ${mirrored(half)} Z`;

const OUTLINE_LEFT =
  'M 57 0 C 54 22 55 44 59 66 C 62 88 62 112 62.5 140 C 63 168 65 184 64.5 198 C 62.5 206 66 214 67.5 224 C 69.5 250 71 276 72.5 300 C 70 310 56 317 49 322 C 46 328 52 330 64 330 L 99 329.5 C 103 325 101 314 95.5 304 C 96 284 104 258 103.5 240 C 103 224 99.5 214 99 204 C 102.5 182 106 152 107 122 C 115.5 104 113 80 103.5 64 C 97 50 98 26 104 0 Z';

export const OUTLINES: Readonly<Record<View, string>> = {
  front: bothHalves(HALF_BODY),
  back: bothHalves(HALF_BODY),
  left: OUTLINE_LEFT,
  right: mirrored(OUTLINE_LEFT),
};

const pair = (path: string): string => `${path} ${mirrored(path)}`;

export const DETAILS: Readonly<Record<View, string>> = {
  front: `M 80 38 C 81 40 81 42 80 44 ${pair('M 116 70 C 106 78 94 92 84 108')} ${pair('M 93 200 C 97 196 103 197 105 202 M 94 210 C 98 213 102 213 104 210')} ${pair('M 104 8 C 98 20 90 26 82 28')}`,
  back: `M 80 2 L 80 66 M 77 12 L 83 12 M 77 22 L 83 22 M 77 32 L 83 32 M 77 42 L 83 42 M 77 52 L 83 52 M 80 80 L 80 110 ${pair('M 82 113 C 92 119 104 118 112 110')} ${pair('M 90 69 C 91.5 70 91.5 72 90 73')} ${pair('M 92 204 C 96 207 101 207 105 204')} ${pair('M 103 60 C 97 62 91 65 88 70')}`,
  left: 'M 98 116 C 104 117 108 114 109 110 M 66 196 C 70 199 71 204 69 209 M 84 78 C 80 84 80 92 84 97',
  right: mirrored('M 98 116 C 104 117 108 114 109 110 M 66 196 C 70 199 71 204 69 209 M 84 78 C 80 84 80 92 84 97'),
};

/** Where a place lies in a view: centre, half axes, turn in degrees. Sided ones are given for the person's left. */
type Spot = readonly [region: MapRegion, x: number, y: number, rx: number, ry: number, turn?: number];

const FRONT: readonly Spot[] = [
  ['belly', 80, 44, 17, 18],
  ['groin', 99, 92, 17, 8, -48],
  ['pubic', 80, 102, 7, 7],
  ['front-thigh', 103, 146, 12, 34, 4],
  ['inner-thigh', 88, 138, 6, 24, 4],
  ['knee', 98, 204, 11, 12],
  ['shin', 99, 256, 9, 32, 3],
  ['foot', 100, 321, 10, 7],
];

const BACK: readonly Spot[] = [
  ['mid-back', 80, 14, 18, 13],
  ['low-back-middle', 80, 47, 8, 17],
  ['low-back-side', 95, 47, 8, 17],
  ['dimple', 91, 70, 8, 8],
  ['tailbone', 80, 88, 6, 10],
  ['buttock', 104, 88, 12, 14],
  ['sit-bone', 95, 111, 9, 7],
  ['saddle', 80, 116, 5, 6],
  ['back-thigh', 101, 152, 13, 32, 4],
  ['calf', 99, 240, 10, 30, 3],
  ['foot', 99, 321, 9, 7],
];

const SIDE_LEFT: readonly Spot[] = [
  ['flank', 80, 34, 15, 20],
  ['outer-hip', 85, 88, 15, 17],
  ['outer-thigh', 84, 152, 13, 36],
  ['knee', 73, 204, 10, 12],
  ['calf', 94, 240, 10, 26],
  ['shin', 76, 258, 7, 28],
];

export interface Place {
  readonly key: PlaceKey;
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
}

/** The places one can touch in a view. From the front the person's left is on the right of the picture, from behind on the left. */
export function placesOf(view: View): readonly Place[] {
  if (view === 'left') return SIDE_LEFT.map((spot) => place(spot, 'left', false));
  if (view === 'right') return SIDE_LEFT.map((spot) => place(spot, 'right', true));
  const spots = view === 'front' ? FRONT : BACK;
  return spots.flatMap((spot) =>
    REGIONS[spot[0]].sided
      ? [place(spot, 'left', view === 'back'), place(spot, 'right', view === 'front')]
      : [place(spot, undefined, false)],
  );
}

function place([region, x, y, rx, ry, turn = 0]: Spot, side: 'left' | 'right' | undefined, mirror: boolean): Place {
  return {
    key: placeKey(region, side),
    x: mirror ? 2 * MIDDLE - x : x,
    y,
    rx,
    ry,
    turn: mirror ? -turn : turn,
  };
}
