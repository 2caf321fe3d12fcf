import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankCanvas, SHADES } from '../ink/canvas.ts';
import { anchorsOf, escaped, type PlacedLabel, placeLabels } from './labels.ts';

const label = fc.record({
  text: fc.string({ minLength: 1, maxLength: 24 }),
  x: fc.double({ min: 0, max: 480, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
});

const apart = (a: PlacedLabel, b: PlacedLabel): boolean =>
  a.box.top + a.box.height <= b.box.top + 1e-9 || b.box.top + b.box.height <= a.box.top + 1e-9;

test('labels of a column never overlap, stay on the paper, and their leaders do not cross', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
      const placed = placeLabels(labels, 480, 600);
      expect(placed).toHaveLength(labels.length);
      for (const side of ['left', 'right'] as const) {
        const column = placed.filter((one) => one.side === side);
        column.forEach((a, i) => {
          expect(a.box.top).toBeGreaterThanOrEqual(0);
          expect(a.box.top + a.box.height).toBeLessThanOrEqual(600);
          for (const b of column.slice(i + 1)) {
            expect(apart(a, b)).toBe(true);
            // From top to bottom texts stand in the order of the places they point at.
            expect(a.box.top < b.box.top).toBe(a.y < b.y || (a.y === b.y && a.box.top < b.box.top));
          }
        });
      }
    }),
  );
});

test('an anchor lies on what it names, also where the middle does not', () => {
  const canvas = blankCanvas(60, 60);
  for (let y = 0; y < 60; y++) {
    for (let x = 0; x < 60; x++) {
      const far = Math.hypot(x - 30, y - 30);
      if (far > 15 && far < 25) canvas.seen[y * 60 + x] = 1 + SHADES * 3;
    }
  }
  Object.assign(canvas.painted, { left: 0, right: 59, top: 0, bottom: 59 });
  const { x, y } = anchorsOf(canvas, 4)[3]!;
  expect(Math.hypot(x - 30, y - 30)).toBeGreaterThan(14);
  expect(anchorsOf(canvas, 4)[2]).toBeUndefined();
});

test('text cannot break out of the file', () => {
  expect(escaped('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
});
