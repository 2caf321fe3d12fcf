import { SIDES, type Side } from '../description/coordinates.ts';
import type { FigureFrame } from './exercise-figure.ts';

/** A hand that lies flat on a level support. */
interface RestingHand {
  readonly side: Side;
  /** Away from the support. */
  readonly normal: readonly [number, number, number];
}

/** The hands of a frame that lie flat, so that the drawn hand can be bent on to its support. */
export const restingHands = ({ contacts, lifted }: FigureFrame): readonly RestingHand[] =>
  SIDES.filter((side) => [...contacts, ...lifted].some(({ place }) => place === `palmheel_${side}`)).map((side) => ({
    side,
    normal: [0, 1, 0],
  }));
