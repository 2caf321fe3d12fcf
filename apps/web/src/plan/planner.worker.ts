// The planner off the main thread. The solver, a WebAssembly of some megabytes, is loaded with the first plan and not before.

import { highsSolver, type Planner } from '@hipspine/planning';
import * as highs from 'highs';
import wasmUrl from 'highs/runtime?url';
import { answerCalls } from '../engine/answer-calls.ts';
import { fetchJson } from '../engine/fetch-json.ts';
import { adaptFor } from './adapt-room.ts';
import {
  bookOf,
  breakMovesFor,
  driveFor,
  type PackedTreatment,
  planFor,
  plannerOn,
  posesFor,
  type Rules,
  rulesOn,
  setUpRulesFor,
} from './plan-room.ts';
import type { PlannerCalls } from './planner-calls.ts';

let packed: Promise<PackedTreatment> | undefined;
let planner: Promise<Planner> | undefined;
let rules: Promise<Rules> | undefined;

/** The module as it is: its types describe the CommonJS build. */
const loadHighs = highs.default as unknown as (options: {
  readonly locateFile: () => string;
}) => Promise<Parameters<typeof highsSolver>[0]>;

async function loaded(): Promise<PackedTreatment> {
  if (packed === undefined) throw new Error('not loaded');
  return packed;
}

async function ready(): Promise<Planner> {
  planner ??= Promise.all([loaded(), loadHighs({ locateFile: () => wasmUrl })]).then(([treatment, solver]) =>
    plannerOn(treatment, highsSolver(solver)),
  );
  return planner;
}

/** Gates, limits and angles, without the solver. */
async function ruled(): Promise<Rules> {
  rules ??= loaded().then(rulesOn);
  return rules;
}

const calls = {
  load: (url: string): void => {
    packed = fetchJson<PackedTreatment>(url);
    packed.catch(() => undefined); // told to whoever asks
  },
  book: async () => bookOf(await loaded()),
  plan: async (of: Parameters<PlannerCalls['plan']>[0]) => planFor(await ready(), of),
  adapt: async (of: Parameters<PlannerCalls['adapt']>[0]) => adaptFor(await ready(), of),
  drive: async (of: Parameters<PlannerCalls['drive']>[0]) => driveFor(await ruled(), of),
  poses: async (of: Parameters<PlannerCalls['poses']>[0]) => posesFor(await ruled(), await loaded(), of),
  setUps: async (of: Parameters<PlannerCalls['setUps']>[0]) => setUpRulesFor(await ruled(), await loaded(), of),
  paper: async ({ plan, stamp, title, at }: Parameters<PlannerCalls['paper']>[0]) => {
    const [{ knowledge }, { planCalendar, planMail }] = await Promise.all([ruled(), import('@hipspine/print')]);
    return {
      calendar: planCalendar(plan, knowledge, { stamp, title, at }),
      mail: planMail(plan, knowledge),
    };
  },
  breakMoves: async (of: Parameters<PlannerCalls['breakMoves']>[0]) => breakMovesFor(await ruled(), of),
};

answerCalls(calls);
