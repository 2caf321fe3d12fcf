import { cardsUrl } from 'virtual:hipspine-knowledge';
import type { SourceCard } from '@hipspine/knowledge/page';
import { useEffect, useState } from 'react';
import { fetchOnce } from '../engine/fetch-once.ts';

export type SourceCards = Readonly<Record<string, SourceCard>>;

/** Every source; fetched when the first one is asked for. */
const loadCards = fetchOnce<SourceCards>(cardsUrl);

/** @returns the cards, `failed`, or nothing while they are on the way or not wanted yet */
export function useSourceCards(wanted: boolean): SourceCards | 'failed' | undefined {
  const [cards, setCards] = useState<SourceCards | 'failed'>();
  useEffect(() => {
    if (!wanted) return;
    loadCards().then(setCards, () => setCards('failed'));
  }, [wanted]);
  return cards;
}
