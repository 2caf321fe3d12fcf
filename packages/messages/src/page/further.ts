/** What is worked out beside a result and shown with it. The package that reasons makes it. */
export interface Further {
  readonly undecided?: readonly UndecidedPair[];
  readonly ways?: readonly WayTold[];
  /** Belief in each direction of movement, the most believed first. */
  readonly movement?: readonly { readonly direction: string; readonly share: number }[];
}

/** Two leading causes, and the finding that would tell them apart. */
export interface UndecidedPair {
  readonly between: readonly [string, string];
  readonly question?: string;
  readonly test?: string;
}

export type Strength = 'supported' | 'plausible' | 'unsupported';

/** A step between two ends: parts of the body, findings or causes. */
export interface StepTold {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly strength: Strength;
  readonly grade: string;
  readonly source: string;
  readonly statement: string;
}

export interface WayTold {
  readonly steps: readonly StepTold[];
  /** Of the weakest step. */
  readonly strength: Strength;
  readonly grade: string;
}
