import {
  type Condition,
  type Knowledge,
  type Person,
  type RedFlag,
  type Urgency,
  urgencyRank,
  type Warning,
} from '@hipspine/knowledge';
import { compileTriage, type Triage, type TriageNet, type TriageState, triage } from '@hipspine/triage';
import { type Contributor, contributors } from './chain.ts';
import { explain, type Reason } from './explain.ts';
import { type Interval, intervals } from './interval.ts';
import { type Movement, movementClass } from './movement-class.ts';
import { mainCause, type Posterior, posterior } from './posterior.ts';
import { type NotRuledOut, notRuledOut, type PlaceBelief, placeBelief, raisedUrgency } from './rank.ts';
import { type CannotTell, cannotTell } from './separate.ts';
import { compileTables, type Tables } from './tables.ts';
import { type Change, whatWouldChange } from './would-change.ts';

/** Everything needed to assess people: compile once, use for everyone. */
export interface Engine {
  readonly knowledge: Knowledge;
  readonly net: TriageNet;
  readonly tables: Tables;
  /** Version of the program, beside the hash of the knowledge. */
  readonly version: string;
}

export function compileEngine(knowledge: Knowledge, version: string): Engine {
  return { knowledge, net: compileTriage(knowledge), tables: compileTables(knowledge), version };
}

export interface RankedCause {
  readonly condition: string;
  /** Share of belief in which this cause is the main one. */
  readonly probability: number;
  /** 90 percent credible interval, on request. */
  readonly interval?: Interval;
  /** Only for the leading causes: what each answer did to its odds. */
  readonly for?: readonly Reason[];
  readonly against?: readonly Reason[];
}

/** The result, as it is printed, stored and shown; the shape is fixed by docs/contract.md. */
export interface Assessment {
  readonly id?: string;
  readonly version: string;
  readonly knowledge: string;
  readonly setting: string;
  readonly urgency: Urgency;
  /** From the rules alone; `urgency` may be higher because a likely cause asks for it. */
  readonly urgencyFromRules: Urgency;
  readonly triage: {
    readonly state: TriageState;
    readonly reasons: readonly {
      readonly rule: string;
      readonly urgency: Urgency;
      readonly certain: boolean;
      readonly findings: readonly string[];
      readonly text: string;
      readonly why: string;
      readonly sources: readonly string[];
      readonly grade: RedFlag['grade'];
    }[];
    readonly stillToAsk: readonly string[];
  };
  /** Who may be shown the ranked causes; `clinician` for children and while an urgent rule stands. */
  readonly rankedFor: 'everyone' | 'clinician';
  readonly place: PlaceBelief;
  readonly ranked: readonly RankedCause[];
  readonly notRuledOut: readonly NotRuledOut[];
  readonly movementClass: Movement;
  readonly contributors: readonly Contributor[];
  readonly wouldChange: readonly Change[];
  readonly cannotTell: readonly CannotTell[];
  readonly warnings: readonly Warning[];
}

export interface AssessOptions {
  readonly id?: string | undefined;
  /** One of model.yaml's settings. */
  readonly setting?: string;
  readonly warnings?: readonly Warning[];
  /** Adds a credible interval to each cause; about a hundred times slower. */
  readonly intervals?: boolean;
}

export const DEFAULT_SETTING = 'self-referral-web';

/** Reasons are worked out for this many leading causes, and for others that are this likely. */
const LEADING = { count: 5, probability: 0.05 };

/** Causes less likely than this are left off the list; together they are less than a ten-thousandth. */
const LEAST_LISTED = 1e-6;

const ADULT_AGE = 16;

/**
 * From answers to urgency, place and ranked causes, with the reasons.
 *
 * Pure and deterministic: the same person gives the same object, whatever the order of the answers. Unknown and "not
 * sure" answers move no probability; triage keeps them open.
 */
