import { at, fascicle } from '../fascicle.ts';

/** Muscles of the abdominal wall that run from rib to pelvis. Fascicles of the right side; forces in newtons, lengths in metres, pennation in degrees. */
export const abdomen = [
  fascicle('rectus_abdominis', 'rectus_abdominis', {
    path: [at('pelvis', -0.026, -0.07, 0.011), at('thorax', 0.1049, 0.106582, 0.031)],
    force: { maximum: 662, fibre: 0.3034, slack: 0.0825, pennation: 0 },
    sources: ['lfb'],
    counterparts: { lfb: 'rect_abd' },
  }),
  fascicle('external_oblique_anterior', 'external_oblique', {
    path: [at('thorax', 0.0139, -0.0054, 0.112), at('pelvis', -0.055, 0.082, 0.102)],
    force: { maximum: 155.9, fibre: 0.0471, slack: 0.0515, pennation: 0 },
    sources: ['lfb'],
    counterparts: { lfb: 'EO5' },
  }),
  fascicle('external_oblique_lateral', 'external_oblique', {
    path: [at('thorax', 0.0019, -0.0224, 0.1), at('pelvis', -0.069, 0.093, 0.098)],
    force: { maximum: 227, fibre: 0.0565, slack: 0.0571, pennation: 0 },
    sources: ['lfb'],
    counterparts: { lfb: 'EO6' },
  }),
  fascicle('internal_oblique_anterior', 'internal_oblique', {
    path: [at('thorax', 0.0789, -0.0074, 0.121), at('pelvis', -0.053, 0.082, 0.1)],
    force: { maximum: 179, fibre: 0.1046, slack: 0.0116, pennation: 0 },
    sources: ['lfb'],
    counterparts: { lfb: 'IO4' },
  }),
  fascicle('internal_oblique_lateral', 'internal_oblique', {
    path: [at('thorax', 0.0129, -0.0294, 0.1), at('pelvis', -0.09, 0.088, 0.066)],
    force: { maximum: 138.6, fibre: 0.1003, slack: 0.0111, pennation: 0 },
    sources: ['lfb'],
    counterparts: { lfb: 'IO6' },
  }),
] as const;
