import { describe, expect, test } from 'vitest';
import { cornerAt, type Mesh } from './geometry/mesh.ts';
import { distance, dot, type Point, subtract, unit } from './geometry/point.ts';
import { distanceToMesh } from './shapes.oracle.ts';
import { shapes } from './shapes.ts';
import { femurLandmarks } from './studio/bones/femur.ts';
import { hipBoneLandmarks } from './studio/bones/hip-bone.ts';

const DEGREES = 180 / Math.PI;

const corners = (name: string): readonly Point[] => {
  const mesh = (shapes().find((shape) => shape.name === name) as { mesh: Mesh }).mesh;
  return Array.from({ length: mesh.positions.length / 3 }, (_, i) => cornerAt(mesh.positions, i));
};
const extent = (points: readonly Point[], k: 0 | 1 | 2): readonly [number, number] => [
  Math.min(...points.map((p) => p[k])),
  Math.max(...points.map((p) => p[k])),
];
const meanOf = (points: readonly Point[]): Point =>
  [0, 1, 2].map((k) => points.reduce((sum, p) => sum + p[k]!, 0) / points.length) as unknown as Point;
const slice = (points: readonly Point[], y: number, half = 0.006): readonly Point[] =>
  points.filter((p) => Math.abs(p[1] - y) < half);

// Ranges are those of adults in textbooks of anatomy and radiology, both sexes together; they only say that the drawing is
// recognisable, nothing about a person.
describe('a clinician recognises the pelvis', () => {
  const hip = corners('hip_bone_r');

  test('it is about 28 cm wide over the crests and 20 to 24 cm high', () => {
    expect(2 * extent(hip, 2)[1]).toBeGreaterThan(0.26);
    expect(2 * extent(hip, 2)[1]).toBeLessThan(0.31);
    const [low, high] = extent(hip, 1);
    expect(high - low).toBeGreaterThan(0.2);
    expect(high - low).toBeLessThan(0.245);
  });

  test('front spines and symphysis stand in one upright plane, within a finger', () => {
    const front = Math.max(...hip.filter((p) => p[1] > -0.02).map((p) => p[0]));
    const pubis = Math.max(...hip.filter((p) => p[1] < -0.06 && p[2] < 0.035).map((p) => p[0]));
    expect(Math.abs(front - pubis)).toBeLessThan(0.015);
  });

  test('the subpubic angle seen from the front lies between 65 and 110 degrees', () => {
    // Inner edge of the ramus: at each height the place nearest to the middle, below the symphysis.
    const edge = (y: number) => Math.min(...slice(hip, y, 0.004).map((p) => p[2]));
    const half = Math.atan2(edge(-0.126) - edge(-0.111), 0.015);
    expect(2 * half * DEGREES).toBeGreaterThan(65);
    expect(2 * half * DEGREES).toBeLessThan(110);
  });

  test('the crest reaches the height of the fourth lumbar vertebra or the disc below it', () => {
    const crest = extent(hip, 1)[1];
    expect(crest).toBeGreaterThan(0.078);
    expect(crest).toBeLessThan(0.118);
  });

  test('the back spines lie higher than the front ones and 7 to 11 cm apart', () => {
    const back = hip.reduce((a, b) => (b[0] < a[0] ? b : a));
    expect(back[1]).toBeGreaterThan(0);
    expect(2 * back[2]).toBeGreaterThan(0.07);
    expect(2 * back[2]).toBeLessThan(0.11);
  });

  test('the bone between socket, pubis and ischium is open: a line through the obturator foramen meets no bone', () => {
    const hole: Point = [-0.045, -0.095, 0.04];
    const towards = unit([0.75, -0.2, 0.62]);
    const near = hip.filter((p) => {
      const from = subtract(p, hole);
      return Math.hypot(...subtract(from, towards.map((t) => t * dot(from, towards)) as unknown as Point)) < 0.008;
    });
    expect(near).toEqual([]);
  });
});

describe('a clinician recognises the femur', () => {
  const femur = corners('femur_r');
  const shaftTop = meanOf(slice(femur, -0.12));
  const shaftLow = meanOf(slice(femur, -0.2));

  test('neck and shaft make 115 to 135 degrees, the neck points 5 to 20 degrees forward', () => {
    // Middle of the neck: of its rim where it is 22 mm from the middle plane of the head.
    const rim = femur.filter((p) => Math.abs(p[2] - 0.022) < 0.004 && p[1] > -0.036);
    const middle = (k: 0 | 1) => (extent(rim, k)[0] + extent(rim, k)[1]) / 2;
    const neck: Point = [middle(0), middle(1), 0.022];
    // Forward against the axis through the backs of both condyles, which lies along z here.
    const forward = Math.atan2(-neck[0], neck[2]) * DEGREES;
    expect(forward).toBeGreaterThan(2);
    expect(forward).toBeLessThan(20);
    const head = [0, 0, 0] as const;
    const down = unit(subtract(shaftLow, shaftTop));
    const inwards = unit(subtract(head, neck));
    const angle = Math.acos(dot(down, inwards)) * DEGREES;
    expect(angle).toBeGreaterThan(115);
    expect(angle).toBeLessThan(135);
  });

  test('the shaft bows forward', () => {
    const [top, middle, low] = [-0.1, -0.21, -0.34].map((y) => meanOf(slice(femur, y)));
    expect(middle![0]).toBeGreaterThan((top![0] + low![0]) / 2 + 0.004);
  });

  test('the lesser trochanter lies behind and inside, the greater one outside and nearly as high as the head', () => {
    const lesser = slice(femur, -0.055).reduce((a, b) => (b[0] < a[0] ? b : a));
    expect(distance(lesser, [-0.0235, -0.0524, 0.0088])).toBeLessThan(0.015);
    const greater = femur.filter((p) => p[2] > 0.04);
    expect(extent(greater, 1)[1]).toBeGreaterThan(-0.012);
    expect(extent(greater, 1)[1]).toBeLessThan(0.01);
  });
});

describe('a clinician recognises the low back', () => {
  test('the upper plate of the sacrum slopes 30 to 45 degrees', () => {
    // The front of the upper plate lies lower than its back.
    const middle = corners('sacrum').filter((p) => Math.abs(p[2]) < 0.012 && p[1] > 0.02);
    const front = middle.reduce((a, b) => (b[0] > a[0] ? b : a));
    const top = middle.filter((p) => p[0] < front[0] - 0.022 && p[0] > front[0] - 0.036);
    const back = top.reduce((a, b) => (b[1] > a[1] ? b : a));
    const slope = Math.atan2(back[1] - front[1], front[0] - back[0]) * DEGREES;
    expect(slope).toBeGreaterThan(28);
    expect(slope).toBeLessThan(48);
  });

  test('bodies grow wider from L1 to L5', () => {
    const width = (name: string) => {
      const [low, high] = extent(
        corners(name).filter((p) => p[0] > -0.004),
        2,
      );
      return high - low;
    };
    expect(width('l5')).toBeGreaterThan(width('l1'));
  });
});

test.each(
  [
    ...Object.entries(hipBoneLandmarks).map(([name, at]) => ['hip_bone_r', name, at] as const),
    ...Object.entries(femurLandmarks).map(([name, at]) => ['femur_r', name, at] as const),
  ].filter(([, name]) => !['hipCentre', 'head'].includes(name)),
)('on the %s the %s is where its name says, within 6 mm', (bone, _, at) => {
  const { mesh } = shapes().find((shape) => shape.name === bone) as { mesh: Mesh };
  expect(distanceToMesh(mesh, at)).toBeLessThan(0.006);
});
