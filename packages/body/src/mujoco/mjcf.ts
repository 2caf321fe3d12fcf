import type { Body } from '../body.ts';
import type { CompiledSegment, CompiledStep } from '../kinematics/skeleton.ts';
import { IDENTITY, multiply } from '../kinematics/transform.ts';
import { MUSCLE_IDS, type Paths } from '../paths/paths.ts';
import { quaternion } from './quaternion.ts';

/** The model as MuJoCo reads it, and which step of which joint each of its degrees of freedom is. */
export interface Mjcf {
  readonly xml: string;
  /** In the order of qpos. */
  readonly joints: readonly CompiledStep[];
}

/**
 * The MuJoCo model of a body: the same numbers as the TypeScript paths read, written out. Every turn and slide of every joint is
 * one degree of freedom; those that follow another (single vertebrae, kneecap) are set from it, see MujocoBody.
 *
 * The arena is given a size because MuJoCo would otherwise guess one, and some guesses do not fit into a phone.
 */
export function mjcf(body: Body): Mjcf {
  const joints: CompiledStep[] = [];
  const xml = [
    '<mujoco model="hipspine">',
    '<compiler angle="radian" inertiafromgeom="false" balanceinertia="true"/>',
    '<option gravity="0 -9.80665 0"/>',
    '<size memory="1M"/>',
    '<worldbody>',
    ...body.skeleton.flatMap(({ parent }, i) => (parent < 0 ? segmentXml(body, i, joints) : [])),
    '</worldbody>',
    '<tendon>',
    ...MUSCLE_IDS.map((id, m) => tendonXml(id, m, body.paths)),
    '</tendon>',
    '</mujoco>',
  ].join('\n');
  return { xml, joints };
}

function segmentXml(body: Body, index: number, joints: CompiledStep[]): string[] {
  const segment = body.skeleton[index]!;
  const frames = framesOf(segment.steps);
  const open = frames.flatMap((frame, k) => {
    const last = k === frames.length - 1;
    const name = last ? segment.id : `${segment.id}.${k}`;
    joints.push(...frame.moves);
    return [
      `<body name="${name}" ${placeXml(frame.transform)}>`,
      ...frame.moves.map((step, n) => jointXml(step, `${name}.${n}`)),
      last ? inertiaXml(segment) : MASSLESS,
    ];
  });
  const children = body.skeleton.flatMap(({ parent }, i) => (parent === index ? segmentXml(body, i, joints) : []));
  return [...open, ...sitesAndWraps(body.paths, index), ...children, ...frames.map(() => '</body>')];
}

/** MuJoCo wants a mass for everything that moves. */
const MASSLESS = '<inertial pos="0 0 0" mass="1e-6" diaginertia="1e-9 1e-9 1e-9"/>';

interface Frame {
  transform: Float64Array;
  readonly moves: CompiledStep[];
}

/** Cuts the steps of a joint into fixed places, each with the turns and slides that follow it. */
function framesOf(steps: readonly CompiledStep[]): readonly Frame[] {
  const frames: Frame[] = [{ transform: IDENTITY, moves: [] }];
  for (const step of steps) {
    const frame = frames[frames.length - 1]!;
    if (step.kind !== 'place') frame.moves.push(step);
    else if (frame.moves.length === 0) frame.transform = multiply(frame.transform, step.transform);
    else frames.push({ transform: step.transform, moves: [] });
  }
  return frames;
}

const AXES = ['1 0 0', '0 1 0', '0 0 1'] as const;

const jointXml = ({ kind, axis }: CompiledStep, name: string): string =>
  `<joint name="${name}" type="${kind === 'turn' ? 'hinge' : 'slide'}" axis="${AXES[axis]}"/>`;

function inertiaXml({ mass }: CompiledSegment): string {
  if (mass.kg === 0) return MASSLESS;
  return `<inertial pos="${numbers(mass.at)}" mass="${mass.kg}" diaginertia="${numbers(mass.inertia)}"/>`;
}

function sitesAndWraps({ sites, wraps }: Paths, segment: number): string[] {
  return [
    ...sites.flatMap((site, i) => (site.segment === segment ? [`<site name="s${i}" pos="${numbers(site.at)}"/>`] : [])),
    ...wraps
      .filter((wrap) => wrap.segment === segment)
      .flatMap(({ name, shape, at, rotation, radius, side }) => [
        `<geom name="${name}" type="${shape}" size="${shape === 'cylinder' ? `${radius} 0.1` : radius}" pos="${numbers(at)}" ` +
          `quat="${numbers(quaternion(rotation))}" contype="0" conaffinity="0"/>`,
        ...(side ? [`<site name="${name}.side" pos="${numbers(side)}"/>`] : []),
      ]),
  ];
}

function tendonXml(id: string, fascicle: number, { spans, wraps, fascicles }: Paths): string {
  const path = fascicles[fascicle]!.map((i) => spans[i]!);
  const parts = path.flatMap(({ to, over }) => {
    const wrap = over < 0 ? undefined : wraps[over];
    const side = wrap?.side ? ` sidesite="${wrap.name}.side"` : '';
    return [...(wrap ? [`<geom geom="${wrap.name}"${side}/>`] : []), `<site site="s${to}"/>`];
  });
  return `<spatial name="${id}"><site site="s${path[0]!.from}"/>${parts.join('')}</spatial>`;
}

const placeXml = (t: Float64Array): string =>
  `pos="${numbers([t[9]!, t[10]!, t[11]!])}" quat="${numbers(quaternion(t))}"`;

const numbers = (list: readonly number[]): string => list.map((x) => String(x)).join(' ');
