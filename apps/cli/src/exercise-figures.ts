import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExerciseFigure, figureKept, type KeptFigure } from '@hipspine/body';
import { nearestNames } from '@hipspine/knowledge/lookup';
import { KNOWLEDGE_FOLDER, loadTreatment } from '@hipspine/knowledge/node';
import { terminal } from '@hipspine/messages';
import { UnusableInput } from './exit.ts';

/** The solved figure of an exercise. `id` is one of the knowledge. */
export const solvedFigure = async (id: string): Promise<ExerciseFigure> =>
  figureKept(
    JSON.parse(await readFile(join(KNOWLEDGE_FOLDER, 'generated/keyframes', `${id}.json`), 'utf8')) as KeptFigure,
  );

/** The solved figures of all exercises, in the order of their names. */
export async function solvedFigures(): Promise<readonly ExerciseFigure[]> {
  const { exercises } = await loadTreatment();
  return Promise.all(exercises.map(({ value }) => solvedFigure(value.id)));
}

/** The exercise with this id. @throws UnusableInput  naming the nearest ids */
export async function exerciseOrFail(id: string) {
  const { exercises } = await loadTreatment();
  const found = exercises.find(({ value }) => value.id === id);
  if (found !== undefined) return found.value;
  const near = nearestNames(
    id,
    exercises.map(({ value }) => value.id),
  );
  throw new UnusableInput(terminal.problem('body exercise', 'ID', JSON.stringify(id), terminal.oneSuchAs(near)));
}
