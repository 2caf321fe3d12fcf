import { urgencyRank } from '@hipspine/knowledge';
import type { Assessment } from '@hipspine/reasoning';
import type { Run } from '../results.ts';
import type { ScoredCase } from '../score.ts';
import { percent, table } from './format.ts';

type Fault = (row: ScoredCase) => readonly string[];

/** One line for each case in which something important is wrong, so that a reader can judge it. */
export function wrongCases({ rows, assessments }: Run, faultsOf: Fault): string {
  const lines = rows.flatMap((row, i) => {
    const faults = faultsOf(row);
    const assessment = assessments[i];
    return faults.length === 0 || assessment === undefined
      ? []
      : [[whoIs(row), faults.join(', '), goldOf(row), saidOf(row, assessment)]];
  });
  return table(['case', 'wrong', 'the source says', 'we said'], lines, [0, 1, 2, 3]);
}

export const countWrong = ({ rows }: Run, faultsOf: Fault): number =>
  rows.filter((row) => faultsOf(row).length > 0).length;

/** Everything that a reader would call wrong. */
export const anyFault: Fault = (row) => [
  ...(row.diagnosis?.lenient[3] === 0 ? ['first three'] : []),
  ...(row.place?.right === 0 ? ['place'] : []),
  ...(row.triage.over === 1 ? ['over-triage'] : []),
  ...unsafeFault(row),
];

/** What could hurt somebody. */
export const unsafeFault: Fault = ({ triage, dangers }) => [
  ...(triage.critical === 1 ? ['**urgent, told to wait**'] : triage.under === 1 ? ['**under-triage**'] : []),
  ...(dangers.missed === 1 ? ['**danger out of view**'] : []),
];

const whoIs = ({ of: { id, age, sex, category } }: ScoredCase): string => `${id} (${age}, ${sex}, ${category})`;

function goldOf({ of: { gold } }: ScoredCase): string {
  const others = [
    ...gold.coexisting.map((cause) => `with ${cause}`),
    ...(gold.acceptable.length > 0 ? [`also right: ${gold.acceptable.join(', ')}`] : []),
  ];
  return [gold.primary, ...others, `${gold.urgency} (accepted: ${gold.acceptable_urgency.join(', ')})`].join('; ');
}

const SHOWN = 3;

function saidOf(
  { of: { gold }, place, triage }: ScoredCase,
  { ranked, urgency, urgencyFromRules, triage: { reasons } }: Assessment,
): string {
  const first = ranked.slice(0, SHOWN).map(({ condition, probability }) => `${condition} ${percent(probability, 0)}`);
  const rank = ranked.findIndex(({ condition }) => condition === gold.primary);
  const own = rank < SHOWN ? '' : ` (the right one is number ${rank + 1})`;
  const where = place?.right === 0 ? `; place ${place.said}` : '';
  return `${first.join(', ')}${own}${where}; ${urgency}${triage.inRange === 1 ? '' : ` from ${cameFrom(urgency, urgencyFromRules, reasons)}`}`;
}

/** What set the level: the rules at that level, or a likely cause. */
function cameFrom(
  urgency: Assessment['urgency'],
  fromRules: Assessment['urgency'],
  reasons: Assessment['triage']['reasons'],
): string {
  if (urgencyRank(urgency) > urgencyRank(fromRules)) return 'the ranking';
  const rules = reasons.filter((reason) => reason.urgency === urgency).map(({ rule }) => rule);
  return rules.length === 0 ? 'the rules' : `the rule${rules.length > 1 ? 's' : ''} ${rules.join(', ')}`;
}
