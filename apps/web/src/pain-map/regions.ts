import type { FindingValue, Side } from '@hipspine/knowledge';
import type { MapRegion, PageWords } from '@hipspine/messages';
import type { PainRegion } from '@hipspine/record';
import type { Said } from '../engine/engine-calls.ts';

interface RegionFacts {
  readonly sided: boolean;
  /** The option of `pain-main-site` when this place is the worst. */
  readonly mainSite?: string;
  /** The finding that is true when this place hurts. */
  readonly finding?: string;
}

/** Places of the pain map and what they mean in knowledge/findings. A test holds every id against the facts. */
export const REGIONS: Readonly<Record<MapRegion, RegionFacts>> = {
  'mid-back': { sided: false, finding: 'pain-mid-back' },
  'low-back-middle': { sided: false, mainSite: 'low-back-middle', finding: 'pain-low-back' },
  'low-back-side': { sided: true, mainSite: 'low-back-side', finding: 'pain-low-back' },
  dimple: { sided: true, mainSite: 'dimple', finding: 'pain-over-sij-dimple' },
  buttock: { sided: true, mainSite: 'buttock', finding: 'pain-buttock' },
  'sit-bone': { sided: true, mainSite: 'sit-bone', finding: 'pain-ischial-sit-bone' },
  tailbone: { sided: false, mainSite: 'tailbone', finding: 'pain-tailbone' },
  groin: { sided: true, mainSite: 'groin', finding: 'pain-groin' },
  'outer-hip': { sided: true, mainSite: 'outer-hip', finding: 'pain-lateral-hip' },
  'front-thigh': { sided: true, mainSite: 'front-thigh', finding: 'pain-anterior-thigh' },
  'inner-thigh': { sided: true, finding: 'pain-inner-thigh' },
  'outer-thigh': { sided: true, mainSite: 'outer-thigh', finding: 'pain-lateral-thigh' },
  'back-thigh': { sided: true, mainSite: 'back-thigh', finding: 'pain-posterior-thigh' },
  // A sore knee alone says nothing that a finding of ours means; it is kept in the record.
  knee: { sided: true },
  calf: { sided: true, mainSite: 'below-knee', finding: 'pain-below-knee' },
  shin: { sided: true, mainSite: 'below-knee', finding: 'pain-below-knee' },
  foot: { sided: true, mainSite: 'below-knee', finding: 'pain-below-knee' },
  pubic: { sided: false, mainSite: 'pubic', finding: 'pain-pubic' },
  saddle: { sided: false, finding: 'pain-genital-perineal' },
  belly: { sided: false, mainSite: 'flank-or-belly', finding: 'pain-abdomen' },
  flank: { sided: true, mainSite: 'flank-or-belly', finding: 'pain-flank' },
  // No place of its own, so that nobody has to name a wrong one.
  everywhere: { sided: false, mainSite: 'all-over', finding: 'pain-widespread' },
};

const REGION_NAMES = Object.keys(REGIONS) as readonly MapRegion[];

/** One place on one side, as one word: `groin left`, `tailbone`. */
export type PlaceKey = MapRegion | `${MapRegion} ${'left' | 'right'}`;

export const placeKey = (region: MapRegion, side?: 'left' | 'right'): PlaceKey =>
  side === undefined ? region : `${region} ${side}`;

export function readKey(key: PlaceKey): { readonly region: MapRegion; readonly side?: 'left' | 'right' } {
  const [region, side] = key.split(' ') as [MapRegion, 'left' | 'right' | undefined];
  return side === undefined ? { region } : { region, side };
}

/** Every place that can be marked, in the order of the list. */
export const PLACE_KEYS: readonly PlaceKey[] = REGION_NAMES.flatMap((region): readonly PlaceKey[] =>
  REGIONS[region].sided ? [placeKey(region, 'left'), placeKey(region, 'right')] : [region],
);

const isRegion = (name: string): name is MapRegion => Object.hasOwn(REGIONS, name);

/** How pain feels, as it can be said for each place. */
export type PainKind = keyof PageWords['map']['kinds'];

/** When it hurts. */
export type PainTime = keyof PageWords['map']['times'];

/**
 * Words of a place that ask the very thing that a question asks; these count as its answer. The others are kept for the record
 * and the doctor: "tingling" in the back, say, is not "pins and needles in the leg or foot".
 */
const SAID_BY_KIND: Readonly<Partial<Record<PainKind, string>>> = {
  burning: 'quality-burning',
  shooting: 'quality-shooting',
  dull: 'quality-dull-ache',
};
const SAID_BY_KIND_IN_LEG: Readonly<Partial<Record<PainKind, string>>> = {
  tingling: 'leg-tingling',
  numb: 'leg-numbness',
};
const SAID_BY_TIME: Readonly<Partial<Record<PainTime, string>>> = {
  night: 'night-pain-wakes',
};
const SAID_BY_TIME_OF_MAIN: Readonly<Partial<Record<PainTime, string>>> = {
  sitting: 'worse-sitting',
  standing: 'worse-standing',
  walking: 'worse-walking',
};

const IN_LEG: ReadonlySet<string> = new Set<MapRegion>([
  'front-thigh',
  'inner-thigh',
  'outer-thigh',
  'back-thigh',
  'knee',
  'calf',
  'shin',
  'foot',
]);

/** The findings that the words of one place answer with a yes. "Does the pain burn?" is asked of the main pain. */
function saidByWords({ region, kind = [], times = [] }: PainRegion, isMain: boolean): readonly string[] {
  const ofKind: Readonly<Record<string, string>> = {
    ...(isMain ? SAID_BY_KIND : {}),
    ...(IN_LEG.has(region) ? SAID_BY_KIND_IN_LEG : {}),
  };
  const ofTime: Readonly<Record<string, string>> = { ...SAID_BY_TIME, ...(isMain ? SAID_BY_TIME_OF_MAIN : {}) };
  return [...kind.map((word) => ofKind[word]), ...times.map((word) => ofTime[word])].filter(
    (finding) => finding !== undefined,
  );
}

/** These are asked without a side. */
const SIDELESS: ReadonlySet<string> = new Set(['night-pain-wakes']);

/**
 * What the pain map says in the words of the engine. Places that hurt are a yes; places that were not marked say nothing,
 * they are not a no. The worst place is the main site; when none was named and only one was marked, it is that one.
 */
export function saidByMap(regions: readonly PainRegion[]): Pick<Said, 'volunteered' | 'laterality'> {
  const volunteered: Record<string, FindingValue> = {};
  const laterality: Record<string, Side> = {};
  const worst = mainPlace(regions);
  for (const place of regions) {
    const { region, side } = place;
    const site = isRegion(region) ? REGIONS[region].finding : undefined;
    for (const finding of [...(site === undefined ? [] : [site]), ...saidByWords(place, place === worst)]) {
      volunteered[finding] = true;
      if (side !== undefined && !SIDELESS.has(finding)) laterality[finding] = joined(laterality[finding], side);
    }
  }
  const mainSite = worst !== undefined && isRegion(worst.region) ? REGIONS[worst.region].mainSite : undefined;
  if (mainSite !== undefined) {
    volunteered['pain-main-site'] = mainSite;
    if (worst?.side !== undefined) laterality['pain-main-site'] = worst.side;
  }
  return { volunteered, laterality };
}

/** The place named as the worst, or the only one. */
export const mainPlace = (regions: readonly PainRegion[]): PainRegion | undefined =>
  regions.find((entry) => entry.worst === true) ?? (regions.length === 1 ? regions[0] : undefined);

const joined = (there: Side | undefined, side: Side): Side => (there === undefined || there === side ? side : 'both');
