import type { SegmentName } from '../../description/segments.ts';
import { type Mesh, movedMesh } from '../geometry/mesh.ts';
import { add, type Point } from '../geometry/point.ts';
import type { ShapeKind } from '../shape.ts';
import { femur } from './bones/femur.ts';
import { forearm, hand, humerus, neckSpine, skull } from './bones/head-and-arm.ts';
import { hipBone, symphysis } from './bones/hip-bone.ts';
import { fibula, foot, patella, tibia } from './bones/lower-leg.ts';
import { sacrum } from './bones/sacrum.ts';
import { lowerRibs, lowThoracicSpine, shoulderGirdle, sternum, upperRibs, upperThoracicSpine } from './bones/thorax.ts';
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
  upperThoraxSkin,
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

const skin = (name: string, segment: SegmentName, solids: readonly Solid[], triangles: number): Recipe =>
  bone(name, segment, solids, [10, triangles], {
    kind: 'skin',
    paired: !['head', 'upper_thorax', 'thorax', 'pelvis'].includes(segment),
  });

const ribs = (name: string, segment: SegmentName, arches: typeof lowerRibs): Recipe => ({
  name,
  segment,
  kind: 'bone',
  paired: true,
  make: () => arches({ sides: 6, steps: 3 }),
});

export const RECIPES: readonly Recipe[] = [
  bone('hip_bone', 'pelvis', hipBone, [3, 2600], PAIR),
  bone('symphysis', 'pelvis', symphysis, [3, 120], DISC),
  bone('sacrum', 'sacrum', sacrum, [3, 1600]),
  ...LUMBAR.flatMap((shape) => [
    bone(shape.level, shape.level, vertebra(shape), [2.4, 1000]),
    bone(`disc_below_${shape.level}`, shape.level, disc(shape), [2.4, 180], DISC),
  ]),
  bone('thoracic_spine_low', 'thorax', lowThoracicSpine, [3.5, 900]),
  bone('thoracic_spine_up', 'upper_thorax', upperThoracicSpine, [3.5, 1100]),
  ribs('ribs_low', 'thorax', lowerRibs),
  ribs('ribs_up', 'upper_thorax', upperRibs),
  bone('sternum', 'upper_thorax', sternum, [3.5, 240]),
  bone('shoulder_girdle', 'upper_thorax', shoulderGirdle, [3.5, 700], PAIR),
  bone('skull', 'head', skull, [4, 1400]),
  bone('neck_spine', 'head', neckSpine, [3.5, 1200]),
  bone('femur', 'femur', femur, [4, 1100], PAIR),
  bone('patella', 'patella', patella, [3.5, 160], { ...PAIR, by: [-0.003, 0.024, 0] }),
  bone('tibia', 'tibia', tibia, [4, 600], PAIR),
  bone('fibula', 'tibia', fibula, [3.5, 260], PAIR),
  bone('foot', 'foot', foot, [3.5, 1000], PAIR),
  bone('humerus', 'upper_arm', humerus, [4, 360], PAIR),
  bone('forearm', 'forearm', forearm, [3.5, 400], PAIR),
  bone('hand', 'forearm', hand, [3, 900], PAIR),
  skin('head_skin', 'head', headSkin, 800),
  skin('thorax_skin', 'thorax', thoraxSkin, 400),
  skin('upper_thorax_skin', 'upper_thorax', upperThoraxSkin, 700),
  skin('pelvis_skin', 'pelvis', pelvisSkin, 600),
  skin('thigh_skin', 'femur', thighSkin, 360),
  skin('shank_skin', 'tibia', shankSkin, 300),
  skin('foot_skin', 'foot', footSkin, 260),
  skin('upper_arm_skin', 'upper_arm', upperArmSkin, 220),
  skin('forearm_skin', 'forearm', forearmSkin, 220),
  skin('hand_skin', 'forearm', handSkin, 300),
];
