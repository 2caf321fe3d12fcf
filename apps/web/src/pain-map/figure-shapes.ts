// Where the places of the pain map lie on the body chart. The person's right is on the left of the front view, as one sees
// somebody who stands opposite.

import type { MapRegion } from '@hipspine/messages';
import { type PlaceKey, placeKey, REGIONS } from './regions.ts';
import { VIEW_BOX } from './view-box.ts';

export type View = 'front' | 'back' | 'left' | 'right';

export const VIEWS: readonly View[] = ['front', 'back', 'left', 'right'];

const MIDDLE = VIEW_BOX.width / 2;

/** Where a place lies in a view: centre, half axes, turn in degrees. Sided ones are given for the person's left. */
type Spot = readonly [region: MapRegion, x: number, y: number, rx: number, ry: number, turn?: number];

const FRONT: readonly Spot[] = [
  ['belly', 80, 134, 18, 17],
  ['groin', 96, 175, 16, 7, -48],
  ['pubic', 80, 186, 6, 5],
  ['outer-hip', 111, 180, 5, 13, -6],
  ['front-thigh', 101, 219, 11, 27, -3],
  ['inner-thigh', 87, 212, 5, 20, 4],
  ['knee', 100, 257, 10, 11],
  ['shin', 102, 300, 8, 26, -2],
  ['foot', 107, 347, 9, 6],
];

const BACK: readonly Spot[] = [
  ['mid-back', 80, 101, 18, 15],
  ['low-back-middle', 80, 135, 7, 16],
  ['low-back-side', 96, 134, 8, 14],
  ['dimple', 91, 156, 6.5, 6.5],
  ['tailbone', 80, 179, 5, 9],
  ['buttock', 101, 173, 9, 11],
  ['outer-hip', 112, 180, 5, 13, -6],
  ['sit-bone', 94, 190, 8, 6],
  ['saddle', 80, 195, 4, 5],
  ['back-thigh', 101, 224, 12, 26, -3],
  ['knee', 100, 258, 9, 7],
  ['calf', 101, 292, 9, 24, -2],
  ['foot', 105, 347, 8, 6],
];

const SIDE_LEFT: readonly Spot[] = [
  ['flank', 87, 132, 13, 13],
  ['outer-hip', 86, 177, 12, 13],
  ['buttock', 103, 172, 6, 12],
  ['outer-thigh', 85, 219, 11, 27],
  ['knee', 80, 256, 10, 10],
  ['calf', 92, 288, 6, 22],
  ['shin', 81, 298, 5, 26],
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
