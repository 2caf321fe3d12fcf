import { at, fascicle, over } from '../fascicle.ts';

/** Muscles that cross the knee and are not hip flexors. Fascicles of the right side; forces in newtons, lengths in metres, pennation in degrees. */
export const thighAndCalf = [
  fascicle('semimembranosus', 'hamstrings', {
    path: [
      at('pelvis', -0.0987, -0.114, 0.0614),
      over('semimembranosus_condyle'),
      at('tibia', -0.027, -0.041, -0.0196),
    ],
    force: { maximum: 2201, fibre: 0.086, slack: 0.335, pennation: 14.585 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'semimem', gait2392: 'semimem' },
  }),
  fascicle('semitendinosus', 'hamstrings', {
    path: [
      at('pelvis', -0.1038, -0.1253, 0.0515),
      over('semitendinosus_condyle'),
      at('tibia', -0.0312, -0.0508, -0.0229),
      at('tibia', 0.0019, -0.0773, -0.0117),
    ],
    force: { maximum: 591.3, fibre: 0.193, slack: 0.2472, pennation: 13.825 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'semiten', gait2392: 'semiten' },
  }),
  fascicle('biceps_femoris_long', 'hamstrings', {
    path: [
      at('pelvis', -0.104, -0.1191, 0.0586),
      at('tibia', -0.03436, -0.03648, 0.03618),
      at('tibia', -0.02704, -0.05008, 0.03476),
    ],
    force: { maximum: 1313.2, fibre: 0.0976, slack: 0.3325, pennation: 10.079 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'bflh', gait2392: 'bifemlh' },
  }),
  fascicle('biceps_femoris_short', 'hamstrings', {
    path: [at('femur', 0.005, -0.2111, 0.0234), over('biceps_femoris_calf'), at('tibia', -0.02866, -0.03284, 0.03204)],
    force: { maximum: 557.1, fibre: 0.1103, slack: 0.1058, pennation: 15.139 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'bfsh', gait2392: 'bifemsh' },
  }),
  fascicle('vasti', 'vasti', {
    path: [
      at('femur', 0.029, -0.1924, 0.031),
      at('femur', 0.0335, -0.2084, 0.0285),
      over('quadriceps_femur'),
      at('patella', 0.0058, 0.048, -0.0006),
      at('patella', 0.005, 0.00247, -0.00039),
      at('tibia', 0.03257, -0.0632, 0.00043),
    ],
    force: { maximum: 9594, fibre: 0.117, slack: 0.205, pennation: 3.615 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'vasint', gait2392: 'vas_int' },
    note: 'Path of the middle vastus with the force of all three.',
  }),
  fascicle('gastrocnemius_medial', 'calf', {
    path: [
      at('femur', 0.006, -0.385, -0.022),
      over('gastrocnemius_medial_condyle'),
      at('foot', -0.04437, -0.01095, 0.00262),
    ],
    force: { maximum: 3115.5, fibre: 0.059, slack: 0.387, pennation: 9.493 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'gasmed', gait2392: 'med_gas' },
  }),
  fascicle('gastrocnemius_lateral', 'calf', {
    path: [
      at('femur', 0.002, -0.381, 0.02059),
      over('gastrocnemius_lateral_condyle'),
      at('foot', -0.04437, -0.01095, 0.00262),
    ],
    force: { maximum: 1575.1, fibre: 0.069, slack: 0.374, pennation: 12.045 },
    sources: ['rajagopal2023'],
    counterparts: { rajagopal2023: 'gaslat', gait2392: 'lat_gas' },
  }),
] as const;
