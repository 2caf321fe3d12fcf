import type { ConditionCard } from '@hipspine/knowledge/page';
import { profileOf } from '@hipspine/record';
import { useRecord } from '../store/use-record.ts';

export type Level = 'plain' | 'standard' | 'clinical';

/** How the person likes to read. */
export function useLevel(): Level {
  const { log } = useRecord();
  return profileOf(log).reading ?? 'standard';
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The name a person reads first: the plain one, or for clinicians the technical one. */
export const nameAt = (card: Pick<ConditionCard, 'plain_name' | 'label'>, level: Level): string =>
  level === 'clinical' ? card.label : upper(card.plain_name);
