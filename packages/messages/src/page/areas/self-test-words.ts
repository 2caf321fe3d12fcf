import type { AreaWords } from './area-words.ts';
import { selfTestEnglish } from './self-test-english.ts';
import { selfTestSpanish } from './self-test-spanish.ts';

export const selfTestWords: AreaWords<typeof selfTestEnglish> = { en: selfTestEnglish, es: selfTestSpanish };
