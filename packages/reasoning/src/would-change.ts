import { type FindingValue, type Person, type Urgency, urgencyRank } from '@hipspine/knowledge';
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
  const urgency: (Change & { rank: number })[] = [];
  const urgencyAfter = urgencyWith(engine.net, person, sorted);
  for (const { finding, applies } of engine.net.safetyBlock) {
    if (person.findings.has(finding.id) || applies(person.findings) === 'no' || finding.value.type !== 'boolean')
      continue;
    const to = urgencyAfter(finding.id, true);
    if (urgencyRank(to) > urgencyRank(sorted.urgency))
      urgency.push({
        finding: finding.id,
        value: true,
        changes: 'urgency',
        to,
        rank: urgencyRank(to satisfies Urgency),
      });
  }
  urgency.sort((x, y) => y.rank - x.rank || (x.finding < y.finding ? -1 : 1));
  const { place, cause } = beliefChanges(engine.tables, person, result, main);
  return [...urgency.slice(0, MOST).map(({ rank: _, ...change }) => change), ...place, ...cause];
}

/** A cause this unlikely cannot lead after one answer: an answer multiplies by 100 at the most (model.yaml). */
const TOO_UNLIKELY = 1e-4;

function beliefChanges(
  tables: Tables,
  person: Person,
  result: Posterior,
  main: Float64Array,
): { place: readonly Change[]; cause: readonly Change[] } {
  const answered = new Set(result.groups.flatMap(({ rows }) => rows.map(({ group }) => group)));
  const possible = [...main.keys()].filter((i) => (main[i] as number) > TOO_UNLIKELY);
  const places: (Change & { lead: number })[] = [];
  const causes: (Change & { lead: number })[] = [];
  const now = leader(tables, possible, main);
  for (const { finding, outcomes } of questionsOf(tables)) {
    if (finding.tier !== 'core' || finding.kind === 'demographic' || person.findings.has(finding.id)) continue;
    const said = answered.has(finding.group);
    for (const { value, ratio, shared } of outcomes) {
      const then = leader(tables, possible, main, said ? shared : ratio);
      const change = { finding: finding.id, value };
      if (then.place !== now.place)
        places.push({ ...change, changes: 'place', to: PLACES[then.place] ?? 'other', lead: then.placeLead });
      if (then.cause !== now.cause)
        causes.push({
          ...change,
          changes: 'first-cause',
          to: tables.diseases[then.cause]?.id ?? '',
          lead: then.causeLead,
        });
    }
  }
  const best = (list: (Change & { lead: number })[]): readonly Change[] =>
    list
      .sort((x, y) => y.lead - x.lead || (x.finding < y.finding ? -1 : 1))
      .slice(0, MOST)
      .map(({ lead: _, ...change }) => change);
  return { place: best(places), cause: best(causes) };
}

interface Leader {
  readonly cause: number;
  readonly causeLead: number;
  /** Index into PLACES. */
  readonly place: number;
  readonly placeLead: number;
}

/** First cause and first place when belief is multiplied by what an answer says. */
function leader({ placeOf }: Tables, possible: readonly number[], main: Float64Array, weight?: Float64Array): Leader {
  const sums = [0, 0, 0, 0];
  let total = 0;
  let cause = 0;
  let most = 0;
  for (const i of possible) {
    const x = (main[i] as number) * (weight === undefined ? 1 : (weight[i] as number));
    total += x;
    const place = placeOf[i] as number;
    sums[place] = (sums[place] as number) + x;
    if (x > most) {
      most = x;
      cause = i;
    }
  }
  let place = 0;
  for (let s = 1; s < sums.length; s++) if ((sums[s] as number) > (sums[place] as number)) place = s;
  return { cause, causeLead: most / total, place, placeLead: (sums[place] as number) / total };
}
