import type { AreaWords } from './area-words.ts';
import { sourceEnglish } from './source-english.ts';
import { sourceSpanish } from './source-spanish.ts';

export const sourceWords: AreaWords<typeof sourceEnglish> = { en: sourceEnglish, es: sourceSpanish };
