import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIDDLE_SEGMENTS } from './description/segments.ts';
import {
  buildBody,
  expectedLordosis,
  expectedPelvicTilt,
  FASCICLES,
  MUSCLE_IDS,
  muscleIndex,
  muscleLengths,
  musclePath,
  pointInRoom,
  SEGMENT_IDS,
  type SegmentId,
  SOURCES,
  STANDING,
  segmentMasses,
  segmentTransforms,
  spinopelvic,
} from './index.ts';
import { REFERENCE_HEIGHT } from './scaling.ts';
import { anyPose } from './testing/random-pose.ts';

const place = (body: ReturnType<typeof buildBody>, segment: SegmentId, at: readonly [number, number, number]) =>
  pointInRoom(segmentTransforms(body, STANDING), SEGMENT_IDS.indexOf(segment), at);

const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((x, k) => x - (b[k] as number)));

describe('height', () => {
  test('a body so many times taller has all lengths so many times longer, in any pose', () => {
    const reference = buildBody();
    fc.assert(
      fc.property(anyPose, fc.double({ min: 1.2, max: 2.2, noNaN: true }), (pose, height) => {
        const scaled = muscleLengths(buildBody({ height }), pose);
        for (const [m, length] of muscleLengths(reference, pose).entries())
          expect((scaled[m] as number) / length).toBeCloseTo(height / REFERENCE_HEIGHT, 9);
      }),
      { numRuns: 20 },
    );
  });

  test('the reference body is as tall as it says', () => {
    const body = buildBody();
    const top = place(body, 'head', [0.02, 0.245, 0])[1];
    const sole = place(body, 'foot_r', [0, -0.075, 0])[1];
    expect(top - sole).toBeCloseTo(REFERENCE_HEIGHT, 2);
  });

  test('the segments weigh what was asked for, left as right', () => {
    const total = (body: ReturnType<typeof buildBody>): number =>
      segmentMasses(body).reduce((sum, { kg }) => sum + kg, 0);
    expect(total(buildBody())).toBeCloseTo(75.3, 0);
    expect(total(buildBody({ mass: 60 }))).toBeCloseTo(60, 9);
    expect(total(buildBody({ height: REFERENCE_HEIGHT * 1.1 })) / total(buildBody())).toBeCloseTo(1.21, 9);
  });
});

describe('leg length', () => {
  test('is what was asked for, each leg its own, and the trunk stays', () => {
    const body = buildBody({ legLength: { right: 0.9, left: 0.88 } });
    const hip = place(body, 'femur_r', [0, 0, 0]);
    expect(hip).toEqual(place(buildBody(), 'femur_r', [0, 0, 0]));
    const spine = (z: number) => [hip[0] + 0.056276, hip[1] + 0.07849, z] as const;
    expect(apart(spine(0.07726 + 0.0507), place(body, 'foot_r', [0, 0, 0]))).toBeCloseTo(0.9, 3);
    expect(apart(spine(-0.07726 - 0.0507), place(body, 'foot_l', [0, 0, 0]))).toBeCloseTo(0.88, 3);
    const m = muscleIndex('multifidus_l3_r');
    expect(muscleLengths(body, STANDING)[m]).toBe(muscleLengths(buildBody(), STANDING)[m]);
  });
});

describe('sex', () => {
  test("a woman's hips are further apart for her height, and nothing else changes its height", () => {
    const [woman, man] = [buildBody({ sex: 'female' }), buildBody({ sex: 'male' })];
    const [hers, his] = [place(woman, 'femur_r', [0, 0, 0]), place(man, 'femur_r', [0, 0, 0])];
    expect(hers[2] / his[2]).toBeCloseTo(1.06, 9);
    expect(hers[1]).toBe(his[1]);
  });
});

