import { type Body, muscleLengths } from '../body.ts';
import { SIDES, type Side } from '../description/coordinates.ts';
import { FASCICLES, type MuscleName } from '../description/muscles.ts';
import { MUSCLE_IDS } from '../paths/paths.ts';
import type { Pose } from '../pose/pose.ts';

export interface LengthChange {
  readonly muscle: MuscleName;
  readonly side: Side;
  /** Millimetres, positive where the muscle is longer than in the reference pose; mean of its fascicles. */
  readonly millimetres: number;
}

/** How much longer or shorter each muscle of each side is than in another pose. Right side first. */
export function lengthChanges(body: Body, pose: Pose, reference: Pose): readonly LengthChange[] {
  const before = muscleLengths(body, reference);
  const now = muscleLengths(body, pose);
  const sums = new Map<string, { muscle: MuscleName; side: Side; sum: number; count: number }>();
  MUSCLE_IDS.forEach((_, i) => {
    const side = SIDES[Math.floor(i / FASCICLES.length)]!;
    const { muscle } = FASCICLES[i % FASCICLES.length]!;
    const entry = sums.get(`${muscle} ${side}`) ?? { muscle, side, sum: 0, count: 0 };
    sums.set(`${muscle} ${side}`, { ...entry, sum: entry.sum + now[i]! - before[i]!, count: entry.count + 1 });
  });
  return [...sums.values()].map(({ muscle, side, sum, count }) => ({
    muscle,
    side,
    millimetres: (1000 * sum) / count,
  }));
}
