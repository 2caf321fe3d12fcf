import { type Knot, type Solid, smoothKnots } from '../solid.ts';

/**
 * The soft outline of a person, no sex, no age: each part in the frame of its segment, reaching over the joints so that
 * neighbours overlap in every pose. The waist, which bends, is in waist.ts.
 */
const rod = (knots: readonly Knot[], blend = 0.025): Solid => ({ kind: 'rod', knots: smoothKnots(knots), blend });
const both = (make: (side: 1 | -1) => Solid): readonly Solid[] => [make(1), make(-1)];

export const headSkin: readonly Solid[] = [
  { kind: 'egg', centre: [0.023, 0.194, 0], radii: [0.095, 0.079, 0.077], lean: 0.12 },
  { kind: 'egg', centre: [0.06, 0.153, 0], radii: [0.052, 0.083, 0.055], lean: -0.06, blend: 0.03 },
  { kind: 'egg', centre: [0.079, 0.088, 0], radii: [0.029, 0.027, 0.034], blend: 0.03 },
  {
    kind: 'rod',
    knots: [
      [0.107, 0.166, 0, 0.007],
      [0.121, 0.137, 0, 0.0095],
    ],
    blend: 0.014,
  },
  ...both((s) => ({
    kind: 'egg',
    centre: [0.016, 0.152, s * 0.076],
    radii: [0.015, 0.027, 0.008],
    lean: -0.25,
    blend: 0.005,
  })),
  rod([
    [0.012, 0.13, 0, 0.054],
    [0.004, 0.06, 0, 0.055],
    [-0.012, -0.005, 0, 0.062],
    [-0.02, -0.045, 0, 0.06],
  ]),
];

/** Lower half of the chest, in the frame of the thorax. */
export const thoraxSkin: readonly Solid[] = [
  { kind: 'egg', centre: [0.017, 0.075, 0], radii: [0.1, 0.135, 0.142] },
  { kind: 'egg', centre: [0.016, 0.13, 0], radii: [0.1, 0.1, 0.146], blend: 0.03 },
];

/** Upper half, in the frame of the upper thorax. */
export const upperThoraxSkin: readonly Solid[] = [
  { kind: 'egg', centre: [0.014, 0.165, 0], radii: [0.099, 0.14, 0.15], lean: -0.05 },
  ...both((s) => ({ kind: 'egg', centre: [0.06, 0.172, s * 0.068], radii: [0.055, 0.066, 0.07], blend: 0.05 })),
  ...both((s) => ({ kind: 'egg', centre: [-0.038, 0.185, s * 0.075], radii: [0.047, 0.085, 0.07], blend: 0.05 })),
  // Slope from the neck to the shoulder, and the cap of the shoulder.
  ...both((s) =>
    rod(
      [
        [-0.018, 0.315, s * 0.025, 0.05],
        [-0.012, 0.272, s * 0.09, 0.049],
        [0.01, 0.25, s * 0.152, 0.048],
      ],
      0.04,
    ),
  ),
];

export const pelvisSkin: readonly Solid[] = [
  { kind: 'egg', centre: [-0.066, 0.03, 0], radii: [0.1, 0.11, 0.15] },
  { kind: 'egg', centre: [-0.062, -0.055, 0], radii: [0.09, 0.085, 0.156], blend: 0.05 },
  // Seat: full, and parted by a soft fold.
  ...both((s) => ({ kind: 'egg', centre: [-0.104, -0.06, s * 0.074], radii: [0.08, 0.092, 0.079], blend: 0.03 })),
  { kind: 'egg', centre: [-0.018, 0.0, 0], radii: [0.042, 0.1, 0.11], blend: 0.05 },
  ...both((s) => ({ kind: 'egg', centre: [-0.062, -0.085, s * 0.105], radii: [0.07, 0.07, 0.062], blend: 0.04 })),
];

/** Right thigh, origin at the hip centre. */
export const thighSkin: readonly Solid[] = [
  rod([
    [-0.004, 0.0, 0.016, 0.083],
    [-0.002, -0.06, 0.014, 0.086],
    [0.004, -0.14, 0.012, 0.08],
    [0.006, -0.24, 0.008, 0.07],
    [0.003, -0.33, 0.003, 0.0575],
    [0.0, -0.395, 0, 0.0545],
  ]),
  { kind: 'egg', centre: [0.03, -0.2, 0.016], radii: [0.055, 0.15, 0.055], blend: 0.03 },
  { kind: 'egg', centre: [0.025, -0.385, 0], radii: [0.031, 0.036, 0.037], blend: 0.03 },
];

