// The table that decides: what must be reached, what is aimed at, what was measured.
import type { Headline, Run } from '../results.ts';
import type { Estimate } from '../score/bootstrap.ts';
import { METRICS, type MetricId, measure, type ScoredCase, valuesOf } from '../score.ts';
import { intervalOf, percent, table } from './format.ts';

interface Target {
  readonly metric: MetricId;
  readonly must: number;
  readonly aim: number;
  readonly better: 'higher' | 'lower';
}

/** The demands on the patient view, from the order for this work. */
export const TARGETS: readonly Target[] = [
  { metric: 'lenient1', must: 0.62, aim: 0.75, better: 'higher' },
  { metric: 'lenient3', must: 0.82, aim: 0.92, better: 'higher' },
  { metric: 'place', must: 0.82, aim: 0.92, better: 'higher' },
  { metric: 'inRange', must: 0.88, aim: 0.95, better: 'higher' },
  { metric: 'under', must: 0.04, aim: 0.01, better: 'lower' },
  { metric: 'critical', must: 0, aim: 0, better: 'lower' },
  { metric: 'missed', must: 0.1, aim: 0.03, better: 'lower' },
  { metric: 'falseAlarm', must: 0.08, aim: 0.03, better: 'lower' },
];

export type Verdict = 'aim reached' | 'pass' | 'short' | 'no such case';

export function verdict({ must, aim, better }: Target, value: number): Verdict {
  if (Number.isNaN(value)) return 'no such case';
  const reaches = (bound: number): boolean => (better === 'higher' ? value >= bound : value <= bound);
  if (reaches(aim)) return 'aim reached';
  return reaches(must) ? 'pass' : 'short';
}

export interface MeasuredLine {
  readonly target: Target;
  readonly label: string;
  readonly n: number;
  readonly estimate: Estimate;
  readonly verdict: Verdict;
}

/** @param benign  the cases over which benign people sent today are counted, where these are more than `rows` */
export function measuredLines(rows: readonly ScoredCase[], benign?: readonly ScoredCase[]): readonly MeasuredLine[] {
  const over = (metric: MetricId): readonly ScoredCase[] => (metric === 'falseAlarm' ? (benign ?? rows) : rows);
  return TARGETS.map((target) => {
    const { metric } = target;
    const estimate = measure(over(metric), [metric])[metric];
    const label =
      METRICS[metric].label +
      (metric === 'falseAlarm' && benign !== undefined ? ' (these and the fully answered)' : '');
    return {
      target,
      label,
      n: valuesOf(over(metric), metric).length,
      estimate,
      verdict: verdict(target, estimate.value),
    };
  });
}

export function measuredTable(lines: readonly MeasuredLine[]): string {
  const bound = (target: Target, x: number): string => {
    if (x === 0) return '0';
    return `${target.better === 'higher' ? '' : '≤ '}${percent(x, 0)}`;
  };
  return table(
    ['', 'must', 'aim', 'measured', '95 % interval', 'cases', ''],
    lines.map(({ target, label, n, estimate, verdict: word }) => [
      label,
      bound(target, target.must),
      bound(target, target.aim),
      percent(estimate.value),
      intervalOf(estimate),
      String(n),
      word === 'short' ? '**short**' : word,
    ]),
    [0, 6],
  );
}

/** One sentence on how a table came out, computed from it. */
export function summary(lines: readonly MeasuredLine[]): string {
  const short = lines.filter((line) => line.verdict === 'short');
  const met = lines.filter((line) => line.verdict === 'pass' || line.verdict === 'aim reached').length;
  if (short.length === 0) return `All ${met} demands are met.`;
  return `${met} of ${lines.length} demands are met. Short: ${short.map(({ label }) => label).join('; ')}.`;
}

/** Benign people of the public cases and of the fully answered ones. */
export const benignPool = (run: Run, answered: Run): readonly ScoredCase[] => [...run.rows, ...answered.rows];

const START = '<!-- headline: checked by a test -->';
const END = '<!-- end of headline -->';

/** The part of the page that a test computes again: what it was made from, and the two tables of the public cases. */
export function headlineSection({ version, knowledge, public: open, answered }: Headline): string {
  const patient = measuredLines(open.patient.rows, benignPool(open.patient, answered));
  const clinician = measuredLines(open.clinician.rows, benignPool(open.clinician, answered));
  return `${START}
Made with Hipspine ${version} and knowledge ${knowledge.version}, \`${knowledge.hash}\`.

### Patient view: what an interview can collect

${measuredTable(patient)}

${summary(patient)}

### Clinician view: with examination, laboratory and scans as far as the source reports them

The demands were made for the patient view; they stand here for comparison.

${measuredTable(clinician)}

${summary(clinician)}
${END}`;
}

/** The headline of a page as it stands. */
export function headlineOf(page: string): string | undefined {
  const [from, to] = [page.indexOf(START), page.indexOf(END)];
  return from < 0 || to < from ? undefined : page.slice(from, to + END.length);
}
