import type { FindingWords } from './engine-words.ts';
import { courseSpanish } from './findings-spanish/course-spanish.ts';
import { examinedSpanish } from './findings-spanish/examined-spanish.ts';
import { firstQuestionsSpanish } from './findings-spanish/first-questions-spanish.ts';
import { historySpanish } from './findings-spanish/history-spanish.ts';
import { placesSpanish } from './findings-spanish/places-spanish.ts';
import { selfTestsSpanish } from './findings-spanish/self-tests-spanish.ts';
import { symptomsSpanish } from './findings-spanish/symptoms-spanish.ts';

/** Everything a warning sign can rest on, by finding id. A test checks that none that a rule looks at is missing. */
export const findingsSpanish: Readonly<Record<string, FindingWords>> = {
  ...firstQuestionsSpanish,
  ...placesSpanish,
  ...courseSpanish,
  ...symptomsSpanish,
  ...historySpanish,
  ...selfTestsSpanish,
  ...examinedSpanish,
};
