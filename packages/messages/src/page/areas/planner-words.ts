import type { AreaWords } from './area-words.ts';
import { plannerSpanish } from './planner-spanish.ts';

/** Sentences of the planner by what they say in English; in English they stand for themselves. */
export const plannerWords: AreaWords<Readonly<Record<string, string>>> = { en: {}, es: plannerSpanish };
