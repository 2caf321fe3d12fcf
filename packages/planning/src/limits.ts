import type { Exercise, PlanModelFile } from '@hipspine/knowledge/treatment';
import type { Day } from './day.ts';
import type { Limit } from './limit.schema.ts';
import type { Peak, PeakAngles } from './peak-angles.ts';

/** An angle that goes beyond a limit. */
export interface Breach {
  readonly limit: Limit;
  readonly degrees: number;
}

/** Limits that hold on a day; an end date is the last day. */
export const limitsOn = (limits: readonly Limit[], day: Day): readonly Limit[] =>
  limits.filter(({ until }) => until === null || until >= day);

/** Name of a limit, as it stands in `Plan.excluded`. */
export const limitId = ({ joint, side, motion }: Limit): string => `limit:${joint}-${side}-${motion}`;

/** The first limit that these angles go beyond, by the most degrees. */
export function worstBreach(peaks: readonly Peak[], limits: readonly Limit[]): Breach | undefined {
  let worst: Breach | undefined;
  for (const limit of limits) {
    for (const peak of peaks) {
      if (peak.joint !== limit.joint || peak.motion !== limit.motion || !sameSide(peak, limit)) continue;
      if (peak.degrees <= limit.maxDegrees) continue;
      const over = peak.degrees - limit.maxDegrees;
      if (worst === undefined || over > worst.degrees - worst.limit.maxDegrees)
        worst = { limit, degrees: peak.degrees };
    }
  }
  return worst;
}

const sameSide = ({ side }: Peak, limit: Limit): boolean =>
  side === 'middle' || limit.side === 'both' || limit.side === side;

/** Just beyond a limit: what a tag says is "this much or more". */
const OR_MORE = 0.5;

/**
 * What an exercise needs of the joints: its keyframes, and what its tags say beyond the drawing.
 *
 * @returns peaks of both sides and the back, degrees
 */
export function peaksWithTags(exercise: Exercise, angles: PeakAngles, model: PlanModelFile): readonly Peak[] {
  const said = model.limits.tags.filter(({ tag }) => exercise.tags.includes(tag));
  return [
    ...angles(exercise),
    ...said.flatMap(({ joint, motion, degrees }) =>
      (['left', 'right'] as const).map(
        (side): Peak => ({ joint: joint as Peak['joint'], side, motion, degrees: degrees + OR_MORE }),
      ),
    ),
  ];
}
