import type { AreaWords } from './area-words.ts';
import { posesEnglish } from './poses-english.ts';
import { posesSpanish } from './poses-spanish.ts';

/** What the pose checker says. */
export const posesWords: AreaWords<typeof posesEnglish> = { en: posesEnglish, es: posesSpanish };
