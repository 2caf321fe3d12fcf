declare const unit: unique symbol;

/** Name of an entry: a UUID of version 7, so that ids in text order are in order of time. Made where the entry is written. */
export type EntryId = string & { readonly [unit]: 'entry id' };

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Latest time that fits the 48 bits of an id: the year 10889. */
const LATEST = 2 ** 48 - 1;

export const isEntryId = (value: unknown): value is EntryId => typeof value === 'string' && FORM.test(value);

/**
 * A new id from a clock reading and random bits.
 *
 * @param now       milliseconds since 1970, [0, 2^48)
 * @param random    ten random bytes
 * @param previous  the last id written on this device; the new one sorts after it even if the clock was set back
 * @throws RangeError when the time or the number of bytes does not fit
 * @source RFC 9562, section 5.7 (UUID version 7) and 6.2 (a clock that runs backwards)
 * @example
 * ```ts @import.meta.vitest
 * const bytes = new Uint8Array(10)
 * const first = newEntryId(1_800_000_000_000, bytes)
 * expect(first).toBe('01a3185c-5000-7000-8000-000000000000')
 * expect(newEntryId(0, bytes, first) > first).toBe(true)
 * ```
 */
export function newEntryId(now: number, random: Uint8Array, previous?: EntryId): EntryId {
  if (!Number.isFinite(now) || now < 0 || now > LATEST) throw new RangeError(`time ${now} does not fit into an id`);
  if (random.length !== 10) throw new RangeError(`an id takes 10 random bytes, got ${random.length}`);
  const floor = previous === undefined ? -1 : timeOf(previous);
  const ms = Math.max(Math.floor(now), floor);
  const id = assemble(ms, random);
  return previous === undefined || id > previous ? id : assemble(ms + 1, random);
}

function assemble(ms: number, random: Uint8Array): EntryId {
  const time = ms.toString(16).padStart(12, '0');
  const bits = [...random];
  bits[0] = 0x70 | ((bits[0] as number) & 0x0f);
  bits[2] = 0x80 | ((bits[2] as number) & 0x3f);
  const hex = bits.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}` as EntryId;
}

/** Milliseconds since 1970 at which an id was made, by the clock of the device that made it. */
export const timeOf = (id: EntryId): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
