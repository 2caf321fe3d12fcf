import type { FindingWords } from './page-english.ts';

/** The safety questions and the first questions in Spanish, by finding id. */
export const findingsSpanish: Readonly<Record<string, FindingWords>> = {};
