import type { AreaWords } from './area-words.ts';
import { resultEnglish } from './result-english.ts';
import { resultSpanish } from './result-spanish.ts';

export const resultWords: AreaWords<typeof resultEnglish> = { en: resultEnglish, es: resultSpanish };
