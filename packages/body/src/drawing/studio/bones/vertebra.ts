import { type Knot, type Solid, smoothKnots } from '../solid.ts';

/** One lumbar vertebra in its own frame: origin at the middle of the disc below it, axes as the pelvis in neutral. */
export interface VertebraShape {
  readonly level: 'l1' | 'l2' | 'l3' | 'l4' | 'l5';
  /** From the middle of the disc below to that of the disc above, in the frame of the vertebra, metres. */
  readonly toDiscAbove: readonly [x: number, y: number];
  /** Lean of the body, radians, positive when its front sinks. */
  readonly lean: number;
  readonly width: number;
  readonly depth: number;
  readonly transverseReach: number;
}

/** Thickness of a disc, metres; the rest of the way from disc to disc is bone. */
const DISC = 0.0095;

/**
 * Bodies grow wider downwards, L3 has the longest transverse processes, L5 the shortest and stoutest.
 * Way to the disc above: model joint centres, see lumbar_joint_centres. Lean: slope 35.5 less the segmental lordosis.
 */
export const LUMBAR: readonly VertebraShape[] = [
  { level: 'l5', toDiscAbove: [0.01, 0.0296], lean: 0.31, width: 0.051, depth: 0.0345, transverseReach: 0.042 },
  { level: 'l4', toDiscAbove: [-0.001, 0.0345], lean: 0.02, width: 0.049, depth: 0.0345, transverseReach: 0.042 },
  { level: 'l3', toDiscAbove: [-0.0074, 0.0324], lean: -0.19, width: 0.047, depth: 0.034, transverseReach: 0.046 },
  { level: 'l2', toDiscAbove: [-0.0087, 0.0289], lean: -0.27, width: 0.045, depth: 0.033, transverseReach: 0.042 },
  { level: 'l1', toDiscAbove: [-0.0118, 0.0313], lean: -0.33, width: 0.043, depth: 0.032, transverseReach: 0.037 },
];

export function vertebra(shape: VertebraShape): readonly Solid[] {
  const { toDiscAbove, lean, width, depth, transverseReach } = shape;
  const span = Math.hypot(...toDiscAbove);
  const height = span - DISC;
  const [mx, my] = [toDiscAbove[0] / 2, toDiscAbove[1] / 2];
  /** From how far forward of the body's middle, how far up along it, and how far right, to the frame. */
  const at = (forward: number, up: number, right: number, radius: number): Knot => [
    mx + forward * Math.cos(lean) + up * Math.sin(lean),
    my - forward * Math.sin(lean) + up * Math.cos(lean),
    right,
    radius,
  ];
  const back = -depth / 2;
  const both = (make: (side: 1 | -1) => Solid): Solid[] => [make(1), make(-1)];
  return [
    { kind: 'drum', centre: [mx, my, 0], depth, width, height, waist: 0.1, lean },
    ...both((side) => ({
      kind: 'rod',
      knots: [at(back + 0.005, 0.005, side * 0.0135, 0.0055), at(back - 0.013, 0.004, side * 0.0155, 0.0055)],
      blend: 0.004,
    })),
    ...both((side) => ({
      kind: 'rod',
      knots: smoothKnots([
        at(back - 0.005, 0.004, side * 0.016, 0.0052),
        at(back - 0.009, 0.0065, side * (transverseReach * 0.68), 0.0036),
        at(back - 0.013, 0.0085, side * (transverseReach - 0.0045), 0.0042),
      ]),
      blend: 0.005,
    })),
    ...both((side) => ({
      kind: 'rod',
      knots: smoothKnots([
        at(back - 0.013, 0.017, side * 0.0185, 0.0055),
        at(back - 0.016, 0.008, side * 0.0175, 0.006),
        at(back - 0.021, -0.008, side * 0.0145, 0.005),
        at(back - 0.0205, -0.0185, side * 0.014, 0.0052),
      ]),
      blend: 0.005,
    })),
    ...both((side) => ({
      kind: 'rod',
      knots: [at(back - 0.018, 0.004, side * 0.0155, 0.0045), at(back - 0.028, -0.003, side * 0.001, 0.0048)],
      blend: 0.005,
    })),
    {
      kind: 'sheet',
      rows: [
        [at(back - 0.026, 0.004, 0, 0.0034), at(back - 0.036, 0.001, 0, 0.003), at(back - 0.0475, -0.003, 0, 0.0036)],
        [
          at(back - 0.026, -0.01, 0, 0.0034),
          at(back - 0.037, -0.0135, 0, 0.003),
          at(back - 0.0475, -0.0155, 0, 0.0046),
        ],
      ],
      blend: 0.004,
    },
  ];
}

/** The disc below a vertebra, in the frame of that vertebra. It fills the way between two end plates. */
export function disc(shape: VertebraShape): readonly Solid[] {
  return [
    {
      kind: 'drum',
      centre: [0, 0, 0],
      depth: shape.depth * 0.97,
      width: shape.width * 0.97,
      height: DISC * 1.5,
      waist: -0.03,
      lean: shape.lean + (shape.level === 'l5' ? 0.16 : 0.08),
    },
  ];
}
