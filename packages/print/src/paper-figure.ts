import {
  type Body,
  clearView,
  type ExerciseFigure,
  type FigureFrame,
  mirrorFigure,
  mirrorView,
  musclesOfTissues,
  restingHands,
} from '@hipspine/body';
import { type FigureFacts, type FigureWords, figureStripSvg, type Keyframe, restingToes } from '@hipspine/body/drawing';
import type { Exercise } from '@hipspine/knowledge/treatment';
import { figureWords } from '@hipspine/messages';
import type { FigureWish, PageFigure } from './page-figure.ts';

/** Height of a figure in picture units. */
const HEIGHT = 400;

/** More pictures than this are too small to be seen from the floor. */
const MOST_PICTURES = 3;

/**
 * An exercise drawn for a card on paper: its keyframes side by side, the muscles it is meant for tinted.
 *
 * @param left  its solved movement, the left side working
 */
export function paperFigure(
  body: Body,
  { name, laterality, targets }: Pick<Exercise, 'name' | 'laterality' | 'targets'>,
  left: ExerciseFigure,
  { side, id, aspect }: FigureWish,
): PageFigure {
  const isBoth = laterality === 'bilateral';
  const working = side === 'left' ? 'l' : 'r';
  const figure = side === 'left' ? left : mirrorFigure(left);
  const view = clearView(left);
  const words = figureWords(name);
  let alt = '';
  const told: FigureWords = {
    ...words,
    // The card says the side in large letters, so the picture stays free of small ones; who does not see it is told here.
    description: (shown: FigureFacts) => {
      const facts = isBoth ? shown : { ...shown, workingSide: working as 'l' | 'r' };
      alt = `${words.title(facts)}. ${words.description(facts)}`;
      return words.description(facts);
    },
  };
  const svg = figureStripSvg(body, chosen(figure.frames.filter(({ key }) => key !== null)).map(pictureOf), {
    words: told,
    view: side === 'left' ? view : mirrorView(view),
    look: 'card',
    theme: 'print',
    transparent: true,
    width: Math.round(HEIGHT * aspect),
    height: HEIGHT,
    id,
    side: isBoth ? 'both' : working,
    muscles: musclesOfTissues(targets.map(({ tissue }) => tissue)),
  });
  return { svg, alt };
}

/** The first, the last and the one in the middle. */
const chosen = (frames: readonly FigureFrame[]): readonly FigureFrame[] =>
  frames.length <= MOST_PICTURES
    ? frames
    : [0, Math.floor((frames.length - 1) / 2), frames.length - 1].flatMap((i) => frames[i] ?? []);

const pictureOf = (frame: FigureFrame): Keyframe => ({
  pose: frame.pose,
  caption: '',
  props: [{ kind: 'floor', y: 0 }, ...frame.props],
  palms: restingHands(frame),
  toes: restingToes(frame.contacts),
});
