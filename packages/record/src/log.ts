import type { Entry, EntryOf, EntryType } from './entry.ts';
import type { EntryId } from './entry-id.ts';
import { canonical, type Json } from './json.ts';

/** A person's log: every entry once, in order of id and so of time. Never edited, only united with another. */
export type Log = readonly Entry[];

export const EMPTY_LOG: Log = [];

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const textOf = (entry: Entry): string => canonical(entry as unknown as Json);

/**
 * All entries of both logs, each once. Commutative, associative, idempotent: in whatever order devices meet, they end
 * with the same log, and nothing is lost.
 *
 * An id names one entry. If two different entries carry the same id (a damaged copy), the one whose canonical text is
 * greater is kept, on every device the same.
 */
export function union(one: Log, other: Log): Log {
  const all = new Map<EntryId, Entry>();
  for (const entry of [...one, ...other]) {
    const there = all.get(entry.id);
    if (there === undefined || (there !== entry && textOf(entry) > textOf(there))) all.set(entry.id, entry);
  }
  return [...all.values()].sort(byId);
}

/** One more entry. What is newest, as nearly all are, goes to the end without a look at the others. */
export function append(log: Log, entry: Entry): Log {
  const last = log.at(-1);
  return last === undefined || last.id < entry.id ? [...log, entry] : union(log, [entry]);
}

/** The entries of one log that the other has not got: what a device has to be sent. */
export function missingFrom(log: Log, other: Log): readonly Entry[] {
  const there = new Set(other.map(({ id }) => id));
  return log.filter(({ id }) => !there.has(id));
}

interface Folded {
  readonly standing: Log;
  readonly byType: ReadonlyMap<string, Log>;
}

/** A log never changes, so what follows from it is worked out once, however many parts of a screen ask. */
const folds = new WeakMap<Log, Folded>();

function fold(log: Log): Folded {
  const there = folds.get(log);
  if (there !== undefined) return there;
  const replaced = new Set(log.map(({ corrects }) => corrects).filter((id) => id !== undefined));
  const standing = log.filter(({ id, type }) => !replaced.has(id) && type !== 'withdrawal');
  const byType = new Map<string, Entry[]>();
  for (const entry of standing) {
    const those = byType.get(entry.type);
    if (those === undefined) byType.set(entry.type, [entry]);
    else those.push(entry);
  }
  const folded = { standing, byType };
  folds.set(log, folded);
  return folded;
}

/**
 * What counts: entries that no later entry corrects, without withdrawals. A correction of a correction counts in place
 * of both. A correction that arrives before what it corrects works all the same.
 */
export const standing = (log: Log): Log => fold(log).standing;

/** The standing entries of one type, oldest first. */
export const entriesOf = <T extends EntryType>(log: Log, type: T): readonly EntryOf<T>[] =>
  // An entry is only ever stored after its body was read by type (read-entry.ts).
  (fold(log).byType.get(type) ?? []) as unknown as readonly EntryOf<T>[];

/** The last standing entry of one type. */
export const latest = <T extends EntryType>(log: Log, type: T): EntryOf<T> | undefined => entriesOf(log, type).at(-1);
