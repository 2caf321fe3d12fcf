import { joinedMesh, type Mesh } from '../../geometry/mesh.ts';
import type { Point } from '../../geometry/point.ts';
import { type Station, tube } from '../../geometry/tube.ts';
import { type Knot, type Solid, smoothKnots } from '../solid.ts';

/** Chest in the thorax frame: origin at T12/L1, first thoracic vertebra near (0, 0.3, 0), shoulder at z 0.17. */
const SPINE: readonly (readonly [x: number, y: number])[] = [
  [-0.004, 0.014],
  [-0.011, 0.04],
  [-0.018, 0.066],
  [-0.0235, 0.0915],
  [-0.0275, 0.1165],
  [-0.0298, 0.141],
  [-0.0305, 0.165],
  [-0.029, 0.189],
  [-0.0255, 0.2125],
  [-0.0205, 0.2355],
  [-0.0145, 0.258],
  [-0.007, 0.28],
];

/** Bodies from T12 up, each with its spine, which slopes most in the middle of the row. */
const BODIES: readonly (readonly Solid[])[] = SPINE.map(([x, y], i) => {
  const [bx, by] = SPINE[Math.max(0, i - 1)]!;
  const [ax, ay] = SPINE[Math.min(SPINE.length - 1, i + 1)]!;
  const lean = Math.atan2(ax - bx, ay - by);
  const size = 1 - 0.03 * i;
  const slope = 0.022 * Math.sin((Math.PI * i) / 11) + 0.006;
  const [depth, width, height] = [0.031 * size, 0.037 * size, 0.0205 * size];
  return [
    { kind: 'drum', centre: [x, y, 0], depth, width, height, waist: 0.1, lean },
    {
      kind: 'rod',
      knots: [
        [x - 0.017, y, 0, 0.0085],
        [x - 0.031, y - 0.004, 0, 0.0055],
        [x - 0.043, y - slope, 0, 0.0036],
      ],
      blend: 0.004,
    },
  ];
});

/** The upper back rounds between the eighth and the seventh vertebra (segment upper_thorax). */
export const lowThoracicSpine: readonly Solid[] = BODIES.slice(0, 5).flat();
export const upperThoracicSpine: readonly Solid[] = BODIES.slice(5).flat();

interface Rib {
  readonly height: number;
  readonly width: number;
  /** Where it ends in front. */
  readonly end: Point;
  readonly drop: number;
}

/** From the first rib down. The last two end free in the flank. */
const RIBS: readonly Rib[] = [
  { height: 0.284, width: 0.052, end: [0.036, 0.252, 0.022], drop: 0.012 },
  { height: 0.262, width: 0.083, end: [0.05, 0.227, 0.019], drop: 0.02 },
  { height: 0.2395, width: 0.105, end: [0.063, 0.202, 0.018], drop: 0.03 },
  { height: 0.2165, width: 0.12, end: [0.074, 0.178, 0.0175], drop: 0.04 },
  { height: 0.193, width: 0.129, end: [0.084, 0.155, 0.017], drop: 0.05 },
  { height: 0.169, width: 0.135, end: [0.091, 0.135, 0.018], drop: 0.058 },
  { height: 0.145, width: 0.138, end: [0.095, 0.12, 0.021], drop: 0.064 },
  { height: 0.1205, width: 0.138, end: [0.094, 0.085, 0.056], drop: 0.065 },
  { height: 0.0955, width: 0.134, end: [0.083, 0.06, 0.085], drop: 0.062 },
  { height: 0.07, width: 0.126, end: [0.062, 0.038, 0.107], drop: 0.058 },
  { height: 0.044, width: 0.113, end: [0.02, 0.008, 0.113], drop: 0.05 },
  { height: 0.018, width: 0.088, end: [-0.045, -0.01, 0.09], drop: 0.03 },
];

const spineX = (height: number): number => {
  const i = SPINE.findIndex(([, y]) => y >= height);
  if (i === -1) return (SPINE.at(-1) as readonly [number, number])[0];
  if (i === 0) return (SPINE[0] as readonly [number, number])[0];
  const [[x0, y0], [x1, y1]] = [SPINE[i - 1], SPINE[i]] as [[number, number], [number, number]];
  return x0 + ((x1 - x0) * (height - y0)) / (y1 - y0);
};