export function assess(engine: Engine, person: Person, options: AssessOptions = {}): Assessment {
  const { knowledge, net, tables, version } = engine;
  const { id, setting = DEFAULT_SETTING, warnings = [] } = options;
  const { findings } = person;
  const sorted = triage(net, person);
  const result = posterior(tables, findings, setting, { passing: true });
  const main = mainCause(tables, result);
  const ranked = rank(tables.diseases, main);
  const place = placeBelief(tables, result, main);
  const urgency = raisedUrgency(knowledge, sorted, ranked);
  return {
    ...(id === undefined ? {} : { id }),
    version,
    knowledge: knowledge.hash,
    setting,
    urgency,
    urgencyFromRules: sorted.urgency,
    triage: sayTriage(sorted, urgency),
    rankedFor: rankedFor(urgency, findings.get('age-years')),
    place: roundPlace(place),
    ranked: withReasons(tables, result, ranked, options.intervals === true ? intervals(tables, result) : undefined),
    notRuledOut: notRuledOut(knowledge, sorted, ranked).map((cause) => ({
      ...cause,
      probability: round(cause.probability),
    })),
    movementClass: movementClass(knowledge, findings),
    contributors: contributors(
      knowledge,
      findings,
      new Map(ranked.map(({ condition, probability }) => [condition.id, probability])),
    ),
    wouldChange: whatWouldChange(engine, person, sorted, result, main),
    cannotTell: cannotTell(tables, findings, ranked),
    warnings,
  };
}

interface Ranked {
  readonly condition: Condition;
  readonly index: number;
  readonly probability: number;
}

const rank = (diseases: readonly Condition[], main: Float64Array): readonly Ranked[] =>
  diseases
    .map((condition, index) => ({ condition, index, probability: main[index] as number }))
    .sort((x, y) => y.probability - x.probability || (x.condition.id < y.condition.id ? -1 : 1));

function withReasons(
  tables: Tables,
  result: Posterior,
  ranked: readonly Ranked[],
  spans: readonly Interval[] | undefined,
): readonly RankedCause[] {
  const leading = ranked.filter(({ probability }, i) => i < LEADING.count || probability >= LEADING.probability);
  const reasons = explain(
    tables,
    result,
    leading.map(({ index }) => index),
  );
  const listed = ranked.filter(({ probability }, i) => i < LEADING.count || probability >= LEAST_LISTED);
  return listed.map(({ condition, probability, index }, i) => ({
    condition: condition.id,
    probability: round(probability),
    ...roundSpan(spans?.[index], probability),
    ...(reasons[i] === undefined
      ? {}
      : { for: reasons[i].for.map(roundReason), against: reasons[i].against.map(roundReason) }),
  }));
}

/** Nobody whom we send the same day is called cleared, also when the ranking and no rule asks for it. */
const isUrgent = (urgency: Urgency): boolean => urgencyRank(urgency) >= urgencyRank('same-day');

const sayTriage = ({ state, fired, possible, stillToAsk }: Triage, urgency: Urgency): Assessment['triage'] => ({
  state: state === 'cleared' && isUrgent(urgency) ? 'not-cleared' : state,
  reasons: [
    ...fired.map((reason) => ({ ...reason, certain: true })),
    ...possible.map((reason) => ({ ...reason, certain: false })),
  ]
    .filter(({ rule }) => rule.suspects.length > 0 || rule.urgency !== 'self-care')
    .map(({ rule, findings, certain }) => ({
      rule: rule.id,
      urgency: rule.urgency,
      certain,
      findings,
      text: rule.advice,
      why: rule.rationale,
      sources: [rule.source],
      grade: rule.grade,
    })),
  stillToAsk,
});

const rankedFor = (urgency: Urgency, age: unknown): Assessment['rankedFor'] =>
  isUrgent(urgency) || (typeof age === 'number' && age < ADULT_AGE) ? 'clinician' : 'everyone';

/** Six significant digits: enough for every use, and the same bytes on every machine whose last bits differ. */
const round = (x: number): number => {
  if (x <= 0) return 0;
  const scale = 10 ** (5 - Math.floor(Math.log10(x)));
  return scale > 1e20 ? Number(x.toPrecision(6)) : Math.round(x * scale) / scale;
};

/** The point estimate belongs to its interval, also where sampling left it just outside. */
const roundSpan = (span: Interval | undefined, probability: number): { interval?: Interval } =>
  span === undefined
    ? {}
    : { interval: [round(Math.min(span[0], probability)), round(Math.max(span[1], probability))] };

const roundReason = (reason: Reason): Reason => ({ ...reason, factor: Number(reason.factor.toPrecision(3)) });

const roundPlace = ({ together, ...places }: PlaceBelief): PlaceBelief => ({
  hip: round(places.hip),
  lumbar: round(places.lumbar),
  sacroiliac: round(places.sacroiliac),
  other: round(places.other),
  together: together.map(({ places: names, probability }) => ({ places: names, probability: round(probability) })),
});
