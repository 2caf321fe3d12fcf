import type { MuscleName } from '../description/muscles.ts';
import type { SourceId } from '../description/sources.ts';

/** Where the passive curve of a muscle starts and ends: fibre strain at no force, and at the largest isometric force. */
export interface PassiveStrains {
  readonly none: number;
  readonly full: number;
  readonly source: SourceId;
}

const published = (none: number, full: number): PassiveStrains => ({ none, full, source: 'rajagopal2023' });
const guessed: PassiveStrains = { none: 0, full: 0.7, source: 'estimate' };

/**
 * Strains of the passive curve of each muscle that crosses the hip, as tuned by the authors of the model to the passive
 * moments that Silder et al. (2007) measured. Parts of one muscle take the mean of the published parts. Muscles that are
 * not in that model, and those of the trunk, take the value most of its muscles have.
 */
const PASSIVE_STRAINS: Readonly<Partial<Record<MuscleName, PassiveStrains>>> = {
  psoas: published(-0.0763, 0.5033),
  iliacus: published(-0.1607, 0.5021),
  rectus_femoris: published(0.1998, 0.8997),
  sartorius: published(-0.0729, 0.7021),
  tensor_fasciae_latae: published(0.1572, 0.6394),
  adductor_longus: published(-0.1942, 0.5013),
  adductor_brevis: published(-0.1844, 0.506),
  adductor_magnus: published(0.0014, 0.7),
  gracilis: published(-0.1886, 0.7245),
  gluteus_maximus: published(0.0133, 0.7002),
  gluteus_medius: published(-0.1081, 0.6821),
  gluteus_minimus: published(-0.0113, 0.6997),
  piriformis: published(-0.1829, 0.7031),
  hamstrings: published(0.1349, 0.7078),
};

export const passiveStrains = (muscle: MuscleName): PassiveStrains => PASSIVE_STRAINS[muscle] ?? guessed;
