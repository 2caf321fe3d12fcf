import type { AreaWords } from './area-words.ts';
import { signsEnglish } from './signs-english.ts';
import { signsSpanish } from './signs-spanish.ts';

export const signsWords: AreaWords<typeof signsEnglish> = { en: signsEnglish, es: signsSpanish };
