/** What the command line ends with (docs/contract.md). */
export const EXIT = { done: 0, ourFault: 1, unusableInput: 2, violations: 3 } as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The input cannot be used: the command stops, and every line goes to stderr. */
export class UnusableInput extends Error {
  readonly lines: readonly string[];
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
