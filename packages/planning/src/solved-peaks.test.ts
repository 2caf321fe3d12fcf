import { expect, test } from 'vitest';
import { limitsOn, worstBreach } from './limits.ts';
import { keyframePeaks, type Peak } from './peak-angles.ts';
import { shippedPlanner } from './planner.fixture.ts';
import { type SolvedMovement, solvedPeaks } from './solved-peaks.ts';

const { planner } = await shippedPlanner();
const exerciseOf = (id: string): NonNullable<ReturnType<typeof planner.knowledge.exercise.get>> => {
  const exercise = planner.knowledge.exercise.get(id);
  if (exercise === undefined) throw new Error(`no exercise ${id}`);
  return exercise;
};
const largest = (peaks: readonly Peak[], side: Peak['side'], motion: string): number =>
  Math.max(
    ...peaks.filter((p) => p.joint === 'hip' && p.side === side && p.motion === motion).map(({ degrees }) => degrees),
  );

/** Between two moments of 80 degrees the left hip passes 97, turned in 12; the body model counts turning in and adduction as plus. */
const movement: SolvedMovement = {
  exercise: 'clamshell',
  coordinates: ['hip_flexion_l', 'hip_rotation_l', 'hip_adduction_l', 'lumbar_flexion', 'pelvis_x'],
  frames: [{ pose: [80, 0, 0, 5, 400] }, { pose: [97, 12, -30, 9, 400] }, { pose: [80, -4, 0, 5, 400] }],
};
const angles = solvedPeaks(new Map([['clamshell', movement]]), keyframePeaks(0));

test('what lies between the keyframes counts, on both sides, with the signs of the body model', () => {
  const peaks = angles(exerciseOf('clamshell'));
  for (const side of ['left', 'right'] as const) {
    expect(largest(peaks, side, 'flexion')).toBe(97);
    expect(largest(peaks, side, 'internal-rotation')).toBeGreaterThanOrEqual(12);
    expect(largest(peaks, side, 'abduction')).toBeGreaterThanOrEqual(30);
  }
  const limit = {
    joint: 'hip',
    side: 'right',
    motion: 'flexion',
    maxDegrees: 90,
    until: null,
    setBy: 'surgeon',
  } as const;
  expect(worstBreach(peaks, limitsOn([limit], '2027-01-11'))?.degrees).toBe(97);
});

test('without a solved movement the drawing counts, and never less than the drawing', () => {
  for (const exercise of planner.knowledge.exercises) {
    const drawn = keyframePeaks(0)(exercise);
    const peaks = angles(exercise);
    for (const side of ['left', 'right'] as const)
      expect(largest(peaks, side, 'flexion')).toBeGreaterThanOrEqual(largest(drawn, side, 'flexion'));
  }
});
