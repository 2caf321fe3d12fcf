import type { PlanModelFile } from '@hipspine/knowledge/treatment';
import { againstLimit, type Estimate, estimated } from './estimate.ts';

type SetUpModel = PlanModelFile['set_up'];

/** A seat and the person on it. */
export interface Seat {
  /** Height of the person, mm. */
  readonly bodyMm: number;
  /** Top of the seat over the floor, mm. */
  readonly seatMm: number;
  /** A cushion on top, before anybody sits on it, mm; 0: none. */
  readonly cushionMm: number;
  /** How far the trunk leans back from upright, degrees; below 0 it leans forward. */
  readonly leanDegrees: number;
}

/**
 * How far the hips bend on a seat: the thigh as a straight line from hip to knee, the lower leg upright with the foot flat on
 * the floor, the back straight.
 *
 * @returns degrees from standing upright, as a surgeon counts them, and how far that may be off
 * @departs a back that rounds rolls the pelvis back, and then the hip bends less than this
 */
export function seatBend(model: SetUpModel, seat: Seat): Estimate {
  const { give } = model;
  const figures = {
    ...lengths(model, seat.bodyMm),
    seat: seat.seatMm,
    cushion: seat.cushionMm,
    lean: seat.leanDegrees,
  };
  const off = {
    shank: figures.shank * give.share,
    thigh: figures.thigh * give.share,
    seat: give.seat_mm,
    lean: give.lean_degrees,
  };
  const bend = ({ shank, thigh, seat: top, cushion, lean }: typeof figures): number => {
    const knee = shank + model.sole_mm;
    const hip = top + cushion * model.cushion_left_share + model.hip_above_seat_mm;
    return 90 + toDegrees(Math.asin(clamped((knee - hip) / thigh))) - lean;
  };
  return estimated(bend, figures, off) ?? { degrees: bend(figures), give: 0 };
}

/** Knee joint over the sole of a bare foot, and hip joint to knee joint, mm. */
const lengths = (model: SetUpModel, bodyMm: number): { readonly shank: number; readonly thigh: number } => ({
  shank: bodyMm * (model.shank_share + model.ankle_share),
  thigh: bodyMm * model.thigh_share,
});

const STEP_MM = 10;
const MOST_MM = 250;

/**
 * By how much a seat has to rise until the hip is surely inside a limit.
 *
 * @returns mm in steps of a centimetre, 0 when it is inside as it is; undefined when no seat of a sensible height does it
 */
export function seatRise(model: SetUpModel, seat: Seat, most: number): number | undefined {
  for (let by = 0; by <= MOST_MM; by += STEP_MM)
    if (againstLimit(seatBend(model, { ...seat, seatMm: seat.seatMm + by }), most) === 'inside') return by;
  return undefined;
}

/** How a desk stands to the elbows of somebody who sits upright with hanging arms. */
export interface DeskFit {
  readonly fit: 'fits' | 'too-high' | 'too-low';
  /** Top of the desk over the elbows, mm; below 0 it is lower. */
  readonly byMm: number;
}

export function deskFit(model: SetUpModel, seat: Seat, deskMm: number): DeskFit {
  const hip = seat.seatMm + seat.cushionMm * model.cushion_left_share + model.hip_above_seat_mm;
  const byMm = Math.round(deskMm - (hip + seat.bodyMm * model.elbow_above_hip_share));
  const fit = byMm > model.desk_give_mm ? 'too-high' : byMm < -model.desk_give_mm ? 'too-low' : 'fits';
  return { fit, byMm };
}

/**
 * A car seat: how far its cushion lifts the thighs, and how far its back leans.
 *
 * @param riseDegrees  thighs over level; below 0 the knees are lower than the hips
 */
export function carSeatBend(model: SetUpModel, riseDegrees: number, leanDegrees: number): Estimate {
  const { lean_degrees: off } = model.give;
  const figures = { rise: riseDegrees, lean: leanDegrees };
  const bend = ({ rise, lean }: typeof figures): number => 90 + rise - lean;
  return estimated(bend, figures, { rise: off, lean: off }) ?? { degrees: bend(figures), give: 0 };
}

const toDegrees = (radians: number): number => (radians * 180) / Math.PI;
const clamped = (sine: number): number => Math.max(-1, Math.min(1, sine));
