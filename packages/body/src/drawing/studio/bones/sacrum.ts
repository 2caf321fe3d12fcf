import { type Knot, type Solid, smoothKnots, smoothRows } from '../solid.ts';

/**
 * Sacrum and coccyx in the pelvis frame, lying between the hip bones as the pelvis stands (slope of the upper end plate
 * about 36 degrees: pelvic incidence 49 less the tilt of 13.5 that the model's points have).
 */
const MIDDLE: readonly (readonly [x: number, y: number, halfWidth: number, halfThickness: number])[] = [
  [-0.0985, 0.042, 0.058, 0.0155],
  [-0.1105, 0.019, 0.05, 0.0145],
  [-0.1225, -0.0065, 0.0365, 0.012],
  [-0.13, -0.03, 0.0255, 0.01],
  [-0.131, -0.0515, 0.0185, 0.0085],
  [-0.1265, -0.069, 0.0105, 0.0065],
];

const COCCYX: readonly Knot[] = [
  [-0.1255, -0.072, 0, 0.0075],
  [-0.1195, -0.086, 0, 0.0062],
  [-0.112, -0.097, 0, 0.0048],
];

/** Shares of the half width, and how far a column lies behind the middle one: the front is hollow from side to side. */
const COLUMNS = [
  { share: -1, back: 0.005, thick: 0.62 },
  { share: -0.5, back: 0.001, thick: 0.9 },
  { share: 0, back: 0, thick: 1 },
  { share: 0.5, back: 0.001, thick: 0.9 },
  { share: 1, back: 0.005, thick: 0.62 },
] as const;

const plate: readonly (readonly Knot[])[] = MIDDLE.map(([x, y, halfWidth, halfThickness], row) =>
  COLUMNS.map(({ share, back, thick }) => {
    const width = halfWidth - halfThickness * thick;
    const rise = row === 0 ? -0.006 * Math.abs(share) : 0;
    return [x - back, y + rise, share * width, halfThickness * thick] as const;
  }),
);

/** Pairs of openings where the sacral nerves leave, between one fused vertebra and the next. */
const OPENINGS = [
  [-0.1, 0.026, 0.0205],
  [-0.1135, 0.004, 0.018],
  [-0.122, -0.019, 0.0155],
  [-0.125, -0.0405, 0.0125],
] as const;

const spine: readonly Knot[] = [
  [-0.128, 0.044, 0, 0.0045],
  [-0.143, 0.017, 0, 0.0055],
  [-0.149, -0.009, 0, 0.005],
  [-0.1475, -0.033, 0, 0.0042],
  [-0.14, -0.054, 0, 0.0035],
];

export const sacrum: readonly Solid[] = [
  { kind: 'sheet', rows: smoothRows(plate, 2), blend: 0.004 },
  {
    kind: 'drum',
    centre: [-0.0945, 0.0415, 0],
    depth: 0.034,
    width: 0.05,
    height: 0.017,
    waist: 0,
    lean: 0.62,
    blend: 0.008,
  },
  { kind: 'rod', knots: smoothKnots(spine), blend: 0.012 },
  ...[-1, 1].map(
    (side): Solid => ({
      kind: 'rod',
      knots: [
        [-0.116, 0.05, side * 0.021, 0.0055],
        [-0.1155, 0.062, side * 0.0225, 0.0052],
      ],
      blend: 0.008,
    }),
  ),
  { kind: 'rod', knots: smoothKnots(COCCYX), blend: 0.003 },
  ...OPENINGS.flatMap(([x, y, z]) =>
    [-1, 1].map(
      (side): Solid => ({
        kind: 'rod',
        knots: [
          [x + 0.014, y + 0.008, side * (z + 0.002), 0.0062],
          [x - 0.002, y - 0.001, side * z, 0.0044],
        ],
        blend: 0.003,
        cut: true,
      }),
    ),
  ),
];
