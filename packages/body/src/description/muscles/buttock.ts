import { at, fascicle, over } from '../fascicle.ts';

/** Gluteal muscles and the short outward rotators of the hip. Fascicles of the right side; forces in newtons, lengths in metres, pennation in degrees. */
export const buttock = [
  fascicle('gluteus_maximus_upper', 'gluteus_maximus', {
    path: [
      at('pelvis', -0.1231, 0.0345, 0.0563),
      at('pelvis', -0.1258, -0.0293, 0.0876),
      over('gluteus_maximus_upper_pelvis'),
      at('femur', -0.0417, -0.0283, 0.033),
      at('femur', -0.0277, -0.0566, 0.047),
    ],
    force: { maximum: 983.8, fibre: 0.147, slack: 0.0873, pennation: 20.283 },
    sources: ['rajagopal2023', 'estimate'],
    counterparts: { rajagopal2023: 'glmax1', gait2392: 'glut_max1' },
    note: 'The points beside the wrap are moved by up to 10 mm with it, see there.',
  }),
  fascicle('gluteus_maximus_middle', 'gluteus_maximus', {
    path: [
      at('pelvis', -0.1317, 0.0087, 0.0462),
      at('pelvis', -0.1317, -0.0673, 0.0867),
      over('gluteus_maximus_middle_pelvis'),
      at('femur', -0.0475, -0.0541, 0.0261),
      at('femur', -0.0156, -0.1016, 0.0419),
    ],
    force: { maximum: 937.4, fibre: 0.157, slack: 0.109, pennation: 21.049 },
    sources: ['rajagopal2023', 'estimate'],
    counterparts: { rajagopal2023: 'glmax2', gait2392: 'glut_max2' },
    note: 'The points beside the wrap are moved by up to 10 mm with it, see there. Two thirds of the published force; the rest is in the lower middle fascicle.',
  }),
  fascicle('gluteus_maximus_lower_middle', 'gluteus_maximus', {
    path: [
      at('pelvis', -0.13085, -0.0219, 0.0276),
      at('pelvis', -0.1295, -0.0968, 0.0651),
      over('gluteus_maximus_lower_middle_pelvis'),
      at('femur', -0.0378, -0.0833, 0.0178),
      at('femur', -0.0108, -0.12175, 0.0415),
    ],
    force: { maximum: 784.6, fibre: 0.162, slack: 0.106, pennation: 21.48 },
    sources: ['rajagopal2023', 'estimate'],
    note: 'Half way between the two published fascicles, with a third of the force of each.',
  }),
  fascicle('gluteus_maximus_lower', 'gluteus_maximus', {
    path: [
      at('pelvis', -0.13, -0.0525, 0.009),
      at('pelvis', -0.1273, -0.1263, 0.0435),
      over('gluteus_maximus_lower_pelvis'),
      at('femur', -0.0281, -0.1125, 0.0094),
      at('femur', -0.006, -0.1419, 0.0411),
    ],
    force: { maximum: 631.8, fibre: 0.167, slack: 0.103, pennation: 21.911 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'glmax3', gait2392: 'glut_max3' },
    note: 'Two thirds of the published force; the rest is in the lower middle fascicle.',
  }),
  fascicle('gluteus_medius_anterior', 'gluteus_medius', {
    path: [at('pelvis', -0.049, 0.026, 0.115), at('femur', -0.014, -0.018, 0.059)],
    force: { maximum: 1093.5, fibre: 0.0765, slack: 0.0585, pennation: 18.137 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'glmed1', gait2392: 'glut_med1' },
  }),
  fascicle('gluteus_medius_middle', 'gluteus_medius', {
    path: [at('pelvis', -0.085, 0.055, 0.082), at('femur', -0.022, -0.01, 0.056)],
    force: { maximum: 765.1, fibre: 0.084, slack: 0.0755, pennation: 18.137 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'glmed2', gait2392: 'glut_med2' },
  }),
  fascicle('gluteus_medius_posterior', 'gluteus_medius', {
    path: [at('pelvis', -0.1, 0.016, 0.064), at('femur', -0.0309, -0.0047, 0.0518)],
    force: { maximum: 871.2, fibre: 0.0781, slack: 0.0484, pennation: 18.137 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'glmed3', gait2392: 'glut_med3' },
  }),
  fascicle('gluteus_minimus_anterior', 'gluteus_minimus', {
    path: [at('pelvis', -0.03, 0, 0.118), at('femur', 0.005, -0.015, 0.056)],
    force: { maximum: 374, fibre: 0.0813, slack: 0.0193, pennation: 10 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'glmin1', gait2392: 'glut_min1' },
  }),
  fascicle('gluteus_minimus_middle', 'gluteus_minimus', {
    path: [at('pelvis', -0.0616, 0.01, 0.101), at('femur', 0.004, -0.009, 0.052)],
    force: { maximum: 394.8, fibre: 0.0687, slack: 0.032, pennation: 0 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'glmin2', gait2392: 'glut_min2' },
  }),
  fascicle('gluteus_minimus_posterior', 'gluteus_minimus', {
    path: [at('pelvis', -0.0789, -0.0155, 0.0798), at('femur', -0.004, -0.001, 0.051)],
    force: { maximum: 446.8, fibre: 0.0353, slack: 0.0472, pennation: 1 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'glmin3', gait2392: 'glut_min3' },
  }),
  fascicle('piriformis', 'piriformis', {
    path: [
      at('sacrum', -0.10181, -0.00653, 0.01351),
      at('pelvis', -0.10202, -0.03066, 0.06092),
      at('femur', -0.0148, -0.0036, 0.0437),
    ],
    force: { maximum: 1029.8, fibre: 0.026, slack: 0.1149, pennation: 10 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'piri', gait2392: 'peri' },
    note: 'Starts on the sacrum; the published path starts on the pelvis at the same place.',
  }),
  fascicle('gemelli_obturator', 'gemelli_obturator', {
    path: [at('pelvis', -0.098876, -0.09439, 0.06516), at('femur', -0.0142, -0.0033, 0.0443)],
    force: { maximum: 164, fibre: 0.024, slack: 0.039, pennation: 0 },
    sources: ['gait2392'],
    counterparts: { gait2392: 'gem' },
    note: 'Pelvic point moved with the hip centre from one pelvis to the other.',
  }),
  fascicle('quadratus_femoris', 'quadratus_femoris', {
    path: [at('pelvis', -0.099876, -0.12749, 0.04576), at('femur', -0.0381, -0.0359, 0.0366)],
    force: { maximum: 381, fibre: 0.054, slack: 0.024, pennation: 0 },
    sources: ['gait2392'],
    counterparts: { gait2392: 'quad_fem' },
    note: 'Pelvic point moved with the hip centre from one pelvis to the other.',
  }),
] as const;
