import type { AnswerLine } from '../engine/engine-calls.ts';

/** An answer that differs between two check-ups. One that was not asked the second time is `gone`: that is no "no". */
export type AnswerChange =
  | { readonly id: string; readonly kind: 'new' | 'gone'; readonly words: string }
  | {
      readonly id: string;
      readonly kind: 'other';
      readonly label: string;
      readonly before: string;
      readonly now: string;
    };

/** What was answered differently, in the order of the newer check-up and then of the older. */
export function answerChanges(before: readonly AnswerLine[], now: readonly AnswerLine[]): readonly AnswerChange[] {
  const old = new Map(before.map((line) => [line.question.id, line]));
  const fresh = new Set(now.map(({ question }) => question.id));
  return [
    ...now.flatMap(({ question: { id, label }, words, said }): readonly AnswerChange[] => {
      const was = old.get(id);
      if (was === undefined) return [{ id, kind: 'new', words }];
      return was.said === said ? [] : [{ id, kind: 'other', label, before: was.said, now: said }];
    }),
    ...before.flatMap(({ question: { id }, words }): readonly AnswerChange[] =>
      fresh.has(id) ? [] : [{ id, kind: 'gone', words }],
    ),
  ];
}
