import type { Point } from '../../geometry/point.ts';
import { type Knot, type Solid, smoothKnots, smoothRows } from '../solid.ts';

/**
 * The right hip bone in the pelvis frame (origin midway between the anterior superior iliac spines). Places follow the
 * muscle points of the Rajagopal pelvis (hip centre -0.0563, -0.0785, 0.0773; see hip-bone.test.ts) and, between
 * them, the proportions of an adult pelvis between the male and the female one.
 */
export const hipBoneLandmarks = {
  anteriorSuperiorIliacSpine: [0.005, 0.0, 0.128],
  anteriorInferiorIliacSpine: [-0.02, -0.037, 0.096],
  posteriorSuperiorIliacSpine: [-0.151, 0.022, 0.043],
  posteriorInferiorIliacSpine: [-0.14, -0.008, 0.04],
  iliacTubercle: [-0.035, 0.058, 0.149],
  crestApex: [-0.083, 0.086, 0.112],
  ischialSpine: [-0.106, -0.079, 0.05],
  ischialTuberosity: [-0.097, -0.136, 0.053],
  pubicTubercle: [0.0, -0.072, 0.026],
  symphysisTop: [-0.006, -0.07, 0.004],
  symphysisBottom: [-0.03, -0.105, 0.004],
  hipCentre: [-0.0563, -0.0785, 0.0773],
} as const satisfies Record<string, Point>;

/** Radius of the hollow of the socket; a head of 24 mm and its cartilage fit into it. */
const SOCKET = 0.0265;

/** Where the socket opens to: outwards, down and a little forward (inclination about 45, anteversion about 20 degrees). */
const OPENING: Point = [0.3, -0.6, 0.74];

/**
 * The blade: rows from the crest down to the line where it meets the socket and the brim, columns from front to back.
 * The last number is half the thickness: thick at the crest, thin in the middle of the fossa.
 */
const BLADE: readonly (readonly Knot[])[] = [
  [
    [0.0, 0.0, 0.1265, 0.0072],
    [-0.011, 0.026, 0.1385, 0.007],
    [-0.035, 0.052, 0.1455, 0.0088],
    [-0.061, 0.0715, 0.136, 0.0072],
    [-0.085, 0.079, 0.111, 0.0068],
    [-0.107, 0.0735, 0.081, 0.007],
    [-0.129, 0.0545, 0.0595, 0.009],
    [-0.148, 0.024, 0.044, 0.0095],
  ],
  [
    [-0.013, -0.011, 0.1175, 0.0058],
    [-0.026, 0.01, 0.121, 0.0046],
    [-0.046, 0.033, 0.1185, 0.0042],
    [-0.068, 0.048, 0.1055, 0.0036],
    [-0.088, 0.052, 0.0865, 0.0036],
    [-0.107, 0.05, 0.0675, 0.0062],
    [-0.124, 0.037, 0.054, 0.0095],
    [-0.143, 0.009, 0.0425, 0.0075],
  ],
  [
    [-0.021, -0.019, 0.107, 0.007],
    [-0.034, -0.006, 0.1055, 0.007],
    [-0.051, 0.01, 0.1005, 0.0048],
    [-0.07, 0.021, 0.0895, 0.0038],
    [-0.088, 0.024, 0.0765, 0.0042],
    [-0.102, 0.022, 0.063, 0.0068],
    [-0.119, 0.013, 0.05, 0.009],
    [-0.137, -0.005, 0.0415, 0.0065],
  ],
  [
    [-0.026, -0.036, 0.095, 0.0082],
    [-0.041, -0.03, 0.0915, 0.0105],
    [-0.057, -0.02, 0.089, 0.0105],
    [-0.073, -0.013, 0.082, 0.0085],
    [-0.086, -0.012, 0.0715, 0.007],
    [-0.099, -0.009, 0.0595, 0.0062],
    [-0.115, -0.004, 0.049, 0.0055],
    [-0.131, -0.008, 0.0425, 0.005],
  ],
];

const rod = (knots: readonly Knot[], blend = 0.008): Solid => ({ kind: 'rod', knots: smoothKnots(knots), blend });

/** From the blade round the socket: body of the ilium, body of the ischium, back wall above the lesser notch. */
const BODY: readonly Solid[] = [
  { kind: 'rod', knots: [[-0.0585, -0.0735, 0.075, 0.033]], blend: 0.012 },
  rod(
    [
      [-0.066, -0.012, 0.086, 0.012],
      [-0.07, -0.035, 0.081, 0.018],
      [-0.073, -0.055, 0.076, 0.02],
    ],
    0.014,
  ),
  rod(
    [
      [-0.094, -0.026, 0.063, 0.0085],
      [-0.091, -0.05, 0.062, 0.012],
      [-0.092, -0.075, 0.06, 0.0125],
    ],
    0.012,
  ),
];

