import { emergencySpanish } from './advice-spanish/emergency-spanish.ts';
import { plannedSpanish } from './advice-spanish/planned-spanish.ts';
import { sameDaySpanish } from './advice-spanish/same-day-spanish.ts';
import { withinDaysSpanish } from './advice-spanish/within-days-spanish.ts';

/** What the rules say to people, sentence by sentence in English and Spanish. A test holds the list against the rules. */
export const adviceSpanish: Readonly<Record<string, string>> = {
  ...emergencySpanish,
  ...sameDaySpanish,
  ...withinDaysSpanish,
  ...plannedSpanish,
};
