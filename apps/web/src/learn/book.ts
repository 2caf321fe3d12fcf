import { learnUrl } from 'virtual:hipspine-knowledge';
import type { CareItem, ClaimCard, ConditionCard, Course, LearnPart } from '@hipspine/knowledge/page';
import { useEffect, useState } from 'react';
import { fetchOnce } from '../engine/fetch-once.ts';

/** What the learning screens read, by id. */
export interface Book extends LearnPart {
  readonly condition: ReadonlyMap<string, ConditionCard>;
  readonly claim: ReadonlyMap<string, ClaimCard>;
  readonly treatment: ReadonlyMap<string, CareItem>;
  readonly course: ReadonlyMap<string, Course>;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

const bookOf = (part: LearnPart): Book => ({
  ...part,
  condition: byId(part.conditions),
  claim: byId(part.claims),
  treatment: byId(part.treatments),
  course: byId(part.courses),
});

const loadPart = fetchOnce<LearnPart>(learnUrl);
let book: Book | undefined;

async function loadBook(): Promise<Book> {
  book ??= bookOf(await loadPart());
  return book;
}

/** The book, `failed`, or nothing while it is on the way. */
export function useBook(): Book | 'failed' | undefined {
  const [loaded, setLoaded] = useState<Book | 'failed' | undefined>(book);
  useEffect(() => {
    loadBook().then(setLoaded, () => setLoaded('failed'));
  }, []);
  return loaded;
}
