import { contradictionsSpanish } from './contradictions-spanish.ts';
import type { EngineWords } from './engine-words.ts';
import { findingsSpanish } from './findings-spanish.ts';
import { questionSpanish } from './question-spanish.ts';
import { reportSpanish } from './report-spanish.ts';

export const engineSpanish: EngineWords = {
  language: 'es',
  question: questionSpanish,
  findings: findingsSpanish,
  report: reportSpanish,
  contradictions: contradictionsSpanish,
};
