/** A joint angle or a place of the pelvis that can be chosen freely. The others (single vertebrae, kneecap) follow. */
interface Coordinate {
  readonly unit: 'deg' | 'm';
  /** What may be asked for: a little wider than people move, so that a typing error is found and a supple person is not. */
  readonly range: readonly [low: number, high: number];
  readonly meaning: string;
  /** Changes its sign when the body is seen in a mirror (only coordinates in the middle can). */
  readonly turnsInMirror?: true;
}

const middle = {
  pelvis_x: { unit: 'm', range: [-10, 10], meaning: 'pelvis forward of the origin of the room' },
  pelvis_y: { unit: 'm', range: [-10, 10], meaning: 'pelvis above the origin of the room' },
  pelvis_z: {
    unit: 'm',
    range: [-10, 10],
    meaning: 'pelvis to the right of the origin of the room',
    turnsInMirror: true,
  },
  pelvis_rotation: { unit: 'deg', range: [-180, 180], meaning: '+ turned to the left', turnsInMirror: true },
  pelvic_tilt: { unit: 'deg', range: [-180, 180], meaning: '+ anterior: top of the pelvis forward' },
  pelvis_obliquity: { unit: 'deg', range: [-180, 180], meaning: '+ left side up', turnsInMirror: true },
  sacral_nutation: { unit: 'deg', range: [-2, 2], meaning: '+ nutation: top of the sacrum forward in the pelvis' },
  lumbar_flexion: { unit: 'deg', range: [-40, 80], meaning: '+ flexion of T12 on the sacrum away from standing' },
  lateral_bend: { unit: 'deg', range: [-45, 45], meaning: '+ to the right', turnsInMirror: true },
  axial_rotation: { unit: 'deg', range: [-45, 45], meaning: '+ turned to the left', turnsInMirror: true },
  thoracic_flexion: { unit: 'deg', range: [-40, 60], meaning: '+ flexion of the upper on the lower rib cage' },
  thoracic_bend: { unit: 'deg', range: [-45, 45], meaning: '+ to the right', turnsInMirror: true },
  thoracic_rotation: { unit: 'deg', range: [-60, 60], meaning: '+ turned to the left', turnsInMirror: true },
  neck_flexion: { unit: 'deg', range: [-80, 80], meaning: '+ flexion' },
  neck_bend: { unit: 'deg', range: [-60, 60], meaning: '+ to the right', turnsInMirror: true },
  neck_rotation: { unit: 'deg', range: [-95, 95], meaning: '+ turned to the left', turnsInMirror: true },
} as const satisfies Record<string, Coordinate>;

const eachSide = {
  hip_flexion: { unit: 'deg', range: [-35, 140], meaning: '+ flexion of the thigh on the pelvis' },
  hip_adduction: { unit: 'deg', range: [-75, 35], meaning: '+ adduction, - abduction' },
  hip_rotation: { unit: 'deg', range: [-70, 55], meaning: '+ internal, - external' },
  knee_flexion: { unit: 'deg', range: [-10, 158], meaning: '+ flexion' },
  ankle_dorsiflexion: { unit: 'deg', range: [-80, 50], meaning: '+ dorsiflexion, - plantarflexion' },
  subtalar_inversion: { unit: 'deg', range: [-40, 40], meaning: '+ inversion: sole towards the middle' },
  shoulder_flexion: { unit: 'deg', range: [-80, 200], meaning: '+ arm forward and up' },
  shoulder_abduction: { unit: 'deg', range: [-80, 190], meaning: '+ arm out to the side' },
  shoulder_rotation: { unit: 'deg', range: [-120, 120], meaning: '+ internal' },
  elbow_flexion: { unit: 'deg', range: [-10, 160], meaning: '+ flexion' },
} as const satisfies Record<string, Coordinate>;

export const SIDES = ['r', 'l'] as const;

/** r is right, l is left. */
export type Side = (typeof SIDES)[number];

export type MiddleCoordinate = keyof typeof middle;
export type SideCoordinate = keyof typeof eachSide;
export type CoordinateId = MiddleCoordinate | `${SideCoordinate}_${Side}`;

const keys = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record) as K[];

/** The 36 coordinates in the order of every array of coordinates: the middle, then the right, then the left side. */
export const COORDINATE_IDS: readonly CoordinateId[] = [
  ...keys(middle),
  ...SIDES.flatMap((side) => keys(eachSide).map((name) => `${name}_${side}` as const)),
];

/** Unit, range and meaning of each coordinate. */
export const COORDINATES = Object.fromEntries(
  COORDINATE_IDS.map((id) => [id, { ...middle, ...eachSide }[id.replace(/_[rl]$/, '') as MiddleCoordinate]]),
) as unknown as Readonly<Record<CoordinateId, Coordinate>>;
