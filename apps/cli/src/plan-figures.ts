import { buildBody } from '@hipspine/body';
import type { Exercise } from '@hipspine/knowledge/treatment';
import type { Plan } from '@hipspine/planning';
import type { FigureOf } from '@hipspine/print';
import { paperFigure } from '@hipspine/print/figure';
import { solvedFigure } from './exercise-figures.ts';

/** The figures of the moves of a plan, drawn for paper from the solved keyframes. */
export async function planFigures(
  { items, release }: Pick<Plan, 'items' | 'release'>,
  exercises: ReadonlyMap<string, Exercise>,
): Promise<FigureOf> {
  const ids = [...new Set([...items, ...release].map(({ exercise }) => exercise))];
  const solved = new Map(await Promise.all(ids.map(async (id) => [id, await solvedFigure(id)] as const)));
  const body = buildBody();
  return (wish) => {
    const figure = solved.get(wish.exercise);
    const exercise = exercises.get(wish.exercise);
    return figure === undefined || exercise === undefined ? undefined : paperFigure(body, exercise, figure, wish);
  };
}
