import { describe, expect, test } from 'vitest';
import { type Mesh, meshOf } from '../geometry/mesh.ts';
import { tube } from '../geometry/tube.ts';
import { IN_PLACE } from '../placement.ts';
import { directionsOf, project } from './camera.ts';
import { blankCanvas, paint, thingIn } from './canvas.ts';
import { CONTACT, contours, OUTLINE, STEP_LINE } from './contours.ts';
import { areaOf } from './path-area.oracle.ts';
import { shadePath, thingPaths } from './region.ts';

const camera = { ...directionsOf('front'), scale: 100, originX: 100, originY: 100 };
const steps = new Float32Array([0.1, 0.1]);

/** A ring about the line of sight: two bars bent to a circle. */
function ring(radius: number, thickness: number): Mesh {
  const stations = Array.from({ length: 61 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 60;
    return { at: [0, radius * Math.cos(angle), radius * Math.sin(angle)] as const, radius: thickness };
  });
  return tube(stations, 10, [1, 0, 0]);
}

/** A flat square facing the viewer. */
function square(x: number, half: number, z = 0): Mesh {
  const [a, b] = [-half, half];
  return meshOf(
    new Float32Array([x, a, z + a, x, b, z + a, x, b, z + b, x, a, z + b]),
    new Uint32Array([0, 1, 2, 0, 2, 3]),
  );
}

describe('outlines of what is painted', () => {
  test('a ring keeps its hole', () => {
    const canvas = blankCanvas(200, 200);
    paint(canvas, ring(0.6, 0.1), IN_PLACE, camera, 0);
    const squares = canvas.seen.filter((seen) => seen !== 0).length;
    const d = thingPaths(contours(canvas, steps, { rounds: 2, tolerance: 0.3 }).lines).get(0)!;
    expect(areaOf(d)).toBeGreaterThan(0.97 * squares);
    expect(areaOf(d)).toBeLessThan(1.03 * squares);
    expect(Math.abs(squares - Math.PI * (70 ** 2 - 50 ** 2))).toBeLessThan(0.06 * squares);
  });

  test('a square before another hides it, and a line parts them; far behind, the line is a step', () => {
    for (const [depth, kind] of [
      [0.02, CONTACT],
      [0.5, STEP_LINE],
    ] as const) {
      const canvas = blankCanvas(200, 200);
      paint(canvas, square(0, 0.8), IN_PLACE, camera, 0);
      paint(canvas, square(depth, 0.3), IN_PLACE, camera, 1);
      const arcs = contours(canvas, steps, { rounds: 0, tolerance: 0.3 }).lines;
      expect(new Set(arcs.map((arc) => arc.kind))).toEqual(new Set([kind, OUTLINE]));
      const paths = thingPaths(arcs);
      expect(areaOf(paths.get(1)!)).toBeCloseTo(60 * 60, -2);
      expect(areaOf(paths.get(0)!)).toBeCloseTo(160 * 160 - 60 * 60, -2);
    }
  });

  test('order of painting makes no difference', () => {
    const both = [square(0, 0.8), square(0.3, 0.4, 0.2)];
    const seen = [0, 1].map((first) => {
      const canvas = blankCanvas(200, 200);
      for (const thing of [first, 1 - first]) paint(canvas, both[thing]!, IN_PLACE, camera, thing);
      return canvas.seen;
    });
    expect(seen[0]).toEqual(seen[1]);
  });

  test('what is seen from behind is not painted', () => {
    const canvas = blankCanvas(200, 200);
    paint(canvas, square(0, 0.8), IN_PLACE, { ...camera, ...directionsOf('back') }, 0);
    expect(canvas.seen.every((seen) => seen === 0)).toBe(true);
  });

  test('a body that leaves the paper is cut at its edge and still closed', () => {
    const canvas = blankCanvas(120, 90);
    paint(canvas, ring(0.9, 0.2), IN_PLACE, camera, 0);
    const squares = canvas.seen.filter((seen) => thingIn(seen) === 0).length;
    const area = areaOf(thingPaths(contours(canvas, steps, { rounds: 0, tolerance: 0.3 }).lines).get(0)!);
    expect(Math.abs(area - squares)).toBeLessThan(0.03 * squares);
  });

  test('shadows lie within what is painted', () => {
    const canvas = blankCanvas(200, 200);
    paint(canvas, ring(0.6, 0.2), IN_PLACE, camera, 0);
    const { lines, shades } = contours(canvas, steps, { rounds: 0, tolerance: 0.3 });
    const [all, shade, dark] = [thingPaths(lines).get(0)!, shadePath(shades, 1), shadePath(shades, 2)].map(areaOf);
    expect(shade!).toBeGreaterThan(0);
    expect(shade!).toBeLessThan(all!);
    expect(dark!).toBeLessThan(shade!);
  });
});

test.each(['front', 'back', 'left', 'right', 'three-quarter-left', 'three-quarter-right'] as const)(
  'from %s the picture is upright and not mirrored',
  (view) => {
    const { right, up, near } = directionsOf(view);
    expect(up[1]).toBeGreaterThan(0.9);
    const triple =
      right[0] * (up[1] * near[2] - up[2] * near[1]) -
      right[1] * (up[0] * near[2] - up[2] * near[0]) +
      right[2] * (up[0] * near[1] - up[1] * near[0]);
    expect(triple).toBeCloseTo(1, 12);
  },
);

test('from the front the right side of the body is on the left of the picture, from the right its front', () => {
  const at = (view: 'front' | 'right', p: readonly [number, number, number]) =>
    project({ ...directionsOf(view), scale: 1, originX: 0, originY: 0 }, p)[0];
  expect(at('front', [0, 0, 1])).toBeLessThan(0);
  expect(at('right', [1, 0, 0])).toBeGreaterThan(0);
});
