import { practiceEnglish } from '../practice-english.ts';
import { practiceSpanish } from '../practice-spanish.ts';
import type { AreaWords } from './area-words.ts';

/** Plan, guided practice and diary. */
export const practiceWords: AreaWords<typeof practiceEnglish> = { en: practiceEnglish, es: practiceSpanish };
