import type { AnswerLine } from '../engine/engine-calls.ts';

/** An answer that differs between two check-ups. One that was not asked the second time is `gone`: that is no "no". */
export interface AnswerChange {
  readonly id: string;
  readonly question: string;
  readonly kind: 'new' | 'other' | 'gone';
  readonly before?: string;
  readonly now?: string;
}

/** What was answered differently, in the order of the newer check-up and then of the older. */
export function answerChanges(before: readonly AnswerLine[], now: readonly AnswerLine[]): readonly AnswerChange[] {
  const old = new Map(before.map((line) => [line.question.id, line]));
  const fresh = new Set(now.map(({ question }) => question.id));
  return [
    ...now.flatMap(({ question: { id, label }, words }): readonly AnswerChange[] => {
      const was = old.get(id);
      if (was === undefined) return [{ id, question: label, kind: 'new', now: words }];
      return was.words === words ? [] : [{ id, question: label, kind: 'other', before: was.words, now: words }];
    }),
    ...before.flatMap(({ question: { id, label }, words }): readonly AnswerChange[] =>
      fresh.has(id) ? [] : [{ id, question: label, kind: 'gone', before: words }],
    ),
  ];
}
