import {
  buildBody,
  type CoordinateId,
  FASCICLES,
  type FascicleName,
  type FigureFrame,
  LengthChanges,
  type Lengthening,
  MUSCLES,
  rankExercises,
  reachableRange,
} from '@hipspine/body';
import { nearestNames } from '@hipspine/knowledge/lookup';
import { terminal } from '@hipspine/messages';
import { solvedFigures } from './exercise-figures.ts';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { chosenFormat, writeOut } from './terminal.ts';

/** Angles smaller than this do not explain anything, degrees. */
const WORTH_SAYING = 3;

interface Options {
  readonly muscle: string;
  readonly format?: 'text' | 'json';
}

/** `hipspine body rank --muscle NAME`: exercises by how much they lengthen it. @throws UnusableInput for an unknown muscle */
export async function rank({ muscle, format }: Options): Promise<Exit> {
  const fascicles = fasciclesOrFail(muscle);
  const body = buildBody();
  const ranked = rankExercises(new LengthChanges(body, reachableRange(body)), await solvedFigures(), fascicles);
  await writeOut(chosenFormat(format) === 'json' ? asJson(muscle, ranked) : asText(ranked));
  return EXIT.done;
}

function fasciclesOrFail(name: string): readonly FascicleName[] {
  const group = [...MUSCLES].find(([muscle]) => muscle === name)?.[1];
  const one = FASCICLES.find((fascicle) => fascicle.name === name);
  const found = group ?? (one && [one.name]);
  if (found !== undefined) return found;
  const near = nearestNames(name, [...MUSCLES.keys(), ...FASCICLES.map((fascicle) => fascicle.name)]);
  throw new UnusableInput(terminal.problem('body rank', '--muscle', JSON.stringify(name), terminal.oneSuchAs(near)));
}

const asJson = (muscle: string, ranked: readonly Lengthening[]): string =>
  `${JSON.stringify({
    muscle,
    ranked: ranked.map((one) => ({
      exercise: one.exercise,
      keyframe: one.key,
      side: one.side,
      mm: Number(one.mm.toFixed(1)) + 0,
      percent: Math.round(one.percent) + 0,
      because: Object.fromEntries(reasons(one)),
    })),
  })}\n`;

const asText = (ranked: readonly Lengthening[]): string =>
  ranked
    .map((one, i) => {
      const angles = reasons(one).map(([name, angle]) => `${name} ${angle}`);
      const mm = one.mm.toFixed(1).padStart(6);
      return `${String(i + 1).padStart(3)} ${mm} mm ${String(Math.round(one.percent)).padStart(3)} %  ${one.exercise} (${one.key}, ${terminal.exerciseSide[one.side]}): ${angles.join(', ')}\n`;
    })
    .join('');

/** Trunk and hip and knee of the lengthened side. */
const EXPLAINING = ['lumbar_flexion', 'lateral_bend', 'axial_rotation'] as const;
const EXPLAINING_SIDE = ['hip_flexion', 'hip_adduction', 'hip_rotation', 'knee_flexion', 'ankle_dorsiflexion'] as const;

function reasons({ frame, side }: { readonly frame: FigureFrame; readonly side: Lengthening['side'] }) {
  const of = side === 'working' ? 'l' : 'r';
  const ids: readonly (readonly [string, CoordinateId])[] = [
    ...EXPLAINING.map((id) => [id, id] as const),
    ...EXPLAINING_SIDE.map((id) => [id, `${id}_${of}`] as const),
  ];
  return ids
    .map(([name, id]) => [name, Math.round(frame.pose[id])] as const)
    .filter(([, angle]) => Math.abs(angle) >= WORTH_SAYING);
}
