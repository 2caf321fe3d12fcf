import type { AreaWords } from './area-words.ts';
import { planToolsEnglish } from './plan-tools-english.ts';
import { planToolsSpanish } from './plan-tools-spanish.ts';

/** What stands beside a plan says. */
export const planToolsWords: AreaWords<typeof planToolsEnglish> = { en: planToolsEnglish, es: planToolsSpanish };
