import type { FascicleName } from '../description/muscles.ts';
import type { ExerciseFigure } from '../figures/exercise-figure.ts';
import type { LengthChanges } from './length-change.ts';
import { mostLengthened, TELLS_APART_MM } from './rank-exercises.ts';
import { tissueFascicles } from './tissues.ts';

/** What the model says to a claim; below TELLS_APART_MM either way it cannot tell. */
export type Verdict = 'supported' | 'hardly' | 'contradicted' | 'not in the model';

/** As much of an exercise as its claims are checked by. */
export interface ClaimingExercise {
  readonly id: string;
  readonly laterality: string;
  readonly targets: readonly { readonly tissue: string; readonly action: string }[];
}

/** A claim of an exercise to lengthen a tissue, and what the model says to it. */
export interface ClaimCheck {
  readonly exercise: string;
  readonly tissue: string;
  readonly verdict: Verdict;
  /** Most lengthening of any keyframe against standing, mm. */
  readonly standing: number;
  /** The same against the first keyframe, on the same side. */
  readonly start: number;
  readonly where: string;
  /** Supported, but only on the side that does not work: the exercise is named for the other one. */
  readonly otherSideOnly: boolean;
}

/** Every claim of an exercise to lengthen a tissue, against the model. */
export function checkClaims(
  exercises: readonly ClaimingExercise[],
  figures: readonly ExerciseFigure[],
  changes: LengthChanges,
): readonly ClaimCheck[] {
  return exercises.flatMap((exercise) =>
    exercise.targets
      .filter(({ action }) => action === 'lengthen')
      .map(({ tissue }): ClaimCheck => {
        const fascicles = tissueFascicles(tissue);
        const figure = figures.find((one) => one.exercise === exercise.id);
        const first = figure?.frames[0];
        if (fascicles === null || figure === undefined || first === undefined)
          return {
            exercise: exercise.id,
            tissue,
            verdict: 'not in the model',
            standing: 0,
            start: 0,
            where: '',
            otherSideOnly: false,
          };
        const best = mostLengthened(changes, figure, fascicles);
        const before = changes.of(first.pose, fascicles, best.side === 'working' ? 'l' : 'r').mm;
        return {
          exercise: exercise.id,
          tissue,
          verdict: verdictOn(best.mm),
          standing: best.mm,
          start: best.mm - before,
          where: `${best.key}, ${best.side} side`,
          otherSideOnly:
            exercise.laterality === 'per-side' &&
            best.mm >= TELLS_APART_MM &&
            mostOnWorkingSide(changes, figure, fascicles) < TELLS_APART_MM,
        };
      }),
  );
}

const mostOnWorkingSide = (changes: LengthChanges, { frames }: ExerciseFigure, fascicles: readonly FascicleName[]) =>
  Math.max(...frames.filter(({ key }) => key !== null).map(({ pose }) => changes.of(pose, fascicles, 'l').mm));

function verdictOn(change: number): Verdict {
  if (change >= TELLS_APART_MM) return 'supported';
  return change > -TELLS_APART_MM ? 'hardly' : 'contradicted';
}
