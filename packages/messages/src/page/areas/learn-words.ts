import type { AreaWords } from './area-words.ts';
import { learnEnglish } from './learn-english.ts';
import { learnSpanish } from './learn-spanish.ts';

export const learnWords: AreaWords<typeof learnEnglish> = { en: learnEnglish, es: learnSpanish };
