import { COORDINATE_IDS, type CoordinateId } from '../description/coordinates.ts';
import type { ExerciseFigure, FigureFrame } from './exercise-figure.ts';

/** A frame as it stands in a file: the pose as a list in the order of `coordinates`. */
interface KeptFrame extends Omit<FigureFrame, 'pose'> {
  readonly pose: readonly number[];
}

/** A solved exercise as it stands in knowledge/generated/keyframes. */
export interface KeptFigure {
  readonly exercise: string;
  /** Fingerprint of what it was computed from. */
  readonly from: string;
  readonly coordinates: readonly CoordinateId[];
  readonly frames: readonly KeptFrame[];
}

export const keptFigure = ({ exercise, frames }: ExerciseFigure, from: string): KeptFigure => ({
  exercise,
  from,
  coordinates: COORDINATE_IDS,
  frames: frames.map(({ pose, ...rest }) => ({ ...rest, pose: COORDINATE_IDS.map((id) => pose[id]) })),
});

/** @throws RangeError  when the file was written for other coordinates than the body has */
export function figureKept({ exercise, coordinates, frames }: KeptFigure): ExerciseFigure {
  if (coordinates.join() !== COORDINATE_IDS.join()) {
    throw new RangeError(`keyframes of ${exercise}: found other coordinates, expected those of the body`);
  }
  return {
    exercise,
    frames: frames.map(({ pose, ...rest }) => ({
      ...rest,
      pose: Object.fromEntries(COORDINATE_IDS.map((id, i) => [id, pose[i] ?? 0])) as Record<CoordinateId, number>,
    })),
  };
}
