// Lengths of all 146 fascicles: what a page does for every frame of a moving figure, and the statics thousands of times. Beside
// it the same model in MuJoCo's WASM, in the same run and on the same poses.
import {
  buildBody,
  COORDINATE_IDS,
  COORDINATES,
  type CoordinateId,
  MUSCLE_IDS,
  momentArms,
  muscleLengths,
  type Pose,
  STANDING,
  segmentTransforms,
} from '@hipspine/body';
import { loadMujoco } from '@hipspine/body/mujoco';
import { dice } from './lib/random.ts';
import { figure, publish, ratio } from './lib/section.ts';
import { inTurn, sideBySide } from './lib/timing.ts';

const POSES = 500;
const AGREEMENT = 1e-9;

const roll = dice(4);
const poses = Array.from({ length: POSES }, randomPose);

function randomPose(): Pose {
  const values = COORDINATE_IDS.map((id): [CoordinateId, number] => {
    const [low, high] = COORDINATES[id].range;
    return [id, low + ((high - low) * roll(1_000_000)) / 1_000_000];
  });
  return { ...STANDING, ...Object.fromEntries(values) };
}

const body = buildBody();
const engine = await loadMujoco();
const twin = engine.load(body);

const worst = Math.max(
  ...poses.map((pose) => {
    const theirs = twin.lengths(pose);
    return Math.max(...muscleLengths(body, pose).map((length, m) => Math.abs(length - (theirs[m] as number))));
  }),
);

const out = new Float64Array(MUSCLE_IDS.length);
const next = inTurn(poses);
const { module } = engine;
const timings = sideBySide({
  'lengths, TypeScript': () => muscleLengths(body, next(), out),
  'lengths, MuJoCo WASM': () => twin.lengths(next(), out),
  'of it MuJoCo alone, the pose being set': () => {
    module.mj_kinematics(twin.model, twin.data);
    module.mj_comPos(twin.model, twin.data);
    module.mj_tendon(twin.model, twin.data);
  },
  'segments only, TypeScript': () => segmentTransforms(body, next(), body.scratch.transforms),
  'moment arms about one coordinate, TypeScript': () => momentArms(body, next(), 'hip_flexion_r', out),
  'building a body': () => buildBody(),
});
const wasm = timings['lengths, MuJoCo WASM'].mean;

publish({
  title: 'The body',
  method:
    `${MUSCLE_IDS.length} fascicles of both sides in ${POSES} random poses, one after the other; MuJoCo 3.14.0 (WASM, one thread) on the model ` +
    `written from the same description. Largest difference of a length between the two: ${worst.toExponential(1)} m.`,
  tables: [
    {
      caption: 'Evaluations a second, and against MuJoCo giving the same lengths.',
      head: ['what', 'a second', 'against MuJoCo', 'p95, microseconds'],
      rows: Object.entries(timings).map(([name, { mean, p95 }]) => [
        name,
        figure(1000 / mean),
        ratio(wasm / mean),
        figure(p95 * 1000),
      ]),
    },
  ],
  failures: worst < AGREEMENT ? [] : [`the two differ by ${worst} m`],
});
twin.dispose();