/** Ischium down to the tuberosity, with the spine pointing back and inwards. */
const ISCHIUM: readonly Solid[] = [
  rod(
    [
      [-0.083, -0.085, 0.066, 0.019],
      [-0.0905, -0.106, 0.0625, 0.015],
      [-0.0965, -0.121, 0.057, 0.0145],
      [-0.092, -0.132, 0.05, 0.0125],
    ],
    0.012,
  ),
  rod(
    [
      [-0.092, -0.074, 0.06, 0.009],
      [-0.1, -0.0775, 0.054, 0.0055],
      [-0.1065, -0.0795, 0.049, 0.0035],
    ],
    0.006,
  ),
];

/** Pubis: superior ramus with its sharp upper edge, body beside the symphysis, inferior ramus to the ischium. */
const PUBIS: readonly Solid[] = [
  rod(
    [
      [-0.047, -0.06, 0.067, 0.015],
      [-0.035, -0.065, 0.055, 0.0098],
      [-0.02, -0.0715, 0.04, 0.0072],
      [-0.0085, -0.0765, 0.026, 0.0075],
    ],
    0.012,
  ),
  rod(
    [
      [-0.03, -0.056, 0.069, 0.009],
      [-0.02, -0.063, 0.05, 0.0055],
      [-0.003, -0.0725, 0.026, 0.0045],
    ],
    0.006,
  ),
  {
    kind: 'sheet',
    blend: 0.008,
    rows: [
      [
        [-0.007, -0.0745, 0.0085, 0.0058],
        [-0.006, -0.0755, 0.025, 0.0065],
      ],
      [
        [-0.017, -0.09, 0.0085, 0.0062],
        [-0.016, -0.088, 0.021, 0.006],
      ],
      [
        [-0.0275, -0.102, 0.0085, 0.0055],
        [-0.0275, -0.1035, 0.0155, 0.0052],
      ],
    ],
  },
  {
    kind: 'sheet',
    blend: 0.008,
    rows: smoothRows(
      [
        [
          [-0.0235, -0.0965, 0.0125, 0.0048],
          [-0.0275, -0.105, 0.0105, 0.0045],
        ],
        [
          [-0.038, -0.1105, 0.0215, 0.0042],
          [-0.042, -0.1185, 0.0185, 0.0044],
        ],
        [
          [-0.057, -0.1215, 0.0315, 0.0044],
          [-0.06, -0.13, 0.0275, 0.0046],
        ],
        [
          [-0.077, -0.1265, 0.0435, 0.0062],
          [-0.081, -0.1345, 0.039, 0.0062],
        ],
        [
          [-0.0905, -0.123, 0.053, 0.0095],
          [-0.093, -0.133, 0.048, 0.0095],
        ],
      ],
      2,
    ),
  },
];

/** The lip of the crest and the two spines in front, which give the outline its character. */
const EDGES: readonly Solid[] = [
  rod(
    [
      [0.002, -0.001, 0.1265, 0.0078],
      [-0.004, -0.0075, 0.1225, 0.0066],
    ],
    0.006,
  ),
  rod(
    [
      [-0.0215, -0.035, 0.096, 0.0075],
      [-0.03, -0.045, 0.0905, 0.0105],
    ],
    0.008,
  ),
  rod(
    [
      [-0.0945, 0.0205, 0.0585, 0.0045],
      [-0.0865, 0.0, 0.0615, 0.0048],
      [-0.0725, -0.027, 0.067, 0.0065],
      [-0.054, -0.046, 0.0695, 0.0085],
      [-0.036, -0.0565, 0.066, 0.0085],
    ],
    0.008,
  ),
];

/** The socket: hollow, mouth, and the notch in its lower rim. */
const SOCKET_CUTS: readonly Solid[] = [
  { kind: 'rod', knots: [[...hipBoneLandmarks.hipCentre, SOCKET]], blend: 0.002, cut: true },
  { kind: 'rod', knots: [towardsOpening(0.006, SOCKET), towardsOpening(0.06, 0.04)], blend: 0.003, cut: true },
  {
    kind: 'rod',
    knots: [
      [-0.052, -0.104, 0.08, 0.0075],
      [-0.05, -0.112, 0.07, 0.008],
    ],
    blend: 0.004,
    cut: true,
  },
];

function towardsOpening(along: number, radius: number): Knot {
  const [x, y, z] = hipBoneLandmarks.hipCentre;
  return [x + OPENING[0] * along, y + OPENING[1] * along, z + OPENING[2] * along, radius];
}

export const hipBone: readonly Solid[] = [
  { kind: 'sheet', rows: smoothRows(BLADE, 2), blend: 0.006 },
  ...BODY,
  ...ISCHIUM,
  ...PUBIS,
  ...EDGES,
  ...SOCKET_CUTS,
];

/** The disc of gristle between the two pubic bones. */
export const symphysis: readonly Solid[] = [
  {
    kind: 'rod',
    knots: [
      [-0.009, -0.077, 0, 0.0055],
      [-0.017, -0.089, 0, 0.006],
      [-0.027, -0.102, 0, 0.005],
    ],
  },
];
