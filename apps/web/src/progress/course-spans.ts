/** How far back the picture goes; days. */
export const SPANS = { month: 28, quarter: 91, year: 365, all: Number.POSITIVE_INFINITY } as const;

export type Span = keyof typeof SPANS;

const ALL: readonly Span[] = ['month', 'quarter', 'year', 'all'];

/** The spans that show something more than the one before. @param days  length of the diary */
export const spansFor = (days: number): readonly Span[] =>
  ALL.filter((_, i) => i === 0 || SPANS[ALL[i - 1] ?? 'month'] < days);

/** The span that is shown at first: as long as single days can be told apart. */
export const usualSpan = (days: number): Span =>
  spansFor(days)
    .filter((span) => SPANS[span] <= SPANS.quarter)
    .at(-1) ?? 'month';
