import type { MuscleName, Side } from '@hipspine/body';
import type { NerveName } from '@hipspine/body/drawing';

/** Something in the scene that has a name. */
export type Thing =
  | { readonly kind: 'muscle'; readonly name: MuscleName; readonly side: Side }
  | { readonly kind: 'nerve'; readonly name: NerveName; readonly side: Side }
  /** As the shapes are called, with their side: hip_bone_r, l4. */
  | { readonly kind: 'bone'; readonly name: string };

export type Layer = 'skin' | 'muscles' | 'bones' | 'nerves';
export const LAYERS: readonly Layer[] = ['skin', 'muscles', 'bones', 'nerves'];

export const isSame = (a: Thing | undefined, b: Thing | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && keyOf(a) === keyOf(b));

/** A text for a thing, such as `muscle psoas r`; for attributes and sets. */
const keyOf = (thing: Thing): string =>
  thing.kind === 'bone' ? `bone ${thing.name}` : `${thing.kind} ${thing.name} ${thing.side}`;

/** Which side a thing is on; bones of the middle have none. */
export function sideOf(thing: Thing): Side | undefined {
  if (thing.kind !== 'bone') return thing.side;
  return thing.name.endsWith('_r') ? 'r' : thing.name.endsWith('_l') ? 'l' : undefined;
}
