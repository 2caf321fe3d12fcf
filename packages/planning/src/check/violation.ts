/** A rule that a plan, or one of its moves, breaks. */
export interface Violation {
  /** A plan rule of knowledge/plan-rules, or one of the checker (`check-…` in the words of plan-model.yaml, without `check-`). */
  readonly rule: string;
  /** Where in the plan, such as `items[2].dose.sets`. */
  readonly where: string;
  /** The move it is about, where there is one. */
  readonly exercise?: string | undefined;
  readonly found: string;
  readonly expected: string;
  /** One plain sentence for the person. */
  readonly text: string;
}
