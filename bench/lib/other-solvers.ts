import type { Programme, Solution, Solver, SolverOptions } from '@hipspine/planning';
import * as jsLp from 'javascript-lp-solver';
import { type Constraint, solve as yalpsSolve } from 'yalps';

const SECONDS = 1000;

/** Longest wait for one plan; whoever is not done by then has no answer. Only here: plans themselves know no clock. */
export const PATIENCE = 5 * SECONDS;

const limits = ({ least, most }: Programme['rows'][number]): Constraint => ({
  ...(Number.isFinite(least) ? { min: least } : {}),
  ...(Number.isFinite(most) ? { max: most } : {}),
});

/** Each column as the rows it stands in; `worth` is what is maximised, `one…` keeps it at most 1. */
function byColumn({ columns, rows }: Programme): Record<string, Record<string, number>> {
  const variables: Record<string, Record<string, number>> = {};
  columns.forEach(({ worth }, i) => {
    variables[`x${i}`] = { worth, [`one${i}`]: 1 };
  });
  rows.forEach(({ entries }, r) => {
    for (const [column, factor] of entries) {
      const variable = variables[`x${column}`];
      if (variable !== undefined) variable[`r${r}`] = (variable[`r${r}`] ?? 0) + factor;
    }
  });
  return variables;
}

const constraintsOf = ({ columns, rows }: Programme): Record<string, Constraint> =>
  Object.fromEntries([
    ...rows.map((row, r) => [`r${r}`, limits(row)] as const),
    ...columns.map((_, i) => [`one${i}`, { max: 1 }] as const),
  ]);

/** YALPS on the same programme. @throws when it does not finish in time */
export const yalps: Solver = {
  name: 'YALPS',
  solve: (programme: Programme, { gap }: SolverOptions): Solution => {
    const { status, result, variables } = yalpsSolve(
      {
        direction: 'maximize',
        objective: 'worth',
        constraints: constraintsOf(programme),
        variables: byColumn(programme),
        integers: programme.columns.flatMap(({ whole }, i) => (whole ? [`x${i}`] : [])),
      },
      { tolerance: gap, timeout: PATIENCE, maxIterations: Number.POSITIVE_INFINITY },
    );
    if (status === 'infeasible') return { kind: 'infeasible' };
    if (status !== 'optimal') throw new Error(`YALPS: ${status}`);
    const values = programme.columns.map((_, i) => variables.find(([name]) => name === `x${i}`)?.[1] ?? 0);
    return { kind: 'solved', values, objective: result, gap, nodes: 0 };
  },
};

/** The module as it is at run time; its types know less. */
const jsLpModule = jsLp.default as unknown as { Solve(model: unknown): Record<string, number> };

/** javascript-lp-solver on the same programme. @throws when it does not finish in time */
export const javascriptLpSolver: Solver = {
  name: 'javascript-lp-solver',
  solve: (programme: Programme, { gap }: SolverOptions): Solution => {
    const from = performance.now();
    const answer = jsLpModule.Solve({
      optimize: 'worth',
      opType: 'max',
      constraints: constraintsOf(programme),
      variables: byColumn(programme),
      ints: Object.fromEntries(programme.columns.flatMap(({ whole }, i) => (whole ? [[`x${i}`, 1]] : []))),
      options: { tolerance: gap, timeout: PATIENCE },
    });
    if (performance.now() - from >= PATIENCE) throw new Error('javascript-lp-solver: timed out');
    if (!answer['feasible']) return { kind: 'infeasible' };
    const values = programme.columns.map((_, i) => Number(answer[`x${i}`] ?? 0));
    return { kind: 'solved', values, objective: Number(answer['result']), gap, nodes: 0 };
  },
};
