import { readdirSync } from 'node:fs';
import {
  buildBody,
  COORDINATE_IDS,
  COORDINATES,
  type ExerciseFigure,
  exerciseFigure,
  figureFaults,
  figureKept,
  mirrorFigure,
  offBalance,
  peakAngles,
  poseOf,
  solveExercise,
} from '@hipspine/body';
import { loadTreatment } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import { fingerprints, keptFolder, readKept } from './keyframes.ts';

const body = buildBody();
const treatment = await loadTreatment();
const exercises = treatment.exercises.map(({ value }) => value);
const knowledge = treatment.figure.value;
const limits = knowledge.limits_deg;

function figureOf(id: string): ExerciseFigure {
  const kept = readKept(id);
  if (kept === null) throw new Error(`${id} has no keyframes`);
  return figureKept(kept);
}

const figures = exercises.map(({ id }) => figureOf(id));
const faultsOf = (all: readonly ExerciseFigure[]) =>
  all
    .flatMap((figure) => figureFaults(body, figure, limits))
    .map(({ exercise, at, kind, where }) => `${exercise} ${at} ${kind} ${where}`);

/** The figure with one frame changed. */
const changed = (figure: ExerciseFigure, at: number, change: Parameters<typeof poseOf>[0]): ExerciseFigure => ({
  ...figure,
  frames: figure.frames.map((frame, i) => (i === at ? { ...frame, pose: { ...frame.pose, ...change } } : frame)),
});

describe('kept keyframes', () => {
  test('are there for every exercise, for no other, and not stale', () => {
    const marks = fingerprints(exercises, knowledge);
    expect(readdirSync(keptFolder).sort()).toEqual(exercises.map(({ id }) => `${id}.json`).sort());
    expect(exercises.filter(({ id }) => readKept(id)?.from !== marks.get(id)).map(({ id }) => id)).toEqual([]);
  });

  test('have the keyframes of the exercise, and steps between them in order', () => {
    for (const { id, poses } of exercises) {
      const { frames } = figureOf(id);
      expect(frames.flatMap(({ key }) => (key === null ? [] : [key]))).toEqual(poses.map(({ t }) => t));
      expect(frames.map(({ at }) => at)).toEqual([...frames.map(({ at }) => at)].sort((a, b) => a - b));
      expect(frames.length).toBe(5 * poses.length - 4);
    }
  });

  test.each(['pelvic-tilt-supine', 'half-kneeling-hip-flexor-stretch', 'sit-to-stand', 'side-lying-abduction'])(
    'come out the same when solved again: %s',
    (id) => {
      const exercise = exercises.find((one) => one.id === id);
      if (exercise === undefined) throw new Error(id);
      const again = exerciseFigure(id, solveExercise(body, exercise, knowledge));
      again.frames.forEach(({ pose }, i) => {
        const kept = figureOf(id).frames[i]?.pose;
        for (const name of COORDINATE_IDS) {
          const tolerance = COORDINATES[name].unit === 'm' ? 0.003 : 0.5;
          expect(Math.abs(pose[name] - (kept?.[name] ?? Number.NaN)), `${i} ${name}`).toBeLessThan(tolerance);
        }
      });
    },
    20_000,
  );
});

describe('every figure, keyframes and steps between them', () => {
  test('rests within 5 mm, holds what it holds, and goes through no floor, seat or limb', () => {
    expect(faultsOf(figures)).toEqual([]);
  });

  test('does so with the right side working', () => {
    expect(faultsOf(figures.map(mirrorFigure))).toEqual([]);
  });

  test('is a pose the body can take', () => {
    for (const { frames } of figures) for (const { pose } of frames) expect(() => poseOf(pose)).not.toThrow();
  });

  test('stands in balance where it stands without a hold', () => {
    const standing = exercises.filter(({ category }) => category !== 'aerobic');
    const falling = standing.flatMap(({ id, poses }) =>
      poses.flatMap((pose, i) => {
        const frame = figureOf(id).frames[5 * i];
        if (pose.base !== 'upright' || pose.held === true || frame === undefined) return [];
        const off = offBalance(body, frame);
        return off > 0.015 ? [`${id} ${pose.t} ${(off * 100).toFixed(1)} cm`] : [];
      }),
    );
    expect(falling).toEqual([]);
  });
});

describe('what would go unseen if the check were blind', () => {
  const stretch = figureOf('half-kneeling-hip-flexor-stretch');
  const pose = stretch.frames[0]?.pose;
  if (pose === undefined) throw new Error('no first frame');

  test.each([
    ['a figure in the air', { pelvis_y: pose.pelvis_y + 0.008 }, 'contact'],
    ['a figure in the floor', { pelvis_y: pose.pelvis_y - 0.02 }, 'floor'],
    ['a foot that is not flat', { ankle_dorsiflexion_r: pose.ankle_dorsiflexion_r + 8 }, 'contact'],
    ['a hand off the thigh', { shoulder_flexion_r: pose.shoulder_flexion_r + 40 }, 'touch'],
    ['a leg through the other', { hip_adduction_r: 34, hip_flexion_r: 20 }, 'limb'],
    ['a joint beyond its limit', { elbow_flexion_l: 150 }, 'angle'],
  ])('%s', (_, change, kind) => {
    expect(figureFaults(body, changed(stretch, 0, change), limits).map((fault) => fault.kind)).toContain(kind);
  });

  test('a shank through the seat', () => {
    const seated = figureOf('sit-to-stand');
    const through = changed(seated, 0, { hip_flexion_l: 40, knee_flexion_l: 90 });
    expect(figureFaults(body, through, limits).map(({ kind }) => kind)).toContain('thing');
  });
});

describe('peak angles', () => {
  const stretch = figureOf('half-kneeling-hip-flexor-stretch');

  test('are those of the kneeling hip on the working side, and change sides with it', () => {
    const left = peakAngles(stretch, 'l');
    const right = peakAngles(stretch, 'r');
    expect(left.hip_flexion_l[0]).toBeLessThan(-14);
    expect(left.hip_flexion_r[1]).toBeGreaterThan(70);
    expect(right.hip_flexion_r).toEqual(left.hip_flexion_l);
    expect(right.hip_flexion_l).toEqual(left.hip_flexion_r);
  });

  test('look at the steps between the keyframes too', () => {
    const between = stretch.frames.findIndex(({ key }) => key === null);
    expect(peakAngles(changed(stretch, between, { hip_flexion_l: 99 }), 'l').hip_flexion_l[1]).toBe(99);
  });
});
