import type { AreaWords } from './area-words.ts';
import { breaksEnglish } from './breaks-english.ts';
import { breaksSpanish } from './breaks-spanish.ts';

/** The words of the break timer. */
export const breaksWords: AreaWords<typeof breaksEnglish> = { en: breaksEnglish, es: breaksSpanish };
