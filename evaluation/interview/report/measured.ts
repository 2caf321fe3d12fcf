// The table that decides, for the interview: what must be reached, what is aimed at, what was measured.
import { percent, table } from '../../report/format.ts';
import type { Loss } from '../emergencies.ts';
import { spreadOf } from '../measure.ts';
import { type InterviewResults, JUDGED, type SetResult } from '../results.ts';

export interface Demand {
  readonly what: string;
  readonly must: string;
  readonly aim: string;
  readonly measured: string;
  readonly verdict: 'aim reached' | 'pass' | 'short' | 'not here';
}

type Bound = (value: number) => boolean;

const verdictOf = (value: number, must: Bound, aim: Bound): Demand['verdict'] =>
  aim(value) ? 'aim reached' : must(value) ? 'pass' : 'short';

/** The worse of two, so that a line with two numbers says the weaker word. */
const worst = (...verdicts: readonly Demand['verdict'][]): Demand['verdict'] =>
  (['short', 'pass'] as const).find((word) => verdicts.includes(word)) ?? 'aim reached';

const atMost =
  (bound: number): Bound =>
  (value) =>
    value <= bound + 1e-9;
const atLeast =
  (bound: number): Bound =>
  (value) =>
    value >= bound - 1e-9;

/** Screens until somebody is recognised, over the sets whose urgency was judged; sparse books repeat the fuller ones. */
const recognition = ({ sets }: Pick<InterviewResults, 'sets'>): readonly number[] =>
  [...sets.fuller.emergencies, ...sets.answered.emergencies].map(({ screens }) => screens);

/** Points that the interview lies below all answers at once; less than nothing when it lies above. */
const behind = ({ ways, atOnce }: SetResult, metric: 'lenient3' | 'place'): number =>
  atOnce[metric] - ways.adaptive.outcomes[metric];

/** Share of items saved against another way of asking, all items counted. */
export const saved = (adaptive: number, other: number | undefined): number =>
  other === undefined ? Number.NaN : 1 - adaptive / other;

const all = (sets: InterviewResults['sets'], of: (set: SetResult) => number): string =>
  JUDGED.map((name) => `${of(sets[name])}`).join(' · ');

const worstOf = (sets: InterviewResults['sets'], of: (set: SetResult) => number): number =>
  Math.max(...JUDGED.map((name) => of(sets[name])));

export function demands(results: InterviewResults): readonly Demand[] {
  const { sets, patients, calibration } = results;
  const screens = (set: SetResult): number => set.ways.adaptive.screens.median;
  const late = (set: SetResult): number => set.ways.adaptive.screens.p95;
  const items = (set: SetResult): number => set.ways.adaptive.items.median;
  const seen = recognition(results);
  const p95 = spreadOf(seen).p95;
  const gaps = (['fuller', 'answered', 'simulated'] as const).flatMap((name) =>
    (['lenient3', 'place'] as const).map((metric) => behind(sets[name], metric)),
  );
  const widest = Math.max(...gaps);
  const benign = Math.max(...JUDGED.map((name) => sets[name].ways.adaptive.outcomes.falseAlarm));
  const lossesThat = (why: Loss['why']): number =>
    patients.flatMap(({ losses }) => losses).filter((loss) => loss.why === why).length;
  const lost = lossesThat('ours');
  const error = calibration.shipped.first.error;
  const plain = simulatedSavings(results, LISTS.plain);
  const best = simulatedSavings(results, LISTS.best);
  // A list that never gets there needs more items than any number.
  const least = Math.min(...[...plain, ...best].map((share) => (Number.isNaN(share) ? 1 : share)));
  const savings = (shares: readonly number[]): string =>
    shares.map((share) => (Number.isNaN(share) ? 'it never gets there' : percent(share, 0))).join(', ');
  return [
    {
      what: 'screens, median / 95th percentile (fuller · sparse · answered)',
      must: '22 / 30',
      aim: '16 / 24',
      measured: `${all(sets, screens)} / ${all(sets, late)}`,
      verdict: worst(
        verdictOf(worstOf(sets, screens), atMost(22), atMost(16)),
        verdictOf(worstOf(sets, late), atMost(30), atMost(24)),
      ),
    },
    {
      what: 'single items, median (fuller · sparse · answered)',
      must: '45',
      aim: '32',
      measured: all(sets, items),
      verdict: verdictOf(worstOf(sets, items), atMost(45), atMost(32)),
    },
    {
      what: 'emergencies whose deciding finding is answerable: recognised within, 95 % of them (screens)',
      must: '8',
      aim: '5',
      measured: `${Number.isFinite(p95) ? p95 : 'never'} (within 8: ${seen.filter(atMost(8)).length} of ${seen.length})`,
      verdict: verdictOf(p95, atMost(8), atMost(5)),
    },
    {
      what: 'first three and place against all answers at once (the widest gap: fuller, answered, simulated)',
      must: 'within 5 points',
      aim: 'within 2',
      measured: `${(100 * widest).toFixed(1)} points`,
      verdict: verdictOf(widest, atMost(0.05), atMost(0.02)),
    },
    {
      what: 'benign people sent same day or sooner (the worst set)',
      must: '≤ 8 %',
      aim: '≤ 3 %',
      measured: percent(benign),
      verdict: verdictOf(benign, atMost(0.08), atMost(0.03)),
    },
    {
      what: 'emergencies lost under a noisy patient although the deciding answers were still given',
      must: '0',
      aim: '0',
      measured: `${lost} of ${patients.reduce((sum, { emergencyInterviews }) => sum + emergencyInterviews, 0)} (${lossesThat('argued-away')} more were ruled out by a wrong answer)`,
      verdict: verdictOf(lost, atMost(0), atMost(0)),
    },
    {
      what: 'calibration error, simulated people under the right prior',
      must: '≤ 0.03',
      aim: '≤ 0.01',
      measured: error.toFixed(4),
      verdict: verdictOf(error, atMost(0.03), atMost(0.01)),
    },
    {
      what: 'fewer items than a fixed order at equal accuracy (simulated people; first three, place); judged by the least',
      must: '30 %',
      aim: '50 %',
      measured: `${savings(plain)} against the list as it stands; ${savings(best)} against the best list`,
      verdict: verdictOf(least, atLeast(0.3), atLeast(0.5)),
    },
    {
      what: 'next question, 99th percentile',
      must: '10 ms',
      aim: '3 ms',
      measured: '`npm run bench -- next-question`',
      verdict: 'not here',
    },
  ];
}

/** Lists of core questions to compare with. The files stand in alphabetical order, which nobody would choose. */
const LISTS = {
  plain: 'the list as it stands',
  random: 'a random order for each person',
  best: 'the list by how often the adaptive interview asks',
} as const;

/** What is saved against a list, for the first three and for the place. */
const simulatedSavings = ({ comparisons }: InterviewResults, list: string): readonly number[] =>
  comparisons
    .filter(({ set, against }) => set === 'simulated' && against === list)
    .flatMap(({ results }) => results.map(({ adaptive, other }) => saved(adaptive, other)));

export const demandTable = (lines: readonly Demand[]): string =>
  table(
    ['', 'must', 'aim', 'measured', ''],
    lines.map(({ what, must, aim, measured, verdict }) => [
      what,
      must,
      aim,
      measured,
      verdict === 'short' ? '**short**' : verdict,
    ]),
    [0, 4],
  );
