import { type Findings, type Knowledge, matches, type When } from '@hipspine/knowledge';

export type MovementClass = 'extension' | 'flexion' | 'lateral' | 'mixed' | 'none' | 'unknown';

export interface Movement {
  readonly class: MovementClass;
  readonly reasons: readonly { readonly finding: string; readonly towards: string; readonly weight: number }[];
}

/** Answers of each direction needed before "nothing changes it" can be said. */
const ENOUGH_DENIED = 4;

/** Weight on both sides from which answers are said to pull both ways. */
const PULLS = 2;

/** Names of evidence without their suffix, as the contract has them. */
const shortName = (id: string): string => (id === 'no-preference' ? 'none' : id.replace(/-responder$/, ''));

/**
 * Which direction of movement eases: a treatment class, not a diagnosis.
 *
 * Softmax over the summed weights of the features that are met, times a scale, plus the log prior; a class is named only
 * above a set probability. Repeated-movement results carry more weight than symptoms.
 *
 * @source knowledge/movement-class.yaml (May 2018)
 */
export function movementClass({ movementClass: table }: Knowledge, findings: Findings): Movement {
  const { weights, reasons, denied } = weigh(table, findings);
  const [best] = sharesOf(weights);
  if (best === undefined) return { class: 'unknown', reasons };
  return { class: classOf(weights, best.share, best.direction, table.name_at, denied), reasons };
}

/** How much of the belief each direction has, the most believed first; they sum to 1. */
export const movementShares = (
  { movementClass: table }: Pick<Knowledge, 'movementClass'>,
  findings: Findings,
): readonly { readonly direction: string; readonly share: number }[] => sharesOf(weigh(table, findings).weights);

interface Weight {
  readonly id: string;
  readonly sum: number;
  readonly log: number;
}

function weigh(
  table: Knowledge['movementClass'],
  findings: Findings,
): {
  readonly weights: readonly Weight[];
  readonly reasons: Movement['reasons'];
  /** By class, how many of its answers were given and do not fit. */
  readonly denied: ReadonlyMap<string, number>;
} {
  const reasons: { finding: string; towards: string; weight: number }[] = [];
  const denied = new Map<string, number>();
  const weights = table.classes.map(({ id, prior, features }) => {
    let sum = 0;
    for (const { finding, when, weight } of features) {
      const value = findings.get(finding);
      if (value === undefined) continue;
      if (matches(when as When | undefined, value)) {
        sum += weight;
        reasons.push({ finding, towards: shortName(id), weight });
      } else denied.set(id, (denied.get(id) ?? 0) + 1);
    }
    return { id, sum, log: table.scale * sum + Math.log(prior) };
  });
  return { weights, reasons, denied };
}

function sharesOf(weights: readonly Weight[]): readonly { readonly direction: string; readonly share: number }[] {
  const total = weights.reduce((sum, { log }) => sum + Math.exp(log), 0);
  return weights
    .map(({ id, log }) => ({ direction: shortName(id), share: Math.exp(log) / total }))
    .sort((x, y) => y.share - x.share);
}

function classOf(
  weights: readonly { readonly id: string; readonly sum: number }[],
  share: number,
  best: string,
  nameAt: number,
  denied: ReadonlyMap<string, number>,
): MovementClass {
  const pull = (name: string): number => weights.find(({ id }) => shortName(id) === name)?.sum ?? 0;
  const silent = weights.every(({ sum }) => sum === 0);
  if (silent) {
    const directions = ['extension-responder', 'flexion-responder'];
    return directions.every((id) => (denied.get(id) ?? 0) >= ENOUGH_DENIED) ? 'none' : 'unknown';
  }
  if (share >= nameAt && best !== 'none') return best as MovementClass;
  return pull('extension') >= PULLS && pull('flexion') >= PULLS ? 'mixed' : 'unknown';
}
