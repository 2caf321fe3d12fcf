// Draws the figures of moves off the main thread. The shapes of the body come with it, so it is loaded with the first picture.

import {
  bicycleFigure,
  buildBody,
  carFigure,
  chairFigure,
  clearView,
  type ExerciseFigure,
  figureKept,
  type KeptFigure,
  mirrorFigure,
  mirrorView,
  musclesOfTissues,
  pointInRoom,
  restingHands,
  SEGMENT_IDS,
  type SetUpFigure,
  segmentTransforms,
} from '@hipspine/body';
import { type FigureWords, figureSvg, restingToes } from '@hipspine/body/drawing';
import { figureWords } from '@hipspine/messages';
import { answerCalls } from '../engine/answer-calls.ts';
import { fetchJson } from '../engine/fetch-json.ts';
import { fetchFigures } from './fetch-figures.ts';
import type { FigureAsk, FigureDrawn, PagesAsk, SetUpAsk, SetUpPictureAsk } from './figure-calls.ts';

const body = buildBody();
let figures: Promise<ReadonlyMap<string, KeptFigure>> | undefined;

/** Where hands hold, in the frame of the forearm, and half the size of a box, metres. */
const GRIP = [0, -0.33, 0] as const;
const BOX = { long: 0.15, high: 0.12 } as const;

/** A box between the hands of a pose. */
function boxIn(pose: ExerciseFigure['frames'][number]['pose']) {
  const transforms = segmentTransforms(body, pose);
  const [right, left] = (['forearm_r', 'forearm_l'] as const).map((segment) =>
    pointInRoom(transforms, SEGMENT_IDS.indexOf(segment), GRIP),
  );
  if (right === undefined || left === undefined) return [];
  const [x, y] = [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2];
  const half = [BOX.long, BOX.high, Math.abs(right[2] - left[2]) / 2] as const;
  return [{ kind: 'weight', shape: 'box', middle: [x + 0.05, y - 0.03, 0], half } as const];
}

function draw(kept: KeptFigure, { name, side, theme, tissues, all, holdsBox, id }: FigureAsk): FigureDrawn {
  const left = figureKept(kept);
  const figure: ExerciseFigure = side === 'right' ? mirrorFigure(left) : left;
  const view = side === 'right' ? mirrorView(clearView(left)) : clearView(left);
  const muscles = musclesOfTissues(tissues);
  const working = side === 'right' ? 'r' : 'l';
  const frames = figure.frames.filter(({ key }) => all || key !== null);
  const words = figureWords(name);
  let alt = '';
  const told: FigureWords = {
    ...words,
    title: (facts) => words.title(facts),
    description: (facts) => {
      alt = words.description(facts);
      return alt;
    },
  };
  const pictures = frames.map((frame, i) =>
    figureSvg(body, frame.pose, {
      words: told,
      view,
      theme,
      width: 480,
      height: 420,
      transparent: true,
      id: `${id}-${i}`,
      ...(muscles.length === 0 ? {} : { muscles, side: side === undefined ? 'both' : working }),
      props: [{ kind: 'floor', y: 0 }, ...frame.props, ...(holdsBox ? boxIn(frame.pose) : [])],
      palms: restingHands(frame),
      toes: restingToes(frame.contacts),
    }),
  );
  return { pictures, keys: frames.map(({ key }) => key), alt };
}

function setUpFigure(setUp: SetUpAsk): SetUpFigure {
  switch (setUp.kind) {
    case 'chair':
      return chairFigure(body, setUp.rise, setUp.lean, setUp.desk);
    case 'car':
      return carFigure(body, setUp.rise, setUp.lean);
    case 'bicycle':
      return bicycleFigure(body, setUp);
  }
}

/** Its words stand beside it, in the language of the page. */
function drawSetUp({ setUp, label, theme, id }: SetUpPictureAsk): string {
  const { pose, props, strokes, bend } = setUpFigure(setUp);
  return figureSvg(body, pose, {
    words: figureWords(''),
    view: 'right',
    theme,
    width: 560,
    height: 460,
    transparent: true,
    id,
    props: [{ kind: 'floor', y: 0 }, ...props],
    strokes,
    angle: { ...bend, text: label },
  });
}

/** The pages of a plan. What lays them out is loaded now and not before. */
async function pagesOf({ plan, treatmentUrl, fontWidthsUrl }: PagesAsk): Promise<readonly string[]> {
  const [{ paperPages }, treatment, widths, kept] = await Promise.all([
    import('./paper-pages.ts'),
    fetchJson(treatmentUrl),
    fetchJson(fontWidthsUrl),
    figures,
  ]);
  return paperPages(plan, treatment as never, widths as never, {
    body,
    figureOf: (exercise) => {
      const found = kept?.get(exercise);
      return found === undefined ? undefined : figureKept(found);
    },
  });
}

answerCalls({
  load: (url: string): void => {
    figures = fetchFigures(url);
    figures.catch(() => undefined); // told to whoever asks
  },
  draw: async (ask: FigureAsk): Promise<FigureDrawn | null> => {
    const kept = (await figures)?.get(ask.exercise);
    return kept === undefined ? null : draw(kept, ask);
  },
  setUp: drawSetUp,
  pages: pagesOf,
});
