import { mainCause, type Posterior, withScores } from './posterior.ts';
import { normal, seeded } from './random.ts';
import type { Tables } from './tables.ts';

/** How often the numbers are drawn again. */
const DRAWS = 400;

/** Fixed, so that the same answers give the same interval. */
const SEED = 20261122;

/** Width of a 90 percent interval of a normal distribution in standard deviations. */
const NINETY = 2 * 1.645;

export type Interval = readonly [number, number];

/**
 * A 90 percent credible interval for the belief in each cause, from the uncertainty of the numbers it rests on.
 *
 * Every prior is drawn from its stated range and every weight of evidence is shifted by normal noise on the log scale,
 * the larger the weaker its grade (model.yaml, `uncertainty`). What is not in it: whether the model itself is right, and
 * whether the answers are.
 *
 * @returns one interval per disease, [5th, 95th percentile]
 */
export function intervals(tables: Tables, result: Posterior): readonly Interval[] {
  const random = seeded(SEED);
  const { singles, count, a, b } = tables.hypotheses;
  const draws = Array.from({ length: singles }, () => new Float64Array(DRAWS));
  const spread = spreads(tables, result);
  for (let d = 0; d < DRAWS; d++) {
    const shift = Float64Array.from(spread, (sd) => sd * normal(random));
    const score = Float64Array.from(result.score);
    for (let h = 0; h < count; h++) {
      score[h] = (score[h] as number) + (shift[a[h] as number] ?? 0) + (shift[b[h] as number] ?? 0);
    }
    const main = mainCause(tables, withScores(result, score));
    for (let i = 0; i < singles; i++) (draws[i] as Float64Array)[d] = main[i] as number;
  }
  return draws.map((own) => {
    own.sort();
    return [own[Math.floor(DRAWS * 0.05)] as number, own[Math.floor(DRAWS * 0.95)] as number];
  });
}

/** Standard deviation of the log score of each single cause: its prior and every row that spoke, independent. */
function spreads({ diseases, knowledge }: Tables, { groups }: Posterior): readonly number[] {
  const { uncertainty } = knowledge.model;
  return diseases.map(({ prior }, i) => {
    let variance = prior === undefined ? 0 : ((Math.log(prior.high) - Math.log(prior.low)) / NINETY) ** 2;
    for (const { rows, shrink } of groups) {
      const weights = rows.map(({ single }) => single[i]).filter((weight) => weight !== undefined);
      const most = Math.max(0, ...weights.map(({ log }) => log));
      const least = Math.min(0, ...weights.map(({ log }) => log));
      for (const { log, row } of weights) {
        const share = log === most || log === least ? 1 : shrink;
        variance += (share * uncertainty.log_sd[row.grade]) ** 2;
      }
    }
    return Math.sqrt(variance);
  });
}
