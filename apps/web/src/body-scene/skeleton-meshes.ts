import type { SegmentId } from '@hipspine/body';
import {
  handPlacement,
  type Palette,
  type Palm,
  type Placement,
  type PlacementOf,
  type Shape,
  shapes,
  type Tiptoe,
  withToesBent,
} from '@hipspine/body/drawing';
import type { Matrix4, ShaderMaterial } from 'three';
import { PaintedMesh } from './painted-mesh.ts';
import { type Colour, colourOf } from './paper-material.ts';
import { sideOf, type Thing } from './thing.ts';

/** Hands and toes that lie on something; the model has no joints there, so the drawing bends them. */
export interface Rests {
  readonly palms?: readonly Palm[];
  readonly toes?: readonly Tiptoe[];
}

/** What moves as one piece: the bones (or the skin) of a segment on one side, in one draw call. */
interface Piece {
  readonly painted: PaintedMesh;
  readonly segment: SegmentId;
  readonly hand: boolean;
  readonly side: 'r' | 'l' | undefined;
  /** The straight foot. */
  readonly foot: Shape['mesh'] | undefined;
}

const thingOf = ({ name }: Shape): Thing => ({ kind: 'bone', name });

/** Bones and discs, or the skin without the waist, as few meshes as move on their own. */
export class SkeletonMeshes {
  readonly pieces: readonly Piece[];

  constructor(kinds: readonly Shape['kind'][], palette: Palette, material: ShaderMaterial) {
    const groups = new Map<string, Shape[]>();
    for (const shape of shapes().filter(({ kind }) => kinds.includes(kind))) {
      const key = `${shape.segment} ${isHand(shape)} ${sideOf(thingOf(shape)) ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), shape]);
    }
    const tint = coloursOf(palette);
    this.pieces = [...groups.values()].map((group) => {
      const [first] = group as [Shape];
      const foot = group.length === 1 && FOOT.test(first.segment) ? first.mesh : undefined;
      const painted = new PaintedMesh(
        group.map((shape) => ({
          thing: shape.kind === 'skin' ? undefined : thingOf(shape),
          // Feet bend at the toes, and the stored surface must stay as it is.
          surface: shape.mesh === foot ? copied(foot) : shape.mesh,
          colour: tint[shape.kind],
        })),
        material,
      );
      painted.mesh.matrixAutoUpdate = false;
      return { painted, segment: first.segment, hand: isHand(first), side: sideOf(thingOf(first)), foot };
    });
  }

  place(placementOf: PlacementOf, { palms = [], toes = [] }: Rests): void {
    for (const { painted, segment, hand, side, foot } of this.pieces) {
      const placement = hand && side !== undefined ? handPlacement(placementOf, side, palms) : placementOf(segment);
      if (foot !== undefined) {
        const tiptoe = toes.find((one) => one.side === side);
        painted.take(tiptoe === undefined ? foot : withToesBent(foot, placement, tiptoe.normal));
      }
      setMatrix(painted.mesh.matrix, placement);
      painted.mesh.matrixWorldNeedsUpdate = true;
    }
  }

  repaint(palette: Palette): void {
    const tint = coloursOf(palette);
    for (const { painted } of this.pieces) {
      painted.paint(tint.bone, (thing) => thing?.kind === 'bone' && !isDisc(thing.name));
      painted.paint(tint.disc, (thing) => thing?.kind === 'bone' && isDisc(thing.name));
      painted.paint(tint.skin, (thing) => thing === undefined);
    }
  }

  dispose(): void {
    for (const { painted } of this.pieces) painted.dispose();
  }
}

const FOOT = /^foot_/;

const copied = ({ positions, normals, indices }: Shape['mesh']): Shape['mesh'] => ({
  positions: positions.slice(),
  normals: normals.slice(),
  indices,
});

const isHand = ({ name }: Shape): boolean => name.startsWith('hand_');
const isDisc = (name: string): boolean => shapes().some((shape) => shape.name === name && shape.kind === 'disc');

const coloursOf = (palette: Palette): Readonly<Record<Shape['kind'], Colour>> => ({
  bone: colourOf(palette.bone),
  disc: colourOf(palette.disc),
  skin: colourOf(palette.skin),
});

function setMatrix(matrix: Matrix4, { x, y, z, at }: Placement): void {
  matrix.set(x[0], y[0], z[0], at[0], x[1], y[1], z[1], at[1], x[2], y[2], z[2], at[2], 0, 0, 0, 1);
}
