import {
  buildBody,
  checkClaims,
  figureKept,
  LengthChanges,
  MUSCLES,
  mostLengthened,
  reachableRange,
  TELLS_APART_MM,
  tissueMuscles,
} from '@hipspine/body';
import type { TreatmentParts } from '@hipspine/knowledge/treatment';
import type { LabExercise, LabLength, LabPart, LabTarget } from '../src/lab/lab-part.ts';
import { keptFigures } from './kept-figures.ts';

/** What each exercise does to each muscle: by its text, and measured on the body in its solved keyframes. */
export function labPart({ exercises }: TreatmentParts): LabPart {
  const body = buildBody();
  const changes = new LengthChanges(body, reachableRange(body));
  const figures = keptFigures().map(figureKept);
  const claims = checkClaims(
    exercises.map(({ value }) => value),
    figures,
    changes,
  );
  return {
    exercises: exercises
      .map(({ value: { id, name, aliases = [], laterality, targets } }): LabExercise => {
        const figure = figures.find(({ exercise }) => exercise === id);
        return {
          id,
          name,
          aliases,
          laterality,
          targets: targets.map(({ tissue, action }): LabTarget => {
            const claim =
              action === 'lengthen' ? claims.find((one) => one.exercise === id && one.tissue === tissue) : undefined;
            return {
              tissue,
              action,
              muscles: tissueMuscles(tissue) ?? [],
              ...(claim && {
                claim: {
                  verdict: claim.verdict,
                  millimetres: rounded(claim.standing),
                  otherSideOnly: claim.otherSideOnly,
                },
              }),
            };
          }),
          lengths: figure === undefined ? [] : lengthsIn(changes, figure),
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

const lengthsIn = (changes: LengthChanges, figure: ReturnType<typeof figureKept>): readonly LabLength[] =>
  [...MUSCLES]
    .map(([muscle, fascicles]): LabLength => {
      const { mm, percent, key, side } = mostLengthened(changes, figure, fascicles);
      return { muscle, millimetres: rounded(mm), percent: Math.round(percent), key, side };
    })
    .filter(({ millimetres }) => millimetres >= TELLS_APART_MM)
    .sort((a, b) => b.millimetres - a.millimetres);

const rounded = (millimetres: number): number => Number(millimetres.toFixed(1)) + 0;
