import type { MapRegion } from '@hipspine/messages';
import type { View } from '../pain-map/figure-shapes.ts';
import { PLACE_KEYS, type PlaceKey, REGIONS, readKey } from '../pain-map/regions.ts';

/** Where on the body a question points. */
export interface Pointing {
  readonly view: View;
  readonly places: ReadonlySet<PlaceKey>;
  /** All of them lie about the hips and the low back, so that the figure can be seen from near. */
  readonly isClose: boolean;
}

/** Below the knee, and the ribs, are out of the picture from near. */
const FAR: ReadonlySet<MapRegion> = new Set(['mid-back', 'knee', 'calf', 'shin', 'foot']);

const LEG: readonly MapRegion[] = ['front-thigh', 'back-thigh', 'outer-thigh', 'calf', 'shin', 'foot'];
const LOW_BACK: readonly MapRegion[] = ['low-back-middle', 'low-back-side'];

/** By group of findings, where a group is about a place. The first of the views is the one to show. */
const OF_GROUP: Readonly<Record<string, readonly [View, ...MapRegion[]]>> = {
  abductor: ['left', 'outer-hip'],
  adductor: ['front', 'inner-thigh', 'pubic'],
  'cauda-equina': ['back', 'saddle'],
  coccyx: ['back', 'tailbone'],
  'deep-gluteal': ['back', 'buttock'],
  disc: ['back', ...LOW_BACK],
  'extension-sensitive': ['back', ...LOW_BACK],
  'flexion-sensitive': ['back', ...LOW_BACK],
  directional: ['back', ...LOW_BACK],
  'hip-faber': ['front', 'groin', 'outer-hip'],
  'hip-flexor': ['front', 'groin', 'front-thigh'],
  'hip-flexor-length': ['front', 'groin', 'front-thigh'],
  'hip-impingement': ['front', 'groin'],
  'hip-location': ['front', 'groin', 'front-thigh'],
  'hip-mechanical': ['front', 'groin'],
  'hip-rom': ['front', 'groin', 'outer-hip'],
  'hip-stiffness': ['front', 'groin', 'outer-hip'],
  'hip-structure': ['front', 'groin', 'outer-hip'],
  'fracture-hip': ['front', 'groin', 'outer-hip'],
  ischial: ['back', 'sit-bone'],
  'lateral-hip': ['left', 'outer-hip', 'outer-thigh'],
  meralgia: ['left', 'outer-thigh'],
  'nerve-tension': ['back', ...LOW_BACK, 'back-thigh', 'calf'],
  'neuro-motor': ['front', 'shin', 'foot'],
  'neuro-sensory': ['back', ...LEG],
  'pelvic-ring': ['front', 'pubic'],
  'radicular-location': ['back', 'back-thigh', 'calf', 'foot'],
  'sij-load': ['back', 'dimple'],
  'sij-location': ['back', 'dimple'],
  snapping: ['left', 'outer-hip'],
  'vascular-venous': ['back', 'calf'],
  visceral: ['front', 'belly'],
  'visceral-hernia': ['front', 'groin'],
};

/** Places of the map that a finding is about, whatever its group. */
const regionsOf = (finding: string): readonly MapRegion[] =>
  (Object.keys(REGIONS) as readonly MapRegion[]).filter((region) => REGIONS[region].finding === finding);

/** What is seen best from the front, and from a side. */
const IN_FRONT: ReadonlySet<MapRegion> = new Set(['groin', 'pubic', 'belly', 'front-thigh', 'inner-thigh', 'shin']);

const AT_SIDE: ReadonlySet<MapRegion> = new Set(['flank', 'outer-hip', 'outer-thigh']);

/** The places a question is about, on both sides; undefined when it is about none. */
export function pointingOf({ id, group }: { readonly id: string; readonly group: string }): Pointing | undefined {
  const own = regionsOf(id);
  if (own.includes('everywhere')) return undefined;
  const pointed = own.length > 0 ? ([viewOf(own), ...own] as const) : OF_GROUP[group];
  if (pointed === undefined) return undefined;
  const [view, ...regions] = pointed;
  const isClose = !regions.some((region) => FAR.has(region));
  return { view, isClose, places: new Set(PLACE_KEYS.filter((key) => regions.includes(readKey(key).region))) };
}

const viewOf = (regions: readonly MapRegion[]): View =>
  regions.some((region) => IN_FRONT.has(region))
    ? 'front'
    : regions.some((region) => AT_SIDE.has(region))
      ? 'left'
      : 'back';
