import type { ConditionCard } from '@hipspine/knowledge/page';
import type { JSX } from 'react';
import { BodyFigure } from '../pain-map/body-figure.tsx';
import { PLACE_KEYS, type PlaceKey, REGIONS, readKey } from '../pain-map/regions.ts';
import styles from './learn.module.css';

/** Places that are seen from the front; all others from the back. */
const IN_FRONT: ReadonlySet<string> = new Set(['groin', 'front-thigh', 'pubic', 'flank-or-belly']);

/** Where people feel it first, on the body. The list beside it says the same. */
export function PlaceFigure({ places }: { readonly places: NonNullable<ConditionCard['places']> }): JSX.Element | null {
  const [first] = places.sites;
  if (first === undefined) return null;
  const sites = new Set(places.sites.map(({ site }) => site));
  const keys = PLACE_KEYS.filter((key) => sites.has(REGIONS[readKey(key).region].mainSite ?? ''));
  if (keys.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <BodyFigure
        view={IN_FRONT.has(first.site) ? 'front' : 'back'}
        marks={new Map<PlaceKey, undefined>(keys.map((key) => [key, undefined]))}
      />
    </figure>
  );
}
