import type { Gold } from '../case.ts';
import { truthOf } from './diagnosis.ts';
import type { Prediction } from './prediction.ts';

/** Each is 1 or 0; null where the case has no such danger. */
export interface DangerScore {
  /** A danger that was present is out of view: neither in the first five, nor at 5 %, nor in "not ruled out". */
  readonly missed: number | null;
  /** The same without the "not ruled out" list: by the ranking alone. Not in the given scorer. */
  readonly missedByRanking: number | null;
  readonly missedAndReassured: number | null;
  /** A danger that this picture obliges one to think of is neither in the first ten nor at 1 %. */
  readonly notConsidered: number | null;
}

const SEEN = { within: 5, probability: 0.05 };
const CONSIDERED = { within: 10, probability: 0.01 };

/** @param under  whether the advice was below every acceptable level */
export function scoreDangers(gold: Gold, { ranked, notRuledOut }: Answer, under: number): DangerScore {
  const present = gold.must_not_miss.filter((danger) => truthOf(gold).has(danger));
  const inRanking = (danger: string, { within, probability }: typeof SEEN): boolean => {
    const rank = ranked.findIndex(({ condition }) => condition === danger);
    return rank >= 0 && (rank < within || (ranked[rank]?.probability ?? 0) >= probability);
  };
  const missedByRanking = noneOf(present, (danger) => inRanking(danger, SEEN));
  const missed = noneOf(present, (danger) => notRuledOut.includes(danger) || inRanking(danger, SEEN));
  return {
    missed,
    missedByRanking,
    missedAndReassured: missed === null ? null : Number(missed === 1 && under === 1),
    notConsidered: noneOf(gold.must_not_miss, (danger) => inRanking(danger, CONSIDERED)),
  };
}

type Answer = Pick<Prediction, 'ranked' | 'notRuledOut'>;

const noneOf = (dangers: readonly string[], holds: (danger: string) => boolean): number | null =>
  dangers.length === 0 ? null : Number(!dangers.some(holds));
