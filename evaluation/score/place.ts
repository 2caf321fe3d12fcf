import type { Gold } from '../case.ts';
import { truthOf } from './diagnosis.ts';
import type { Prediction } from './prediction.ts';

/** Places of each condition: hip, lumbar, sacroiliac, other. Most have one. */
export type PlacesOf = ReadonlyMap<string, readonly string[]>;

export interface PlaceScore {
  readonly right: number;
  /** The place of a coexisting cause counts too. */
  readonly rightForEither: number;
  readonly said: string | null;
  readonly gold: string;
}

/**
 * Where the pain comes from, by the summed probabilities of the ranked causes. An answer without probabilities counts
 * with 1 / rank squared.
 *
 * @returns undefined when the true cause has no id or no place
 */
export function scorePlace(gold: Gold, ranked: Prediction['ranked'], placesOf: PlacesOf): PlaceScore | undefined {
  const own = gold.in_vocabulary ? (placesOf.get(gold.primary) ?? []) : [];
  if (own.length === 0) return undefined;
  const either = [...truthOf(gold)].flatMap((cause) => placesOf.get(cause) ?? []);
  const said = likeliestPlace(ranked, placesOf);
  return {
    right: Number(said !== null && own.includes(said)),
    rightForEither: Number(said !== null && either.includes(said)),
    said,
    gold: own.join(' or '),
  };
}

function likeliestPlace(ranked: Prediction['ranked'], placesOf: PlacesOf): string | null {
  const ranksOnly = ranked.every(({ probability }) => probability === null);
  const belief = new Map<string, number>();
  for (const [i, { condition, probability }] of ranked.entries()) {
    const places = placesOf.get(condition) ?? [];
    const share = (ranksOnly ? 1 / (i + 1) ** 2 : (probability ?? 0)) / places.length;
    for (const place of places) belief.set(place, (belief.get(place) ?? 0) + share);
  }
  return [...belief].sort(([, x], [, y]) => y - x)[0]?.[0] ?? null;
}
