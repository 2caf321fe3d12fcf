import type { PageWords } from '@hipspine/messages';
import type { PainRegion } from '@hipspine/record';

/** A place in words: "Groin, left". */
export function placeName({ map }: PageWords, { region, side }: Pick<PainRegion, 'region' | 'side'>): string {
  const name = (map.regions as Readonly<Record<string, string>>)[region] ?? region;
  return side === undefined || side === 'both' ? name : map.sided(name, map[side]);
}

/** What was said about a place beside its name. Words of a newer map are shown as they are. */
export function detailWords({ map }: PageWords, { intensity, kind = [], times = [] }: PainRegion): readonly string[] {
  const named = (names: Readonly<Record<string, string>>, word: string): string => names[word] ?? word;
  return [
    ...(intensity === undefined ? [] : [map.intensity(intensity)]),
    ...kind.map((word) => named(map.kinds, word)),
    ...times.map((word) => named(map.times, word)),
  ];
}
