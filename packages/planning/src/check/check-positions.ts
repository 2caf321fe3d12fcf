import type { Plan } from '../plan.schema.ts';
import { broken } from './broken.ts';
import type { Judged } from './person-rules.ts';
import { holdsOn, reachOf } from './reach.ts';
import type { Violation } from './violation.ts';

/** Seats, car and rest of daily life: does the plan call allowed what a limit forbids? */
export function checkPositions({ knowledge, request }: Judged, plan: Plan): readonly Violation[] {
  return plan.positions.flatMap((told, i) => {
    const position = knowledge.model.positions.find(({ id }) => id === told.position);
    const limits = request.limits.filter(
      (limit) => limit.joint === told.joint && limit.motion === told.motion && holdsOn(limit, plan.made),
    );
    const most = Math.min(180, ...limits.map(({ maxDegrees }) => maxDegrees));
    const keyframe = position?.keyframe;
    const exercise = knowledge.exercise.get(keyframe?.exercise ?? '');
    const poses = exercise?.poses.filter(({ t }) => t === keyframe?.pose) ?? [];
    const shown = limits.flatMap((limit) =>
      exercise === undefined
        ? []
        : (['left', 'right'] as const).map((leg) =>
            reachOf(knowledge, { ...exercise, poses, tags: [] }, limit, leg, 'both'),
          ),
    );
    const stated = (position?.angles ?? [])
      .filter(({ joint, motion }) => joint === told.joint && motion === told.motion)
      .map(({ degrees }) => degrees);
    const degrees = Math.max(told.degrees, ...shown, ...stated);
    if (!told.allowed || (degrees <= told.maxDegrees && degrees <= most)) return [];
    return [
      broken(knowledge, {
        rule: 'position',
        where: `positions[${i}]`,
        found: `${told.position} at ${Math.round(degrees)} degrees called allowed`,
        expected: `at most ${Math.min(most, told.maxDegrees)} degrees`,
      }),
    ];
  });
}
