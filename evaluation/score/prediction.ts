import { URGENCIES, type Urgency } from '@hipspine/knowledge';

/** An answer as it is scored. `probability` is null where the system gave a rank only. */
export interface Prediction {
  readonly id: string;
  readonly ranked: readonly { readonly condition: string; readonly probability: number | null }[];
  readonly urgency: Urgency | null;
  /** At most four dangers the answer itself keeps in view. */
  readonly notRuledOut: readonly string[];
}

const NOT_RULED_OUT_MAX = 4;

/**
 * Reads one answer of any system. What cannot be used counts as not said: an entry without a condition, a condition
 * named a second time, an urgency that is not on the scale.
 *
 * @returns undefined for something without an id
 */
export function readPrediction(raw: unknown): Prediction | undefined {
  const { id, ranked, urgency, notRuledOut } = fields(raw);
  if (typeof id !== 'string') return undefined;
  const byCondition = new Map<string, number | null>();
  for (const entry of listOf(ranked)) {
    const condition = nameOf(entry);
    if (condition !== undefined && !byCondition.has(condition)) byCondition.set(condition, probabilityOf(entry));
  }
  return {
    id,
    ranked: [...byCondition].map(([condition, probability]) => ({ condition, probability })),
    urgency: URGENCIES.find((level) => level === urgency) ?? null,
    notRuledOut: listOf(notRuledOut)
      .slice(0, NOT_RULED_OUT_MAX)
      .flatMap((entry) => nameOf(entry) ?? []),
  };
}

/** Answers by case id; of two for one case the first counts. */
export function byCase(predictions: readonly Prediction[]): ReadonlyMap<string, Prediction> {
  return new Map(predictions.toReversed().map((prediction) => [prediction.id, prediction]));
}

const fields = (raw: unknown): Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

function nameOf(entry: unknown): string | undefined {
  const name = typeof entry === 'string' ? entry : fields(entry).condition;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function probabilityOf(entry: unknown): number | null {
  if (typeof entry === 'string') return null;
  const probability = Number(fields(entry).probability);
  return Number.isFinite(probability) ? Math.min(1, Math.max(0, probability)) : null;
}
