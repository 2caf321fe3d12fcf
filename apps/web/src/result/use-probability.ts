import { sayNumber, useWords } from '../words/use-words.ts';

const LEAST = 0.001;
const MOST = 0.99;

/** Two digits; what would round to nothing, or to certain, is said as less and as more. */
export const useProbability = (): ((p: number) => string) => {
  const words = useWords();
  return (p) => {
    if (p < LEAST) return `<${sayNumber(words, LEAST)}`;
    if (p > MOST) return `>${sayNumber(words, MOST)}`;
    return sayNumber(words, p >= 0.1 ? Number(p.toFixed(2)) : Number(p.toPrecision(1)));
  };
};
