import type { NamedParts } from '@hipspine/knowledge/lookup';
import { checkPoses, type PoseVerdict } from './check/check-poses.ts';
import { limitId, limitsOn, worstBreach } from './limits.ts';
import type { Planner } from './make-plan.ts';
import type { PlanRequest } from './request.ts';
import { say } from './words.ts';

/**
 * A list of poses, judged, with the movement between the keyframes held against the limits as well: the checker knows the drawn
 * keyframes only, and on its way a move can bend further.
 */
export function judgePoses(
  { knowledge, angles }: Pick<Planner, 'knowledge' | 'angles'>,
  parts: NamedParts,
  lines: readonly string[],
  request: PlanRequest,
): readonly PoseVerdict[] {
  const limits = limitsOn(request.limits, request.today);
  const breachOf = (id: string | undefined) => {
    const exercise = id === undefined ? undefined : knowledge.exercise.get(id);
    return exercise === undefined ? undefined : worstBreach(angles(exercise), limits);
  };
  return checkPoses(knowledge, parts, lines, request).map((pose): PoseVerdict => {
    const instead = breachOf(pose.instead?.id) === undefined ? pose.instead : null;
    const breach = breachOf(pose.move?.id);
    if (breach === undefined || pose.verdict === 'leave') return { ...pose, instead };
    const { limit, degrees } = breach;
    const text = say(knowledge, 'limit', {
      joint: limit.joint,
      degrees: Math.floor(degrees),
      max: limit.maxDegrees,
      by: limit.setBy,
    });
    return {
      ...pose,
      verdict: 'leave',
      reasons: [{ rule: limitId(limit), text, open: false }],
      changes: [],
      instead: null,
    };
  });
}