describe('pelvic parameters', () => {
  test('pelvic incidence is pelvic tilt plus sacral slope, exactly, in any pose of any pelvis', () => {
    fc.assert(
      fc.property(
        anyPose,
        fc.double({ min: 20, max: 100, noNaN: true }),
        fc.integer({ min: 18, max: 90 }),
        (pose, pi, age) => {
          const { pelvicIncidence, pelvicTilt, sacralSlope } = spinopelvic(
            buildBody({ pelvicIncidence: pi, age }),
            pose,
          );
          const rest = pelvicIncidence - pelvicTilt - sacralSlope;
          expect(rest - 360 * Math.round(rest / 360)).toBeCloseTo(0, 9);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('standing gives the tilt to be expected at this incidence and age, and the incidence that was asked for', () => {
    for (const pelvicIncidence of [32, 49, 74]) {
      const body = buildBody({ pelvicIncidence, age: 30 });
      const { pelvicIncidence: pi, pelvicTilt } = spinopelvic(body, STANDING);
      expect(pi).toBeCloseTo(pelvicIncidence, 9);
      expect(pelvicTilt).toBeCloseTo(expectedPelvicTilt(pelvicIncidence, 30), 9);
    }
  });

  test('what is to be expected at an incidence is what the sources say (post11, post13)', () => {
    expect(expectedPelvicTilt(50, 50)).toBeCloseTo(13.3, 9);
    expect(expectedPelvicTilt(70, 20)).toBeCloseTo(16.7, 9);
    expect([30, 40, 50, 60, 70, 80].map(expectedLordosis)).toEqual([48, 53, 59, 66, 72, 75]);
  });

  test('without a measured incidence all three lie within two standard deviations of the norm (post07 to post09)', () => {
    const { pelvicIncidence, pelvicTilt, sacralSlope } = spinopelvic(buildBody(), STANDING);
    expect(pelvicIncidence).toBeGreaterThan(32);
    expect(pelvicIncidence).toBeLessThan(74);
    expect(pelvicTilt).toBeCloseTo(13.5, 1);
    expect(sacralSlope).toBeGreaterThan(24);
    expect(sacralSlope).toBeLessThan(55);
  });

  test('sitting down turns the pelvis back: tilt grows and slope shrinks by the same (post02, post03)', () => {
    const [standing, sitting] = [STANDING, { ...STANDING, pelvic_tilt: -18.7 }].map((pose) =>
      spinopelvic(buildBody(), pose),
    );
    expect((sitting?.sacralSlope ?? 0) - (standing?.sacralSlope ?? 0)).toBeCloseTo(-18.7, 9);
    expect((sitting?.pelvicTilt ?? 0) - (standing?.pelvicTilt ?? 0)).toBeCloseTo(18.7, 9);
  });

  test('nutation of 2 degrees moves the sacral plate by about 1 mm (sij01, sij02: 1.7 degrees and 0.7 mm, at most 2 mm)', () => {
    const moved = segmentTransforms(buildBody(), { ...STANDING, sacral_nutation: 2 });
    const l5 = SEGMENT_IDS.indexOf('l5');
    const shift = apart(pointInRoom(moved, l5, [0, 0, 0]), place(buildBody(), 'l5', [0, 0, 0])) * 1000;
    expect(shift).toBeGreaterThan(0.5);
    expect(shift).toBeLessThan(2);
  });
});

describe('measures that cannot be', () => {
  test.each([
    [{ height: 17.2 }, 'height: found 17.2, expected 1.2 to 2.2'],
    [{ height: Number.NaN }, 'height: found NaN'],
    [{ pelvicIncidence: 5 }, 'pelvicIncidence: found 5, expected 20 to 100'],
    [{ legLength: { right: 0.9, left: 9 } }, 'legLength left: found 9'],
  ])('%j is refused', (scaling, message) => {
    expect(() => buildBody(scaling)).toThrow(message);
  });
});

test('every fascicle, and through its points every muscle, names where its numbers come from', () => {
  for (const { sources } of FASCICLES) for (const source of sources) expect(SOURCES).toHaveProperty(source);
});

test('scaled bodies can be drawn: paths are as long as said', () => {
  const body = buildBody({ height: 1.6, sex: 'female', pelvicIncidence: 60, legLength: 0.8 });
  const lengths = muscleLengths(body, STANDING);
  for (const [m, muscle] of MUSCLE_IDS.entries()) {
    const points = musclePath(body, segmentTransforms(body, STANDING), muscle);
    const drawn = points.slice(1).reduce((sum, p, i) => sum + apart(p, points[i] as readonly number[]), 0);
    expect(drawn / (lengths[m] as number), muscle).toBeGreaterThan(0.995);
  }
});

test('the shares of the six lumbar joints are those of the published model, and add up to one', () => {
  const text = readFileSync(new URL('../reference/lumbar_joint_centres_and_shares.csv', import.meta.url), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => /^[LT]\d+\//.test(line))
    .map((line) => line.split(','));
  for (const column of [4, 5, 6]) expect(rows.reduce((sum, row) => sum + Number(row[column]), 0)).toBeCloseTo(1, 9);
  for (const [i, segment] of (['l5', 'l4', 'l3', 'l2', 'l1', 'thorax'] as const).entries()) {
    const [x, y] = place(buildBody(), segment, [0, 0, 0]);
    expect(x).toBeCloseTo(Number(rows[i]?.[1]), 9);
    expect(y).toBeCloseTo(Number(rows[i]?.[2]), 9);
    const shares = MIDDLE_SEGMENTS[segment].joint.flatMap((step) =>
      'turn' in step && 'share' in step.law ? [Math.abs(step.law.share)] : [],
    );
    expect(shares).toEqual([4, 5, 6].map((column) => Number(rows[i]?.[column])));
  }
});
