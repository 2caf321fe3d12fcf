import type { Highs, ModelData } from 'highs';
import type { Programme, Solution, Solver, SolverOptions } from './solver.ts';

/** Fixed for ever: another seed could give another plan of the same worth. */
const SEED = 7;

/**
 * Searches that pay for large programmes only. Without them the answers are worth the same and come in half the time
 * (tried on 120 programmes of simulated people; bench/agree.test.ts compares the worth with two other solvers).
 */
const SMALL_PROGRAMMES = {
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_effort: 0,
  mip_detect_symmetry: false,
} as const;

/**
 * HiGHS as the solver of plans.
 *
 * @param highs  the loaded instance; loading the WASM is the work of the app, in a worker where there is a screen
 */
export const highsSolver = (highs: Highs): Solver => ({
  name: `HiGHS ${highs.version.string}`,
  solve: (programme, options) => solve(highs, programme, options),
});

function solve(highs: Highs, programme: Programme, { gap, nodes }: SolverOptions): Solution {
  const { modelStatus: status } = highs.constants;
  using model = highs.createModel(asModel(programme, highs));
  model.options.set({
    output_flag: false,
    random_seed: SEED,
    mip_rel_gap: gap,
    mip_abs_gap: 0,
    mip_max_nodes: nodes,
    ...SMALL_PROGRAMMES,
  });
  const { modelStatus } = model.run();
  if (modelStatus === status.infeasible) return { kind: 'infeasible' };
  if (modelStatus !== status.optimal && modelStatus !== status.solutionLimit)
    throw new Error(`HiGHS ended with model status ${modelStatus}`);
  return {
    kind: 'solved',
    values: [...model.getSolution().colValue],
    objective: model.getObjectiveValue(),
    gap: Number(model.info.get('mip_gap')),
    nodes: Number(model.info.get('mip_node_count')),
  };
}

function asModel({ columns, rows }: Programme, highs: Highs): ModelData {
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { entries } of rows) {
    for (const [column, factor] of entries) {
      indices.push(column);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const { variableType, objectiveSense } = highs.constants;
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: objectiveSense.maximize,
    colCost: columns.map(({ worth }) => worth),
    colLower: columns.map(() => 0),
    colUpper: columns.map(() => 1),
    rowLower: rows.map(({ least }) => (Number.isFinite(least) ? least : -highs.infinity)),
    rowUpper: rows.map(({ most }) => (Number.isFinite(most) ? most : highs.infinity)),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
    integrality: columns.map(({ whole }) => (whole ? variableType.integer : variableType.continuous)),
  };
}
