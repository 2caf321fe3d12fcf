import type { Side } from '../description/coordinates.ts';
import type { FascicleName } from '../description/muscles.ts';
import type { ExerciseFigure, FigureFrame } from '../figures/exercise-figure.ts';
import type { LengthChange, LengthChanges } from './length-change.ts';

/** Differences below this are not to be interpreted, millimetres. @source body model: order of exercises is reliable above it */
export const TELLS_APART_MM = 5;

/** The keyframe of an exercise that lengthens a muscle most, and on which side. */
export interface Lengthening extends LengthChange {
  readonly exercise: string;
  readonly key: string;
  /** The working side is the one the exercise is named for; figures show it as the left. */
  readonly side: 'working' | 'other';
  readonly frame: FigureFrame;
}

/** The keyframe and side in which a group of fascicles is longest. */
export function mostLengthened(
  changes: LengthChanges,
  figure: ExerciseFigure,
  fascicles: readonly FascicleName[],
): Lengthening {
  const all = figure.frames.flatMap((frame): Lengthening[] => {
    const { key } = frame;
    if (key === null) return [];
    return (['l', 'r'] as const satisfies readonly Side[]).map((side) => ({
      exercise: figure.exercise,
      key,
      side: side === 'l' ? 'working' : 'other',
      frame,
      ...changes.of(frame.pose, fascicles, side),
    }));
  });
  return all.reduce((best, one) => (one.mm > best.mm + 1e-9 ? one : best));
}

/** Exercises by how much they lengthen a group of fascicles against standing, most first. */
export const rankExercises = (
  changes: LengthChanges,
  figures: readonly ExerciseFigure[],
  fascicles: readonly FascicleName[],
): Lengthening[] =>
  figures
    .map((figure) => mostLengthened(changes, figure, fascicles))
    .sort((a, b) => b.mm - a.mm || a.exercise.localeCompare(b.exercise, 'en'));
