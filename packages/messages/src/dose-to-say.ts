/** How much of a move, as the package that plans gives it. */
export interface DoseToSay {
  readonly sets: number;
  readonly reps: number;
  readonly holdSeconds: number;
  readonly restSeconds: number;
  readonly repsPerSet?: readonly number[] | undefined;
  readonly minutes?: number | undefined;
  readonly distanceMetres?: number | undefined;
  readonly sessionsPerDay: number;
  readonly effort?: string | undefined;
}
