import type { Gold } from '../case.ts';
import type { Prediction } from './prediction.ts';

export interface DiagnosisScore {
  /** 1 when the true main cause is among the first one, three, five. */
  readonly strict: Readonly<Record<Depth, number>>;
  /** The same, counting coexisting and acceptable causes as right. */
  readonly lenient: Readonly<Record<Depth, number>>;
  readonly reciprocalRank: number;
  /** Only for people with two causes: both among the first five. */
  readonly bothInFive: number | null;
}

type Depth = 1 | 3 | 5;

/** What is truly there: the main cause and those that hurt at the same time. */
export const truthOf = ({ primary, coexisting }: Gold): ReadonlySet<string> => new Set([primary, ...coexisting]);

/** What counts as right in the lenient score. */
export const acceptedOf = (gold: Gold): ReadonlySet<string> => new Set([...truthOf(gold), ...gold.acceptable]);

/** @returns undefined when the true cause has no id, so that no ranking could name it */
export function scoreDiagnosis(gold: Gold, ranked: Prediction['ranked']): DiagnosisScore | undefined {
  if (!gold.in_vocabulary) return undefined;
  const names = ranked.map(({ condition }) => condition);
  const truth = truthOf(gold);
  const accepted = acceptedOf(gold);
  const within = (set: ReadonlySet<string>) => (depth: Depth) =>
    Number(names.slice(0, depth).some((name) => set.has(name)));
  const strict = within(new Set([gold.primary]));
  const lenient = within(accepted);
  const firstHit = names.findIndex((name) => accepted.has(name));
  return {
    strict: { 1: strict(1), 3: strict(3), 5: strict(5) },
    lenient: { 1: lenient(1), 3: lenient(3), 5: lenient(5) },
    reciprocalRank: firstHit < 0 ? 0 : 1 / (firstHit + 1),
    bothInFive: truth.size > 1 ? Number([...truth].every((cause) => names.slice(0, 5).includes(cause))) : null,
  };
}
