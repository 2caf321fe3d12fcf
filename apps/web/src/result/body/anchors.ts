// Where on the drawing a structure lies, told by regions of the pain map, so that it follows the figure wherever that is redrawn.

import type { MapRegion, PlaceName } from '@hipspine/messages';
import { placesOf, type View } from '../../pain-map/figure-shapes.ts';
import { REGIONS } from '../../pain-map/regions.ts';
import { VIEW_BOX } from '../../pain-map/view-box.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type BodySide = 'left' | 'right';

/** The middle of these regions, moved a little: a muscle or a joint is not the middle of what hurts. */
interface Spot {
  readonly regions: readonly MapRegion[];
  /** Share of the width of the drawing. From the side it is towards the back, otherwise away from the middle. */
  readonly shift?: number;
  /** It lies behind what one sees from here. */
  readonly behind?: true;
}

interface Anchor {
  readonly front?: Spot;
  readonly back?: Spot;
  readonly side?: Spot;
}

const at = (...regions: readonly MapRegion[]): Spot => ({ regions });
const behind = (...regions: readonly MapRegion[]): Spot => ({ regions, behind: true });

const LOW_BACK: Anchor = {
  back: at('low-back-middle'),
  front: behind('belly'),
  side: { regions: ['flank'], shift: 0.1 },
};
const SACROILIAC: Anchor = { back: at('dimple'), front: behind('belly', 'pubic') };
const HIP: Anchor = { front: at('groin'), back: { regions: ['buttock'], shift: 0.04 }, side: at('outer-hip') };
const OUTER_HIP: Anchor = { back: at('outer-hip'), front: at('outer-hip'), side: at('outer-hip') };
const KNEE: Anchor = { front: at('knee'), back: at('knee'), side: at('knee') };
const FOOT: Anchor = { front: at('foot'), back: at('foot') };
const HIP_FRONT: Anchor = {
  front: at('groin', 'belly'),
  side: { regions: ['outer-hip', 'flank'], shift: -0.1 },
};
const PELVIC_FLOOR: Anchor = { back: at('saddle'), front: at('pubic') };

/** What is no place of the body: a habit, a mood, a trait. It stands beside the figure. */
export const BESIDE = 'beside';

/** Every end of a link of the chain. A test holds it against the knowledge. */
export const ANCHORS: Readonly<Record<string, Anchor | typeof BESIDE>> = {
  'lumbar-spine': LOW_BACK,
  'sacroiliac-joint': SACROILIAC,
  pelvis: { back: at('dimple', 'tailbone'), front: at('belly', 'pubic'), side: at('flank', 'outer-hip') },
  hip: HIP,
  knee: KNEE,
  foot: FOOT,
  'nonspecific-low-back-pain': LOW_BACK,
  'nociplastic-low-back-pain': LOW_BACK,
  'lumbar-facet-joint-pain': LOW_BACK,
  'posture-arched-low-back': LOW_BACK,
  'sacroiliac-joint-pain': SACROILIAC,
  'hip-osteoarthritis': HIP,
  'femoroacetabular-impingement-syndrome': HIP,
  'st-hip-rotation-in-limited': HIP,
  'greater-trochanteric-pain-syndrome': OUTER_HIP,
  'ct-abductor-weakness': {
    back: { regions: ['outer-hip', 'dimple'], shift: 0.02 },
    side: at('outer-hip', 'flank'),
  },
  'hip-flexor-tightness': HIP_FRONT,
  'hip-front-tight-feeling': HIP_FRONT,
  'deep-gluteal-syndrome': { back: at('buttock', 'sit-bone'), side: { regions: ['outer-hip'], shift: 0.1 } },
  'pain-buttock': { back: at('buttock', 'tailbone') },
  'knee-pain-front': KNEE,
  'recent-lower-limb-surgery': KNEE,
  'leg-length-difference': { back: at('calf'), front: at('shin'), side: at('shin') },
  'flat-feet-rolling-in': FOOT,
  'footwear-heels-unsupportive': FOOT,
  'pelvic-floor-dysfunction': PELVIC_FLOOR,
  'bowel-urgency-constipation-chronic': { front: at('belly') },
  'sitting-hours-per-day': BESIDE,
  'low-mood-anxiety': BESIDE,
  'generalised-joint-hypermobility-disorder': BESIDE,
};

/** Where a place that pain can come from lies. `other` is none that can be drawn. */
export const SOURCES: Readonly<Record<PlaceName, Anchor | undefined>> = {
  hip: HIP,
  lumbar: LOW_BACK,
  sacroiliac: SACROILIAC,
  other: undefined,
};

const face = (view: View): keyof Anchor => (view === 'left' || view === 'right' ? 'side' : view);

/** Sides to draw: the one that is known, or both. Seen from one side there is only that side. */
export function sidesIn(view: View, side: BodySide | undefined): readonly BodySide[] {
  if (view === 'left' || view === 'right') return side === undefined || side === view ? [view] : [];
  return side === undefined ? ['left', 'right'] : [side];
}

export const isBehind = (anchor: Anchor, view: View): boolean => anchor[face(view)]?.behind === true;

/** The middle of a region in a view; nothing where it cannot be seen. */
export function regionPoint(view: View, region: MapRegion, side: BodySide | undefined): Point | undefined {
  const sided = REGIONS[region].sided ? side : undefined;
  const place = placesOf(view).find(({ key }) => key === (sided === undefined ? region : `${region} ${sided}`));
  return place === undefined ? undefined : { x: place.x, y: place.y };
}

/** Where a structure lies in a view; nothing where it cannot be shown there. */
export function anchorPoint(view: View, anchor: Anchor, side: BodySide): Point | undefined {
  const spot = anchor[face(view)];
  if (spot === undefined) return undefined;
  const points = spot.regions.map((region) => regionPoint(view, region, side));
  const seen = points.filter((point) => point !== undefined);
  if (seen.length < points.length) return undefined;
  const x = mean(seen.map((point) => point.x));
  // Seen from the left the back is on the right.
  const way = view === 'left' ? 1 : view === 'right' ? -1 : Math.sign(x - VIEW_BOX.width / 2);
  return { x: x + way * (spot.shift ?? 0) * VIEW_BOX.width, y: mean(seen.map(({ y }) => y)) };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** Beside the figure, at the height of the chest. */
const MARGIN: Point = { x: 0.09, y: 0.07 };

/** Where an end of a link lies in a view. */
export function endPoint(view: View, id: string, side: BodySide): Point | undefined {
  const anchor = ANCHORS[id];
  if (anchor === undefined) return undefined;
  if (anchor === BESIDE) return { x: MARGIN.x * VIEW_BOX.width, y: MARGIN.y * VIEW_BOX.height };
  return anchorPoint(view, anchor, side);
}

/** The view in which all of these ends can be drawn: from behind if it can be, as most of the chain is seen there. */
export function viewOf(ends: readonly string[], side: BodySide | undefined): View | undefined {
  const order: readonly View[] = ['back', 'front', side === 'right' ? 'right' : 'left'];
  const seen = (view: View): boolean => ends.every((end) => endPoint(view, end, side ?? 'left') !== undefined);
  const open = (view: View): boolean =>
    ends.every((end) => {
      const anchor = ANCHORS[end];
      return anchor === BESIDE || (anchor !== undefined && !isBehind(anchor, view));
    });
  return order.find((view) => seen(view) && open(view)) ?? order.find(seen);
}
