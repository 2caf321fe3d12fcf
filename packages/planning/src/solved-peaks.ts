import type { Exercise } from '@hipspine/knowledge/treatment';
import { mirrored, type Peak, type PeakAngles } from './peak-angles.ts';

/** The solved movement of an exercise, as the body model writes it: one row of angles (degrees) for each moment. */
export interface SolvedMovement {
  readonly exercise: string;
  /** Names of the columns of `pose`; signs of the body model. */
  readonly coordinates: readonly string[];
  readonly frames: readonly { readonly pose: readonly number[] }[];
}

/** Which way each coordinate of the body model turns: above 0, and below. */
const TURNS: Readonly<Record<string, readonly [plus: string, minus: string | undefined]>> = {
  hip_flexion: ['flexion', 'extension'],
  hip_adduction: ['adduction', 'abduction'],
  hip_rotation: ['internal-rotation', 'external-rotation'],
  knee_flexion: ['flexion', undefined],
};
const BACK: Readonly<Record<string, readonly [plus: string, minus: string]>> = {
  lumbar_flexion: ['flexion', 'extension'],
  lateral_bend: ['side-bend', 'side-bend'],
  axial_rotation: ['rotation', 'rotation'],
};

/**
 * Peaks over the solved movement, what lies between the keyframes included, on both sides where a move is done on both.
 * The drawn keyframes count as well: a limit is kept against the larger of the two.
 *
 * @param movements  by exercise; an exercise without one has its drawn peaks only
 * @param drawn      peaks of the drawn keyframes
 */
export function solvedPeaks(movements: ReadonlyMap<string, SolvedMovement>, drawn: PeakAngles): PeakAngles {
  const kept = new Map<string, readonly Peak[]>();
  return (exercise) => {
    const known = kept.get(exercise.id);
    if (known !== undefined) return known;
    const movement = movements.get(exercise.id);
    const peaks = movement === undefined ? drawn(exercise) : [...drawn(exercise), ...peaksOf(movement, exercise)];
    kept.set(exercise.id, peaks);
    return peaks;
  };
}

function peaksOf({ coordinates, frames }: SolvedMovement, { laterality }: Exercise): readonly Peak[] {
  const peaks = coordinates.flatMap((name, column): Peak[] => {
    const largest = Math.max(0, ...frames.map(({ pose }) => pose[column] ?? 0));
    const smallest = Math.min(0, ...frames.map(({ pose }) => pose[column] ?? 0));
    const back = BACK[name];
    if (back !== undefined)
      return [
        { joint: 'lumbar', side: 'middle', motion: back[0], degrees: largest },
        { joint: 'lumbar', side: 'middle', motion: back[1], degrees: -smallest },
      ];
    const side = name.endsWith('_l') ? 'left' : name.endsWith('_r') ? 'right' : undefined;
    const turn = TURNS[name.replace(/_[lr]$/, '')];
    if (side === undefined || turn === undefined) return [];
    const joint = name.startsWith('knee') ? 'knee' : 'hip';
    const [plus, minus] = turn;
    return [
      { joint, side, motion: plus, degrees: largest },
      ...(minus === undefined ? [] : [{ joint, side, motion: minus, degrees: -smallest } as Peak]),
    ];
  });
  return laterality === 'bilateral' ? peaks : peaks.flatMap((peak) => [peak, mirrored(peak)]);
}
