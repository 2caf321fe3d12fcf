import { questionEnglish } from './question-english.ts';
import { type ReportWords, reportEnglish } from './report-words.ts';

/** A finding in the words of another language. */
export interface FindingWords {
  readonly label: string;
  /** None where nobody is asked: what a clinician finds. */
  readonly question?: string;
  readonly help?: string;
  /** When to leave a small test alone, or when to stop. */
  readonly safety?: string;
  readonly again?: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** Questions and names of findings in this language. Empty in English: they stand in knowledge/. */
export const findingsEnglish: Readonly<Record<string, FindingWords>> = {};

/** What of the words of the page the engine says itself, so that its worker does not carry the rest. */
export interface EngineWords {
  readonly language: string;
  readonly question: typeof questionEnglish;
  readonly findings: Readonly<Record<string, FindingWords>>;
  readonly report: ReportWords;
  /** Why two answers do not fit, by the English sentence. Empty in English. */
  readonly contradictions: Readonly<Record<string, string>>;
}

export const engineEnglish: EngineWords = {
  language: 'en',
  question: questionEnglish,
  findings: findingsEnglish,
  report: reportEnglish,
  contradictions: {},
};
