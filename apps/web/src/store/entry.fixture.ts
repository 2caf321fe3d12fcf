// For tests: entries as a device would have written them, by the time on the wall of the person.
import { type Bodies, type Entry, type EntryOf, type EntryType, newEntryId } from '@hipspine/record';

let count = 0;

export interface Written {
  /** Minutes east of UTC. */
  readonly offset?: number;
  readonly corrects?: string;
  readonly author?: string;
}

/** @param local  yyyy-mm-ddThh:mm on the wall of the person */
export function entry<T extends EntryType>(local: string, type: T, body: Bodies[T], more: Written = {}): EntryOf<T> {
  const { offset = 60, ...rest } = more;
  const ms = Date.parse(`${local}:00Z`) - offset * 60_000;
  count += 1;
  const random = Uint8Array.from({ length: 10 }, (_, i) => (i > 7 ? Math.floor(count / 256 ** (9 - i)) % 256 : i));
  return {
    id: newEntryId(ms, random),
    type,
    body,
    at: new Date(ms).toISOString(),
    offset,
    author: 'self',
    engine: '0.1.0',
    knowledge: 'sha256:0',
    ...rest,
  } as unknown as EntryOf<T>;
}

export const pain = (local: string, score: number, more: Written & { readonly span?: 'now' | 'day' } = {}): Entry => {
  const { span = 'now', ...written } = more;
  const body = { span, regions: [{ region: 'low-back-middle', intensity: score }] };
  return entry(local, 'pain', body, written) as unknown as Entry;
};

export const reach = (local: string, how: string): Entry =>
  entry(local, 'pain', { span: 'now', regions: [], reach: how }) as unknown as Entry;
