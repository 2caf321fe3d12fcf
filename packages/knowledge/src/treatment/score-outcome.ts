import type { Outcome, Scale } from './outcome.schema.ts';

/** What was answered: numbers by item ('1', '2', ...), or by the name of a count, or by the id of an imported scale. */
export type MeasureAnswers = Readonly<Record<string, number | undefined>>;

/** A score, or why there is none. Missing is never 0. */
export type ScaleScore =
  | { readonly kind: 'score'; readonly value: number }
  | { readonly kind: 'missing'; readonly answered: number; readonly needed: number }
  | { readonly kind: 'unusable'; readonly item: string; readonly found: number; readonly expected: string };

/**
 * Scores every scale of a measure by the rules in its file.
 *
 * @param answers  of items and counts; for one number under `entered` or `imported`, the id of the scale
 * @returns        by scale; a scale with too few answers is missing, one with an impossible answer is unusable
 * @source         knowledge/outcomes/<id>.yaml names the source of each rule
 */
export function scoreOutcome(
  { scales }: Pick<Outcome, 'scales'>,
  answers: MeasureAnswers,
): ReadonlyMap<string, ScaleScore> {
  const scores = new Map<string, ScaleScore>();
  for (const scale of scales) scores.set(scale.id, scoreScale(scale, answers, scores));
  return scores;
}

const missing = (answered: number, needed: number): ScaleScore => ({ kind: 'missing', answered, needed });

function scoreScale(
  { id, range, rule }: Scale,
  answers: MeasureAnswers,
  above: ReadonlyMap<string, ScaleScore>,
): ScaleScore {
  switch (rule.kind) {
    case 'items':
      return scoreItems(rule, answers);
    case 'entered':
      return oneNumber(id, answers[id], rule.answer, rule.whole ?? true);
    case 'imported':
      return oneNumber(id, answers[id], range, false);
    case 'share':
      return scoreShare(rule.of, answers);
    case 'mean-of-scales': {
      const values = rule.scales.flatMap((scale) => {
        const score = above.get(scale);
        return score?.kind === 'score' ? [score.value] : [];
      });
      if (values.length < rule.min_scored) return missing(values.length, rule.min_scored);
      return { kind: 'score', value: mean(values) };
    }
  }
}

type ItemsRule = Extract<Scale['rule'], { kind: 'items' }>;

function scoreItems(rule: ItemsRule, answers: MeasureAnswers): ScaleScore {
  const { items, min_answered, combine, factor = 1, offset = 0 } = rule;
  const points: number[] = [];
  for (const [i, item] of items.entries()) {
    const answer = answers[item];
    if (answer === undefined) continue;
    const ends = rule.answers?.[i] ?? rule.answer ?? [0, 0];
    const bad = unusable(String(item), answer, ends, rule.whole ?? true);
    if (bad !== undefined) return bad;
    points.push(pointsOf(rule, item, answer, ends));
  }
  if (points.length < min_answered) return missing(points.length, min_answered);
  const combined = combine === 'mean' ? mean(points) : points.reduce((sum, point) => sum + point, 0);
  return { kind: 'score', value: offset + factor * combined };
}

function pointsOf(
  { reverse = [], recode = [] }: ItemsRule,
  item: number,
  answer: number,
  [low, high]: readonly [number, number],
): number {
  const turned = reverse.includes(item) ? low + high - answer : answer;
  const bands = recode.find((entry) => entry.item === item)?.bands;
  if (bands === undefined) return turned;
  const band = bands.find(([from, to]) => from <= turned && turned <= to);
  if (band === undefined) throw new Error(`item ${item}: no points for ${turned}`); // checked when the file is read
  return band[2];
}

function scoreShare([part, whole]: readonly [string, string], answers: MeasureAnswers): ScaleScore {
  const [done, of] = [answers[part], answers[whole]];
  if (done === undefined || of === undefined || of === 0) return missing([done, of].filter(Boolean).length, 2);
  const bad = unusable(whole, of, [1, Number.MAX_SAFE_INTEGER], true) ?? unusable(part, done, [0, of], true);
  return bad ?? { kind: 'score', value: (100 * done) / of };
}

function oneNumber(id: string, value: number | undefined, ends: readonly [number, number], whole: boolean): ScaleScore {
  if (value === undefined) return missing(0, 1);
  return unusable(id, value, ends, whole) ?? { kind: 'score', value };
}

function unusable(
  item: string,
  found: number,
  [low, high]: readonly [number, number],
  whole: boolean,
): ScaleScore | undefined {
  const fits = found >= low && found <= high && (!whole || Number.isInteger(found));
  return fits
    ? undefined
    : { kind: 'unusable', item, found, expected: `${whole ? 'a whole number' : 'a number'} from ${low} to ${high}` };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
