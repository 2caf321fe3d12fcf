import type { Vec3 } from '../description/frame.ts';
import { pointInRoom, type Transforms } from '../kinematics/transform.ts';
import type { CompiledWrap, Paths } from './paths.ts';
import { contact, lengthOver, surfaceOf, wrapped } from './round-surface.ts';

/** How finely an arc is drawn: at most this angle between two points, radians. */
const ARC_STEP = Math.PI / 18;

/**
 * The points of the path of one fascicle in the room, from origin to insertion, ready for drawing; arcs over a wrap as points
 * every 10 degrees.
 *
 * @param fascicle  index in MUSCLE_IDS
 */
export function pathPoints(paths: Paths, transforms: Transforms, fascicle: number): Vec3[] {
  const spans = paths.fascicles[fascicle]!.map((index) => paths.spans[index]!);
  const place = (site: number): Vec3 => pointInRoom(transforms, paths.sites[site]!.segment, paths.sites[site]!.at);
  const points: Vec3[] = [place(spans[0]!.from)];
  for (const { from, to, over } of spans) {
    if (over >= 0) points.push(...arcPoints(paths.wraps[over]!, transforms, place(from), place(to)));
    points.push(place(to));
  }
  return points;
}

function arcPoints(wrap: CompiledWrap, transforms: Transforms, from: Vec3, to: Vec3): Vec3[] {
  const frame = frameOf(wrap, transforms);
  lengthOver(surfaceOf(wrap), Float64Array.from(frame.into(from)), Float64Array.from(frame.into(to)));
  if (!wrapped) return [];
  const [p, q] = [contact.slice(0, 3), contact.slice(3)];
  return (wrap.shape === 'cylinder' ? helix(p, q, wrap) : greatCircle(p, q)).map(frame.out);
}

/** Points from p to q round the z axis, on the side of the shorter turn (a path never lies on more than half a cylinder). */
function helix(p: Float64Array, q: Float64Array, { radius }: CompiledWrap): Vec3[] {
  const start = Math.atan2(p[1]!, p[0]!);
  const raw = Math.atan2(q[1]!, q[0]!) - start;
  const turn = raw - 2 * Math.PI * Math.round(raw / (2 * Math.PI));
  return fractions(Math.abs(turn)).map((t) => [
    radius * Math.cos(start + turn * t),
    radius * Math.sin(start + turn * t),
    p[2]! + (q[2]! - p[2]!) * t,
  ]);
}

function greatCircle(p: Float64Array, q: Float64Array): Vec3[] {
  const dot = p[0]! * q[0]! + p[1]! * q[1]! + p[2]! * q[2]!;
  const radius = Math.hypot(p[0]!, p[1]!, p[2]!);
  const angle = Math.acos(Math.min(1, Math.max(-1, dot / (radius * radius))));
  const sine = Math.sin(angle);
  if (sine < 1e-9) return [[p[0]!, p[1]!, p[2]!]];
  return fractions(angle).map((t) => {
    const a = Math.sin((1 - t) * angle) / sine;
    const b = Math.sin(t * angle) / sine;
    return [a * p[0]! + b * q[0]!, a * p[1]! + b * q[1]!, a * p[2]! + b * q[2]!];
  });
}

const fractions = (angle: number): number[] => {
  const steps = Math.max(1, Math.ceil(angle / ARC_STEP));
  return Array.from({ length: steps + 1 }, (_, i) => i / steps);
};

/** From the room into the frame of a wrap, and back. */
function frameOf({ segment, at, rotation: r }: CompiledWrap, transforms: Transforms) {
  const axis = (k: number): Vec3 => [r[k]!, r[3 + k]!, r[6 + k]!];
  const origin = pointInRoom(transforms, segment, at);
  const axes = [axis(0), axis(1), axis(2)].map((a) => {
    const tip = pointInRoom(transforms, segment, [at[0] + a[0], at[1] + a[1], at[2] + a[2]]);
    return [tip[0] - origin[0], tip[1] - origin[1], tip[2] - origin[2]] as const;
  });
  const [u, v, w] = axes as [Vec3, Vec3, Vec3];
  const dot = (a: Vec3, x: number, y: number, z: number): number => a[0] * x + a[1] * y + a[2] * z;
  return {
    into: (p: Vec3): Vec3 => {
      const d = [p[0] - origin[0], p[1] - origin[1], p[2] - origin[2]] as const;
      return [dot(u, ...d), dot(v, ...d), dot(w, ...d)];
    },
    out: (p: Vec3): Vec3 => [
      origin[0] + u[0] * p[0] + v[0] * p[1] + w[0] * p[2],
      origin[1] + u[1] * p[0] + v[1] * p[1] + w[1] * p[2],
      origin[2] + u[2] * p[0] + v[2] * p[1] + w[2] * p[2],
    ],
  };
}
