import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, oneLineOf, shown, textWidth } from './break-lines.ts';
import { fontsFrom } from './fonts.fixture.ts';

const FONTS = fontsFrom((file) => readFileSync(createRequire(import.meta.url).resolve(file)));

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 30 }));
const font = FONTS.regular;

test('every line fits, unless a single character does not', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 5, max: 500 }), (text, width) => {
      for (const line of breakLines(text, font, 10, width))
        expect([...line].length <= 1 || textWidth(line, font, 10) <= width).toBe(true);
    }),
  );
});

test('no letter is lost or added, and nothing can end a line but the end of a line', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 5, max: 500 }), (text, width) => {
      const lines = breakLines(text, font, 10, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(shown(text, font).replaceAll(' ', ''));
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});

test('widths are those of the font: a bold word is wider, a foreign letter becomes a question mark', () => {
  expect(textWidth('Hip', FONTS.bold, 10)).toBeGreaterThan(textWidth('Hip', FONTS.regular, 10));
  expect(shown('Łukasz Ø 髖', font)).toBe('Łukasz Ø ?');
});

test('a long name keeps its beginning', () => {
  expect(oneLineOf('Half-kneeling hip flexor stretch', font, 10, 80)).toMatch(/^Half-kneeling.* …$/);
  expect(oneLineOf('Bridge', font, 10, 80)).toBe('Bridge');
});
