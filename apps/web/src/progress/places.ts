import type { MapRegion, PageWords } from '@hipspine/messages';
import { entriesOf, type Log, type PainRegion } from '@hipspine/record';
import { PLACE_KEYS, type PlaceKey, readKey } from '../pain-map/regions.ts';

/** One place as one word, as the fold of the diary has it. */
export const keyOf = ({ region, side }: Pick<PainRegion, 'region' | 'side'>): string =>
  side === undefined ? region : `${region} ${side}`;

const isPlace = (key: string): key is PlaceKey => (PLACE_KEYS as readonly string[]).includes(key);

/** Places this person has spoken of: those of the diary, the latest first, then those of the last pain map. */
export function knownPlaces(log: Log): readonly PlaceKey[] {
  const diary = entriesOf(log, 'pain')
    .flatMap(({ body }) => body.regions)
    .reverse();
  const map = [...(entriesOf(log, 'pain-map').at(-1)?.body.regions ?? [])].sort(
    (x, y) => Number(y.worst === true) - Number(x.worst === true),
  );
  return [...new Set([...diary, ...map].map(keyOf))].filter(isPlace);
}

/** A place in words. */
export function sayPlace({ map }: PageWords, key: string): string {
  if (!isPlace(key)) return key;
  const { region, side } = readKey(key);
  const name = map.regions[region as MapRegion];
  return side === undefined ? name : map.sided(name, map[side]);
}
