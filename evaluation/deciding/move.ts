// One number of the knowledge moved, everything else left as it is.
import { type Evidence, type FindingValue, indexKnowledge, type Knowledge } from '@hipspine/knowledge';
import { compileTables, type Tables } from '@hipspine/reasoning';

/**
 * Where a number P(answer | cause) is moved to: the background rate, at which it says nothing, or an end of what its grade
 * allows (model.yaml, `uncertainty`), on the odds scale so that a yes and a no are treated alike.
 */
export const MOVES = ['background', 'low', 'high'] as const;
export type Move = (typeof MOVES)[number];

/** Ninety percent of a normal distribution lie within this many standard deviations. */
const NINETY = 1.645;

/** Farther out no probability can be written that still moves. */
const EDGE = 1e-5;

/** The number after the move. */
export function moved(knowledge: Knowledge, row: Evidence, rate: number, move: Move): number {
  if (move === 'background') return row.expected ?? rate;
  const shift = NINETY * knowledge.model.uncertainty.log_sd[row.grade] * (move === 'low' ? -1 : 1);
  const odds = (row.sens / (1 - row.sens)) * Math.exp(shift);
  return Math.min(1 - EDGE, Math.max(EDGE, odds / (1 + odds)));
}

/** The knowledge with every number moved the same way, compiled: single numbers are taken out of it. */
export function movedTables(knowledge: Knowledge, move: Move): Tables {
  const key = ({ finding, when }: Pick<Evidence, 'finding' | 'when'>): string => `${finding} ${whenKey(when)}`;
  const rates = new Map(
    knowledge.findings.flatMap(({ id, baselines = [] }) =>
      baselines.map(({ when, rate }) => [key({ finding: id, when }), rate] as const),
    ),
  );
  const conditions = knowledge.conditions.map((condition) => ({
    ...condition,
    evidence: condition.evidence?.map((row) => {
      const rate = rates.get(key(row));
      return rate === undefined ? row : { ...row, sens: moved(knowledge, row, rate, move) };
    }),
  }));
  return compileTables(indexKnowledge({ ...knowledge, conditions } as Knowledge));
}

/** The same meaning gives the same key; a `when` left out means yes. */
export const whenKey = (when: Evidence['when']): string =>
  JSON.stringify(Object.entries(when ?? { eq: true }).sort(([x], [y]) => (x < y ? -1 : 1)));

type Rows = Parameters<Tables['weigh']>[0];

/** One number of one cause, with what it becomes by each move. */
export interface Cell {
  readonly finding: string;
  /** Index into `tables.diseases`. */
  readonly disease: number;
  readonly row: Evidence;
  readonly rate: number;
  /** All rows of the finding and the cause, with this one moved. */
  readonly rows: Readonly<Record<Move, Rows>>;
}

/** Every number that the engine reads, finding by finding. */
export function cellsOf(tables: Tables, shifted: Readonly<Record<Move, Tables>>): ReadonlyMap<string, readonly Cell[]> {
  const cells = new Map<string, Cell[]>();
  for (const [finding, { rows }] of tables.evidence) {
    const own: Cell[] = [];
    for (const [disease, before] of rows) {
      for (const [k, { row, rate }] of before.entries()) {
        const patched = (move: Move): Rows => {
          const after = shifted[move].evidence.get(finding)?.rows.get(disease)?.[k];
          if (after === undefined) throw new Error(`${finding}: the moved knowledge lost a row`);
          return before.with(k, { ...after, row });
        };
        own.push({
          finding,
          disease,
          row,
          rate,
          rows: { background: patched('background'), low: patched('low'), high: patched('high') },
        });
      }
    }
    cells.set(finding, own);
  }
  return cells;
}

/** Runs the engine with one number moved: the tables are shared, and the one finding is swapped for the time of a call. */
export class Probe {
  readonly tables: Tables;
  readonly #evidence: Map<string, NonNullable<ReturnType<Tables['evidence']['get']>>>;
  readonly #base: Tables;

  constructor(base: Tables) {
    this.#base = base;
    this.#evidence = new Map(base.evidence);
    this.tables = { ...base, evidence: this.#evidence, rows: new Map() };
  }

  /** @returns what `run` returns for tables in which the cell has its moved value */
  with<T>({ finding, disease, rows }: Cell, move: Move, run: (tables: Tables) => T): T {
    const whole = this.#base.evidence.get(finding);
    if (whole === undefined) throw new Error(`nothing is known of ${finding}`);
    const forget = (): void => {
      for (const key of this.tables.rows.keys()) if (key.startsWith(`${finding} `)) this.tables.rows.delete(key);
    };
    forget();
    this.#evidence.set(finding, { ...whole, rows: new Map([...whole.rows, [disease, rows[move]]]) });
    try {
      return run(this.tables);
    } finally {
      this.#evidence.set(finding, whole);
      forget();
    }
  }
}

/** By how much the answer's weight for this cause changes (natural log); 0 when the number does not speak. */
export function changeOfWeight(
  tables: Tables,
  { finding, disease, rows }: Cell,
  move: Move,
  value: FindingValue,
): number {
  const before = tables.evidence.get(finding)?.rows.get(disease);
  if (before === undefined) return 0;
  return (tables.weigh(rows[move], value)?.log ?? 0) - (tables.weigh(before, value)?.log ?? 0);
}
