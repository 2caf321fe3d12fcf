import { type Body, momentArms } from '../body.ts';
import { FASCICLES, type MuscleId } from '../description/muscles.ts';
import { STANDING } from '../pose/pose.ts';
import { MOST_LOST, type Tightness } from './tightness.ts';

/**
 * The lost slack length that a lack of hip extension may stand for: for every muscle that bends the hip, its moment arm times
 * the missing angle. One test of range cannot tell iliacus from psoas from capsule, so the loss is spread over all of them.
 *
 * @param degrees  missing extension on this side, 0 to 30, from a test in which the pelvis was held
 * @param side     which hip
 * @source body.md, passive force and tightness; the test itself: Vigotsky et al. 2016, doi:10.7717/peerj.2325
 */
export function lossForExtension(body: Body, degrees: number, side: 'r' | 'l'): Tightness {
  if (!(degrees >= 0 && degrees <= 30))
    throw new RangeError(`missing extension: found ${degrees}, expected 0 to 30 degrees`);
  const arms = momentArms(body, STANDING, 'hip_flexion_r');
  const entries = FASCICLES.flatMap(({ name }, i): [MuscleId, number][] => {
    const millimetres = Math.min(MOST_LOST, (arms[i] as number) * 1000 * ((degrees * Math.PI) / 180));
    return millimetres > 0 ? [[`${name}_${side}`, millimetres]] : [];
  });
  return Object.fromEntries(entries);
}
