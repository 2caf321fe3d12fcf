import type { FigureLimits } from '@hipspine/knowledge/treatment';
import type { CoordinateId } from '../description/coordinates.ts';
import { JOINT_IDS } from './joint-angles.ts';

type Range = readonly [low: number, high: number];

const flip = ([low, high]: Range): Range => [-high, -low];

/** How far each of JOINT_IDS may go in a figure, degrees in the signs of the body; from figure.yaml. */
export function jointRanges(limits: FigureLimits): readonly Range[] {
  return JOINT_IDS.map((id) => rangeOf(id, limits));
}

function rangeOf(id: CoordinateId, limits: FigureLimits): Range {
  const { hip, knee, ankle, elbow, lumbar, thoracic, neck, shoulder, subtalar } = limits;
  const ranges: Readonly<Record<string, Range>> = {
    lumbar_flexion: lumbar.flex,
    lateral_bend: flip(lumbar.side),
    axial_rotation: lumbar.rot,
    thoracic_flexion: thoracic.flex,
    thoracic_bend: flip(thoracic.side),
    thoracic_rotation: thoracic.rot,
    neck_flexion: neck.flex,
    neck_bend: flip(neck.side),
    neck_rotation: neck.rot,
    hip_flexion: hip.flex,
    hip_adduction: flip(hip.abd),
    hip_rotation: flip(hip.rot),
    knee_flexion: knee,
    ankle_dorsiflexion: ankle,
    subtalar_inversion: subtalar,
    shoulder_flexion: shoulder.flex,
    shoulder_abduction: shoulder.abd,
    shoulder_rotation: flip(shoulder.rot),
    elbow_flexion: elbow,
  };
  const range = ranges[id.replace(/_[rl]$/, '')];
  if (range === undefined) throw new Error(`${id}: figure.yaml has no limits for it`);
  return range;
}
