import { type FindingValue, type Person, urgencyRank } from '@hipspine/knowledge';
import { type Triage, urgencyWith } from '@hipspine/triage';
import type { Engine } from './assess.ts';
import { PLACES } from './place.ts';
import type { Posterior } from './posterior.ts';
import { type Question, questionsOf } from './question.ts';
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
  const answered = new Set(result.groups.flatMap(({ rows }) => rows.map(({ group }) => group)));
  const race = new Race(tables, main);
  const now = race.after(undefined);
  const places: (Change & { lead: number })[] = [];
  const causes: (Change & { lead: number })[] = [];
  for (const { finding, outcomes } of coreQuestions(tables)) {
    if (person.findings.has(finding.id)) continue;
    const said = answered.has(finding.group);
    for (const { value, ratio, shared } of outcomes) {
      const { cause, place, causeLead, placeLead } = race.after(said ? shared : ratio);
      if (place !== now.place) {
        places.push({ finding: finding.id, value, changes: 'place', to: PLACES[place] ?? 'other', lead: placeLead });
      }
      if (cause !== now.cause) {
        const to = tables.diseases[cause]?.id ?? '';
        causes.push({ finding: finding.id, value, changes: 'first-cause', to, lead: causeLead });
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

const core = new WeakMap<Tables, readonly Question[]>();

function coreQuestions(tables: Tables): readonly Question[] {
  const known = core.get(tables);
  if (known !== undefined) return known;
  const list = questionsOf(tables).filter(({ finding }) => finding.tier === 'core' && finding.kind !== 'demographic');
  core.set(tables, list);
  return list;
}

interface Leader {
  readonly cause: number;
  readonly causeLead: number;
  /** Index into PLACES. */
  readonly place: number;
  readonly placeLead: number;
}

/** The causes still in the race, packed: hundreds of answers are tried on them for every person. */
class Race {
  private readonly causes: Int32Array;
  private readonly belief: Float64Array;
  private readonly placeOf: Int32Array;
  private readonly sums = new Float64Array(PLACES.length);

  constructor({ placeOf }: Tables, main: Float64Array) {
    const kept = [...main.keys()].filter((i) => (main[i] as number) > TOO_UNLIKELY);
    this.causes = Int32Array.from(kept);
    this.belief = Float64Array.from(kept, (i) => main[i] as number);
    this.placeOf = Int32Array.from(kept, (i) => placeOf[i] as number);
  }

  /** First cause and first place when belief is multiplied by what an answer says. */
  after(weight: Float64Array | undefined): Leader {
    const { causes, belief, placeOf, sums } = this;
    sums.fill(0);
    let total = 0;
    let cause = 0;
    let most = 0;
    for (let k = 0; k < causes.length; k++) {
      const i = causes[k] as number;
      const x = (belief[k] as number) * (weight === undefined ? 1 : (weight[i] as number));
      const place = placeOf[k] as number;
      total += x;
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
}
