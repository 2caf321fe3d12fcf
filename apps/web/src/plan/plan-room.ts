import { movementsOf, nearestNames } from '@hipspine/knowledge/lookup';
import type { TreatmentPart } from '@hipspine/knowledge/page';
import type { Exercise } from '@hipspine/knowledge/treatment';
import {
  alternativesTo,
  type BreakMoves,
  breakMoves,
  type DrivePlan,
  judgePoses,
  makePlan,
  type Peak,
  type PlanKnowledge,
  type Planner,
  type PlanRequest,
  planDrive,
  planKnowledge,
  plannerOf,
  positionsOf,
  type Solver,
  wrongPlace,
} from '@hipspine/planning';
import { personOf } from '../engine/person-of.ts';
import type { Asking, Move, PlanBook, PlanMade, PlannerCalls, PoseAnswer, SetUpRules } from './planner-calls.ts';

/** The treatment half as the build packs it for the page. */
export interface PackedTreatment extends TreatmentPart {
  readonly peaks: Readonly<Record<string, readonly Peak[]>>;
}

/** A planner on what the page has loaded. The same request gives the same plan as on the command line; a test says so. */
export const plannerOn = ({ parts, findings, peaks }: PackedTreatment, solver: Solver): Planner =>
  plannerOf(planKnowledge(parts, { findings }), solver, ({ id }) => peaks[id] ?? []);

/** The rules without a solver: for whatever is looked up and not chosen. */
export type Rules = Pick<Planner, 'knowledge' | 'angles'>;

export const rulesOn = (packed: PackedTreatment): Rules =>
  plannerOn(packed, {
    name: 'none',
    solve: () => {
      throw new Error('no solver was loaded');
    },
  } as Solver);

/** Everything a plan is made from, as the planner reads it. */
export const requestOf = ({ ask, result, known, today, previous }: Asking): PlanRequest => ({
  ...ask,
  answers: new Map(Object.entries(ask.answers)),
  today,
  assessed: { person: personOf(known), assessment: result },
  without: [],
  confirmed: [],
  agreed: [],
  lifted: [],
  ...(previous === undefined ? {} : { previous }),
});

export function planFor(planner: Planner, asking: Asking): PlanMade {
  const request = requestOf(asking);
  const plan = makePlan(planner, request);
  const planned = [...plan.items, ...plan.release].map(({ exercise }) => exercise);
  return { plan, ladders: alternativesTo(planner, request, planned) };
}

/** What fits a break from sitting, for the person of a plan. */
export const breakMovesFor = (
  rules: Rules,
  { planned, ...of }: Parameters<PlannerCalls['breakMoves']>[0],
): BreakMoves => breakMoves(rules, requestOf(of), planned);

/** The habit of getting up. @throws Error when the knowledge has none with a reminder */
function breakHabitOf(habits: PackedTreatment['parts']['habits']): PlanBook['breakHabit'] {
  const habit = habits.find(({ value }) => value.id === 'break-every-30')?.value;
  if (habit?.reminder === undefined || !('every_minutes' in habit.reminder))
    throw new Error('no habit break-every-30 with a reminder');
  const { reminder, evidence, grade, sources } = habit;
  return { everyMinutes: reminder.every_minutes, evidence, grade, sources };
}

export const driveFor = (rules: Rules, { drive, ...asking }: Parameters<PlannerCalls['drive']>[0]): DrivePlan =>
  planDrive(rules, requestOf(asking), drive);

/** How many names are offered for one that nobody knows. */
const NEAR_NAMES = 3;
/** Letters that may differ, as a share of what was typed: beyond that it is another word. */
const FAR_SHARE = 0.4;

export function posesFor(
  rules: Rules,
  { parts }: PackedTreatment,
  { lines, ...asking }: Parameters<PlannerCalls['poses']>[0],
): readonly PoseAnswer[] {
  // The id of a move is a name for the command line, not for people.
  const named = movementsOf(parts).flatMap(({ id, names }) =>
    names.filter((name) => name !== id).map((name) => [name, id] as const),
  );
  const idOf = new Map(named);
  return judgePoses(rules, parts, lines, requestOf(asking)).map((pose) => ({
    ...pose,
    nearest: pose.verdict === 'not-known' ? nearOnes(pose.said, idOf) : [],
  }));
}

/** The moves that stand for lifting, cycling and lying. */
const LIFTING = 'lifting-drill';
const CYCLING = 'stationary-cycle';
const LYING = [
  'side-lying-pillow',
  'supine-pillow-under-knees',
  'supine-legs-on-bolster',
  'supine-legs-on-chair-90-90',
  'prone-lying',
];

/** Words shorter than this are in too many names. */
const LEAST_LETTERS = 5;

