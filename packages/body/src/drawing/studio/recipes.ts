import type { SegmentName } from '../../description/segments.ts';
import { type Mesh, movedMesh } from '../geometry/mesh.ts';
import { add, type Point } from '../geometry/point.ts';
import type { ShapeKind } from '../shape.ts';
import { femur } from './bones/femur.ts';
import { forearm, hand, humerus, neckSpine, skull, WRIST } from './bones/head-and-arm.ts';
import { hipBone, symphysis } from './bones/hip-bone.ts';
import { fibula, foot, patella, tibia } from './bones/lower-leg.ts';
import { sacrum } from './bones/sacrum.ts';
import { ribs, shoulderGirdle, sternum, thoracicSpine } from './bones/thorax.ts';
import { disc, LUMBAR, vertebra } from './bones/vertebra.ts';
import { sculpt } from './sculpt.ts';
import { simplified } from './simplify.ts';
import {
  footSkin,
  forearmSkin,
  handSkin,
  headSkin,
  pelvisSkin,
  shankSkin,
  thighSkin,
  thoraxSkin,
  upperArmSkin,
} from './skin/skin-parts.ts';
import type { Solid } from './solid.ts';

/** How a surface is made. Run by scripts/body-shapes.ts; what ships is the result. */
export interface Recipe {
  readonly name: string;
  readonly kind: ShapeKind;
  readonly segment: SegmentName;
  /** Once on each side of the body; the recipe is for the right. */
  readonly paired: boolean;
  readonly make: () => Mesh;
}

const PAIR = { paired: true } as const;
const DISC = { kind: 'disc' } as const;

/** A bone: grid in millimetres, and about how many triangles are worth keeping. */
const bone = (
  name: string,
  segment: SegmentName,
  solids: readonly Solid[],
  [grid, triangles]: readonly [number, number],
  { kind = 'bone', paired = false, by }: { kind?: ShapeKind; paired?: boolean; by?: Point } = {},
): Recipe => ({
  name,
  segment,
  kind,
  paired,
  make: () => {
    const mesh = simplified(sculpt(solids, grid / 1000), triangles);
    return by === undefined ? mesh : movedMesh(mesh, (p) => add(p, by));
  },
});

const skin = (name: string, segment: SegmentName, solids: readonly Solid[], triangles: number, by?: Point): Recipe =>
  bone(name, segment, solids, [10, triangles], {
    kind: 'skin',
    paired: !['head', 'thorax', 'pelvis'].includes(segment),
    ...(by === undefined ? {} : { by }),
  });

export const RECIPES: readonly Recipe[] = [
  bone('hip_bone', 'pelvis', hipBone, [3, 2600], PAIR),
  bone('symphysis', 'pelvis', symphysis, [3, 120], DISC),
  bone('sacrum', 'sacrum', sacrum, [3, 1600]),
  ...LUMBAR.flatMap((shape) => [
    bone(shape.level, shape.level, vertebra(shape), [2.4, 1000]),
    bone(`disc_below_${shape.level}`, shape.level, disc(shape), [2.4, 180], DISC),
  ]),
  bone('thoracic_spine', 'thorax', thoracicSpine, [3.5, 2000]),
  { name: 'ribs', segment: 'thorax', kind: 'bone', paired: true, make: () => ribs({ sides: 6, steps: 3 }) },
  bone('sternum', 'thorax', sternum, [3.5, 240]),
  bone('shoulder_girdle', 'thorax', shoulderGirdle, [3.5, 700], PAIR),
  bone('skull', 'head', skull, [4, 1400]),
  bone('neck_spine', 'head', neckSpine, [3.5, 1200]),
  bone('femur', 'femur', femur, [4, 1100], PAIR),
  bone('patella', 'patella', patella, [3.5, 160], { ...PAIR, by: [0.001, 0.024, 0] }),
  bone('tibia', 'tibia', tibia, [4, 600], PAIR),
  bone('fibula', 'tibia', fibula, [3.5, 260], PAIR),
  bone('foot', 'foot', foot, [3.5, 1000], PAIR),
  bone('humerus', 'upper_arm', humerus, [4, 360], PAIR),
  bone('forearm', 'forearm', forearm, [3.5, 400], PAIR),
  bone('hand', 'forearm', hand, [3, 900], { ...PAIR, by: WRIST }),
  skin('head_skin', 'head', headSkin, 800),
  skin('thorax_skin', 'thorax', thoraxSkin, 700),
  skin('pelvis_skin', 'pelvis', pelvisSkin, 600),
  skin('thigh_skin', 'femur', thighSkin, 360),
  skin('shank_skin', 'tibia', shankSkin, 300),
  skin('foot_skin', 'foot', footSkin, 260),
  skin('upper_arm_skin', 'upper_arm', upperArmSkin, 220),
  skin('forearm_skin', 'forearm', forearmSkin, 220),
  skin('hand_skin', 'forearm', handSkin, 300, WRIST),
];
