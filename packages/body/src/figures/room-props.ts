import type { TypedPose } from '@hipspine/knowledge/treatment';
import type { Thing } from '../drawing/props.ts';
import type { Contact } from './contacts.ts';
import type { Box } from './figure-problem.ts';
import { BALLS, ballIndex, type PlacedFigure } from './stance.ts';

/** A thing the figure rests on or leans against: where it is, to draw it and to keep limbs out of it. */
export interface RoomProp extends Box {
  readonly kind: Thing['kind'];
  /** A box, or a cylinder along the axis named (the box is then around it). */
  readonly shape: Thing['shape'];
  /** Whether limbs are kept out of it. Soft and small things are only drawn. */
  readonly solid: boolean;
}

type Kind = RoomProp['kind'];
type Interval = readonly [low: number, high: number];

const KINDS: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/roller/, 'roller'],
  [/bolster/, 'bolster'],
  [/saddle|bike/, 'saddle'],
  [/bed/, 'bed'],
  [/bench/, 'bench'],
  [/step/, 'step'],
  [/couch/, 'couch'],
  [/chair|seat|wedge/, 'seat'],
  [/kettlebell|box/, 'weight'],
  [/desk/, 'bench'],
];

/** The things in the room of one keyframe. */
export function roomProps(pose: TypedPose, contacts: readonly Contact[], figure: PlacedFigure): RoomProp[] {
  const text = (pose.props ?? []).join(', ');
  const heights = [...new Set(contacts.map(({ height }) => height))].filter((height) => height > 0);
  const lying = pose.base.startsWith('side_');
  const perched = isPerched(contacts);
  const raised = heights.flatMap((height) => {
    const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1];
    const on = contacts.filter((contact) => contact.height === height);
    return kind === undefined ? [] : raisedProp(kind, height, on, figure, { lying, perched });
  });
  return [...raised, ...looseProps(pose, text, contacts, figure)];
}

const box = (x: Interval, y: Interval, z: Interval): Box => ({
  middle: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2, (z[0] + z[1]) / 2],
  half: [(x[1] - x[0]) / 2, (y[1] - y[0]) / 2, (z[1] - z[0]) / 2],
});

const place = (figure: PlacedFigure, name: string) => {
  const i = 3 * (ballIndex(name) ?? 0);
  const p = figure.points;
  return { x: p[i]!, y: p[i + 1]!, z: p[i + 2]! };
};

function raisedProp(
  kind: Kind,
  height: number,
  on: readonly Contact[],
  figure: PlacedFigure,
  { lying, perched }: { readonly lying: boolean; readonly perched: boolean },
): RoomProp[] {
  const places = on.map(({ name }) => place(figure, name));
  const middle = (axis: 'x' | 'z') => places.reduce((sum, p) => sum + p[axis], 0) / places.length;
  const [x, z] = [middle('x'), middle('z')];
  const solid = (thickness: number, xs: Interval, zs: Interval): RoomProp[] => [
    { kind, shape: 'box', solid: true, ...box(xs, [height - thickness, height], zs) },
  ];
  switch (kind) {
    case 'seat': {
      const half = on.length === 1;
      return solid(
        0.05,
        [x - (perched ? 0.38 : 0.18), x + (perched ? 0.05 : 0.25)],
        half ? [z - 0.04, z + 0.36] : [z - 0.23, z + 0.23],
      );
    }
    case 'bed':
      return solid(0.2, [x - 1.3, Math.max(...places.map((p) => p.x)) + 0.07], [z - 0.45, z + 0.45]);
    case 'bench':
      if (on[0]?.name.startsWith('palm')) return solid(0.04, [x - 0.1, x + 0.5], [z - 0.6, z + 0.6]);
      return on[0]?.name.startsWith('knee')
        ? solid(0.08, [x - 0.2, x + 0.2], [z - 0.35, z + 0.08])
        : solid(0.1, [x - 0.36, x + 0.06], [z - 0.55, z + 0.55]);
    case 'couch':
      return on[0]?.name.startsWith('foot')
        ? solid(height, [x - 0.5, x + 0.06], [z - 0.5, z + 0.5])
        : solid(height, [x - 0.16, x + 0.6], [z - 0.5, z + 0.5]);
    case 'step':
      return stepProp(height, on, figure);
    case 'roller':
      return [
        lying
          ? {
              kind,
              shape: 'along-x',
              solid: false,
              ...box([x - 0.3, x + 0.3], [height - 0.15, height], [z - 0.075, z + 0.075]),
            }
          : {
              kind,
              shape: 'along-z',
              solid: false,
              ...box([x - 0.075, x + 0.075], [height - 0.15, height], [z - 0.3, z + 0.3]),
            },
      ];
    case 'bolster':
      return [{ kind, shape: 'along-x', solid: false, ...box([x - 0.35, x + 0.3], [0, height], [z - 0.12, z + 0.12]) }];
    case 'saddle':
      return on[0]?.name.startsWith('ischium')
        ? [
            {
              kind,
              shape: 'box',
              solid: false,
              ...box([x - 0.08, x + 0.18], [height - 0.05, height], [z - 0.09, z + 0.09]),
            },
          ]
        : [
            {
              kind: 'pedal',
              shape: 'box',
              solid: false,
              ...box([x - 0.05, x + 0.05], [height - 0.025, height], [z - 0.05, z + 0.05]),
            },
          ];
    default:
      return [{ kind, shape: 'box', solid: false, ...box([x - 0.1, x + 0.1], [0, height], [z - 0.1, z + 0.1]) }];
  }
}

