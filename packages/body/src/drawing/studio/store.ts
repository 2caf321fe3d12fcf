import type { Mesh } from '../geometry/mesh.ts';
import { STEP, type StoredShape } from '../shape.ts';
import { RECIPES, type Recipe } from './recipes.ts';

export { FINGERPRINT } from '../generated/shapes.ts';
export { RECIPES, type StoredShape };

/** Sculpts a bone or a part of the soft outline, as it is stored in generated/shapes.ts. Takes up to some seconds. */
export function storedShape(recipe: Recipe): StoredShape {
  const { name, kind, segment, paired } = recipe;
  const mesh: Mesh = recipe.make();
  const corners = mesh.positions.length / 3;
  if (corners > 0xffff) throw new RangeError(`${name}: ${corners} corners, expected 65535 or fewer`);
  return {
    name,
    kind,
    segment,
    paired,
    corners: base64(Array.from(mesh.positions, (x) => Math.round(x / STEP) & 0xffff)),
    triangles: base64(Array.from(mesh.indices)),
  };
}

function base64(numbers: readonly number[]): string {
  let bytes = '';
  for (const number of numbers) bytes += String.fromCharCode(number & 0xff, number >> 8);
  return btoa(bytes);
}
