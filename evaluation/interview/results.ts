// Everything the page on the interview is made from, computed once.
import { indexKnowledge, type Knowledge } from '@hipspine/knowledge';
import { compileEngine, compileTables, type Engine, type Strategy } from '@hipspine/reasoning';
import { placesOf, retuned, tuningOf, type Variant } from '../predict.ts';
import { mulberry32 } from '../score/bootstrap.ts';
import type { PlacesOf } from '../score/place.ts';
import type { ScoredCase } from '../score.ts';
import { type Emergency, emergenciesAmong, isUrgent, type Loss, lossesOf, recognisedAfter } from './emergencies.ts';
import {
  curveOf,
  type EqualAccuracy,
  equalAccuracy,
  type Outcomes,
  outcomesOf,
  type Point,
  type Summary,
  scoreAt,
  stepAfter,
  strategyOf,
  summarise,
  variantOf,
  WAYS,
  type Way,
} from './measure.ts';
import { noisy, PATIENT_NAMES, type Patient } from './patients.ts';
import { type Play, play, truthful } from './play.ts';
import {
  allAtOnce,
  answeredRespondents,
  publicRespondents,
  type Respondent,
  simulatedRespondents,
} from './respondent.ts';
import { type SimulatedCalibration, simulatedCalibration } from './simulated-calibration.ts';

export const PLAN = {
  /** Random orders, one for each person. */
  shuffleSeed: 7,
  simulated: { people: 2000, seed: 3, comparedFor: 250 },
  /** Another draw, to find out which questions are asked most. */
  training: { people: 500, seed: 4 },
  calibration: { people: 50_000, seed: 11 },
  /** Days on which every noisy patient is interviewed. */
  urgentSeeds: 20,
  otherSeeds: 1,
} as const;

export const SET_NAMES = ['fuller', 'sparse', 'answered', 'simulated'] as const;
export type SetName = (typeof SET_NAMES)[number];

/** Whose urgency was judged. */
export const JUDGED = ['fuller', 'sparse', 'answered'] as const;

/** How the ways did on one set of people. */
export interface SetResult {
  readonly people: readonly Respondent[];
  readonly ways: Readonly<Record<Way, Summary>>;
  readonly atOnce: Outcomes;
  /** The adaptive interviews, by how urgent the case is. */
  readonly byUrgency: readonly { readonly urgency: string; readonly summary: Summary }[];
  readonly curves: Readonly<Record<'adaptive' | 'fixed', readonly Point[]>>;
  readonly emergencies: readonly { readonly emergency: Emergency; readonly screens: number }[];
  /** Urgent cases whose answers do not decide: nobody could recognise them by rules. */
  readonly undecided: readonly Respondent[];
}

interface PatientResult {
  readonly patient: Patient;
  readonly set: 'fuller' | 'answered';
  readonly interviews: number;
  readonly outcomes: Outcomes;
  readonly emergencyInterviews: number;
  readonly losses: readonly Loss[];
}

interface Comparison {
  readonly set: SetName;
  readonly against: string;
  readonly results: readonly EqualAccuracy[];
}

export interface InterviewResults {
  readonly version: string;
  readonly knowledge: Knowledge;
  readonly sets: Readonly<Record<SetName, SetResult>>;
  readonly patients: readonly PatientResult[];
  readonly comparisons: readonly Comparison[];
  readonly calibration: { readonly shipped: SimulatedCalibration; readonly untempered: SimulatedCalibration };
}

/** Compiled once for everything that is measured. */
export interface Bench {
  readonly engine: Engine;
  /** The same, but a list of questions is asked to its end. */
  readonly unlimited: Engine;
  readonly variant: Variant;
  readonly placesOf: PlacesOf;
  readonly core: readonly string[];
}

export function compileBench(knowledge: Knowledge, version: string): Bench {
  const { model } = knowledge;
  const limits = { ...model.interview, most_singles: 10_000 };
  const engine = compileEngine(knowledge, version);
  return {
    engine,
    unlimited: compileEngine(indexKnowledge({ ...knowledge, model: { ...model, interview: limits } }), version),
    variant: variantOf(engine),
    placesOf: placesOf(knowledge),
    core: knowledge.findings.filter(({ tier }) => tier === 'core').map(({ id }) => id),
  };
}

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

