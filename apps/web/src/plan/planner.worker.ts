// The planner off the main thread. The solver, a WebAssembly of some megabytes, is loaded with the first plan and not before.

import { highsSolver, type Planner, type Solver } from '@hipspine/planning';
import * as highs from 'highs';
import wasmUrl from 'highs/runtime?url';
import { bookOf, breakMovesFor, type PackedTreatment, planFor, plannerOn } from './plan-room.ts';
import type { PlannerCallName, PlannerCalls } from './planner-calls.ts';

let packed: Promise<PackedTreatment> | undefined;
let planner: Promise<Planner> | undefined;

/** The module as it is: its types describe the CommonJS build. */
const loadHighs = highs.default as unknown as (options: {
  readonly locateFile: () => string;
}) => Promise<Parameters<typeof highsSolver>[0]>;

async function fetchPacked(url: string): Promise<PackedTreatment> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as PackedTreatment;
}

async function loaded(): Promise<PackedTreatment> {
  if (packed === undefined) throw new Error('not loaded');
  return packed;
}

/** Looking up what is allowed solves nothing, so no solver is loaded for it. */
const noSolver: Solver = {
  name: 'none',
  solve: () => {
    throw new Error('nothing to solve here');
  },
};

async function ready(): Promise<Planner> {
  planner ??= Promise.all([loaded(), loadHighs({ locateFile: () => wasmUrl })]).then(([treatment, solver]) =>
    plannerOn(treatment, highsSolver(solver)),
  );
  return planner;
}

const calls = {
  load: (url: string): void => {
    packed = fetchPacked(url);
    packed.catch(() => undefined); // told to whoever asks
  },
  book: async () => bookOf(await loaded()),
  plan: async (of: Parameters<PlannerCalls['plan']>[0]) => planFor(await ready(), of),
  breakMoves: async (of: Parameters<PlannerCalls['breakMoves']>[0]) =>
    breakMovesFor(plannerOn(await loaded(), noSolver), of),
};

interface Call {
  readonly id: number;
  readonly name: PlannerCallName;
  readonly argument: unknown;
}

self.addEventListener('message', async ({ data: { id, name, argument } }: MessageEvent<Call>) => {
  try {
    self.postMessage({ id, ok: true, value: await calls[name](argument as never) });
  } catch (error) {
    self.postMessage({ id, ok: false, error: error instanceof Error ? error.message : String(error) });
  }
});
