import { aside, type Body, firstPieces, muscleIndex, muscleLengths } from '../body.ts';
import type { CoordinateId } from '../description/coordinates.ts';
import type { ReferenceSet } from '../description/fascicle.ts';
import { FASCICLES, type MuscleId } from '../description/muscles.ts';
import { MUSCLE_IDS } from '../paths/paths.ts';
import { otherSide } from '../pose/mirror-pose.ts';
import type { Pose } from '../pose/pose.ts';

/** One muscle of a reference set as our body has it. */
export interface Counterpart {
  readonly name: string;
  readonly muscle: MuscleId;
  /**
   * Length of the first piece of the path in the reference, metres, where it is not the first piece of ours: the psoas of the
   * hip models starts on the pelvis and not on a vertebra.
   */
  readonly firstPiece?: number;
}

/** From its origin on the pelvis to the brim. @source muscle paths of the two models */
const PSOAS_TO_BRIM = { rajagopal2023: 0.136185, gait2392: 0.158462 } as const;

/** The muscles of a reference set that have a counterpart here, by their names there; right side, as in the sets. */
export function counterparts(set: ReferenceSet): readonly Counterpart[] {
  const own = FASCICLES.flatMap(({ name, counterparts: names }): Counterpart[] => {
    const there = names?.[set];
    return there === undefined ? [] : [{ name: there, muscle: `${name}_r` }];
  });
  if (set === 'lfb') return own;
  return [...own, { name: 'psoas', muscle: 'psoas_l5_vb_r', firstPiece: PSOAS_TO_BRIM[set] }];
}

/**
 * Lengths of the muscles of a reference set, as our body has them.
 *
 * @returns metres, in the order of `list`
 */
export function counterpartLengths(body: Body, pose: Pose, list: readonly Counterpart[]): number[] {
  const lengths = muscleLengths(body, pose);
  const first = list.some(({ firstPiece }) => firstPiece !== undefined) ? firstPieces(body, pose) : null;
  return list.map(({ muscle, firstPiece }) => {
    const m = muscleIndex(muscle);
    return lengths[m]! + (firstPiece === undefined || first === null ? 0 : firstPiece - first[m]!);
  });
}

/**
 * Moment arms of the muscles of a reference set about one coordinate, as our body has them.
 *
 * @returns metres per radian, -dL/dq, in the order of `list`
 */
export function counterpartArms(
  body: Body,
  pose: Pose,
  coordinate: CoordinateId,
  list: readonly Counterpart[],
): number[] {
  const { less, more, width } = aside(pose, coordinate);
  const after = counterpartLengths(body, more, list);
  return counterpartLengths(body, less, list).map((before, i) => (before - after[i]!) / width);
}

/**
 * The fascicles that a name means: one (psoas_l1_vb_r), all of a muscle of one side (psoas_r), or of both sides (psoas).
 *
 * @returns none if there is no such muscle
 */
export function fasciclesNamed(name: string): readonly MuscleId[] {
  const sides = (ids: readonly MuscleId[]): readonly MuscleId[] =>
    name.endsWith('_l') ? ids.map(otherSide) : /_r$/.test(name) ? ids : [...ids, ...ids.map(otherSide)];
  if ((MUSCLE_IDS as readonly string[]).includes(name)) return [name as MuscleId];
  const bare = name.replace(/_[rl]$/, '');
  return sides(FASCICLES.filter((f) => f.muscle === bare || f.name === bare).map((f) => `${f.name}_r` as const));
}