/** The middle line of a right rib: back from the spine, round the angle, forwards and down, up again as cartilage. */
function ribLine({ height, width, end, drop }: Rib): readonly Knot[] {
  const x = spineX(height) - 0.008;
  const free = end[0] < 0.03;
  const line: Knot[] = [
    [x, height, 0.017, 0.005],
    [x - 0.024, height - 0.004, width * 0.38, 0.0055],
    [x - 0.026, height - 0.012, width * 0.64, 0.0055],
    [x + 0.002, height - 0.5 * drop, width * 0.94, 0.0055],
  ];
  if (!free) {
    line.push([(x + end[0]) / 2 + 0.012, height - 0.82 * drop, width, 0.0055]);
    const low = Math.min(height - 1.18 * drop, end[1] - 0.014);
    line.push([end[0] - 0.018, low, Math.max(end[2] + 0.03, width * 0.68), 0.0055]);
  }
  line.push([...end, free ? 0.003 : 0.0055]);
  return line;
}

function arch(rib: Rib, { sides, steps }: RibDetail): Mesh {
  const stations = smoothKnots(ribLine(rib), steps).map(
    ([x, y, z, r]): Station => ({ at: [x, y, z], radius: 0.0042, halfWidth: r + 0.001 }),
  );
  return tube(stations, sides, [0.15, 1, 0]);
}

interface RibDetail {
  readonly sides: number;
  readonly steps: number;
}

/** Right arches of the first seven ribs, which reach the breastbone. */
export const upperRibs = (detail: RibDetail): Mesh => joinedMesh(RIBS.slice(0, 7).map((rib) => arch(rib, detail)));

/** Right arches of the others, and the arch of cartilage along the ends of the eighth to the tenth. */
export function lowerRibs(detail: RibDetail): Mesh {
  const margin = RIBS.slice(7, 10).map(({ end }): Station => ({ at: end, radius: 0.005 }));
  return joinedMesh([...RIBS.slice(7).map((rib) => arch(rib, detail)), tube(margin, detail.sides)]);
}

export const sternum: readonly Solid[] = [
  {
    kind: 'sheet',
    rows: [
      [
        [0.035, 0.262, -0.022, 0.005],
        [0.038, 0.258, 0, 0.005],
        [0.035, 0.262, 0.022, 0.005],
      ],
      [
        [0.054, 0.222, -0.011, 0.005],
        [0.0555, 0.222, 0, 0.005],
        [0.054, 0.222, 0.011, 0.005],
      ],
      [
        [0.081, 0.165, -0.013, 0.005],
        [0.0825, 0.165, 0, 0.005],
        [0.081, 0.165, 0.013, 0.005],
      ],
      [
        [0.095, 0.125, -0.011, 0.005],
        [0.096, 0.125, 0, 0.005],
        [0.095, 0.125, 0.011, 0.005],
      ],
      [
        [0.0985, 0.098, -0.002, 0.0035],
        [0.0985, 0.098, 0, 0.0035],
        [0.0985, 0.098, 0.002, 0.0035],
      ],
    ],
  },
];

/** Right collar bone and shoulder blade, as the arm hangs. */
export const shoulderGirdle: readonly Solid[] = [
  {
    kind: 'rod',
    knots: smoothKnots([
      [0.034, 0.27, 0.022, 0.0075],
      [0.04, 0.277, 0.06, 0.0055],
      [0.022, 0.285, 0.11, 0.0055],
      [0.008, 0.286, 0.152, 0.006],
    ]),
  },
  {
    kind: 'sheet',
    rows: [
      [
        [-0.058, 0.258, 0.07, 0.0035],
        [-0.033, 0.265, 0.105, 0.003],
        [-0.008, 0.262, 0.14, 0.006],
      ],
      [
        [-0.072, 0.215, 0.068, 0.0035],
        [-0.054, 0.22, 0.098, 0.003],
        [-0.012, 0.24, 0.146, 0.009],
      ],
      [
        [-0.077, 0.17, 0.078, 0.0035],
        [-0.068, 0.172, 0.096, 0.003],
        [-0.04, 0.19, 0.124, 0.005],
      ],
      [
        [-0.075, 0.128, 0.094, 0.004],
        [-0.074, 0.127, 0.097, 0.004],
        [-0.071, 0.13, 0.102, 0.004],
      ],
    ],
    blend: 0.004,
  },
  {
    kind: 'rod',
    knots: [
      [-0.07, 0.23, 0.07, 0.004],
      [-0.052, 0.258, 0.115, 0.005],
      [-0.035, 0.283, 0.155, 0.006],
      [-0.002, 0.286, 0.164, 0.007],
    ],
    blend: 0.006,
  },
];
