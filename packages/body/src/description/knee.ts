import { type Law, place, placeBack, type Step } from './joint.ts';

const ORIENTATION = [-1.64157, 1.44618, 1.5708] as const;

const polynomial = (...coefficients: number[]): Law => ({ polynomial: coefficients });

/** The knee of the published model: one angle, and an axis that moves and tips with it. @source rajagopal2023 */
export const kneeJoint: readonly Step[] = [
  place([-0.0045, -0.4096, -0.00175], ORIENTATION),
  {
    slide: 'x',
    by: 'knee_flexion',
    law: polynomial(
      0.00015904478788503811,
      -0.001015149915669,
      0.001817510974968,
      2.6414266451992301e-5,
      -7.7465635324718924e-7,
    ),
  },
  {
    slide: 'y',
    by: 'knee_flexion',
    law: polynomial(
      -0.00057968780523386836,
      0.0050797657456260002,
      -0.011442375726364,
      0.0039369086688440004,
      -2.5163503832135249e-5,
    ),
  },
  {
    slide: 'z',
    by: 'knee_flexion',
    law: polynomial(
      0.001208086889206,
      -0.004453611224706,
      0.00061164940729817395,
      0.006265429606387,
      -1.461912533723326e-5,
    ),
  },
  { turn: 'x', by: 'knee_flexion', law: { share: 1 } },
  {
    turn: 'z',
    by: 'knee_flexion',
    law: polynomial(
      0.010832094539863,
      -0.025218325501241,
      -0.032847810398851998,
      0.079100011967026998,
      -1.4732523509004629e-8,
    ),
  },
  {
    turn: 'y',
    by: 'knee_flexion',
    law: polynomial(0.025165762727423002, -0.16948005139054001, 0.36949934868824902, -4.4303583088363053e-8),
  },
  placeBack([-0.00808954, -0.0035348, -0.00148474], ORIENTATION),
];

/** Every 10 degrees from 0 to 120, in radians, as in the source. */
const ANGLES = [
  0, 0.174533, 0.349066, 0.523599, 0.698132, 0.872665, 1.0472, 1.22173, 1.39626, 1.5708, 1.74533, 1.91986, 2.0944,
];

const spline = (...y: number[]): Law => ({ spline: { x: ANGLES, y } });

/** The kneecap slides over the femur as the knee bends. @source rajagopal2023 */
export const kneecapJoint: readonly Step[] = [
  place([-0.00809, -0.40796, -0.00275]),
  place([0, 0, 0.00275]),
  {
    slide: 'x',
    by: 'knee_flexion',
    law: spline(
      0.0524,
      0.0488,
      0.0437,
      0.0371,
      0.0296,
      0.0216,
      0.0136,
      0.0057,
      -0.0019,
      -0.0088,
      -0.0148,
      -0.0196,
      -0.0227,
    ),
  },
  {
    slide: 'y',
    by: 'knee_flexion',
    law: spline(
      -0.0108,
      -0.019,
      -0.0263,
      -0.0322,
      -0.0367,
      -0.0395,
      -0.0408,
      -0.0404,
      -0.0384,
      -0.0349,
      -0.0301,
      -0.0245,
      -0.0187,
    ),
  },
  {
    turn: 'z',
    by: 'knee_flexion',
    law: spline(
      0.00113686,
      -0.00629212,
      -0.105582,
      -0.253683,
      -0.414245,
      -0.579047,
      -0.747244,
      -0.91799,
      -1.09044,
      -1.26379,
      -1.43763,
      -1.61186,
      -1.78634,
    ),
  },
];
