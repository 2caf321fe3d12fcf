import { plannerWords } from '@hipspine/messages';
import type { ReactNode } from 'react';
import { useAreaWords } from '../words/use-area-words.ts';
import { useLanguage } from '../words/use-words.ts';

/** A sentence of the planner or of the knowledge: in the language of the page where we have it, else marked as English. */
export function Said({ text }: { readonly text: string }): ReactNode {
  const said = useAreaWords(plannerWords)[text];
  const language = useLanguage();
  if (said !== undefined) return said;
  return language === 'en' ? text : <span lang="en">{text}</span>;
}
