import type { MuscleName, Side } from '@hipspine/body';
import type { ViewName } from '../body-scene/standpoint.ts';

/** Muscles by where people feel them, in the order of the list. */
export const GROUPS = {
  hipFront: ['psoas', 'iliacus', 'rectus_femoris', 'sartorius', 'tensor_fasciae_latae'],
  innerThigh: ['pectineus', 'adductor_longus', 'adductor_brevis', 'adductor_magnus', 'gracilis'],
  buttock: [
    'gluteus_maximus',
    'gluteus_medius',
    'gluteus_minimus',
    'piriformis',
    'gemelli_obturator',
    'quadratus_femoris',
  ],
  thigh: ['hamstrings', 'vasti', 'calf'],
  back: ['quadratus_lumborum', 'multifidus', 'longissimus_lumborum', 'iliocostalis_lumborum', 'thoracic_erector'],
  belly: ['rectus_abdominis', 'external_oblique', 'internal_oblique'],
} as const satisfies Record<string, readonly MuscleName[]>;

export type MuscleGroup = keyof typeof GROUPS;

export const GROUP_NAMES = Object.keys(GROUPS) as readonly MuscleGroup[];

/** Every muscle of the body, in the order of the groups. */
export const ALL_MUSCLES: readonly MuscleName[] = GROUP_NAMES.flatMap((group) => [...GROUPS[group]]);

/** Muscles that lie open to somebody who stands behind. */
const BEHIND: ReadonlySet<MuscleName> = new Set<MuscleName>([...GROUPS.buttock, ...GROUPS.back, 'hamstrings', 'calf']);

/** From where a muscle is seen best. */
export const clearViewOf = (muscle: MuscleName, side: Side): ViewName =>
  BEHIND.has(muscle) ? 'back' : side === 'r' ? 'three-quarter-right' : 'three-quarter-left';
