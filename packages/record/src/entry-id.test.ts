import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyId } from './entry.arbitrary.ts';
import { isEntryId, newEntryId, timeOf } from './entry-id.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const time = fc.integer({ min: 0, max: 2 ** 47 });

test('ids in text order are in order of time', () => {
  fc.assert(
    fc.property(time, time, bytes, bytes, (a, b, x, y) => {
      fc.pre(a < b);
      expect(newEntryId(a, x) < newEntryId(b, y)).toBe(true);
    }),
  );
});

test('an id tells its time and has the form of a UUID 7', () => {
  fc.assert(
    fc.property(time, bytes, (now, random) => {
      const id = newEntryId(now, random);
      expect(isEntryId(id)).toBe(true);
      expect(timeOf(id)).toBe(now);
    }),
  );
});

test('a clock that is set back still gives a later id', () => {
  fc.assert(
    fc.property(anyId, bytes, time, (id, random, now) => {
      expect(newEntryId(now, random, id) > id).toBe(true);
    }),
  );
});

test.each([[-1], [Number.NaN], [2 ** 48]])('a time of %s is refused', (now) => {
  expect(() => newEntryId(now, new Uint8Array(10))).toThrow(RangeError);
});