/** Right lower leg, origin at the knee. */
export const shankSkin: readonly Solid[] = [
  rod([
    [-0.004, 0.004, 0, 0.054],
    [-0.004, -0.05, 0.0, 0.053],
    [-0.012, -0.12, 0.0, 0.0535],
    [-0.01, -0.2, 0.0, 0.047],
    [-0.008, -0.3, 0.0, 0.037],
    [-0.008, -0.375, 0.0, 0.0335],
    [-0.01, -0.402, 0.001, 0.035],
  ]),
  { kind: 'egg', centre: [-0.034, -0.12, -0.004], radii: [0.036, 0.085, 0.046], blend: 0.03 },
];

/** Right foot, origin at the ankle. The sole is level. */
export const footSkin: readonly Solid[] = [
  rod(
    [
      [0.0, 0.012, 0.0, 0.035],
      [0.0, -0.02, 0.002, 0.035],
    ],
    0.02,
  ),
  rod(
    [
      [-0.036, -0.036, 0.003, 0.031],
      [-0.03, -0.043, 0.004, 0.0325],
    ],
    0.02,
  ),
  rod(
    [
      [0.01, -0.03, 0.004, 0.04],
      [0.06, -0.045, 0.004, 0.03],
      [0.115, -0.057, 0.004, 0.021],
    ],
    0.02,
  ),
  {
    kind: 'sheet',
    rows: [
      [
        [-0.04, -0.058, -0.012, 0.017],
        [-0.04, -0.058, 0.02, 0.017],
      ],
      [
        [0.04, -0.059, -0.014, 0.016],
        [0.04, -0.06, 0.026, 0.015],
      ],
      [
        [0.12, -0.062, -0.028, 0.013],
        [0.108, -0.062, 0.036, 0.013],
      ],
      [
        [0.183, -0.065, -0.022, 0.011],
        [0.158, -0.065, 0.032, 0.01],
      ],
    ],
    blend: 0.016,
  },
];

/** Right upper arm, origin at the shoulder. */
export const upperArmSkin: readonly Solid[] = [
  rod([
    [0.0, 0.004, 0.002, 0.052],
    [0.003, -0.05, 0.008, 0.052],
    [0.007, -0.13, 0.004, 0.0455],
    [0.01, -0.22, -0.002, 0.039],
    [0.012, -0.283, -0.008, 0.0375],
  ]),
];

export const forearmSkin: readonly Solid[] = [
  rod([
    [0.0, 0.004, 0.002, 0.0375],
    [-0.002, -0.05, 0.01, 0.0415],
    [-0.005, -0.12, 0.014, 0.036],
    [-0.008, -0.2, 0.025, 0.0275],
    [-0.008, -0.245, 0.03, 0.0255],
  ]),
];

/** Right hand about the wrist, fingers together. */
export const handSkin: readonly Solid[] = [
  rod(
    [
      [0.0, 0.0, 0, 0.0225],
      [0.0, -0.02, 0, 0.021],
    ],
    0.012,
  ),
  {
    kind: 'sheet',
    rows: [
      [
        [0.018, -0.03, 0, 0.014],
        [-0.016, -0.03, 0, 0.014],
      ],
      [
        [0.026, -0.085, 0, 0.0125],
        [-0.025, -0.085, 0, 0.0125],
      ],
      [
        [0.024, -0.135, -0.004, 0.0095],
        [-0.022, -0.13, -0.004, 0.0095],
      ],
      [
        [0.012, -0.175, -0.01, 0.0075],
        [-0.012, -0.168, -0.01, 0.0075],
      ],
    ],
    blend: 0.012,
  },
  rod(
    [
      [0.016, -0.025, -0.004, 0.015],
      [0.037, -0.062, -0.012, 0.0125],
      [0.04, -0.105, -0.016, 0.0085],
    ],
    0.01,
  ),
];
