import { describe, expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

const size = { width: 350, height: 480 };
const at = (text: string, x: number, y: number) => ({ text, x, y });

describe('names beside the body', () => {
  test('stand on the side of what they name, none over another, all inside', () => {
    const wanted = Array.from({ length: 12 }, (_, i) => at(`Muscle number ${i}`, i < 8 ? 120 : 240, 470 - i));
    const placed = placeLabels(wanted, size);
    for (const edge of ['left', 'right'] as const) {
      const own = placed.filter((one) => one.edge === edge).toSorted((a, b) => a.textY - b.textY);
      expect(own).toHaveLength(edge === 'left' ? 8 : 4);
      own.forEach((one, i) => {
        const next = own[i + 1];
        if (next !== undefined) expect(next.textY - one.textY).toBeGreaterThanOrEqual(16 * one.lines.length);
        expect(one.textY).toBeGreaterThan(0);
        expect(one.textY + 16 * (one.lines.length - 1)).toBeLessThan(size.height);
      });
    }
  });

  test('stand level with what they name where there is room', () => {
    const [label] = placeLabels([at('Psoas', 100, 200)], size);
    expect(label?.from.y).toBeCloseTo(200, -1);
  });

  test('keep the order of their places, so that no line crosses another name', () => {
    const placed = placeLabels([at('Lower', 100, 210), at('Upper', 100, 200)], size);
    expect(placed.map(({ text }) => text)).toEqual(['Upper', 'Lower']);
  });

  test('are broken at a space near the middle, and only when long', () => {
    const [long, short] = placeLabels([at('Tensor fasciae latae', 100, 100), at('Gracilis', 100, 300)], size);
    expect(long?.lines).toEqual(['Tensor', 'fasciae latae']);
    expect(short?.lines).toEqual(['Gracilis']);
  });
});
