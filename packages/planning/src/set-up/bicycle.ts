import type { PlanModelFile } from '@hipspine/knowledge/treatment';
import type { Bicycle } from '../context.schema.ts';
import { largestHipBend, stroke } from '../positions.ts';
import { type Estimate, estimated } from './estimate.ts';

/** Bicycle and rider, told by what can be measured at home. */
export interface BicycleSetUp {
  readonly saddleHeightMm: number;
  readonly crankMm: number;
  readonly trunkAngleDegrees: number;
  /** Height of the rider, mm. */
  readonly bodyMm: number;
}

export interface BicycleFit {
  /** Largest bend of the hip over a turn of the crank; undefined: the leg does not reach round. */
  readonly hip: Estimate | undefined;
  /** Least bend of the knee, at the bottom. */
  readonly knee: Estimate | undefined;
  /** Off only where it surely is: lengths from height leave much room. */
  readonly saddle: 'fits' | 'too-high' | 'too-low';
  readonly bicycle: Bicycle;
}

/** The bends of a turn of the crank, and which way the saddle is off. */
export function bicycleFit(
  { set_up, bicycle: model }: Pick<PlanModelFile, 'set_up' | 'bicycle'>,
  told: BicycleSetUp,
): BicycleFit {
  const { saddleHeightMm, crankMm, trunkAngleDegrees, bodyMm } = told;
  const bicycle: Bicycle = {
    saddleHeightMm,
    crankMm,
    trunkAngleDegrees,
    thighMm: Math.round(bodyMm * set_up.thigh_share),
    shankMm: Math.round(bodyMm * set_up.shank_share),
  };
  const { seat_tube_degrees: tube, ankle_above_pedal_mm: ankle } = model;
  const { give } = set_up;
  const off = {
    saddleHeightMm: give.measured_mm,
    trunkAngleDegrees: give.lean_degrees,
    thighMm: bicycle.thighMm * give.share,
    shankMm: bicycle.shankMm * give.share,
  };
  const hip = estimated((b: Bicycle) => largestHipBend(b, tube, ankle), bicycle, off);
  const knee = estimated((b: Bicycle) => leastKneeBend(b, tube, ankle), bicycle, off);
  const [least, most] = model.knee_at_bottom_degrees;
  const isHigh = knee === undefined || knee.degrees + knee.give < least;
  const saddle = isHigh ? 'too-high' : knee.degrees - knee.give > most ? 'too-low' : 'fits';
  return { hip, knee, saddle, bicycle };
}

function leastKneeBend(bicycle: Bicycle, tube: number, ankle: number): number | undefined {
  const bends = stroke(bicycle, tube, ankle);
  return bends === undefined ? undefined : Math.min(...bends.map(({ knee }) => knee));
}