/** Points of the curve of a list: single questions, then steps, to the end of a long list. */
const COUNTS = [...range(15), 16, 18, 20, 22, 25, 28, 32, 36, 40, 50, 60, 80, 100, 150];

/** Each single question as far as an interview of ours goes. */
const counts = ({ engine }: Bench): readonly number[] => range(engine.knowledge.model.interview.most_singles + 1);

const lastPoint = (points: readonly Point[]): Point => points.at(-1) as Point;

/** Everybody interviewed in one way. */
export function playAll(engine: Engine, people: readonly Respondent[], strategy: () => Strategy): readonly Play[] {
  return people.map((one) => play(engine, one, strategy(), truthful));
}

export const scoreEnds = ({ variant, placesOf: places }: Bench, plays: readonly Play[]): readonly ScoredCase[] =>
  plays.map(({ respondent, last }) => scoreAt(variant, places, respondent, last.person));

interface Measured {
  readonly result: SetResult;
  readonly comparisons: readonly Comparison[];
}

function measureSet(bench: Bench, set: SetName, people: readonly Respondent[], frequent: readonly string[]): Measured {
  const { unlimited, variant, placesOf: places, core } = bench;
  const plays = playWays(bench, people);
  const rows = Object.fromEntries(WAYS.map((way) => [way, scoreEnds(bench, plays[way])])) as Record<Way, ScoredCase[]>;
  const curve = (own: readonly Play[], at: readonly number[]) => curveOf(variant, places, own, at);
  const adaptive = curve(plays.adaptive, counts(bench));
  const result: SetResult = {
    people,
    ways: Object.fromEntries(WAYS.map((way) => [way, summarise(plays[way], rows[way])])) as Record<Way, Summary>,
    atOnce: outcomesOf(people.map((one) => scoreAt(variant, places, one, allAtOnce(one)))),
    byUrgency: byUrgency(plays.adaptive, rows.adaptive),
    curves: {
      adaptive,
      fixed: curve(plays.fixed, counts(bench)),
    },
    ...recognised(bench, people, plays.adaptive),
  };
  const random = mulberry32(PLAN.shuffleSeed);
  const lists: Readonly<Record<string, () => Strategy>> = {
    'the list as it stands': () => ({ shuffled: core }),
    'a random order for each person': () => strategyOf('shuffled', core, random),
    'the list by how often the adaptive interview asks': () => ({ shuffled: frequent }),
  };
  const block = stepBlock(plays.adaptive);
  const some = people.slice(0, set === 'simulated' ? PLAN.simulated.comparedFor : people.length);
  const end = lastPoint(
    some.length === people.length ? adaptive : curve(plays.adaptive.slice(0, some.length), counts(bench)),
  );
  const comparisons = Object.entries(set === 'sparse' ? {} : lists).map(([against, strategy]): Comparison => {
    const other = curve(playAll(unlimited, some, strategy), COUNTS);
    return {
      set,
      against,
      results: (['lenient3', 'place'] as const).map((metric) => equalAccuracy(metric, end, block, other)),
    };
  });
  return { result, comparisons };
}

/** Mean items before the first single question. */
const stepBlock = (plays: readonly Play[]): number =>
  plays.reduce((sum, one) => sum + stepAfter(one, 0).items, 0) / plays.length;

function playWays({ engine, core }: Bench, people: readonly Respondent[]): Readonly<Record<Way, readonly Play[]>> {
  const random = mulberry32(PLAN.shuffleSeed);
  return Object.fromEntries(
    WAYS.map((way) => [way, playAll(engine, people, () => strategyOf(way, core, random))]),
  ) as Record<Way, readonly Play[]>;
}

