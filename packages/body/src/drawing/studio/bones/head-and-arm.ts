import { type Knot, type Solid, smoothKnots } from '../solid.ts';

const rod = (knots: readonly Knot[], blend = 0.008): Solid => ({ kind: 'rod', knots: smoothKnots(knots), blend });
const hollow = (x: number, y: number, z: number, r: number): Solid => ({
  kind: 'rod',
  knots: [[x, y, z, r]],
  blend: 0.006,
  cut: true,
});

/** Skull and neck in the head frame (origin at C7/T1). A hint, not a study. */
export const skull: readonly Solid[] = [
  { kind: 'egg', centre: [0.017, 0.193, 0], radii: [0.09, 0.068, 0.07], lean: 0.1 },
  { kind: 'egg', centre: [0.062, 0.185, 0], radii: [0.045, 0.055, 0.06], blend: 0.02 },
  { kind: 'egg', centre: [0.08, 0.132, 0], radii: [0.026, 0.036, 0.045], blend: 0.02 },
  // Cheekbones and lower jaw.
  ...[1, -1].flatMap((s): Solid[] => [
    rod(
      [
        [0.088, 0.142, s * 0.036, 0.009],
        [0.06, 0.146, s * 0.06, 0.006],
        [0.028, 0.15, s * 0.065, 0.006],
      ],
      0.006,
    ),
    rod(
      [
        [0.025, 0.14, s * 0.052, 0.008],
        [0.032, 0.098, s * 0.049, 0.009],
        [0.066, 0.075, s * 0.033, 0.0095],
        [0.092, 0.07, s * 0.008, 0.012],
      ],
      0.008,
    ),
  ]),
  { kind: 'egg', centre: [0.088, 0.09, 0], radii: [0.017, 0.022, 0.027], blend: 0.01 },
  ...[1, -1].flatMap((s): Solid[] => [hollow(0.107, 0.166, s * 0.03, 0.0165)]),
  {
    kind: 'rod',
    knots: [
      [0.112, 0.146, 0, 0.004],
      [0.113, 0.13, 0, 0.0085],
    ],
    blend: 0.004,
    cut: true,
  },
];

export const neckSpine: readonly Solid[] = Array.from({ length: 7 }, (_, i): Solid[] => {
  const [x, y] = [0.001 + 0.0145 * Math.sin((i / 6) * 2.2), 0.012 + 0.0168 * i];
  return [
    { kind: 'drum', centre: [x, y, 0], depth: 0.021, width: 0.026, height: 0.0135, waist: 0.08, lean: 0.25 - 0.09 * i },
    rod(
      [
        [x - 0.014, y, 0, 0.0055],
        [x - 0.026, y - 0.003, 0, 0.004],
        [x - (i === 0 ? 0.045 : 0.036), y - 0.007, 0, 0.0035],
      ],
      0.004,
    ),
    rod(
      [
        [x - 0.006, y, 0.016, 0.005],
        [x - 0.006, y, 0.024, 0.004],
      ],
      0.004,
    ),
    rod(
      [
        [x - 0.006, y, -0.016, 0.005],
        [x - 0.006, y, -0.024, 0.004],
      ],
      0.004,
    ),
  ];
}).flat();

/** Right upper arm: origin at the shoulder centre, elbow at (0.013, -0.286, -0.01). */
export const humerus: readonly Solid[] = [
  { kind: 'rod', knots: [[0, 0, -0.004, 0.0235]] },
  rod([
    [0.002, -0.004, 0.008, 0.016],
    [0.004, -0.05, 0.004, 0.0125],
    [0.008, -0.14, 0, 0.0105],
    [0.011, -0.23, -0.004, 0.0105],
    [0.013, -0.265, -0.008, 0.0125],
  ]),
  rod(
    [
      [0.013, -0.276, -0.036, 0.009],
      [0.013, -0.284, -0.01, 0.0115],
      [0.013, -0.28, 0.016, 0.0095],
    ],
    0.012,
  ),
];

/** Right forearm: ulna to the little finger's side, radius to the thumb's. The thumb points forward. */
export const forearm: readonly Solid[] = [
  rod([
    [-0.014, 0.014, -0.002, 0.009],
    [-0.006, -0.012, 0.0, 0.0105],
    [-0.012, -0.1, 0.008, 0.007],
    [-0.018, -0.2, 0.022, 0.006],
    [-0.02, -0.236, 0.028, 0.0075],
  ]),
  rod([
    [0.008, -0.012, 0.016, 0.0095],
    [0.006, -0.04, 0.016, 0.0065],
    [0.004, -0.14, 0.021, 0.007],
    [0.002, -0.2, 0.027, 0.0085],
    [0.0, -0.237, 0.03, 0.0115],
  ]),
];

/** Right hand about the wrist, fingers along -y, palm towards the body, thumb forward. */
export const hand: readonly Solid[] = [
  { kind: 'egg', centre: [0.0, -0.014, 0], radii: [0.021, 0.015, 0.011] },
  ...[
    { base: 0.017, tip: 0.021, reach: -0.164 },
    { base: 0.006, tip: 0.007, reach: -0.174 },
    { base: -0.005, tip: -0.008, reach: -0.166 },
    { base: -0.015, tip: -0.022, reach: -0.147 },
  ].map(
    ({ base, tip, reach }): Solid => ({
      kind: 'rod',
      knots: [
        [base * 0.7, -0.028, 0, 0.0058],
        [base * 1.35, -0.082, 0, 0.0062],
        [tip * 1.3, -0.122, -0.003, 0.0048],
        [tip * 1.3, reach, -0.008, 0.004],
      ],
      blend: 0.002,
    }),
  ),
  {
    kind: 'rod',
    knots: [
      [0.018, -0.022, -0.006, 0.0065],
      [0.037, -0.06, -0.014, 0.0065],
      [0.042, -0.092, -0.017, 0.0055],
      [0.041, -0.112, -0.018, 0.0042],
    ],
    blend: 0.002,
  },
];
