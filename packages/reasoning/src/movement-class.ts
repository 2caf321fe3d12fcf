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
  const reasons: { finding: string; towards: string; weight: number }[] = [];
  const denied = new Map<string, number>();
  const weights = table.classes.map(({ id, features }) => {
    let sum = 0;
    for (const { finding, when, weight } of features) {
      const value = findings.get(finding);
      if (value === undefined) continue;
      if (matches(when as When | undefined, value)) {
        sum += weight;
        reasons.push({ finding, towards: shortName(id), weight });
      } else denied.set(id, (denied.get(id) ?? 0) + 1);
    }
    return { id, sum, log: table.scale * sum + Math.log(table.classes.find((c) => c.id === id)?.prior ?? 1) };
  });
  const total = weights.reduce((sum, { log }) => sum + Math.exp(log), 0);
  const best = weights.reduce((x, y) => (y.log > x.log ? y : x));
  return { class: classOf(weights, Math.exp(best.log) / total, shortName(best.id), table.name_at, denied), reasons };
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
