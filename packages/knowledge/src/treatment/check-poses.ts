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
        ...checkTouches(part, `poses[${i}]`, pose, points),
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
    if (Math.abs(gap) <= tolerance || FOUND_BY_SOLVER.test(point)) return [];
    return [fault(part, at, `${point} ${centimetres(gap)} off its support`, `at most ${centimetres(tolerance)}`)];
  });
}

/** Arms are typed roughly; where they rest is found when the figure is solved, and checked there to 5 mm. */
const FOUND_BY_SOLVER = /^(elbow|palm|palmheel|fingers)_/;

const centimetres = (metres: number): string => `${(metres * 100).toFixed(1)} cm`;

function checkTouches(part: Located<Exercise>, within: string, { touches = [] }: Pose, points: ReadonlySet<string>) {
  return touches.flatMap((touch, i) =>
    touch
      .split(' ')
      .flatMap((point) =>
        points.has(point) ? [] : [fault(part, `${within}.touches[${i}]`, point, 'a point of the figure')],
      ),
  );
}

function checkLimits(
  part: Located<Exercise>,
  within: string,
  pose: Pose,
  { limits_deg: limits }: FigureFile,
): readonly Problem[] {
  const angles: (readonly [path: string, angle: number | undefined, limit: readonly [number, number]])[] = [
    ...(['lumbar', 'thoracic', 'neck'] as const).flatMap((part_) =>
      (['flex', 'side', 'rot'] as const).map(
        (plane) => [`${part_}.${plane}`, pose[part_]?.[plane], limits[part_][plane]] as const,
      ),
    ),
  ];
  for (const joint of ['hip', 'shoulder'] as const) {
    for (const name of [joint, `${joint}_l`, `${joint}_r`] as const) {
      for (const plane of ['flex', 'abd', 'rot'] as const)
        angles.push([`${name}.${plane}`, pose[name]?.[plane], limits[joint][plane]]);
    }
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
