import type { CompiledSegment, CompiledStep } from './skeleton.ts';
import { stepValue } from './skeleton.ts';
import { IDENTITY, TRANSFORM_SIZE, type Transforms } from './transform.ts';

/** Writes where every segment stands in the room, in the order of SEGMENT_IDS. `coordinates` in radians and metres. */
export function placeSegments(skeleton: readonly CompiledSegment[], coordinates: Float64Array, out: Transforms): void {
  for (let i = 0; i < skeleton.length; i++) {
    const { parent, steps } = skeleton[i]!;
    const o = i * TRANSFORM_SIZE;
    if (parent < 0) out.set(IDENTITY, o);
    else out.copyWithin(o, parent * TRANSFORM_SIZE, (parent + 1) * TRANSFORM_SIZE);
    for (let k = 0; k < steps.length; k++) take(steps[k]!, coordinates, out, o);
  }
}

function take(step: CompiledStep, coordinates: Float64Array, m: Float64Array, o: number): void {
  if (step.kind === 'turn') turnAbout(m, o, step.axis, stepValue(step, coordinates));
  else if (step.kind === 'slide') slideAlong(m, o, step.axis, stepValue(step, coordinates));
  else moveBy(m, o, step.transform);
}

/** Turns the frame about one of its own axes: the two other axes (columns of the matrix) mix. */
function turnAbout(m: Float64Array, o: number, axis: number, angle: number): void {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const u = axis === 2 ? 0 : axis + 1;
  const v = axis === 0 ? 2 : axis - 1;
  for (let row = o; row < o + 9; row += 3) {
    const p = m[row + u]!;
    const q = m[row + v]!;
    m[row + u] = c * p + s * q;
    m[row + v] = c * q - s * p;
  }
}

function slideAlong(m: Float64Array, o: number, axis: number, by: number): void {
  m[o + 9] = m[o + 9]! + m[o + axis]! * by;
  m[o + 10] = m[o + 10]! + m[o + 3 + axis]! * by;
  m[o + 11] = m[o + 11]! + m[o + 6 + axis]! * by;
}

/** m becomes m t, in place. */
function moveBy(m: Float64Array, o: number, t: Float64Array): void {
  for (let row = 0; row < 3; row++) {
    const r = o + 3 * row;
    const a = m[r]!;
    const b = m[r + 1]!;
    const c = m[r + 2]!;
    m[o + 9 + row] = m[o + 9 + row]! + a * t[9]! + b * t[10]! + c * t[11]!;
    m[r] = a * t[0]! + b * t[3]! + c * t[6]!;
    m[r + 1] = a * t[1]! + b * t[4]! + c * t[7]!;
    m[r + 2] = a * t[2]! + b * t[5]! + c * t[8]!;
  }
}
