import type { Finding, Findings } from '@hipspine/knowledge';
import { PLACES } from './place.ts';
import type { Posterior } from './posterior.ts';
import { type Outcome, type Question, questionsOf } from './question.ts';
import type { Tables } from './tables.ts';

/** How much a question is worth now. */
export interface Worth {
  readonly question: Question;
  /** Expected gain per unit of effort; no unit, comparable between questions of one moment. */
  readonly worth: number;
}

/**
 * Shares of the gain. Place and first cause change what is done; the first three are what is shown, so an answer that brings
 * the fourth among them counts although the first stays first; the rest only refines a name.
 */
const GAIN = { place: 0.45, first: 0.2, firstThree: 0.4, causes: 0.2 };

/** Effort of answering, by kind of question. */
const EFFORT = { yesNo: 1, choice: 1.3, number: 1.5, selfTest: 3 };

/** Causes believed less are left out of the sums; together they are a rounding error. */
const LEAST_BELIEF = 0.002;

/** Effort of answering a question; 1 is a plain yes or no. */
export function effortOf({ kind, value }: Finding): number {
  if (kind === 'self-test') return EFFORT.selfTest;
  return value.type === 'boolean' ? EFFORT.yesNo : value.type === 'choice' ? EFFORT.choice : EFFORT.number;
}

/**
 * The questions still open, by expected gain per effort, the best first.
 *
 * Gain of a question = sum over its outcomes of P(outcome) x (gain in certainty about the place, in the belief of the first
 * cause and of the first three together, and about the causes). P(outcome) and the beliefs after it follow from the belief as it stands.
 *
 * @param main        belief in each cause as the main one
 * @param allowed     which findings may be asked now
 * @param answerable  chance that the person answers it, 0 to 1: the gain of a question that is left out is nothing
 * @param by          who can answer it
 */
export function worthOf(
  tables: Tables,
  result: Posterior,
  main: Float64Array,
  findings: Findings,
  allowed: (finding: Finding) => boolean,
  answerable: (finding: Finding) => number,
  by: 'self' | 'clinician' = 'self',
): readonly Worth[] {
  const likely = [...main.keys()].filter((i) => (main[i] as number) >= LEAST_BELIEF);
  const said = new Set(result.groups.flatMap(({ rows }) => rows.map(({ group }) => group)));
  const now = certainty(tables, likely, main, undefined);
  return questionsOf(tables, by)
    .filter(({ finding }) => !findings.has(finding.id) && allowed(finding))
    .map((question) => {
      const weight = said.has(question.finding.group) ? (o: Outcome) => o.shared : (o: Outcome) => o.ratio;
      const chance = answerable(question.finding);
      const gained = gain(tables, likely, main, now, question, weight);
      return { question, worth: (chance * gained) / effortOf(question.finding) };
    })
    .sort((x, y) => y.worth - x.worth || (x.question.finding.id < y.question.finding.id ? -1 : 1));
}

interface Certainty {
  readonly place: number;
  readonly causes: number;
  readonly first: number;
  readonly firstThree: number;
  readonly total: number;
}

/** Negative entropies (nats) of place and cause and the belief of the first cause and the first three, after an outcome. */
function certainty(
  { placeOf }: Tables,
  likely: readonly number[],
  main: Float64Array,
  weight: Float64Array | undefined,
): Certainty {
  const sums = new Float64Array(PLACES.length);
  let total = 0;
  let causes = 0;
  let most = 0;
  let second = 0;
  let third = 0;
  for (const i of likely) {
    const x = (main[i] as number) * (weight === undefined ? 1 : (weight[i] as number));
    if (x === 0) continue;
    total += x;
    causes += x * Math.log(x);
    if (x > most) [most, second, third] = [x, most, second];
    else if (x > second) [second, third] = [x, second];
    else if (x > third) third = x;
    const place = placeOf[i] as number;
    sums[place] = (sums[place] as number) + x;
  }
  let place = 0;
  for (const x of sums) if (x > 0) place += x * Math.log(x);
  const log = Math.log(total);
  const firstThree = (most + second + third) / total;
  return { place: place / total - log, causes: causes / total - log, first: most / total, firstThree, total };
}

function gain(
  tables: Tables,
  likely: readonly number[],
  main: Float64Array,
  now: Certainty,
  { outcomes }: Question,
  weight: (outcome: Outcome) => Float64Array,
): number {
  let all = 0;
  let place = 0;
  let causes = 0;
  let first = 0;
  let firstThree = 0;
  for (const outcome of outcomes) {
    const then = certainty(tables, likely, main, weight(outcome));
    const p = outcome.rate * then.total;
    all += p;
    place += p * then.place;
    causes += p * then.causes;
    first += p * then.first;
    firstThree += p * then.firstThree;
  }
  return (
    GAIN.place * (place / all - now.place) +
    GAIN.causes * (causes / all - now.causes) +
    GAIN.first * (first / all - now.first) +
    GAIN.firstThree * (firstThree / all - now.firstThree)
  );
}

/** The two likeliest causes that the answer to a question moves apart most; undefined when it moves none. */
export function tellsApart(
  tables: Tables,
  main: Float64Array,
  { outcomes }: Question,
): readonly [string, string] | undefined {
  const likely = [...main.keys()]
    .filter((i) => (main[i] as number) >= 0.02)
    .sort((x, y) => (main[y] as number) - (main[x] as number));
  let best: readonly [number, number] | undefined;
  let most = 0;
  for (const [n, i] of likely.entries()) {
    for (const j of likely.slice(n + 1)) {
      const spread = outcomes.reduce(
        (sum, { rate, ratio }) => sum + rate * Math.abs(Math.log((ratio[i] as number) / (ratio[j] as number))),
        0,
      );
      const weighed = spread * Math.sqrt((main[i] as number) * (main[j] as number));
      if (weighed > most) {
        most = weighed;
        best = [i, j];
      }
    }
  }
  const [i, j] = best ?? [];
  const first = i === undefined ? undefined : tables.diseases[i]?.id;
  const second = j === undefined ? undefined : tables.diseases[j]?.id;
  return first === undefined || second === undefined ? undefined : [first, second];
}
