import { pageEnglish } from '@hipspine/messages';
import { useMemo } from 'react';
import { useWords } from '../words/use-words.ts';
import type { ZoneOf } from './rules-log.ts';

type Told = Pick<typeof pageEnglish.session, 'deepJoint' | 'spine' | 'downLeg'>;

const zonesOf = ({ deepJoint, spine, downLeg }: Told): readonly (readonly [string, string])[] => [
  [deepJoint, 'deep-in-hip'],
  [spine, 'spine'],
  [downLeg, 'down-the-leg'],
];

/** Places as the practice asks for them, in English and in the person's language, with the zone of the rules. */
export function useZones(): ZoneOf {
  const { session } = useWords();
  return useMemo(() => {
    const zones = new Map([...zonesOf(pageEnglish.session), ...zonesOf(session)]);
    return (words: string) => zones.get(words);
  }, [session]);
}
