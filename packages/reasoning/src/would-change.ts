import { type Finding, type FindingValue, type Person, urgencyRank } from '@hipspine/knowledge';
import { type Triage, urgencyWith } from '@hipspine/triage';
import type { Engine } from './assess.ts';
import { PLACES } from './place.ts';
import type { Posterior } from './posterior.ts';
import { questionsOf } from './question.ts';
import type { Tables } from './tables.ts';

/** A single further answer that would change what is done or believed. */
export interface Change {
  readonly finding: string;
  readonly value: FindingValue;
  readonly changes: 'urgency' | 'place' | 'first-cause';
  readonly to: string;
}

/** At most this many changes of each kind, the most telling first. */
const MOST = 6;

/**
 * The single answers, not yet given, that would change the urgency, the place or the first cause.
 *
 * Urgency is run through the rules. Place and first cause are found by weighing the answer against the belief in every
 * cause as it stands; an answer whose group has spoken already is weighed with the group's share.
 */
export function whatWouldChange(
  engine: Engine,
  person: Person,
  sorted: Triage,
  result: Posterior,
  main: Float64Array,
): readonly Change[] {
  const { place, cause } = beliefChanges(engine.tables, person, result, main);
  return [...urgencyChanges(engine, person, sorted), ...place, ...cause];
}

function urgencyChanges({ net }: Engine, person: Person, sorted: Triage): readonly Change[] {
  const now = urgencyRank(sorted.urgency);
  if (sorted.urgency === 'emergency-now') return [];
  const urgencyAfter = urgencyWith(net, person, sorted);
  return net.safetyBlock
    .filter(({ finding, applies }) => {
      const open = !person.findings.has(finding.id) && finding.value.type === 'boolean';
      return open && applies(person.findings) !== 'no';
    })
    .map(({ finding }) => ({ finding: finding.id, to: urgencyAfter(finding.id, true) }))
    .filter(({ to }) => urgencyRank(to) > now)
    .sort((x, y) => urgencyRank(y.to) - urgencyRank(x.to) || (x.finding < y.finding ? -1 : 1))
    .slice(0, MOST)
    .map(({ finding, to }) => ({ finding, value: true, changes: 'urgency', to }));
}

/** A cause this unlikely cannot lead after one answer: an answer multiplies by a few hundred at the most (model.yaml). */
const TOO_UNLIKELY = 1e-4;

interface Changes {
  readonly place: readonly Change[];
  readonly cause: readonly Change[];
}

function beliefChanges(tables: Tables, person: Person, result: Posterior, main: Float64Array): Changes {
  const race = raceOf(tables);
  const answered = new Set(result.groups.flatMap(({ rows }) => rows.map(({ group }) => group)));
  const now = leaders(tables, main);
  run(race, tables, main);
  const places: (Change & { lead: number })[] = [];
  const causes: (Change & { lead: number })[] = [];
  for (const { finding, from, to } of race.questions) {
    if (person.findings.has(finding.id)) continue;
    const [start, end] = answered.has(finding.group) ? [from + race.half, to + race.half] : [from, to];
    for (let o = start; o < end; o++) {
      const value = race.values[o] as FindingValue;
      const place = placeAt(race, o);
      const cause = race.first[o] as number;
      const total = race.total[o] as number;
      if (place !== now.place) {
        const lead = (race.sums[place]?.[o] as number) / total;
        places.push({ finding: finding.id, value, changes: 'place', to: PLACES[place] ?? 'other', lead });
      }
      if (cause !== now.cause) {
        const lead = (race.most[o] as number) / total;
        causes.push({ finding: finding.id, value, changes: 'first-cause', to: tables.diseases[cause]?.id ?? '', lead });
      }
    }
  }
  return { place: mostTelling(places), cause: mostTelling(causes) };
}

const mostTelling = (list: (Change & { lead: number })[]): readonly Change[] =>
  list
    .sort((x, y) => y.lead - x.lead || (x.finding < y.finding ? -1 : 1))
    .slice(0, MOST)
    .map(({ lead: _, ...change }) => change);

/**
 * Every outcome of every core question, side by side, so that one pass over the likely causes tries them all. The second
 * half of each array holds the same outcomes with their group's share, for groups that have spoken already.
 */
interface Race {
  readonly questions: readonly { readonly finding: Finding; readonly from: number; readonly to: number }[];
  readonly values: readonly FindingValue[];
  readonly half: number;
  /** L per disease and outcome. */
  readonly ratio: readonly Float64Array[];
  readonly total: Float64Array;
  readonly most: Float64Array;
  readonly first: Int32Array;
  /** Belief per place and outcome. */
  readonly sums: readonly Float64Array[];
}

const races = new WeakMap<Tables, Race>();

function raceOf(tables: Tables): Race {
  const known = races.get(tables);
  if (known !== undefined) return known;
  const core = questionsOf(tables).filter(({ finding }) => finding.tier === 'core' && finding.kind !== 'demographic');
  const outcomes = core.flatMap((question) => question.outcomes);
  let at = 0;
  const questions = core.map(({ finding, outcomes: own }) => {
    const from = at;
    at += own.length;
    return { finding, from, to: at };
  });
  const values = outcomes.map(({ value }) => value);
  const size = 2 * outcomes.length;
  const race: Race = {
    questions,
    values: [...values, ...values],
    half: outcomes.length,
    ratio: tables.diseases.map((_, i) =>
      Float64Array.from([
        ...outcomes.map(({ ratio }) => ratio[i] as number),
        ...outcomes.map(({ shared }) => shared[i] as number),
      ]),
    ),
    total: new Float64Array(size),
    most: new Float64Array(size),
    first: new Int32Array(size),
    sums: PLACES.map(() => new Float64Array(size)),
  };
  races.set(tables, race);
  return race;
}

function run({ ratio, total, most, first, sums }: Race, { placeOf }: Tables, main: Float64Array): void {
  total.fill(0);
  most.fill(0);
  for (const sum of sums) sum.fill(0);
  for (let i = 0; i < main.length; i++) {
    const belief = main[i] as number;
    const own = ratio[i];
    const place = sums[placeOf[i] as number];
    if (belief <= TOO_UNLIKELY || own === undefined || place === undefined) continue;
    for (let o = 0; o < total.length; o++) {
      const x = belief * (own[o] as number);
      total[o] = (total[o] as number) + x;
      place[o] = (place[o] as number) + x;
      if (x > (most[o] as number)) {
        most[o] = x;
        first[o] = i;
      }
    }
  }
}

function placeAt({ sums }: Race, o: number): number {
  let place = 0;
  for (let s = 1; s < sums.length; s++) if ((sums[s]?.[o] as number) > (sums[place]?.[o] as number)) place = s;
  return place;
}

/** First cause and first place as things stand. */
function leaders({ placeOf }: Tables, main: Float64Array): { readonly cause: number; readonly place: number } {
  const sums = PLACES.map(() => 0);
  let cause = 0;
  for (const [i, belief] of main.entries()) {
    if (belief > (main[cause] as number)) cause = i;
    if (belief > TOO_UNLIKELY) sums[placeOf[i] as number] = (sums[placeOf[i] as number] as number) + belief;
  }
  return { cause, place: sums.indexOf(Math.max(...sums)) };
}
