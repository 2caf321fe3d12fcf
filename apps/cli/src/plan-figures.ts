import {
  type Body,
  buildBody,
  clearView,
  type ExerciseFigure,
  type FigureFrame,
  MUSCLES,
  mirrorFigure,
  mirrorView,
  type Pose,
  pointInRoom,
  restingHands,
  SEGMENT_IDS,
  segmentTransforms,
  tissueFascicles,
} from '@hipspine/body';
import { type FigureOptions, figureFacts, figureStripSvg, type Keyframe } from '@hipspine/body/drawing';
import type { Exercise } from '@hipspine/knowledge/treatment';
import { figureWords } from '@hipspine/messages';
import type { Plan } from '@hipspine/planning';
import type { FigureOf } from '@hipspine/print';
import { solvedFigure } from './exercise-figures.ts';

/** The figures of the moves of a plan, drawn for paper from the solved keyframes. */
export async function planFigures(
  { items, release }: Pick<Plan, 'items' | 'release'>,
  exercises: ReadonlyMap<string, Exercise>,
): Promise<FigureOf> {
  const ids = [...new Set([...items, ...release].map(({ exercise }) => exercise))];
  const solved = new Map(await Promise.all(ids.map(async (id) => [id, await solvedFigure(id)] as const)));
  const body = buildBody();
  return (id, side, prefix) => {
    const figure = solved.get(id);
    const exercise = exercises.get(id);
    return figure === undefined || exercise === undefined ? undefined : drawn(body, exercise, figure, side, prefix);
  };
}

/** Picture units: width of one picture, and the height of one that lies and of one that stands. */
const WIDTH = 300;
const MARGIN = 40;
const SCALE = 170;

/** More pictures than this are too small to be seen from the floor. */
const MOST_PICTURES = 3;

function drawn(body: Body, exercise: Exercise, left: ExerciseFigure, side: 'left' | 'right', id: string) {
  const figure = side === 'left' ? left : mirrorFigure(left);
  const view = clearView(left);
  const frames = chosen(figure.frames.filter(({ key }) => key !== null));
  const working = side === 'left' ? 'l' : 'r';
  const width = WIDTH * frames.length;
  const height = Math.round(MARGIN + SCALE * Math.max(...frames.map(({ pose }) => headHeight(body, pose))));
  const options: FigureOptions = {
    words: figureWords(exercise.name),
    view: side === 'left' ? view : mirrorView(view),
    look: 'card',
    theme: 'print',
    transparent: true,
    width,
    height,
    id,
    side: exercise.laterality === 'bilateral' ? 'both' : working,
    muscles: workingMuscles(exercise),
    ...(exercise.laterality === 'bilateral' ? {} : { workingSide: working }),
  };
  const pictures = frames.map(pictureOf);
  const svg = figureStripSvg(body, pictures, options);
  const facts = figureFacts(body, pictures, options);
  return { svg, alt: `${options.words.title(facts)}. ${options.words.description(facts)}`, aspect: width / height };
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

/** How high the head is, metres above the floor; never lower than a figure that lies. */
function headHeight(body: Body, pose: Pose): number {
  const [, y] = pointInRoom(segmentTransforms(body, pose), SEGMENT_IDS.indexOf('head'), [0, 0.25, 0]);
  return Math.max(y, LYING);
}

const LYING = 0.75;

const pictureOf = (frame: FigureFrame): Keyframe => ({
  pose: frame.pose,
  caption: '',
  props: [{ kind: 'floor', y: 0 }, ...frame.props],
  palms: restingHands(frame),
});
