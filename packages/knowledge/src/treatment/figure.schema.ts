import { z } from 'zod';

/** Metres in the frame of the part it stands on: x forward, y left, z up. */
const Place = z.tuple([z.number(), z.number(), z.number()]);

/** Degrees, closed interval. */
const Limits = z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, 'low before high');

const Ball = z.strictObject({ flex: Limits, abd: Limits, rot: Limits });
const Spine = z.strictObject({ flex: Limits, side: Limits, rot: Limits });

const FigureLimits = z.strictObject({
  hip: Ball,
  knee: Limits,
  ankle: Limits,
  subtalar: Limits.meta({ description: '+ inversion' }),
  lumbar: Spine,
  thoracic: Spine,
  neck: Spine,
  shoulder: Ball,
  elbow: Limits,
});

export type FigureLimits = z.infer<typeof FigureLimits>;

const Turn = z.strictObject({ axis: z.enum(['x', 'y']), degrees: z.number().min(-180).max(180) });

const Middle = z.enum(['pelvis', 'lumbar', 'thorax', 'head']);
const Part = z.enum([...Middle.options, 'thigh', 'shank', 'foot', 'upper_arm', 'forearm']);

const joint = <P extends string>(on: P) => z.strictObject({ on: z.literal(on), at: Place });

/** Names of body points, such as `heel` or `sit_bones`. */
const PointName = z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'words of lower-case letters joined by _');

/** knowledge/figure.yaml: the simple figure on which poses are checked. */
export const FigureFile = z.strictObject({
  height_m: z.number().positive(),
  contact_tolerance_m: z.number().gt(0).lt(0.2).meta({
    description: 'How far a contact may be from its support once the figure is placed at the median contact',
  }),
  limits_note: z.string().min(10),
  limits_deg: FigureLimits,
  bases: z.strictObject({ upright: Turn, supine: Turn, prone: Turn, side_left: Turn, side_right: Turn }),
  joints_m: z.strictObject({
    lumbar: joint('pelvis'),
    thorax: joint('lumbar'),
    head: joint('thorax'),
    thigh: joint('pelvis'),
    shank: joint('thigh'),
    foot: joint('shank'),
    upper_arm: joint('thorax'),
    forearm: joint('upper_arm'),
  }),
  middle_points_m: z.record(PointName, z.strictObject({ on: Middle, at: Place })),
  side_points_m: z.record(PointName, z.strictObject({ on: Part, at: Place })),
  groups: z
    .record(PointName, z.array(PointName).nonempty())
    .meta({ description: 'names that stand for several points' }),
});

export type FigureFile = z.infer<typeof FigureFile>;
