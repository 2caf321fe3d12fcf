import type { Knowledge } from '@hipspine/knowledge';
import { answerWords } from '../answer-words.ts';
import type { Told } from '../assessment.ts';
import type { UndecidedPair } from './further.ts';

/** Two causes that the answers do not tell apart, and what would. */
export interface Doubt {
  readonly first: string;
  readonly second: string;
  /** An open question: the person can settle it now. */
  readonly question?: { readonly id: string; readonly text: string };
  /** An examination in a clinician's words. */
  readonly test?: string;
}

const MOST = 2;

/**
 * Pairs that no question tells apart come first, as they are; then those that one more answer may settle. A pair is told
 * once.
 */
export function doubtsOf(
  { result }: Told,
  knowledge: Knowledge,
  undecided: readonly UndecidedPair[],
): readonly Doubt[] {
  const told = new Set<string>();
  const isNew = ({ between }: UndecidedPair): boolean => {
    const key = [...between].sort().join(' ');
    return told.has(key) ? false : told.add(key) !== undefined;
  };
  const name = (id: string): string => knowledge.condition.get(id)?.plain_name ?? id;
  return [...result.cannotTell, ...undecided]
    .filter(isNew)
    .slice(0, MOST)
    .map(({ between: [first, second], question, test }: UndecidedPair): Doubt => {
      const asked = question === undefined ? undefined : knowledge.finding.get(question);
      return {
        first: name(first),
        second: name(second),
        ...(asked === undefined ? {} : { question: { id: asked.id, text: asked.question ?? asked.label } }),
        ...(test === undefined ? {} : { test: answerWords(knowledge, test, undefined) }),
      };
    });
}
