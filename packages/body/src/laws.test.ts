// What must hold for any body and any pose, against nothing but itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildBody,
  COORDINATE_IDS,
  COORDINATES,
  FASCICLES,
  MUSCLE_IDS,
  type MuscleId,
  mirrorPose,
  momentArms,
  muscleIndex,
  muscleLengths,
  otherSide,
  type Pose,
  pointInRoom,
  SEGMENT_IDS,
  STANDING,
  segmentTransforms,
  straightLengths,
} from './index.ts';
import { anyPose } from './testing/random-pose.ts';

const body = buildBody();
const MIRROR = MUSCLE_IDS.map((id) => muscleIndex(otherSide(id)));
const ANGLES = COORDINATE_IDS.filter((id) => COORDINATES[id].unit === 'deg');
/** Coordinates that move the ends of some muscle. */
const LIVELY = ANGLES.filter((id) => !/^(pelvis|pelvic|neck|shoulder|elbow)/.test(id));

const indices = (pick: (muscle: MuscleId) => boolean): number[] => MUSCLE_IDS.flatMap((id, i) => (pick(id) ? [i] : []));

describe('any pose', () => {
  test('seen in a mirror has the mirrored lengths, to 1e-9 m', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        const here = muscleLengths(body, pose);
        const there = muscleLengths(body, mirrorPose(pose));
        for (const [m, mirrored] of MIRROR.entries())
          expect(Math.abs((here[m] as number) - (there[mirrored] as number))).toBeLessThan(1e-9);
      }),
    );
  });

  test('has no muscle more than a tenth longer than the straight way through its points', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        const lengths = muscleLengths(body, pose);
        const straight = straightLengths(body, pose);
        for (const [m, id] of MUSCLE_IDS.entries()) {
          expect((lengths[m] as number) / (straight[m] as number), id).toBeLessThan(1.1);
          expect((lengths[m] as number) / (straight[m] as number), id).toBeGreaterThan(1 - 1e-12);
        }
      }),
    );
  });

  test('leaves the lengths as they are when the whole body is moved and turned in the room', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        const { pelvis_x, pelvis_y, pelvis_z, pelvis_rotation, pelvic_tilt, pelvis_obliquity } = STANDING;
        const upright = { ...pose, pelvis_x, pelvis_y, pelvis_z, pelvis_rotation, pelvic_tilt, pelvis_obliquity };
        const turned = muscleLengths(body, pose);
        for (const [m, length] of muscleLengths(body, upright).entries()) expect(turned[m]).toBeCloseTo(length, 11);
      }),
    );
  });

  test('has an iliacus that does not know the spine, and a psoas that does not know the knee', () => {
    const iliacus = indices((id) => id.startsWith('iliacus'));
    const psoas = indices((id) => id.startsWith('psoas'));
    fc.assert(
      fc.property(anyPose, anyPose, (pose, other) => {
        const { lumbar_flexion, lateral_bend, axial_rotation, knee_flexion_r, knee_flexion_l } = other;
        const bent = muscleLengths(body, { ...pose, lumbar_flexion, lateral_bend, axial_rotation });
        const kneeled = muscleLengths(body, { ...pose, knee_flexion_r, knee_flexion_l });
        const lengths = muscleLengths(body, pose);
        for (const m of iliacus) expect(bent[m]).toBe(lengths[m]);
        for (const m of psoas) expect(kneeled[m]).toBe(lengths[m]);
      }),
    );
  });

  test('has a right side that does not know what the left leg does', () => {
    const right = indices((id) => id.endsWith('_r'));
    fc.assert(
      fc.property(anyPose, anyPose, (pose, other) => {
        const { hip_flexion_l, hip_adduction_l, hip_rotation_l, knee_flexion_l, ankle_dorsiflexion_l } = other;
        const moved = { ...pose, hip_flexion_l, hip_adduction_l, hip_rotation_l, knee_flexion_l, ankle_dorsiflexion_l };
        const lengths = muscleLengths(body, pose);
        const after = muscleLengths(body, moved);
        for (const m of right) expect(after[m]).toBe(lengths[m]);
      }),
    );
  });
});