/** Whether somebody sits on the edge of a seat: a leg is stretched out with its heel on the floor. */
const isPerched = (contacts: readonly Contact[]): boolean =>
  contacts.some(
    ({ name, height }) =>
      name.startsWith('heel') &&
      height === 0 &&
      contacts.every((other) => other.name !== name.replace('heel', 'ball_in')),
  );

/** A step: as wide as needed for the feet on it, and ending before a foot that hangs beside or behind it. */
function stepProp(height: number, on: readonly Contact[], figure: PlacedFigure): RoomProp[] {
  const sides = new Set(on.map(({ name }) => name.slice(-1)));
  const heels = [...sides].map((side) => place(figure, `heel_${side}`));
  const toes = [...sides].map((side) => place(figure, `toe_${side}`));
  const other = sides.size === 1 ? place(figure, `heel_${sides.has('l') ? 'r' : 'l'}`) : undefined;
  const back = Math.min(...heels.map(({ x }) => x)) - 0.06;
  const front = Math.max(...toes.map(({ x }) => x)) + 0.04;
  const beside = other !== undefined && other.x > back - 0.05;
  const side = sides.has('l') ? -1 : 1;
  const z = heels[0]!.z;
  const zs: Interval = beside ? (side < 0 ? [z - 0.35, z + 0.062] : [z - 0.062, z + 0.35]) : [-0.4, 0.4];
  return [{ kind: 'step', shape: 'box', solid: true, ...box([back, beside ? front : front + 0.08], [0, height], zs) }];
}

/** Walls, balls and pillows: placed where the body meets them. */
function looseProps(pose: TypedPose, text: string, contacts: readonly Contact[], figure: PlacedFigure): RoomProp[] {
  const wall = wallProp(text, figure);
  const pillow =
    pose.base.startsWith('side_') && !contacts.some(({ name }) => /^(head|elbow)/.test(name))
      ? [headPillow(figure)]
      : [];
  return [...wall, ...pillow];
}

function wallProp(text: string, figure: PlacedFigure): RoomProp[] {
  const [, where] = /wall (behind|left|right|front)/.exec(text) ?? [];
  if (where === undefined) return [];
  const ball = /ball/.test(text) ? 0.09 : 0;
  const edges = BALLS.map(({ radius }, i) => {
    const [x, z] = [figure.points[3 * i]!, figure.points[3 * i + 2]!];
    return { back: x - radius, front: x + radius, left: z - radius, right: z + radius };
  });
  const wall = (xs: Interval, zs: Interval): RoomProp => ({
    kind: 'wall',
    shape: 'box',
    solid: false,
    ...box(xs, [0, 2.1], zs),
  });
  const back = Math.min(...edges.map((edge) => edge.back)) - ball;
  const left = Math.min(...edges.map((edge) => edge.left));
  const right = Math.max(...edges.map((edge) => edge.right));
  const front = Math.max(...edges.map((edge) => edge.front));
  if (where === 'behind') return [wall([back - 0.06, back], [-0.7, 0.7])];
  if (where === 'front') return [wall([front, front + 0.06], [-0.7, 0.7])];
  return where === 'left' ? [wall([-0.6, 0.6], [left - 0.06, left])] : [wall([-0.6, 0.6], [right, right + 0.06])];
}

function headPillow(figure: PlacedFigure): RoomProp {
  const head = place(figure, 'head_back');
  const top = Math.max(0.03, head.y - 0.088);
  return {
    kind: 'pillow',
    shape: 'box',
    solid: false,
    ...box([head.x - 0.2, head.x + 0.24], [0, top], [head.z - 0.16, head.z + 0.18]),
  };
}
