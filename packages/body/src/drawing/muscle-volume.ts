import { type Body, musclePath } from '../body.ts';
import type { Side } from '../description/coordinates.ts';
import { FASCICLES, type MuscleName } from '../description/muscles.ts';
import type { Transforms } from '../kinematics/transform.ts';
import { joinedMesh, type Mesh } from './geometry/mesh.ts';
import { between, distance, type Point } from './geometry/point.ts';
import { type Station, tube } from './geometry/tube.ts';

/** A muscle of one side in the room: its soft volume, and the middle lines of its fascicles. */
export interface MuscleVolume {
  readonly muscle: MuscleName;
  readonly side: Side;
  readonly mesh: Mesh;
  readonly lines: readonly (readonly Point[])[];
}

/** Places along a fascicle, enough for its bends. */
const STATIONS = 15;
export const SIDES_OF_TUBE = 7;

/** Force a square metre of muscle can make (Rajagopal et al. 2016 use 60 N/cm2 for the same forces). */
const SPECIFIC_TENSION = 6e5;

/** Thinnest tendon drawn and thickest belly, metres: the first to be seen, the second so that bones are not drowned. */
const TENDON = 0.0028;
const THICKEST = 0.032;

/** Muscles that spread like a fan or a sheet: between two of their fascicles others are drawn. */
const SHEETS: ReadonlySet<MuscleName> = new Set([
  'iliacus',
  'gluteus_maximus',
  'gluteus_medius',
  'gluteus_minimus',
  'adductor_magnus',
  'quadratus_lumborum',
  'external_oblique',
  'internal_oblique',
]);

/** Short bellies at the origin of a long tendon: that of the tensor ends in the iliotibial tract well above the knee. */
const HIGH_BELLIES: ReadonlySet<MuscleName> = new Set(['tensor_fasciae_latae', 'calf']);

/** The volume of a muscle in a pose: a tube along each fascicle, its belly as thick as its fibres need. */
export function muscleVolume(body: Body, transforms: Transforms, muscle: MuscleName, side: Side): MuscleVolume {
  const strands = strandsOf(body, transforms, muscle, side);
  return {
    muscle,
    side,
    mesh: joinedMesh(stationsOfAll(strands, muscle).map((stations) => tube(stations, SIDES_OF_TUBE))),
    lines: strands.map(({ line }) => line),
  };
}

/** The tubes of muscleVolume before they have a surface. The counts are the same in every pose. */
export const muscleTubes = (
  body: Body,
  transforms: Transforms,
  muscle: MuscleName,
  side: Side,
): readonly (readonly Station[])[] => stationsOfAll(strandsOf(body, transforms, muscle, side), muscle);

function strandsOf(body: Body, transforms: Transforms, muscle: MuscleName, side: Side): readonly Strand[] {
  return FASCICLES.filter((fascicle) => fascicle.muscle === muscle).map(({ name, force }) => ({
    line: evenly(fromOrigin(musclePath(body, transforms, `${name}_${side}`), muscle), STATIONS),
    volume: (force.maximum / SPECIFIC_TENSION) * force.fibre,
    fibre: force.fibre,
    high: HIGH_BELLIES.has(muscle),
  }));
}

function stationsOfAll(strands: readonly Strand[], muscle: MuscleName): readonly (readonly Station[])[] {
  const isSheet = SHEETS.has(muscle);
  return (isSheet ? spread(strands) : strands).map((strand) => stationsOf(strand, isSheet ? 0.85 : 0));
}

/** Fleshy origins reach beyond the one point a path has: the iliacus covers its fossa nearly up to the crest. */
const ORIGIN_REACH: Readonly<Partial<Record<MuscleName, number>>> = { iliacus: 0.034 };

function fromOrigin(path: readonly Point[], muscle: MuscleName): readonly Point[] {
  const reach = ORIGIN_REACH[muscle] ?? 0;
  const [first, second] = [path[0]!, path[1]!];
  return reach === 0 ? path : [between(first, second, -reach / distance(first, second)), ...path];
}

interface Strand {
  readonly line: readonly Point[];
  /** Of its fibres, cubic metres. */
  readonly volume: number;
  readonly fibre: number;
  readonly high: boolean;
}

/** Two more strands between each two of a sheet, and the volume shared out among all. */
function spread(strands: readonly Strand[]): readonly Strand[] {
  const all = strands.flatMap((strand, i) => {
    const next = strands[i + 1];
    if (next === undefined) return [strand];
    return [0, 1 / 3, 2 / 3].map((t) => ({
      ...strand,
      line: strand.line.map((p, k) => between(p, next.line[k]!, t)),
    }));
  });
  const share = strands.reduce((sum, { volume }) => sum + volume, 0) / all.length;
  // Neighbours in a sheet lie into each other, so each is drawn with more than its share.
  return all.map((strand) => ({ ...strand, volume: share * 1.6 }));
}

/**
 * Thickness along a strand. The belly keeps its volume: it swells when the muscle is short and thins when it is long.
 *
 * @param fleshy how thick the origin is as a share of the belly; sheets grow from bone with their whole width
 */
function stationsOf({ line, volume, fibre, high }: Strand, fleshy: number): readonly Station[] {
  const whole = lengthOf(line);
  const belly = Math.min(0.88 * whole, Math.max((high ? 0.34 : 0.5) * whole, 1.6 * fibre));
  const radius = Math.min(THICKEST, Math.sqrt(volume / (0.5 * Math.PI * belly)));
  const tendon = Math.min(radius, Math.max(TENDON, 0.22 * radius));
  const start = (high ? 0.02 : 0.3) * (whole - belly);
  return line.map((at, i) => {
    const u = ((i / (line.length - 1)) * whole - start) / belly;
    const swell = Math.max(u < 0.5 ? fleshy : 0, u <= 0 || u >= 1 ? 0 : Math.sin(Math.PI * u) ** 0.8);
    return { at, radius: tendon + (radius - tendon) * swell };
  });
}

const lengthOf = (line: readonly Point[]): number =>
  line.slice(1).reduce((sum, p, i) => sum + distance(p, line[i]!), 0);

/** The same line as places at even distances, its corners a little rounded as flesh rounds them. */
function evenly(line: readonly Point[], count: number): readonly Point[] {
  const step = lengthOf(line) / (count - 1);
  const out: Point[] = [line[0]!];
  let [done, i] = [0, 1];
  for (let k = 1; k < count - 1; k++) {
    while (i < line.length - 1 && done + distance(line[i - 1]!, line[i]!) < k * step) {
      done += distance(line[i - 1]!, line[i]!);
      i++;
    }
    const span = distance(line[i - 1]!, line[i]!);
    out.push(between(line[i - 1]!, line[i]!, span === 0 ? 0 : (k * step - done) / span));
  }
  out.push(line.at(-1)!);
  return out.map((p, k) => (k === 0 || k === count - 1 ? p : between(p, between(out[k - 1]!, out[k + 1]!, 0.5), 0.5)));
}
