import type { ExerciseFigure } from './exercise-figure.ts';

type ClearView = 'left' | 'three-quarter-left' | 'three-quarter-right' | 'right';

/**
 * From where an exercise is best seen: half from the front on its working side, unless something in the room would stand in
 * front of the figure.
 *
 * @param figure  with the LEFT side working
 */
export function clearView({ frames }: ExerciseFigure): ClearView {
  const things = frames.flatMap(({ props, pose }) => props.map((prop) => ({ ...prop, pose })));
  if (things.some(({ kind, middle }) => kind === 'wall' && middle[2] < -BESIDE)) return 'three-quarter-right';
  const inFront = ({ kind, middle, pose }: (typeof things)[number]) => kind === 'couch' && middle[0] > pose.pelvis_x;
  return things.some((thing) => thing.kind === 'bed' || inFront(thing)) ? 'left' : 'three-quarter-left';
}

/** A wall further to the side than this is beside the figure and not behind it, metres. */
const BESIDE = 0.15;

/** The same view in a mirror, for the right side working. */
export const mirrorView = (view: ClearView): ClearView =>
  view.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')) as ClearView;
