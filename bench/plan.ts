// From an assessed person to a plan, and the solver inside it beside two others on the same programmes.
//
// HIPSPINE_PEOPLE=100000 npm run bench -- plan      for the whole crowd; it takes the better part of an hour
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import {
  checkPlan,
  highsSolver,
  makePlan,
  type Plan,
  type Programme,
  planKnowledge,
  plannerOf,
  type Solver,
} from '@hipspine/planning';
import type { Highs } from 'highs';
import * as highs from 'highs';
import { javascriptLpSolver, PATIENCE, yalps } from './lib/other-solvers.ts';
import { planRequest } from './lib/plan-people.ts';
import { figure, publish, ratio } from './lib/section.ts';

const PEOPLE = Number(process.env['HIPSPINE_PEOPLE'] ?? 2000);
const COMPARED = 150;
const SEED = 5;
const BUDGET = { p95: 300, aim: 150, worst: 1500 };
const OPTIONS = { gap: 0.01, nodes: 50_000 };

const knowledge = await loadKnowledge();
const plans = planKnowledge(await loadTreatment(), knowledge);
const ours = highsSolver(await (highs.default as unknown as () => Promise<Highs>)());

const programmes: Programme[] = [];
const recording: Solver = {
  name: ours.name,
  solve: (programme, options) => {
    if (programmes.length < COMPARED) programmes.push(programme);
    return ours.solve(programme, options);
  },
};
const planner = plannerOf(plans, recording);

const times: number[] = [];
let largestGap = 0;
let made = 0;
let servedAll = 0;
let without = 0;
/** The checker knows nothing of the solver: a second opinion on every plan. */
const checks: number[] = [];
let violated = 0;
const MOST_SHOWN = 10;
const failures: string[] = [];

/** Is nothing first-line left out although it would have been allowed? */
const servesAll = ({ targets }: Plan): boolean =>
  targets.every(({ firstLine, served, notServed }) => !firstLine || served || notServed !== 'no-room');

for (let i = 0; i < 50; i++) makePlan(planner, planRequest(knowledge, plans, SEED + 1, i)); // warm
for (let i = 0; i < PEOPLE; i++) {
  const request = planRequest(knowledge, plans, SEED, i);
  const from = performance.now();
  const plan = makePlan(planner, request);
  times.push(performance.now() - from);
  const asked = performance.now();
  const broken = checkPlan(plans, plan, request);
  checks.push(performance.now() - asked);
  if (broken.length > 0) {
    violated++;
    const [first] = broken;
    if (violated <= MOST_SHOWN)
      failures.push(`person ${i} of seed ${SEED}: ${first?.rule} at ${first?.where}: ${first?.found}`);
  }
  if (plan.conflict !== null) {
    without++;
    continue;
  }
  made++;
  if (servesAll(plan)) servedAll++;
  largestGap = Math.max(largestGap, plan.proof?.gap ?? 1);
}
if (largestGap > OPTIONS.gap) failures.push(`a plan was proven only to ${largestGap}`);

const at = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

interface Raced {
  readonly name: string;
  readonly times: number[];
  readonly unfinished: number;
  /** Programmes on which it found less than HiGHS, by more than the gap allows. */
  readonly worse: number;
}

const best = programmes.map((programme) => ours.solve(programme, OPTIONS));

function race(solver: Solver): Raced {
  const taken: number[] = [];
  let unfinished = 0;
  let worse = 0;
  programmes.forEach((programme, i) => {
    const from = performance.now();
    try {
      const found = solver.solve(programme, OPTIONS);
      const known = best[i];
      const objective = found.kind === 'solved' ? found.objective : Number.NEGATIVE_INFINITY;
      if (known?.kind === 'solved' && objective < known.objective * (1 - 2 * OPTIONS.gap)) worse++;
    } catch {
      unfinished++;
    }
    taken.push(performance.now() - from);
  });
  return { name: solver.name, times: taken, unfinished, worse };
}

const raced = [ours, yalps, javascriptLpSolver].map(race);
const reference = at(raced[0]?.times ?? [], 0.95);

publish({
  title: 'Plans',
  method:
    'Simulated people with a random cause, random gates open, shut or unanswered, random limits, places, things, minutes (10 to 60) and days; ' +
    'the plan whole, gates and programme and words. Then the programmes of the first plans alone, on three solvers; each must come within ' +
    `1 percent of the best, and gets at most ${PATIENCE / 1000} s.`,
  tables: [
    {
      caption: `Milliseconds per plan. Budget: ${BUDGET.p95} at the 95th percentile (aim ${BUDGET.aim}), ${BUDGET.worst} at worst (${
        at(times, 0.95) <= BUDGET.p95 && at(times, 1) <= BUDGET.worst ? 'kept' : 'not kept'
      }).`,
      head: [
        'people',
        'median',
        'p95',
        'worst',
        'no plan',
        'largest gap',
        'all first-line wants served',
        'broken by the checker',
        'check, median',
      ],
      rows: [
        [
          figure(PEOPLE),
          figure(at(times, 0.5)),
          figure(at(times, 0.95)),
          figure(at(times, 1)),
          figure(without),
          `${(largestGap * 100).toFixed(2)} %`,
          `${((servedAll / made) * 100).toFixed(1)} %`,
          figure(violated),
          figure(at(checks, 0.5)),
        ],
      ],
    },
    {
      caption: `Milliseconds per programme, ${programmes.length} programmes of ${figure(
        at(
          programmes.map(({ columns }) => columns.length),
          0.5,
        ),
      )} columns (median).`,
      head: ['solver', 'median', 'p95', 'worst', 'p95 against HiGHS', 'not finished', 'worse than allowed'],
      rows: raced.map(({ name, times: taken, unfinished, worse }) => [
        name,
        figure(at(taken, 0.5)),
        figure(at(taken, 0.95)),
        figure(at(taken, 1)),
        ratio(at(taken, 0.95) / reference),
        figure(unfinished),
        figure(worse),
      ]),
    },
  ],
  failures,
});
