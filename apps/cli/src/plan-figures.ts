import {
  type Body,
  buildBody,
  clearView,
  type ExerciseFigure,
  type FigureFrame,
  MUSCLES,
  mirrorFigure,
  mirrorView,
  restingHands,
  tissueFascicles,
} from '@hipspine/body';
import { type FigureOptions, figureStripSvg, type Keyframe } from '@hipspine/body/drawing';
import type { Exercise } from '@hipspine/knowledge/treatment';
import { figureWords } from '@hipspine/messages';
import type { Plan } from '@hipspine/planning';
import type { FigureOf, FigureWish, PageFigure } from '@hipspine/print';
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
    return figure === undefined || exercise === undefined ? undefined : drawn(body, exercise, figure, wish);
  };
}

/** Height of a figure in picture units. */
const HEIGHT = 400;

/** More pictures than this are too small to be seen from the floor. */
const MOST_PICTURES = 3;

function drawn(body: Body, exercise: Exercise, left: ExerciseFigure, { side, id, aspect }: FigureWish): PageFigure {
  const figure = side === 'left' ? left : mirrorFigure(left);
  const view = clearView(left);
  const working = side === 'left' ? 'l' : 'r';
  const bilateral = exercise.laterality === 'bilateral';
  const width = Math.round(HEIGHT * aspect);
  const options: FigureOptions = {
    words: figureWords(exercise.name),
    view: side === 'left' ? view : mirrorView(view),
    look: 'card',
    theme: 'print',
    transparent: true,
    width,
    height: HEIGHT,
    id,
    side: bilateral ? 'both' : working,
    muscles: workingMuscles(exercise),
  };
  const pictures = chosen(figure.frames.filter(({ key }) => key !== null)).map(pictureOf);
  let alt = '';
  const words: FigureOptions['words'] = {
    ...options.words,
    // The card says the side in large letters, so the picture stays free of small ones; who does not see it is told here.
    description: (facts) => {
      const told = bilateral ? facts : { ...facts, workingSide: working as 'l' | 'r' };
      alt = `${options.words.title(told)}. ${options.words.description(told)}`;
      return options.words.description(told);
    },
  };
  return { svg: figureStripSvg(body, pictures, { ...options, words }), alt };
}

/** The first, the last and the one in the middle. */
const chosen = (frames: readonly FigureFrame[]): readonly FigureFrame[] =>
  frames.length <= MOST_PICTURES
    ? frames
    : [0, Math.floor((frames.length - 1) / 2), frames.length - 1].flatMap((i) => frames[i] ?? []);

/** Muscles that the move is meant for: they are tinted. */
function workingMuscles({ targets }: Exercise) {
  const aimed = targets.flatMap(({ tissue }) => tissueFascicles(tissue) ?? []);
  return [...MUSCLES].filter(([, fascicles]) => fascicles.some((f) => aimed.includes(f))).map(([muscle]) => muscle);
}

const pictureOf = (frame: FigureFrame): Keyframe => ({
  pose: frame.pose,
  caption: '',
  props: [{ kind: 'floor', y: 0 }, ...frame.props],
  palms: restingHands(frame),
});
