import { useState } from 'react';

/** Answers of a screen that were not sent yet, by question; numbers as they were typed. */
export type Draft = Readonly<Record<string, string | boolean>>;

/** Keeps a half-answered screen through a reload or an update. Gone when the tab is closed; sent answers are in the record. */
export function useDraft(key: string, start: Draft): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState<Draft>(() => ({ ...start, ...read(key) }));
  const change = (next: Draft): void => {
    setDraft(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Then a reload asks this one screen again.
    }
  };
  return [draft, change];
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function read(key: string): Draft {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Draft;
  } catch {
    return {};
  }
}
