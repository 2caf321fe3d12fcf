import type { AnswerTable } from '@hipspine/knowledge/page';

/** An answer that people with one cause give more often than people with the other. */
export interface Telling {
  readonly finding: string;
  readonly label: string;
  /** Of a hundred people with this cause, and with the other. */
  readonly mine: number;
  readonly theirs: number;
  readonly origins: readonly AnswerTable['origins'][number][];
}

/** A difference worth naming: so many of a hundred people, and so many times as often. */
const APART = { points: 20, times: 1.5 };
const MOST = 5;

/**
 * What speaks for the first of two causes and not for the second, and the other way round: most telling first.
 *
 * @returns two empty lists when one of them has no numbers
 */
export function onlyWith(table: AnswerTable, a: string, b: string): readonly [readonly Telling[], readonly Telling[]] {
  return [more(table, a, b), more(table, b, a)];
}

function more({ answers, origins, rows }: AnswerTable, mine: string, theirs: string): readonly Telling[] {
  const [own, other] = [rows[mine], rows[theirs]];
  if (own === undefined || other === undefined) return [];
  const tellings = answers.flatMap((answer, i): readonly Telling[] => {
    const here = own.inHundred[i] ?? 0;
    const there = other.inHundred[i] ?? 0;
    if (here - there < APART.points || here < there * APART.times) return [];
    const from = [own.origin[i], other.origin[i]].flatMap((at) => origins[at ?? -1] ?? []);
    return [{ ...answer, mine: here, theirs: there, origins: from }];
  });
  const weight = ({ mine: x, theirs: y }: Telling): number => (x - y) * Math.log((x + 1) / (y + 1));
  return tellings.sort((x, y) => weight(y) - weight(x)).slice(0, MOST);
}
