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

/** Whatever ends so belongs to that person, and goes when their record is erased. */
const key = (person: string): string => `hipspine-practice ${person}`;

/** Keeps the second one is at, also for a browser that is killed; what was done stands in the record as well. */
export function keepPractice(person: string, kept: KeptPractice): void {
  try {
    localStorage.setItem(key(person), JSON.stringify(kept));
  } catch {
    // Then a reload goes on with the next move instead of the same second.
  }
}

export function dropPractice(person: string): void {
  try {
    localStorage.removeItem(key(person));
  } catch {
    // Nothing was kept.
  }
}

/**
 * The practice that was under way, standing still.
 *
 * @param entry  the practice as the record has it: whatever belongs to another is not gone on with
 */
export function readPractice(person: string, entry: EntryId, started: string): KeptPractice | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key(person)) ?? 'null') as KeptPractice | null;
    if (kept === null || kept.started !== started) return undefined;
    const { practice } = kept;
    // A line may have been written when the page was gone before it could note the new entry; the record knows better.
    return { ...kept, entry, practice: { ...practice, timer: { ...practice.timer, isRunning: false } } };
  } catch {
    return undefined;
  }
}
