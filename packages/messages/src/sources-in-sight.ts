import type { FindingValue, Knowledge } from '@hipspine/knowledge';
import { english } from './english.ts';
import type { Paragraph } from './paragraph.ts';

/** Where a number comes from: the id of a source and how far it can be trusted. */
export interface Origin {
  readonly source: string;
  readonly grade: string;
}

type Cell = NonNullable<Knowledge['conditions'][number]['evidence']>[number];
type Elsewhere = NonNullable<Cell['elsewhere']>[number];

/** A source that found another number for the same answer and cause. */
export interface Disagreement {
  readonly cell: Cell;
  readonly others: readonly Elsewhere[];
}

const ESTIMATE = 'expert';

/** The rows of one answer and one cause; of several options those that name the answer given. */
function cellsOf(
  knowledge: Knowledge,
  condition: string,
  finding: string,
  value: FindingValue | undefined,
): readonly Cell[] {
  const rows = (knowledge.condition.get(condition)?.evidence ?? []).filter((row) => row.finding === finding);
  const named = rows.filter(({ when }) => when?.eq === value);
  return named.length > 0 ? named : rows.length === 1 ? rows : [];
}

/** What other sources found for what an answer says about a cause; nothing when they agree or there is only one. */
export const disagreements = (
  knowledge: Knowledge,
  condition: string,
  finding: string,
  value: FindingValue | undefined,
): readonly Disagreement[] =>
  cellsOf(knowledge, condition, finding, value).flatMap((cell) =>
    cell.elsewhere === undefined ? [] : [{ cell, others: cell.elsewhere }],
  );

/** Whether the number behind an answer is published but was never compared with its source. */
export const isUnread = (
  knowledge: Knowledge,
  condition: string,
  finding: string,
  value: FindingValue | undefined,
): boolean => cellsOf(knowledge, condition, finding, value).some((cell) => cell.grade !== ESTIMATE && !cell.verified);

/**
 * The sources that one page names, numbered in the order in which they are first named. What carries no number is our own
 * estimate, and the list says so.
 */
export class SourcesInSight {
  readonly #knowledge: Knowledge;
  readonly #numbers = new Map<string, { readonly n: number; readonly origin: Origin }>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** ` [1]` or ` [1, 3]`; empty for an estimate of our own. */
  mark(origins: readonly Origin[]): string {
    const numbers = origins
      .filter(({ grade, source }) => grade !== ESTIMATE && source !== ESTIMATE && this.#cite(source) !== undefined)
      .map((origin) => this.#number(origin));
    return numbers.length === 0 ? '' : ` [${[...new Set(numbers)].sort((x, y) => x - y).join(', ')}]`;
  }

  /** What the numbers stand for, with how far each source carries. */
  list(): readonly Paragraph[] {
    return [
      ...[...this.#numbers.values()].map(
        ({ n, origin }): Paragraph => ({
          tone: 'quiet',
          mark: `[${n}]`,
          text: `${this.#cite(origin.source)} (${english.support[origin.grade] ?? origin.grade})`,
        }),
      ),
      {
        tone: 'quiet',
        text: this.#numbers.size > 0 ? `${english.numberMeans} ${english.noNumber}` : english.noNumbers,
      },
    ];
  }

  #cite(source: string): string | undefined {
    return this.#knowledge.source.get(source)?.cite;
  }

  #number(origin: Origin): number {
    const key = `${origin.source} ${origin.grade}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known.n;
    const n = this.#numbers.size + 1;
    this.#numbers.set(key, { n, origin });
    return n;
  }
}
