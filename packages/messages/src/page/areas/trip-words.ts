import type { AreaWords } from './area-words.ts';
import { tripEnglish } from './trip-english.ts';
import { tripSpanish } from './trip-spanish.ts';

/** What the trip planner says. */
export const tripWords: AreaWords<typeof tripEnglish> = { en: tripEnglish, es: tripSpanish };
