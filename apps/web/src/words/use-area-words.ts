import type { AreaWords } from '@hipspine/messages';
import { useLanguage } from './use-words.ts';

/** The words of one part of the page in the person's language. They are loaded with its screens and not before. */
export const useAreaWords = <Words>(words: AreaWords<Words>): Words => words[useLanguage() === 'es' ? 'es' : 'en'];
