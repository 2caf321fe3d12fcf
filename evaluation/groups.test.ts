// Whether it works for everybody alike: results by age and sex.
import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileEngine } from '@hipspine/reasoning';
import { describe, expect, test } from 'vitest';
import { type EvaluationCase, readSet } from './case.ts';
import { pageAsItStands } from './evaluate.ts';
import { assessAll, placesOf, toPrediction, type View } from './predict.ts';
import { groupTable } from './report/tables.ts';
import { pointOf, type ScoredCase, scoreAll } from './score.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'test');

const scored = (cases: readonly EvaluationCase[], view: View): readonly ScoredCase[] =>
  scoreAll(cases, assessAll(engine, cases, view).map(toPrediction), placesOf(knowledge));

const GROUPS: readonly (readonly [name: string, holds: (row: ScoredCase) => boolean])[] = [
  ['under 18', ({ of }) => of.age < 18],
  ['18 to 39', ({ of }) => of.age >= 18 && of.age < 40],
  ['40 to 64', ({ of }) => of.age >= 40 && of.age < 65],
  ['65 and over', ({ of }) => of.age >= 65],
  ['female', ({ of }) => of.sex === 'female'],
  ['male', ({ of }) => of.sex === 'male'],
];

/** In a group smaller than this a single case is more than the limit, so that nothing can be said about it. */
const SMALLEST = 15;

/** Sent below every accepted level, among real published cases. The demand for everybody together is 4 percent. */
const MOST = 0.1;

describe.each<[string, View]>([
  ['patient view', 'patient'],
  ['clinician view', 'clinician'],
])('published cases, %s', (_name, view) => {
  const rows = scored([...readSet('published'), ...readSet('public')], view);

  test.each(GROUPS)(
    `%s: at most 10 percent are sent too low, if there are ${SMALLEST} cases or more`,
    (_group, holds) => {
      const own = rows.filter(holds);
      expect(own.length).toBeGreaterThan(0);
      if (own.length >= SMALLEST) expect(pointOf(own, 'under')).toBeLessThanOrEqual(MOST);
    },
  );

  test('no group is too small to be looked at', () => {
    expect(GROUPS.filter(([, holds]) => rows.filter(holds).length < SMALLEST).map(([name]) => name)).toEqual([]);
  });
});

test('every evaluation prints the results by age and sex, with the number of cases and intervals', () => {
  const rows = scored(readSet('public'), 'patient');
  const lines = groupTable(rows).split('\n');
  const page = pageAsItStands() ?? '';
  for (const [name, holds] of GROUPS) {
    const own = rows.filter(holds).length;
    const line = lines.find((one) => /^\| (age|sex): /.test(one) && one.includes(`: ${name} |`));
    expect(line, name).toContain(`| ${own} |`);
    expect(line, name).toMatch(/\d+ % \(\d+ to \d+\)/);
    expect(page, name).toMatch(new RegExp(`^\\| (age|sex): ${name} \\| \\d+ \\|`, 'm'));
  }
});
