// A plan laid out as two pages of A4 with its figures. Loaded by the worker of the figures when somebody prints.
import {
  type Body,
  clearView,
  type ExerciseFigure,
  type FigureFrame,
  mirrorFigure,
  mirrorView,
  restingHands,
} from '@hipspine/body';
import { type FigureOptions, figureStripSvg, type Keyframe, restingToes } from '@hipspine/body/drawing';
import { figureWords } from '@hipspine/messages';
import { type Plan, planKnowledge } from '@hipspine/planning';
import { type FigureWish, type FontMetrics, handOut, handOutSheet, type PageFigure, sheetSvg } from '@hipspine/print';
import type { FontWidths } from '../../build/font-widths.ts';
import type { PackedTreatment } from '../plan/plan-room.ts';

/** What the worker of the figures has at hand. */
export interface FigureRoom {
  readonly body: Body;
  /** The solved movement, the left side working. */
  readonly figureOf: (exercise: string) => ExerciseFigure | undefined;
  readonly musclesOf: (tissues: readonly string[]) => readonly string[];
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
    if (exercise === undefined || figure === undefined) return undefined;
    const isBoth = exercise.laterality === 'bilateral';
    return drawn(room, figure, wish, {
      name: exercise.name,
      isBoth,
      tissues: exercise.targets.map(({ tissue }) => tissue),
    });
  };
  return sheetSvg(handOutSheet(handOut(plan, knowledge, figureOf), fonts));
}

function metricsOf(widths: Readonly<Record<string, number>>): FontMetrics {
  const width = (character: string): number | undefined => widths[String(character.codePointAt(0) ?? 0)];
  const unknown = width('?') ?? 0;
  return { advance: (character) => width(character) ?? unknown, has: (character) => width(character) !== undefined };
}

/** Height of a figure in picture units. */
const HEIGHT = 400;

function drawn(
  { body, musclesOf }: FigureRoom,
  left: ExerciseFigure,
  { side, id, aspect }: FigureWish,
  { name, isBoth, tissues }: { readonly name: string; readonly isBoth: boolean; readonly tissues: readonly string[] },
): PageFigure {
  const figure = side === 'left' ? left : mirrorFigure(left);
  const view = clearView(left);
  const muscles = musclesOf(tissues);
  const options: FigureOptions = {
    words: figureWords(name),
    view: side === 'left' ? view : mirrorView(view),
    theme: 'print',
    transparent: true,
    width: Math.round(HEIGHT * aspect),
    height: HEIGHT,
    id,
    side: isBoth ? 'both' : side === 'left' ? 'l' : 'r',
    ...(muscles.length === 0 ? {} : { muscles: muscles as never }),
  };
  const pictures = chosen(figure.frames.filter(({ key }) => key !== null)).map(pictureOf);
  return { svg: figureStripSvg(body, pictures, options), alt: name };
}

/** The first, the last and the one in the middle: more are too small to be seen from the floor. */
const chosen = (frames: readonly FigureFrame[]): readonly FigureFrame[] =>
  frames.length <= 3
    ? frames
    : [0, Math.floor((frames.length - 1) / 2), frames.length - 1].flatMap((i) => frames[i] ?? []);

const pictureOf = (frame: FigureFrame): Keyframe => ({
  pose: frame.pose,
  caption: '',
  props: [{ kind: 'floor', y: 0 }, ...frame.props],
  palms: restingHands(frame),
  toes: restingToes(frame.contacts as never),
});