function byUrgency(plays: readonly Play[], rows: readonly ScoredCase[]): SetResult['byUrgency'] {
  const levels = ['emergency-now', 'same-day', 'within-days-GP', 'routine', 'self-care'];
  return levels.flatMap((urgency) => {
    const own = range(plays.length).filter((i) => plays[i]?.respondent.of.gold.urgency === urgency);
    if (own.length === 0) return [];
    return [
      {
        urgency,
        summary: summarise(
          own.map((i) => plays[i] as Play),
          own.map((i) => rows[i] as ScoredCase),
        ),
      },
    ];
  });
}

export function recognised(
  { engine }: Pick<Bench, 'engine'>,
  people: readonly Respondent[],
  plays: readonly Play[],
): Pick<SetResult, 'emergencies' | 'undecided'> {
  const emergencies = emergenciesAmong(engine, people);
  const known = new Set(emergencies.map(({ respondent }) => respondent));
  const byPerson = new Map(plays.map((one) => [one.respondent, one]));
  return {
    emergencies: emergencies.map((emergency) => ({
      emergency,
      screens: recognisedAfter(engine, emergency, byPerson.get(emergency.respondent) as Play),
    })),
    undecided: people.filter((one) => isUrgent(one) && !known.has(one)),
  };
}

/** Which questions the adaptive interview asks most, over people of a draw of their own; the others follow as they stand. */
function mostAsked({ engine, core }: Bench, people: readonly Respondent[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { steps } of playAll(engine, people, () => 'adaptive')) {
    for (const [i, { person }] of steps.entries()) {
      const before = steps[i - 1];
      if (before === undefined) continue;
      for (const id of person.findings.keys())
        if (!before.person.findings.has(id)) times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  return [...core].sort((x, y) => (times.get(y) ?? 0) - (times.get(x) ?? 0));
}

function noisyInterviews(
  { engine, variant, placesOf: places }: Bench,
  set: PatientResult['set'],
  people: readonly Respondent[],
  patient: Patient,
  seeds: { readonly urgent: number; readonly other: number },
): PatientResult {
  const emergencies = emergenciesAmong(engine, people);
  const days = range(seeds.other);
  const rows = days.flatMap((seed) =>
    people.map((one) => {
      const { last } = play(engine, one, 'adaptive', noisy(patient, seed));
      return scoreAt(variant, places, one, last.person);
    }),
  );
  return {
    patient,
    set,
    interviews: rows.length,
    outcomes: outcomesOf(rows),
    emergencyInterviews: emergencies.length * seeds.urgent,
    losses: emergencies.flatMap((one) => lossesOf(engine, variant, one, patient, range(seeds.urgent))),
  };
}

export function computeInterviews(knowledge: Knowledge, version: string): InterviewResults {
  const bench = compileBench(knowledge, version);
  const { training, simulated, calibration, urgentSeeds: urgent, otherSeeds: other } = PLAN;
  const frequent = mostAsked(bench, simulatedRespondents(bench.engine, training.people, training.seed));
  const people: Readonly<Record<SetName, readonly Respondent[]>> = {
    fuller: publicRespondents('fuller'),
    sparse: publicRespondents('sparse'),
    answered: answeredRespondents(),
    simulated: simulatedRespondents(bench.engine, simulated.people, simulated.seed),
  };
  const measured = SET_NAMES.map((set) => [set, measureSet(bench, set, people[set], frequent)] as const);
  const plain = compileTables(retuned(knowledge, { ...tuningOf(knowledge), tempering: 1 }));
  const [shipped, untempered] = simulatedCalibration(
    [bench.engine.tables, plain],
    calibration.people,
    calibration.seed,
  );
  return {
    version,
    knowledge,
    sets: Object.fromEntries(measured.map(([set, { result }]) => [set, result])) as Record<SetName, SetResult>,
    comparisons: measured.flatMap(([, { comparisons }]) => comparisons),
    patients: (['fuller', 'answered'] as const).flatMap((set) =>
      PATIENT_NAMES.map((patient) => noisyInterviews(bench, set, people[set], patient, { urgent, other })),
    ),
    calibration: {
      shipped: shipped as SimulatedCalibration,
      untempered: untempered as SimulatedCalibration,
    },
  };
}
