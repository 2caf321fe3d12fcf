import type { FascicleName, MuscleName } from '../description/muscles.ts';
import { MUSCLES } from './length-change.ts';

/** Which muscles of the body stand for a tissue an exercise names. A tissue that is missing has no muscle in the body. */
const TISSUES: Readonly<Record<string, readonly MuscleName[]>> = {
  'psoas-major': ['psoas'],
  iliacus: ['iliacus'],
  'rectus-femoris': ['rectus_femoris'],
  vasti: ['vasti'],
  hamstrings: ['hamstrings'],
  'gluteus-maximus': ['gluteus_maximus'],
  'gluteus-medius': ['gluteus_medius'],
  'gluteus-minimus': ['gluteus_minimus'],
  piriformis: ['piriformis'],
  'deep-external-rotators': ['gemelli_obturator', 'quadratus_femoris'],
  sartorius: ['sartorius'],
  'tensor-fasciae-latae': ['tensor_fasciae_latae'],
  adductors: ['adductor_longus', 'adductor_brevis', 'adductor_magnus'],
  'adductor-longus': ['adductor_longus'],
  'adductor-brevis': ['adductor_brevis'],
  'adductor-magnus': ['adductor_magnus'],
  gracilis: ['gracilis'],
  pectineus: ['pectineus'],
  gastrocnemius: ['calf'],
  calf: ['calf'],
  'erector-spinae': ['longissimus_lumborum', 'iliocostalis_lumborum', 'thoracic_erector'],
  multifidus: ['multifidus'],
  'quadratus-lumborum': ['quadratus_lumborum'],
  'rectus-abdominis': ['rectus_abdominis'],
  'external-oblique': ['external_oblique'],
  'internal-oblique': ['internal_oblique'],
};

/** The fascicles that stand for a tissue of knowledge/exercises, or null when the body has no such muscle. */
export function tissueFascicles(tissue: string): readonly FascicleName[] | null {
  return tissueMuscles(tissue)?.flatMap((muscle) => MUSCLES.get(muscle) ?? []) ?? null;
}

/** The muscles that stand for a tissue of knowledge/exercises, or null when the body has none. */
export const tissueMuscles = (tissue: string): readonly MuscleName[] | null =>
  (Object.hasOwn(TISSUES, tissue) ? TISSUES[tissue] : undefined) ?? null;

/** Every muscle that one of the tissues means, once, in the order of the body. Tissues without a muscle add none. */
export function musclesOfTissues(tissues: readonly string[]): readonly MuscleName[] {
  const meant = new Set(tissues.flatMap((tissue) => tissueMuscles(tissue) ?? []));
  return [...MUSCLES.keys()].filter((muscle) => meant.has(muscle));
}
