import {
  type Body,
  buildBody,
  clearView,
  contactGaps,
  type ExerciseFigure,
  type FigureFrame,
  LengthChanges,
  mirrorFigure,
  mirrorView,
  musclesOfTissues,
  type Pose,
  pointInRoom,
  reachableRange,
  restingHands,
  SEGMENT_IDS,
  STANDING,
  segmentTransforms,
} from '@hipspine/body';
import { figureStripSvg, type Keyframe, type View } from '@hipspine/body/drawing';
import type { Exercise } from '@hipspine/knowledge/treatment';
import { figureWords } from '@hipspine/messages';
import { exerciseOrFail, solvedFigure } from './exercise-figures.ts';
import { EXIT, type Exit } from './exit.ts';
import { svgPng } from './svg-png.ts';
import { writeOut } from './terminal.ts';

interface Options {
  readonly format: 'json' | 'svg' | 'png';
  readonly side: 'left' | 'right';
}

/** `hipspine body exercise ID`: its keyframes, measured or drawn. @throws UnusableInput if there is no such exercise */
export async function exercise(id: string, { format, side }: Options): Promise<Exit> {
  const known = await exerciseOrFail(id);
  const left = await solvedFigure(id);
  const figure = side === 'left' ? left : mirrorFigure(left);
  if (format === 'json') await writeOut(`${JSON.stringify(measured(figure, side))}\n`);
  else {
    const view = clearView(left);
    const svg = drawn(known, figure, side, side === 'left' ? view : mirrorView(view));
    await writeOut(format === 'svg' ? svg : svgPng(svg));
  }
  return EXIT.done;
}

/** Joint angles, contacts and the length change of every muscle in every keyframe. */
function measured(figure: ExerciseFigure, side: Options['side']) {
  const body = buildBody();
  const changes = new LengthChanges(body, reachableRange(body));
  return {
    exercise: figure.exercise,
    working_side: side,
    keyframes: keyframesOf(figure).map((frame) => ({
      key: frame.key,
      angles: frame.pose,
      contacts: contactGaps(body, frame).map(({ place, height, gap }) => ({
        place,
        height_m: height,
        gap_mm: Number((gap * 1000).toFixed(2)) + 0,
      })),
      touches: frame.touches,
      muscles: (['l', 'r'] as const).flatMap((of) =>
        [...changes.all(frame.pose, of)].map(([muscle, { mm, percent }]) => ({
          muscle: `${muscle}_${of}`,
          mm: Number(mm.toFixed(1)) + 0,
          percent: Math.round(percent) + 0,
        })),
      ),
    })),
  };
}

const keyframesOf = ({ frames }: ExerciseFigure): readonly FigureFrame[] => frames.filter(({ key }) => key !== null);

/** A strip of the keyframes; the muscles it is meant to lengthen are coloured by how much they do. */
function drawn(
  { name, targets, laterality }: Exercise,
  figure: ExerciseFigure,
  side: Options['side'],
  view: View,
): string {
  const muscles = musclesOfTissues(targets.filter(({ action }) => action === 'lengthen').map(({ tissue }) => tissue));
  const working = side === 'left' ? 'l' : 'r';
  const body = buildBody();
  const frames = keyframesOf(figure);
  return figureStripSvg(body, frames.map(pictureOf), {
    width: WIDTH * frames.length,
    height: MARGIN + SCALE * Math.max(...frames.map(({ pose }) => headHeight(body, pose))),
    words: figureWords(name),
    view,
    ...(laterality === 'bilateral' ? {} : { workingSide: working }),
    ...(muscles.length > 0 ? { muscles, side: working, reference: STANDING } : {}),
  });
}

/** Picture units: width of one keyframe, room for captions and legend, and units a metre. */
const WIDTH = 300;
const MARGIN = 190;
const SCALE = 170;

/** How high the head is, metres above the floor; never lower than a figure that lies. */
function headHeight(body: Body, pose: Pose): number {
  const [, y] = pointInRoom(segmentTransforms(body, pose), SEGMENT_IDS.indexOf('head'), [0, 0.25, 0]);
  return Math.max(y, LYING);
}

const LYING = 0.6;

const pictureOf = (frame: FigureFrame): Keyframe => ({
  pose: frame.pose,
  caption: frame.key ?? '',
  props: [{ kind: 'floor', y: 0 }, ...frame.props],
  palms: restingHands(frame),
});
