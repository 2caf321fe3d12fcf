import type { MuscleName, Verdict } from '@hipspine/body';

/** What an exercise is said to do to a tissue, and what the model says to it where it can measure that. */
export interface LabTarget {
  readonly tissue: string;
  readonly action: 'lengthen' | 'strengthen' | 'release' | 'mobilise';
  /** Muscles of the body that stand for the tissue; none where the body has no such muscle. */
  readonly muscles: readonly MuscleName[];
  /** Only of claims to lengthen. */
  readonly claim?: {
    readonly verdict: Verdict;
    /** Most, against standing, millimetres. */
    readonly millimetres: number;
    readonly otherSideOnly: boolean;
  };
}

/** How long a muscle gets at most in an exercise. */
export interface LabLength {
  readonly muscle: MuscleName;
  /** Against standing. */
  readonly millimetres: number;
  /** In its reachable range: 0 shortest, 100 longest. */
  readonly percent: number;
  readonly key: string;
  readonly side: 'working' | 'other';
}

/** An exercise as the body lab tells it. */
export interface LabExercise {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly laterality: 'per-side' | 'bilateral' | 'alternating';
  readonly targets: readonly LabTarget[];
  /** Muscles that get longer than standing by more than the model's error, longest first. */
  readonly lengths: readonly LabLength[];
}

/** What the build works out for the body lab, so that nobody waits for it. */
export interface LabPart {
  readonly exercises: readonly LabExercise[];
}
