import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeColour, PALETTES, type Theme } from './palette.ts';

const themes = Object.keys(PALETTES) as Theme[];
const channels = (colour: string) =>
  [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)) as [number, number, number];

describe.each(themes)('colours of length in %s', (theme) => {
  const palette = PALETTES[theme];

  test('go from blue by pale to orange, and stay at the ends', () => {
    expect(changeColour(palette, -40, 40)).toBe(palette.shorter.toLowerCase());
    expect(changeColour(palette, 0, 40)).toBe(palette.same.toLowerCase());
    expect(changeColour(palette, 40, 40)).toBe(palette.longer.toLowerCase());
    expect(changeColour(palette, 400, 40)).toBe(palette.longer.toLowerCase());
  });

  test('never turn back: the longer, the less blue against red', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (a, more) => {
          const [r1, , b1] = channels(changeColour(palette, a, 40));
          const [r2, , b2] = channels(changeColour(palette, a + more, 40));
          // Each channel is rounded to a whole number, which may take back one step.
          expect(r2 - b2).toBeGreaterThanOrEqual(r1 - b1 - 2);
        },
      ),
    );
  });
});

/** What a person without one kind of cone sees (Vienot, Brettel & Mollon 1999, linear RGB). */
const BLINDNESS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

const linear = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);

test.each(themes)('shorter, same and longer stay apart for colour-blind eyes in %s', (theme) => {
  const { shorter, same, longer } = PALETTES[theme];
  for (const matrix of Object.values(BLINDNESS)) {
    const seen = [shorter, same, longer].map((colour) => {
      const rgb = channels(colour).map(linear);
      return matrix.map((row) => row.reduce((sum, weight, k) => sum + weight * rgb[k]!, 0));
    });
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      expect(Math.hypot(...seen[a]!.map((v, k) => v - seen[b]![k]!))).toBeGreaterThan(0.25);
    }
  }
});
