import type { FindingValue, Side } from '@hipspine/knowledge';
import type { MapRegion } from '@hipspine/messages';
import type { PainRegion } from '@hipspine/record';
import { type PlaceKey, placeKey, REGIONS } from '../../pain-map/regions.ts';

const isRegion = (name: string): name is MapRegion => Object.hasOwn(REGIONS, name);

/** The place of a mark on the body; nothing for a map that is newer than this page. */
export function keyOf({ region, side }: PainRegion): PlaceKey | undefined {
  if (!isRegion(region)) return undefined;
  if (!REGIONS[region].sided) return region;
  return side === 'left' || side === 'right' ? placeKey(region, side) : undefined;
}

/** Of several places with one meaning, the one to draw when nobody marked it. */
const DRAWN_FOR: readonly MapRegion[] = ['low-back-middle', 'calf'];

interface Told {
  readonly findings: Readonly<Record<string, FindingValue>>;
  readonly laterality: Readonly<Record<string, Side>>;
}

/**
 * Where it hurts: the marks on the body, and the places that were only told in answers. A place whose side was not told is
 * marked on both: a picture must not make up a side.
 */
export function painPlaces(marked: readonly PainRegion[], { findings, laterality }: Told): readonly PainRegion[] {
  const shown = new Set(marked.flatMap(({ region }) => (isRegion(region) ? (REGIONS[region].finding ?? []) : [])));
  const worst = findings['pain-main-site'];
  const names = Object.keys(REGIONS) as readonly MapRegion[];
  const told = [...new Set(names.flatMap((name) => REGIONS[name].finding ?? []))]
    .filter((finding) => !shown.has(finding))
    .flatMap((finding) => {
      const meant = names.filter((name) => REGIONS[name].finding === finding);
      const main = worst === undefined ? undefined : meant.find((name) => REGIONS[name].mainSite === worst);
      const region = main ?? meant.find((name) => DRAWN_FOR.includes(name)) ?? meant[0];
      if (region === undefined || (findings[finding] !== true && main === undefined)) return [];
      return sidesOf(region, laterality[finding] ?? (main === undefined ? undefined : laterality['pain-main-site']));
    });
  return [...marked.flatMap(withSide), ...told];
}

function sidesOf(region: MapRegion, side: Side | undefined): readonly PainRegion[] {
  if (!REGIONS[region].sided) return [{ region }];
  const sides = side === 'left' || side === 'right' ? [side] : (['left', 'right'] as const);
  return sides.map((own) => ({ region, side: own }));
}

const withSide = (entry: PainRegion): readonly PainRegion[] =>
  isRegion(entry.region) && entry.side === undefined
    ? sidesOf(entry.region, undefined).map((own) => ({ ...entry, ...own }))
    : [entry];
