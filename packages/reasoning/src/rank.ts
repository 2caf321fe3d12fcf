import type { Condition, Knowledge, Urgency } from '@hipspine/knowledge';
import { moreUrgent, urgencyAt, urgencyRank } from '@hipspine/knowledge';
import type { Triage } from '@hipspine/triage';
import { PLACES, type Place } from './place.ts';
import type { Posterior } from './posterior.ts';
import type { Tables } from './tables.ts';

export interface PlaceBelief {
  readonly hip: number;
  readonly lumbar: number;
  readonly sacroiliac: number;
  readonly other: number;
  /** Belief in which causes of two places are present at once, most believed first. */
  readonly together: readonly { readonly places: readonly Place[]; readonly probability: number }[];
}

/** Sets believed less than this are not worth naming as a pair of places. */
const LEAST_PAIR = 0.02;

/** Where the pain comes from: belief by place of the main cause, the leak counted as "other". */
export function placeBelief(tables: Tables, { p }: Posterior, main: Float64Array): PlaceBelief {
  const belief = { hip: 0, lumbar: 0, sacroiliac: 0, other: 0 };
  let named = 0;
  for (const [i, { source_class }] of tables.diseases.entries()) {
    belief[source_class] += main[i] as number;
    named += main[i] as number;
  }
  belief.other += Math.max(0, 1 - named);
  const { a, b, count, singles } = tables.hypotheses;
  const n = PLACES.length;
  const pairs = new Float64Array(n * n);
  for (let h = singles; h < count - 1; h++) {
    const x = tables.placeOf[a[h] as number] as number;
    const y = tables.placeOf[b[h] as number] as number;
    const pair = Math.min(x, y) * n + Math.max(x, y);
    pairs[pair] = (pairs[pair] as number) + (p[h] as number);
  }
  const together = [...pairs]
    .map((probability, pair) => ({ places: [PLACES[Math.floor(pair / n)], PLACES[pair % n]] as Place[], probability }))
    .filter(({ places, probability }) => places[0] !== places[1] && probability >= LEAST_PAIR)
    .sort((x, y) => y.probability - x.probability);
  return { ...belief, together };
}

/**
 * The urgency shown: what triage says, raised by the ranking where a likely cause asks for more. It is never lowered.
 *
 * A cause that leads with enough belief brings its own urgency, an emergency at most as same-day: only a rule calls an
 * ambulance. One that must not be missed speaks up earlier, one level below its own, because at one chance in ten somebody
 * should look.
 */
export function raisedUrgency(
  { model }: Knowledge,
  triage: Triage,
  ranked: readonly { readonly condition: Condition; readonly probability: number }[],
): Urgency {
  const { at, at_must_not_miss } = model.urgency_from_ranking;
  let urgency = triage.urgency;
  for (const { condition, probability } of ranked) {
    if (probability >= at)
      urgency = moreUrgent(urgency, condition.urgency === 'emergency-now' ? 'same-day' : condition.urgency);
    else if (condition.must_not_miss && probability >= at_must_not_miss) {
      urgency = moreUrgent(urgency, oneBelow(condition.urgency));
    }
  }
  return urgency;
}

/** One level below, but a cause that must not be missed is never left to a routine appointment. */
const oneBelow = (urgency: Urgency): Urgency =>
  urgencyAt(Math.max(urgencyRank('within-days-GP'), urgencyRank(urgency) - 1));

export interface NotRuledOut {
  readonly condition: string;
  readonly probability: number;
  readonly why: string;
}

/** How likely a cause counts at least, while a rule of this urgency points at it. */
const POINTED: Readonly<Record<Urgency, number>> = {
  'emergency-now': 0.2,
  'same-day': 0.1,
  'within-days-GP': 0.05,
  routine: 0.01,
  'self-care': 0,
};

/** Power by which a less likely suspect of a rule counts less. */
const LESS_LIKELY = 0.25;

/**
 * Belief that fired and possible rules lend to their suspects: the likeliest suspect of a rule gets the rule's weight, the
 * others less, by the fourth root of how much less likely they are. A rule names its suspects because its answers belong
 * together in them, which the product of single answers underrates.
 */
function pointedAt(triage: Triage, believed: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const pointed = new Map<string, number>();
  for (const { rule } of [...triage.fired, ...triage.possible]) {
    const likeliest = Math.max(...rule.suspects.map((id) => believed.get(id) ?? 0));
    if (likeliest <= 0) continue;
    for (const id of rule.suspects) {
      const weight = POINTED[rule.urgency] * ((believed.get(id) ?? 0) / likeliest) ** LESS_LIKELY;
      pointed.set(id, Math.max(pointed.get(id) ?? 0, weight));
    }
  }
  return pointed;
}

/** A cause this likely and this high in the ranking is in plain view already. */
const IN_VIEW = { rank: 5, probability: 0.05 };

/**
 * Dangerous causes that the answers have not put to rest, the one most worth keeping in view first: harm of missing it
 * times belief, where a cause that a fired or possible rule suspects counts with at least what the rule lends it.
 *
 * @returns at most `model.not_ruled_out.most`, empty when nothing points there
 */
export function notRuledOut(
  { model }: Knowledge,
  triage: Triage,
  ranked: readonly { readonly condition: Condition; readonly probability: number }[],
): readonly NotRuledOut[] {
  const pointed = pointedAt(triage, new Map(ranked.map(({ condition, probability }) => [condition.id, probability])));
  return ranked
    .filter(
      ({ condition, probability }, rank) =>
        condition.harm !== undefined && probability > 0 && !(rank < IN_VIEW.rank && probability >= IN_VIEW.probability),
    )
    .map(({ condition, probability }) => ({
      condition,
      probability,
      weight: (condition.harm ?? 0) * Math.max(probability, pointed.get(condition.id) ?? 0),
    }))
    .filter(({ weight }) => weight >= model.not_ruled_out.least)
    .sort((x, y) => y.weight - x.weight || (x.condition.id < y.condition.id ? -1 : 1))
    .slice(0, model.not_ruled_out.most)
    .map(({ condition, probability }) => ({
      condition: condition.id,
      probability,
      why: condition.why_not_ruled_out ?? condition.summary,
    }));
}
