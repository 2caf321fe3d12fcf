import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, axisOf, back, pelvisAngles, pelvisTurn, turnBetween, turnBy } from './turn.ts';

const angle = fc.integer({ min: -179, max: 179 });
function close(a: Float64Array, b: Float64Array): void {
  for (const [i, x] of a.entries()) expect(x).toBeCloseTo(b[i]!, 6);
}

describe('turns', () => {
  test('the angles of a pelvis make the same turn again, also lying and upside down', () => {
    fc.assert(
      fc.property(angle, fc.constantFrom(-180, -130, -90, -40, 0, 8, 90, 130), angle, (rotation, tilt, obliquity) => {
        const turn = pelvisTurn(rotation, tilt, obliquity);
        const found = pelvisAngles(turn);
        close(pelvisTurn(found.rotation, found.tilt, found.obliquity), turn);
      }),
    );
  });

  test('an axis makes the same turn again', () => {
    fc.assert(
      fc.property(angle, angle, angle, (a, b, c) => {
        const turn = pelvisTurn(a, b, c);
        close(turnBy(axisOf(turn)), turn);
      }),
    );
  });

  test('half way twice is the whole way', () => {
    fc.assert(
      fc.property(angle, angle, (a, b) => {
        const [from, to] = [pelvisTurn(a, 10, 0), pelvisTurn(a + 40, 10 + b / 4, 5)];
        const half = turnBetween(from, to, 0.5);
        close(after(after(half, back(from)), half), to);
        close(turnBetween(from, to, 1), to);
      }),
    );
  });
});