/** Fifty poses, the same in each run: a sweep is long, and a jump found once must be found again. */
const fiftyPoses = fc.sample(anyPose, { numRuns: 50, seed: 20_261_130 });

/** Two hundred thousand evaluations: seconds on a free machine, more on a crowded one. */
const LONG = 120_000;

test('no muscle jumps: no more than 3 mm a degree along any coordinate from 50 random poses', { timeout: LONG }, () => {
  const worst = { perDegree: 0, where: '' };
  let [before, now] = [new Float64Array(MUSCLE_IDS.length), new Float64Array(MUSCLE_IDS.length)];
  for (const pose of fiftyPoses)
    for (const id of LIVELY.filter((name) => !name.endsWith('_l'))) {
      const [low, high] = COORDINATES[id].range;
      const moving = { ...pose, [id]: low };
      muscleLengths(body, moving, before);
      for (let angle = low + 0.5; angle <= high; angle += 0.5) {
        moving[id] = angle;
        muscleLengths(body, moving, now);
        for (let m = 0; m < FASCICLES.length; m++) {
          const perDegree = Math.abs((now[m] as number) - (before[m] as number)) * 2000;
          if (!(perDegree <= worst.perDegree))
            Object.assign(worst, { perDegree, where: `${MUSCLE_IDS[m]} at ${id} ${angle}` });
        }
        [before, now] = [now, before];
      }
    }
  expect(worst.perDegree, worst.where).toBeLessThanOrEqual(3);
});

test('a moment arm is the slope of the length: summed over a sweep it gives the change to 0.1 mm', {
  timeout: LONG,
}, () => {
  const worst = { gap: 0, where: '' };
  const arms = new Float64Array(MUSCLE_IDS.length);
  for (const pose of fiftyPoses.slice(0, 4))
    for (const id of LIVELY) {
      const [low, high] = COORDINATES[id].range;
      const steps = Math.ceil((high - low) / 0.25);
      const width = (high - low) / steps;
      const change = muscleLengths(body, { ...pose, [id]: high });
      for (const [m, length] of muscleLengths(body, { ...pose, [id]: low }).entries())
        change[m] = (change[m] as number) - length;
      for (let k = 0; k < steps; k++) {
        momentArms(body, { ...pose, [id]: low + (k + 0.5) * width }, id, arms);
        for (let m = 0; m < arms.length; m++)
          change[m] = (change[m] as number) + ((arms[m] as number) * width * Math.PI) / 180;
      }
      for (const [m, rest] of change.entries())
        if (!(Math.abs(rest) <= worst.gap))
          Object.assign(worst, { gap: Math.abs(rest), where: `${MUSCLE_IDS[m]} about ${id}` });
    }
  expect(worst.gap * 1000, worst.where).toBeLessThan(0.1);
});

describe('the joints of the lumbar spine', () => {
  const thorax = SEGMENT_IDS.indexOf('thorax');
  const direction = (pose: Pose, local: readonly [number, number, number]): readonly number[] => {
    const t = segmentTransforms(body, pose);
    const o = pointInRoom(t, thorax, [0, 0, 0]);
    return pointInRoom(t, thorax, local).map((x, k) => x - (o[k] as number));
  };
  const degrees = (opposite: number, adjacent: number): number => (Math.atan2(opposite, adjacent) * 180) / Math.PI;

  test('share the typed angle without loss: T12 on the sacrum turns by exactly that much', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 80, noNaN: true }),
        fc.double({ min: -45, max: 45, noNaN: true }),
        (flex, side) => {
          const [fx, fy] = direction({ ...STANDING, lumbar_flexion: flex }, [0, 1, 0]);
          expect(degrees(fx as number, fy as number)).toBeCloseTo(flex, 9);
          const [, by, bz] = direction({ ...STANDING, lateral_bend: side }, [0, 1, 0]);
          expect(degrees(bz as number, by as number)).toBeCloseTo(side, 9);
          const [rx, , rz] = direction({ ...STANDING, axial_rotation: side }, [1, 0, 0]);
          expect(degrees(-(rz as number), rx as number)).toBeCloseTo(side, 9);
        },
      ),
    );
  });
});
