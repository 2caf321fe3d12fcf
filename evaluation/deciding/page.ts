// The page docs/deciding-numbers.md. Every number in it comes from the results.
import type { Evidence, Knowledge } from '@hipspine/knowledge';
import { percent, table } from '../report/format.ts';
import { MOVES, type Move } from './move.ts';
import type { Deciding, Effect, Result } from './results.ts';

/** Rows of the table. */
const SHOWN = 60;

/** The words for one number: its cause, its answer, its value and where that comes from. The test reads them back. */
export function numberWords({ cause, cell: { row } }: Pick<Deciding, 'cause' | 'cell'>): readonly string[] {
  return [cause, `${row.finding}${whenWords(row.when)}`, percent(row.sens, 1), gradeWords(row)];
}

const whenWords = (when: Evidence['when']): string =>
  when === undefined
    ? ''
    : ` ${Object.entries(when)
        .map(([key, value]) => `${SIGNS[key] ?? key} ${[value].flat().join(' or ')}`)
        .join(', ')}`;

const SIGNS: Readonly<Record<string, string>> = { eq: '=', in: '=', gt: '>', gte: '≥', lt: '<', lte: '≤' };

const gradeWords = (row: Evidence): string =>
  row.grade === 'expert' ? 'estimate' : `${row.source}, ${row.grade}${row.verified ? ', read' : ', **not read**'}`;

const total = (effects: readonly Effect[], field: keyof Effect, upTo = effects.length): number =>
  effects.slice(0, upTo).reduce((sum, effect) => sum + effect[field], 0);

const signed = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(3)}`;

export function page(knowledge: Knowledge, version: string, { sets, read, spoke, numbers }: Result): string {
  const cases = sets.length - 1;
  const people = sets.slice(0, cases).reduce((sum, set) => sum + set.people.length, 0);
  const shown = numbers.slice(0, SHOWN);
  const estimates = shown.filter(({ cell }) => cell.row.grade === 'expert').length;
  const unread = shown.filter(({ cell: { row } }) => row.grade !== 'expert' && !row.verified).length;
  const ends = ({ effects }: Deciding, field: keyof Effect): string =>
    MOVES.filter((move): move is Exclude<Move, 'background'> => move !== 'background')
      .map((move) => total(effects[move], field, cases))
      .join(' / ');
  return `# The numbers that decide

Written by \`node evaluation/deciding/evaluate.ts\`; do not edit. The same code and knowledge give the same bytes. Made with
Hipspine ${version} and knowledge ${knowledge.version}, \`${knowledge.hash}\`.

The ranking rests on ${read.toLocaleString('en-US')} numbers P(answer | cause), most of them estimates. Here each is moved, alone, and everybody it
speaks about is assessed again: ${sets.map(({ name, people: own }) => `${own.length} ${name}`).join(', ')}. The simulated people are drawn from the knowledge, so
they show which numbers matter for people as the knowledge believes them to be; the others are the cases of the
[evaluation](evaluation.md), patient view.

**This list says where reading a source is worth most. It does not say what a number should be**: a number is changed because
a source says so, also if a case then comes out worse ([how we work](../CONTRIBUTING.md)).

- **weight**: belief that changes hands in a person when the number is moved to the background rate, that is, taken away
  (half the sum of absolute differences over all causes; mean over people, the ${sets.length} sets counted alike). The list is in this order.
- **taken away**: among the ${people} cases, how many then have another first cause, another place, another urgency; and the change
  of the mean log score of the true cause (plus is worse: the number helped).
- **ends of its spread**: among the ${people} cases, how many have another first cause when the number is moved to the lower / upper
  end of what its grade allows (90 percent, on the odds scale). This is what the doubt about the number does.

${spoke.toLocaleString('en-US')} of the numbers moved anybody. Of the first ${shown.length}, ${estimates} are estimates and ${unread} published but not read.

${table(
  [
    '',
    'cause',
    'answer',
    'number',
    'grade',
    'background',
    'weight',
    'first',
    'place',
    'urgency',
    'log score',
    'spread: first',
  ],
  shown.map((number, i) => [
    String(i + 1),
    ...numberWords(number),
    percent(number.cell.row.expected ?? number.cell.rate, 1),
    percent(number.weight, 2),
    String(total(number.effects.background, 'firstCause', cases)),
    String(total(number.effects.background, 'place', cases)),
    String(total(number.effects.background, 'urgency', cases)),
    signed(total(number.effects.background, 'logScore', cases) / people),
    ends(number, 'firstCause'),
  ]),
  [1, 2, 4],
)}

## What these figures cannot say

- A number that nobody here speaks about has no weight here, and may decide for the next person.
- Moves are made one at a time. Two numbers of one cause that are wrong together do more than the sum says.
- The cases hold more danger than a waiting room; numbers of dangerous causes weigh more here than in life.
- A move that could shift less than 0.2 percent of belief in a person was counted as none.
- Background rates are estimates, all of them; a wrong one moves every cause at once and is not in this list.
`;
}
