// The body lab's arithmetic off the main thread: settling, levers, loads, solved exercises and still drawings.

import {
  buildBody,
  clearView,
  compareLoads,
  FASCICLES,
  figureKept,
  type KeptFigure,
  mirrorFigure,
  mirrorView,
  restingHands,
  STANDING,
  settle,
  type Tightness,
} from '@hipspine/body';
import { figureSvg, lengthChanges, restingToes } from '@hipspine/body/drawing';
import { figureWords } from '@hipspine/messages';
import { muscleFacts } from '../body-scene/scene-facts.ts';
import { answerCalls } from '../engine/answer-calls.ts';
import { fetchFigures } from '../figure/fetch-figures.ts';
import type { DrawingAsk, ExerciseFrame, LabCalls, LabTask, OneMuscle, Tension } from './lab-calls.ts';
import { taskStance } from './task-stance.ts';

const body = buildBody();
let figures: Promise<ReadonlyMap<string, KeptFigure>> | undefined;

const tightnessOf = (tension: Tension): Tightness =>
  Object.fromEntries(
    FASCICLES.flatMap(({ name, muscle }) =>
      (['r', 'l'] as const).map((side) => [`${name}_${side}`, tension[`${muscle} ${side}`] ?? 0] as const),
    ).filter(([, millimetres]) => millimetres > 0),
  );

function facts({ pose, muscles, chosen }: Parameters<LabCalls['facts']>[0]): ReturnType<LabCalls['facts']> {
  const changes = lengthChanges(body, pose, STANDING);
  const millimetresOf = ({ name, side }: OneMuscle): number =>
    changes.find((one) => one.muscle === name && one.side === side)?.millimetres ?? Number.NaN;
  return {
    muscles: muscles.map((one) => ({ ...one, millimetres: millimetresOf(one) })),
    chosen: chosen && muscleFacts(body, chosen.name, chosen.side, pose, STANDING),
  };
}

const loads = (): readonly LabTask[] =>
  compareLoads(body).map(({ id, disc, hip, disagreement }) => ({
    id,
    disc,
    hip,
    ...(disagreement === undefined ? {} : { disagreement }),
    stance: taskStance(body, id),
  }));

async function frames({ exercise, side }: Parameters<LabCalls['frames']>[0]): Promise<ReturnType<LabCalls['frames']>> {
  const kept = (await figures)?.get(exercise);
  if (kept === undefined) return null;
  const left = figureKept(kept);
  const figure = side === 'right' ? mirrorFigure(left) : left;
  return {
    view: side === 'right' ? mirrorView(clearView(left)) : clearView(left),
    frames: figure.frames.map(
      (frame): ExerciseFrame => ({
        key: frame.key,
        pose: frame.pose,
        props: [{ kind: 'floor', y: 0 }, ...frame.props],
        palms: restingHands(frame),
        toes: restingToes(frame.contacts),
      }),
    ),
  };
}

const drawing = ({ stance, view, theme, crop, muscles, compared, subject }: DrawingAsk): string =>
  figureSvg(body, stance.pose, {
    words: figureWords(subject),
    look: 'anatomy',
    view,
    theme,
    crop,
    width: 480,
    height: 560,
    transparent: true,
    id: 'lab',
    muscles,
    side: 'both',
    ...(compared ? { reference: STANDING } : {}),
    props: stance.props,
    palms: stance.palms,
    toes: stance.toes,
  });

const calls = {
  load: (url: string): void => {
    figures = fetchFigures(url);
    figures.catch(() => undefined); // told to whoever asks
  },
  settle: (tension: Tension) => settle(body, tightnessOf(tension)),
  facts,
  loads,
  frames,
  drawing,
};

answerCalls(calls);
