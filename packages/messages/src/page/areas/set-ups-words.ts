import type { AreaWords } from './area-words.ts';
import { setUpsEnglish } from './set-ups-english.ts';
import { setUpsSpanish } from './set-ups-spanish.ts';

/** What the screens about chair, car, bicycle, lifting and lying say. */
export const setUpsWords: AreaWords<typeof setUpsEnglish> = { en: setUpsEnglish, es: setUpsSpanish };
