import { URGENCIES } from '@hipspine/knowledge';
import { PLACES } from '@hipspine/reasoning';
import type { Ablation, Run } from '../results.ts';
import { reliability } from '../score/calibration.ts';
import { wilson } from '../score/wilson.ts';
import { forecasts, METRIC_IDS, METRICS, type MetricId, measure, type ScoredCase, valuesOf } from '../score.ts';
import { count, percent, percentSpan, table, withInterval } from './format.ts';

type Rows = readonly ScoredCase[];
type NamedRows = readonly (readonly [name: string, rows: Rows])[];

/** Every measure, one column a set. */
export function allMeasures(sets: NamedRows): string {
  const columns = sets.map(([, rows]) => measure(rows, METRIC_IDS));
  return table(
    ['', ...sets.map(([name, rows]) => `${name} (${rows.length})`)],
    METRIC_IDS.map((id) => [METRICS[id].label, ...columns.map((column) => withInterval(column[id], METRICS[id].unit))]),
  );
}

const SAFETY: readonly MetricId[] = [
  'under',
  'critical',
  'urgentCaught',
  'missed',
  'missedByRanking',
  'missedAndReassured',
  'falseAlarm',
  'needlessToday',
];

/** Counts with Wilson intervals, because a bootstrap of zero events says nothing. */
export function safetyCounts(sets: NamedRows): string {
  return table(
    ['', ...sets.map(([name]) => name)],
    SAFETY.map((id) => [METRICS[id].label, ...sets.map(([, rows]) => wilsonCount(rows, id))]),
  );
}

function wilsonCount(rows: Rows, id: MetricId): string {
  const values = valuesOf(rows, id);
  const k = values.reduce((sum, value) => sum + value, 0);
  return count(k, values.length, wilson(k, values.length));
}

export function placeConfusion(rows: Rows): string {
  return confusion(
    PLACES,
    rows.flatMap(({ place }) => (place === undefined ? [] : [{ gold: place.gold, said: place.said }])),
  );
}

export function urgencyConfusion(rows: Rows): string {
  return confusion(
    URGENCIES,
    rows.map(({ triage }) => ({ gold: triage.gold, said: triage.said })),
  );
}

function confusion(names: readonly string[], pairs: readonly { gold: string; said: string | null }[]): string {
  return table(
    ['truly ↓ · said →', ...names, 'all'],
    names.map((gold) => {
      const own = pairs.filter((pair) => pair.gold === gold);
      const cells = names.map((said) => {
        const n = own.filter((pair) => pair.said === said).length;
        return gold === said ? `**${n}**` : String(n);
      });
      return [gold, ...cells, String(own.length)];
    }),
  );
}

export function reliabilityTable(rows: Rows): string {
  return table(
    ['said between', 'cases', 'said, on average', 'right', '95 % interval (Wilson)'],
    reliability(forecasts(rows)).map(({ from, to, n, said, right }) => [
      `${percent(from, 0)} and ${percent(to, 0)}`,
      String(n),
      percent(said, 0),
      percent(right, 0),
      percentSpan(wilson(Math.round(right * n), n)),
    ]),
  );
}

/** What ablations and tuned numbers are compared by. */
const CAUSES: readonly MetricId[] = ['lenient1', 'lenient3', 'place', 'brierAccepted', 'logScore', 'calibration'];
const URGENCY: readonly MetricId[] = ['inRange', 'under', 'over', 'critical', 'falseAlarm', 'missed'];

const compared = (rows: Rows, ids: readonly MetricId[]): readonly string[] => {
  const measured = measure(rows, ids);
  return ids.map((id) => withInterval(measured[id], METRICS[id].unit));
};

/** A row of numbers that were given, not measured here. */
export type GivenRow = readonly [name: string, values: Partial<Record<MetricId, number>>];

export function comparison(half: 'causes' | 'urgency', variants: NamedRows, given?: GivenRow): string {
  const ids = half === 'causes' ? CAUSES : URGENCY;
  const said = given === undefined ? [] : [[given[0], ...ids.map((id) => givenCell(given[1][id]))]];
  return table(
    ['', ...ids.map((id) => METRICS[id].label)],
    [...variants.map(([name, rows]) => [name, ...compared(rows, ids)]), ...said],
  );
}

const givenCell = (value: number | undefined): string => (value === undefined ? 'not given' : percent(value, 0));

export const onSet = (ablations: readonly Ablation[], set: 'public' | 'published'): NamedRows =>
  ablations.map((ablation) => [ablation.name, ablation[set]]);

const AGES = ['under 18', '18 to 39', '40 to 64', '65 and over'] as const;

function ageBand(age: number): (typeof AGES)[number] {
  if (age < 18) return 'under 18';
  if (age < 40) return '18 to 39';
  return age < 65 ? '40 to 64' : '65 and over';
}

/** How to split the cases; the same splits as the given scorer. */
const GROUPS: readonly {
  readonly name: string;
  readonly of: (row: ScoredCase) => string;
  readonly values: readonly string[];
}[] = [
  { name: 'category', of: ({ of }) => of.category, values: ['common', 'serious', 'mimic'] },
  { name: 'age', of: ({ of }) => ageBand(of.age), values: AGES },
  { name: 'sex', of: ({ of }) => of.sex, values: ['female', 'male'] },
  { name: 'provenance', of: ({ of }) => of.provenance, values: ['published', 'authored'] },
  { name: 'diagnoses', of: ({ of }) => (of.gold.coexisting.length > 0 ? 'two' : 'one'), values: ['one', 'two'] },
  { name: 'urgency', of: ({ of }) => of.gold.urgency, values: URGENCIES },
];

const GROUP_METRICS: readonly MetricId[] = ['lenient1', 'lenient3', 'place', 'inRange', 'under', 'over', 'missed'];

export function groupTable(rows: Rows): string {
  return table(
    ['', 'cases', ...GROUP_METRICS.map((id) => METRICS[id].label)],
    GROUPS.flatMap(({ name, of, values }) =>
      values.flatMap((value) => {
        const own = rows.filter((row) => of(row) === value);
        return own.length === 0
          ? []
          : [[`${name}: ${value}`, String(own.length), ...GROUP_METRICS.map((id) => groupCell(own, id))]];
      }),
    ),
  );
}

function groupCell(rows: Rows, id: MetricId): string {
  const values = valuesOf(rows, id);
  if (values.length === 0) return 'none';
  const k = values.reduce((sum, value) => sum + value, 0);
  return `${percent(k / values.length, 0)} (${percentSpan(wilson(k, values.length))})`;
}

const STATES = ['cleared', 'not-cleared', 'send-now'] as const;

/** In which state triage leaves people who answered every safety question. */
export function stateTable({ rows, assessments }: Run): string {
  const states = rows.map(({ of }, i) => ({ gold: of.gold.urgency, state: assessments[i]?.triage.state }));
  return table(
    ['truly', ...STATES, 'all'],
    URGENCIES.map((gold) => {
      const own = states.filter((entry) => entry.gold === gold);
      return [
        gold,
        ...STATES.map((state) => String(own.filter((entry) => entry.state === state).length)),
        String(own.length),
      ];
    }),
  );
}
