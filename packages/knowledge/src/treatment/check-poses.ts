import type { Problem } from '../problem.ts';
import { type Catalogue, fault } from './catalogue.ts';
import type { Exercise } from './exercise.schema.ts';
import type { FigureFile } from './figure.schema.ts';
import { supportGaps } from './figure.ts';
import type { Located } from './parts.ts';
import type { Pose } from './pose.schema.ts';

/** Every pose rests where it says it rests, and keeps within the limits of the joints. */
export function checkPoses({ parts }: Catalogue): readonly Problem[] {
  const figure = parts.figure.value;
  const points = new Set([
    ...Object.keys(figure.middle_points_m),
    ...Object.keys(figure.side_points_m).flatMap((point) => [`${point}_l`, `${point}_r`]),
  ]);
  const groups = Object.entries(figure.groups).flatMap(([name, members]) =>
    members.flatMap((member, i) =>
      points.has(member) ? [] : [fault(parts.figure, `groups.${name}[${i}]`, member, 'a point of the figure')],
    ),
  );
  return [
    ...groups,
    ...parts.exercises.flatMap((part) =>
      part.value.poses.flatMap((pose, i) => [
        ...checkContacts(part, `poses[${i}]`, pose, figure),
        ...checkLimits(part, `poses[${i}]`, pose, figure),
      ]),
    ),
  ];
}

function checkContacts(part: Located<Exercise>, within: string, pose: Pose, figure: FigureFile): readonly Problem[] {
  const tolerance = figure.contact_tolerance_m;
  return supportGaps(pose, figure).flatMap(({ contact, point, gap }) => {
    const at = `${within}.contacts[${contact}]`;
    if (gap === undefined) return [fault(part, at, point, 'a point or a group of the figure')];
    if (Math.abs(gap) <= tolerance) return [];
    return [fault(part, at, `${point} ${centimetres(gap)} off its support`, `at most ${centimetres(tolerance)}`)];
  });
}

const centimetres = (metres: number): string => `${(metres * 100).toFixed(1)} cm`;

function checkLimits(
  part: Located<Exercise>,
  within: string,
  pose: Pose,
  { limits_deg: limits }: FigureFile,
): readonly Problem[] {
  const angles: (readonly [path: string, angle: number | undefined, limit: readonly [number, number]])[] = [
    ['lumbar.flex', pose.lumbar?.flex, limits.lumbar.flex],
  ];
  for (const hip of ['hip', 'hip_l', 'hip_r'] as const) {
    for (const plane of ['flex', 'abd', 'rot'] as const)
      angles.push([`${hip}.${plane}`, pose[hip]?.[plane], limits.hip[plane]]);
  }
  for (const joint of ['knee', 'ankle', 'elbow'] as const) {
    for (const name of [joint, `${joint}_l`, `${joint}_r`] as const) angles.push([name, pose[name], limits[joint]]);
  }
  return angles.flatMap(([path, angle, [low, high]]) =>
    angle === undefined || (low <= angle && angle <= high)
      ? []
      : [fault(part, `${within}.${path}`, String(angle), `${low} to ${high} degrees`)],
  );
}
