/** A linear programme whose columns are all 0 or 1, or lie between; the objective is maximised. */
export interface Programme {
  readonly columns: readonly { readonly worth: number; readonly whole: boolean }[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** Which rule of the plan it stands for; rows of one rule are taken out together when a conflict is looked for. */
  readonly rule: string;
  readonly least: number;
  readonly most: number;
  readonly entries: readonly (readonly [column: number, factor: number])[];
}

export interface SolverOptions {
  /** The answer is within this share of the best. */
  readonly gap: number;
  readonly nodes: number;
}

export type Solution =
  | {
      readonly kind: 'solved';
      readonly values: readonly number[];
      readonly objective: number;
      /** Proven distance from the best, as a share of the objective. */
      readonly gap: number;
      readonly nodes: number;
    }
  | { readonly kind: 'infeasible' };

/**
 * What plans are solved with. It must be deterministic: the same programme always gives the same values, on any machine,
 * however long it takes. There is no time limit on purpose.
 */
export interface Solver {
  readonly name: string;
  readonly solve: (programme: Programme, options: SolverOptions) => Solution;
}