/** Names that come near as a whole or in one word, one a move. @param idOf  the move of each name */
function nearOnes(said: string, idOf: ReadonlyMap<string, string>): readonly string[] {
  const byWord = new Map<string, string[]>();
  for (const name of idOf.keys()) {
    const whole = name.toLowerCase();
    const words = whole.split(/[^a-z]+/).filter((word) => word.length >= LEAST_LETTERS);
    for (const key of new Set([whole, ...words])) byWord.set(key, [...(byWord.get(key) ?? []), name]);
  }
  const near = nearestNames(said, [...byWord.keys()], Math.max(2, said.length * FAR_SHARE));
  const names = near.flatMap((key) => byWord.get(key) ?? []);
  const ids = names.map((name) => idOf.get(name));
  return names.filter((_, i) => ids.indexOf(ids[i]) === i).slice(0, NEAR_NAMES);
}

export function setUpRulesFor(rules: Rules, { parts }: PackedTreatment, asking: Asking): SetUpRules {
  const request = requestOf(asking);
  const against = (id: string) => judgePoses(rules, parts, [id], request).flatMap(({ reasons }) => reasons);
  /** What is known, and limits nobody has told: those count as known. */
  const known = (id: string): readonly string[] =>
    against(id)
      .filter(({ open, rule }) => !open || rule === 'surgery-limits-unknown')
      .map(({ text }) => text);
  const lying = judgePoses(rules, parts, LYING, request);
  return {
    positions: positionsOf(rules.knowledge, request),
    lifting: known(LIFTING),
    isLiftingOpen: against(LIFTING).some(({ open }) => open),
    cycling: known(CYCLING),
    lying: lying.flatMap(({ verdict, move }) =>
      move !== null && (verdict === 'keep' || verdict === 'change') ? [move.id] : [],
    ),
  };
}

export function bookOf({ parts, sources, findings }: PackedTreatment): PlanBook {
  const { time, pain_for_ease_first, release_check, breath } = parts.planModel.value;
  const knowledge = planKnowledge(parts, { findings });
  return {
    moves: Object.fromEntries(parts.exercises.map(({ value }) => [value.id, moveOf(knowledge, value)])),
    habits: Object.fromEntries(
      parts.habits.map(({ value: { id, title, advice, how, why, evidence, grade, sources } }) => [
        id,
        { title, advice, how, why, evidence, grade, sources },
      ]),
    ),
    breakHabit: breakHabitOf(parts.habits),
    pathways: Object.fromEntries(parts.pathways.map(({ value: { id, title } }) => [id, title])),
    phases: Object.fromEntries(
      parts.pathways.map(({ value: { id, phases } }) => [
        id,
        Object.fromEntries(
          phases.map(({ id: phase, goals = [], progress_when = [], step_back_when = [] }) => [
            phase,
            { goals, goOn: progress_when, goBack: step_back_when },
          ]),
        ),
      ]),
    ),
    gear: parts.equipment.value.equipment
      .filter(({ kind }) => kind === 'gear' || kind === 'facility')
      .map(({ id, name, what }) => ({ id, name, what })),
    sources: Object.fromEntries(sources.map(({ id, cite, locator }) => [id, { cite, locator }])),
    setUp: { set_up: parts.planModel.value.set_up, bicycle: parts.planModel.value.bicycle },
    pace: {
      repeat: time.seconds_per_repeat,
      heldFrom: time.held_from_seconds,
      changeover: time.changeover_seconds,
      setup: time.setup_seconds,
      easeFirstAt: pain_for_ease_first,
      lowerTo: knowledge.adaptation.lower_to_share,
      releaseCheck: release_check.after_seconds,
      breath: { in: breath.in_seconds, out: breath.out_seconds },
    },
  };
}

function moveOf(knowledge: PlanKnowledge, exercise: Exercise): Move {
  const { id, name, category, level, laterality, start, steps, mistakes, feel, should_not_feel, note, targets } =
    exercise;
  const tissues = (...actions: readonly string[]): readonly string[] =>
    targets.filter(({ action }) => actions.includes(action)).map(({ tissue }) => tissue);
  return {
    id,
    name,
    category,
    level,
    laterality,
    start,
    steps,
    mistakes,
    feel,
    should_not_feel,
    ...(note === undefined ? {} : { note }),
    lengthens: tissues('lengthen'),
    works: tissues('strengthen', 'release', 'mobilise'),
    wrongZones: Object.fromEntries(
      knowledge.adaptation.zones.flatMap(({ id: zone }) => {
        const verdict = wrongPlace(knowledge, exercise, zone);
        return verdict === 'right' ? [] : [[zone, verdict] as const];
      }),
    ),
  };
}
