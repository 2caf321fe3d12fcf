import type { EntryId } from '@hipspine/record';
import type { Practice } from './practice.ts';

/** A practice under way, with what is needed to go on with it after a reload. */
export interface KeptPractice {
  /** The entry of the record that holds what was done so far; each change corrects it. */
  readonly entry: EntryId;
  readonly started: string;
  readonly painBefore: number | undefined;
  readonly practice: Practice;
}

const key = (person: string): string => `hipspine-practice ${person}`;

/** Keeps the second one is at; what was done stands in the record as well. */
export function keepPractice(person: string, kept: KeptPractice): void {
  try {
    sessionStorage.setItem(key(person), JSON.stringify(kept));
  } catch {
    // Then a reload goes on with the next move instead of the same second.
  }
}

export function dropPractice(person: string): void {
  try {
    sessionStorage.removeItem(key(person));
  } catch {
    // Nothing was kept.
  }
}

/** The practice that was under way, standing still. */
export function readPractice(person: string, entry: EntryId): KeptPractice | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key(person)) ?? 'null') as KeptPractice | null;
    if (kept === null || kept.entry !== entry) return undefined;
    const { practice } = kept;
    return { ...kept, practice: { ...practice, timer: { ...practice.timer, isRunning: false } } };
  } catch {
    return undefined;
  }
}
