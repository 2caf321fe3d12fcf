import type { Body } from '../body.ts';
import { segmentMasses } from '../body-mass.ts';
import { type JointLoad, taskLoad } from './load.ts';
import { type Measured, TASKS, type Task } from './tasks.ts';

/** How a load compares with relaxed standing on both legs. `unsettled`: the studies disagree, and no model decides that. */
export type LoadClass = 'lower' | 'similar' | 'higher' | 'much-higher' | 'unsettled';

/** Ratios to standing at which the class changes. Conventions: narrower steps would claim more than model and studies can. */
const CLASS_FROM = { similar: 0.8, higher: 1.25, 'much-higher': 2.5 } as const;

export const loadClass = (ratio: number): Exclude<LoadClass, 'unsettled'> =>
  ratio < CLASS_FROM.similar
    ? 'lower'
    : ratio < CLASS_FROM.higher
      ? 'similar'
      : ratio < CLASS_FROM['much-higher']
        ? 'higher'
        : 'much-higher';

export interface ComparedLoad {
  readonly class: LoadClass;
  /** What the class rests on. */
  readonly from: 'measured' | 'model';
  /** Model over model in standing: [least, most] of the readings. Right in order, too far from 1 by half and more. */
  readonly modelRatio: readonly [number, number];
  readonly measured: readonly Measured[];
}

export interface ComparedTask {
  readonly id: string;
  readonly name: string;
  readonly disc: ComparedLoad;
  /** Null where the load of the hip was not worked out. */
  readonly hip: (ComparedLoad & { readonly modelBodyWeight: readonly [number, number] }) | null;
  readonly disagreement?: string;
}

const GRAVITY = 9.81;

/**
 * Postures and tasks by how they load the disc L4/5 and the hip, against standing. Where pressure was measured the class is that
 * of the measurement; the model speaks where nobody measured, and where studies disagree the class is `unsettled`.
 */
export function compareLoads(body: Body): readonly ComparedTask[] {
  const loads = TASKS.map((task) => taskLoad(body, task));
  const standing = loads.find(({ task }) => task.id === 'standing');
  if (standing?.hip == null) throw new Error('the tasks hold no standing');
  const weight = segmentMasses(body).reduce((sum, { kg }) => sum + kg * GRAVITY, 0);
  const standingHip = standing.hip;
  return loads.map(({ task, disc, hip }) => ({
    id: task.id,
    name: task.name,
    disc: compared(task, ratios(disc, standing.disc), task.disc),
    hip:
      hip === null
        ? null
        : {
            ...compared(task, ratios(hip, standingHip), task.hip),
            modelBodyWeight: [percent(hip.low, weight), percent(hip.high, weight)],
          },
    ...(task.disagreement === undefined ? {} : { disagreement: task.disagreement }),
  }));
}

function compared(task: Task, modelRatio: readonly [number, number], measured: readonly Measured[]): ComparedLoad {
  const known = measured.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]));
  const classes = new Set(known.map(loadClass));
  const [one] = classes;
  if (one === undefined)
    return { class: loadClass(Math.sqrt(modelRatio[0] * modelRatio[1])), from: 'model', modelRatio, measured };
  const settled = classes.size === 1 && task.disagreement === undefined;
  return { class: settled ? one : 'unsettled', from: 'measured', modelRatio, measured };
}

/** Each reading against the same reading of standing. */
function ratios(load: JointLoad, standing: JointLoad): readonly [number, number] {
  const [a, b] = [load.low / standing.low, load.high / standing.high];
  return [rounded(Math.min(a, b)), rounded(Math.max(a, b))];
}

const rounded = (ratio: number): number => Math.round(ratio * 100) / 100;
const percent = (newtons: number, weight: number): number => Math.round((100 * newtons) / weight);
