import { at, fascicle, over } from '../fascicle.ts';

/** Muscles on the inner side of the thigh. Fascicles of the right side; forces in newtons, lengths in metres, pennation in degrees. */
export const adductors = [
  fascicle('adductor_longus', 'adductor_longus', {
    path: [
      at('pelvis', -0.00758, -0.0889, 0.01888),
      over('adductor_longus_shaft'),
      at('femur', 0.01126, -0.23937, 0.01583),
    ],
    force: { maximum: 916.8, fibre: 0.1082, slack: 0.1318, pennation: 7.894 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'addlong', gait2392: 'add_long' },
  }),
  fascicle('adductor_brevis', 'adductor_brevis', {
    path: [at('pelvis', -0.0191, -0.094, 0.0154), over('adductor_brevis_shaft'), at('femur', -0.002, -0.118, 0.0249)],
    force: { maximum: 625.8, fibre: 0.1031, slack: 0.0355, pennation: 6.576 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'addbrev', gait2392: 'add_brev' },
  }),
  fascicle('adductor_magnus_proximal', 'adductor_magnus', {
    path: [
      at('pelvis', -0.03098, -0.10755, 0.01365),
      over('adductor_magnus_proximal_shaft'),
      at('femur', -0.01527, -0.07886, 0.03202),
    ],
    force: { maximum: 597.3, fibre: 0.1056, slack: 0.0403, pennation: 17.847 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'addmagProx' },
  }),
  fascicle('adductor_magnus_middle', 'adductor_magnus', {
    path: [
      at('pelvis', -0.05266, -0.12075, 0.02854),
      over('adductor_magnus_middle_shaft'),
      at('femur', 0.00242, -0.1624, 0.02922),
    ],
    force: { maximum: 597.3, fibre: 0.1377, slack: 0.0466, pennation: 11.878 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'addmagMid', gait2392: 'add_mag1' },
  }),
  fascicle('adductor_magnus_distal', 'adductor_magnus', {
    path: [
      at('pelvis', -0.07404, -0.12767, 0.03982),
      over('adductor_magnus_distal_shaft'),
      at('femur', 0.01125, -0.2625, 0.0193),
    ],
    force: { maximum: 597.3, fibre: 0.1772, slack: 0.0874, pennation: 11.156 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'addmagDist', gait2392: 'add_mag2' },
  }),
  fascicle('adductor_magnus_ischial', 'adductor_magnus', {
    path: [
      at('pelvis', -0.08962, -0.12976, 0.04171),
      over('adductor_magnus_condyle'),
      at('femur', 0.00481, -0.38797, -0.03273),
    ],
    force: { maximum: 597.3, fibre: 0.1562, slack: 0.2163, pennation: 9.628 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'addmagIsch', gait2392: 'add_mag3' },
  }),
  fascicle('gracilis', 'gracilis', {
    path: [
      at('pelvis', -0.04736, -0.12932, 0.02456),
      over('gracilis_condyle'),
      at('tibia', -0.01842, -0.04755, -0.02961),
      at('tibia', 0.00178, -0.06962, -0.01573),
    ],
    force: { maximum: 281.3, fibre: 0.2278, slack: 0.172, pennation: 9.855 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'grac', gait2392: 'grac' },
  }),
] as const;
