import type { AreaWords } from './area-words.ts';
import { progressEnglish } from './progress-english.ts';
import { progressSpanish } from './progress-spanish.ts';

/** Words of diary, measures and the next plan. */
export const progressWords: AreaWords<typeof progressEnglish> = { en: progressEnglish, es: progressSpanish };
