import type { Body } from '../../body.ts';
import { segmentTransforms } from '../../body.ts';
import { SIDES, type Side } from '../../description/coordinates.ts';
import type { Pose } from '../../pose/pose.ts';
import type { Mesh } from '../geometry/mesh.ts';
import { handPlacement } from '../hand.ts';
import type { View } from '../ink/camera.ts';
import { type LengthChange, lengthChanges } from '../length-change.ts';
import { type MuscleVolume, muscleVolume } from '../muscle-volume.ts';
import { changeColour, type Palette } from '../palette.ts';
import { IN_PLACE, type Placement, type PlacementOf, placementsOf } from '../placement.ts';
import { propMesh } from '../props.ts';
import { type Shape, shapes } from '../shapes.ts';
import { withToesBent } from '../toes.ts';
import { waist } from '../waist.ts';
import type { Thing } from './layer.ts';
import type { FigureOptions } from './options.ts';

/** A body in a pose, and what is shown of it. */
export interface Scene {
  readonly placementOf: PlacementOf;
  /** The soft body as two things: what is near, and, seen from a side, the limbs of the other side. */
  readonly skin: readonly Thing[];
  readonly muscles: readonly (MuscleVolume & { readonly millimetres: number | undefined; readonly fill: string })[];
  readonly options: FigureOptions;
  readonly palette: Palette;
}

const FULL_CHANGE = 40;

export function sceneOf(body: Body, pose: Pose, options: FigureOptions, palette: Palette): Scene {
  const transforms = segmentTransforms(body, pose);
  const changes = options.reference === undefined ? undefined : lengthChanges(body, pose, options.reference);
  const sides = SIDES.filter((side) => (options.side ?? 'both') === 'both' || options.side === side);
  const muscles = sides.flatMap((side) =>
    (options.muscles ?? []).map((muscle) => {
      const volume = muscleVolume(body, transforms, muscle, side);
      const millimetres = changes?.find(sameMuscle(volume))?.millimetres;
      const fill =
        millimetres === undefined
          ? palette.muscle
          : changeColour(palette, millimetres, options.fullChange ?? FULL_CHANGE);
      return { ...volume, millimetres, fill };
    }),
  );
  const placementOf = placementsOf(body, transforms);
  return { placementOf, skin: skinThings(placementOf, options, palette), muscles, options, palette };
}

const sameMuscle = (a: MuscleVolume) => (b: LengthChange) => a.muscle === b.muscle && a.side === b.side;

const STEP = { bone: 0.007, muscle: 0.009, skin: 0.022, far: 0.006, prop: 0.1 } as const;

function skinThings(placementOf: PlacementOf, options: FigureOptions, palette: Palette): readonly Thing[] {
  const far = farSide(options.view ?? 'right');
  const skin = shapes().filter((shape) => shape.kind === 'skin' && !(options.crop === 'pelvis' && isArm(shape)));
  const isFar = ({ segment }: Shape) => far !== undefined && segment.endsWith(`_${far}`);
  const trunk = { mesh: waist(placementOf), placement: IN_PLACE };
  const parts = (chosen: readonly Shape[]) => chosen.map((shape) => inRoom(placementOf, options, shape));
  return [
    { fill: palette.skin, step: STEP.skin, parts: [trunk, ...parts(skin.filter((shape) => !isFar(shape)))] },
    { fill: palette.farSkin, step: STEP.far, parts: parts(skin.filter(isFar)) },
  ];
}

interface Part {
  readonly mesh: Mesh;
  readonly placement: Placement;
}

/** A shape where it belongs, hands and toes bent onto what they rest on. */
function inRoom(placementOf: PlacementOf, options: FigureOptions, { name, segment, mesh }: Shape): Part {
  const side = segment.endsWith('_r') ? 'r' : 'l';
  if (name.startsWith('hand')) return { mesh, placement: handPlacement(placementOf, side, options.palms ?? []) };
  const placement = placementOf(segment);
  const tiptoe = name.startsWith('foot') ? options.toes?.find((one) => one.side === side) : undefined;
  return { mesh: tiptoe === undefined ? mesh : withToesBent(mesh, placement, tiptoe.normal), placement };
}

const isArm = ({ segment }: Shape): boolean => /^(upper_arm|forearm)/.test(segment);

/** Bones of the arms would lie before the pelvis; the outline shows where the arms are. */
const armsHide = ({ options }: Scene, view: View): boolean => options.crop === 'pelvis' || farSide(view) !== undefined;

/** Bones and discs, each as a thing of its own, so that neighbours are parted by a line. */
export function boneThings(scene: Scene, view: View, isWanted = (_name: string): boolean => true): readonly Thing[] {
  const far = farSide(view);
  return shapes()
    .filter((shape) => shape.kind !== 'skin' && !(isArm(shape) && armsHide(scene, view)) && isWanted(shape.name))
    .map((shape) => ({ ...shape, ...inRoom(scene.placementOf, scene.options, shape) }))
    .map(({ kind, mesh, segment, placement }) => ({
      fill:
        kind === 'disc'
          ? scene.palette.disc
          : far !== undefined && segment.endsWith(`_${far}`)
            ? scene.palette.farBone
            : scene.palette.bone,
      step: STEP.bone,
      parts: [{ mesh, placement }],
    }));
}

export const muscleThings = ({ muscles }: Scene): readonly Thing[] =>
  muscles.map(({ mesh, fill }) => ({ fill, step: STEP.muscle, parts: [{ mesh, placement: IN_PLACE }] }));

export function propThings({ options, palette }: Scene): readonly Thing[] {
  const props = options.props ?? [];
  const floor = props.find((prop) => prop.kind === 'floor')?.y;
  return props.flatMap((prop) => {
    const mesh = propMesh(prop, floor);
    return mesh === undefined ? [] : [{ fill: palette.prop, step: STEP.prop, parts: [{ mesh, placement: IN_PLACE }] }];
  });
}

/** Seen from one side, the other is far. */
function farSide(view: View): Side | undefined {
  if (view === 'right') return 'l';
  return view === 'left' ? 'r' : undefined;
}
