import type { Point } from '../../geometry/point.ts';
import { type Knot, type Solid, smoothKnots } from '../solid.ts';

/**
 * The right thigh bone: origin at the hip centre, shaft along -y. Neck-shaft angle about 125 degrees, anteversion about
 * 12. Trochanters and condyles lie where the Rajagopal muscles attach (femur.test.ts).
 */
export const femurLandmarks = {
  head: [0, 0, 0],
  greaterTrochanter: [-0.013, -0.006, 0.058],
  lesserTrochanter: [-0.0235, -0.056, 0.012],
  lateralEpicondyle: [-0.006, -0.394, 0.043],
  medialEpicondyle: [-0.008, -0.392, -0.042],
  adductorTubercle: [-0.004, -0.384, -0.038],
} as const satisfies Record<string, Point>;

const rod = (knots: readonly Knot[], blend = 0.008): Solid => ({ kind: 'rod', knots: smoothKnots(knots), blend });

export const femur: readonly Solid[] = [
  // Shaft: bowed forward, from under the trochanters inwards to the knee.
  rod([
    [-0.008, -0.04, 0.039, 0.0175],
    [0.0, -0.075, 0.0365, 0.0155],
    [0.0115, -0.12, 0.032, 0.0135],
    [0.0175, -0.165, 0.028, 0.0135],
    [0.021, -0.22, 0.022, 0.0135],
    [0.02, -0.27, 0.0155, 0.014],
    [0.014, -0.32, 0.0105, 0.0155],
    [0.005, -0.355, 0.005, 0.0195],
    [-0.001, -0.38, 0.001, 0.0225],
  ]),
  { kind: 'rod', knots: [[0, 0, 0, 0.0235]], blend: 0.001 },
  rod(
    [
      [0, -0.001, 0.004, 0.019],
      [-0.001, -0.0175, 0.0195, 0.0145],
      [-0.005, -0.0345, 0.0385, 0.0165],
    ],
    0.006,
  ),
  // Greater trochanter: a block with its top and back lip.
  rod(
    [
      [-0.01, -0.008, 0.0485, 0.0095],
      [-0.008, -0.022, 0.0505, 0.0125],
      [-0.006, -0.042, 0.0475, 0.0125],
    ],
    0.01,
  ),
  rod(
    [
      [-0.0185, -0.007, 0.046, 0.0068],
      [-0.0215, -0.022, 0.0475, 0.007],
      [-0.019, -0.04, 0.042, 0.007],
    ],
    0.007,
  ),
  // Lesser trochanter and the crest between the two.
  rod(
    [
      [-0.0125, -0.052, 0.026, 0.011],
      [-0.0205, -0.056, 0.015, 0.0072],
    ],
    0.009,
  ),
  rod(
    [
      [-0.021, -0.03, 0.041, 0.0055],
      [-0.021, -0.05, 0.023, 0.0055],
    ],
    0.006,
  ),
  // Rough line along the back of the shaft.
  rod(
    [
      [-0.007, -0.1, 0.0335, 0.004],
      [0.0035, -0.16, 0.028, 0.004],
      [0.0075, -0.23, 0.0195, 0.004],
      [0.003, -0.3, 0.0125, 0.004],
    ],
    0.006,
  ),
  // Condyles: the medial one is longer; both reach back.
  { kind: 'egg', centre: [-0.008, -0.395, 0.0235], radii: [0.031, 0.0225, 0.0135], lean: -0.15, blend: 0.012 },
  { kind: 'egg', centre: [-0.01, -0.396, -0.024], radii: [0.0315, 0.0235, 0.0138], lean: -0.15, blend: 0.012 },
  { kind: 'egg', centre: [-0.006, -0.388, 0.031], radii: [0.015, 0.015, 0.011], blend: 0.008 },
  { kind: 'egg', centre: [-0.008, -0.386, -0.031], radii: [0.015, 0.015, 0.0105], blend: 0.008 },
  // Kneecap groove in front and the notch behind.
  { kind: 'egg', centre: [0.016, -0.383, 0.001], radii: [0.0155, 0.023, 0.021], blend: 0.01 },
  {
    kind: 'rod',
    knots: [
      [-0.045, -0.404, 0, 0.011],
      [-0.012, -0.414, 0, 0.009],
    ],
    blend: 0.006,
    cut: true,
  },
];
