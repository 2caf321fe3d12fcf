// A plan laid out as two pages of A4 with its figures. Loaded by the worker of the figures when somebody prints.
import type { Body, ExerciseFigure } from '@hipspine/body';
import { type Plan, planKnowledge } from '@hipspine/planning';
import { type FigureWish, type FontMetrics, handOut, handOutSheet, type PageFigure, sheetSvg } from '@hipspine/print';
import { paperFigure } from '@hipspine/print/figure';
import type { FontWidths } from '../../build/font-widths.ts';
import type { PackedTreatment } from '../plan/plan-room.ts';

/** What the worker of the figures has at hand. */
export interface FigureRoom {
  readonly body: Body;
  /** The solved movement, the left side working. */
  readonly figureOf: (exercise: string) => ExerciseFigure | undefined;
}

/** @returns one SVG document a page, never more than two */
export function paperPages(
  plan: Plan,
  { parts, findings }: PackedTreatment,
  widths: FontWidths,
  room: FigureRoom,
): readonly string[] {
  const knowledge = planKnowledge(parts, { findings });
  const fonts = { regular: metricsOf(widths.regular), bold: metricsOf(widths.bold) };
  const figureOf = (wish: FigureWish): PageFigure | undefined => {
    const exercise = knowledge.exercise.get(wish.exercise);
    const figure = room.figureOf(wish.exercise);
    return exercise === undefined || figure === undefined ? undefined : paperFigure(room.body, exercise, figure, wish);
  };
  return sheetSvg(handOutSheet(handOut(plan, knowledge, figureOf), fonts));
}

function metricsOf(widths: Readonly<Record<string, number>>): FontMetrics {
  const width = (character: string): number | undefined => widths[String(character.codePointAt(0) ?? 0)];
  const unknown = width('?') ?? 0;
  return { advance: (character) => width(character) ?? unknown, has: (character) => width(character) !== undefined };
}
