import type { TreatmentParts } from '@hipspine/knowledge/treatment';
import { keyframePeaks, type Peak, solvedPeaks } from '@hipspine/planning';
import { keptFigures } from './kept-figures.ts';

/**
 * The largest angles each exercise needs, drawn keyframes and solved movement taken together: what limits of a surgeon are
 * held against. Worked out once, so that the page needs no movement to keep a limit.
 */
export function jointPeaks({ exercises, planModel }: TreatmentParts): Readonly<Record<string, readonly Peak[]>> {
  const drawn = keyframePeaks(planModel.value.limits.margin_degrees_when_approximate);
  const peaks = solvedPeaks(new Map(keptFigures().map((figure) => [figure.exercise, figure])), drawn);
  return Object.fromEntries(exercises.map(({ value }) => [value.id, peaks(value)]));
}
