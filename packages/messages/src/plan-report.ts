import type { Exercise, Habit, Pathway } from '@hipspine/knowledge/treatment';
import type { DoseToSay } from './dose-to-say.ts';
import { GAP, type Paragraph } from './paragraph.ts';
import { planWords as words } from './plan-words.ts';

type Grade = string;

interface Reason {
  readonly kind: keyof typeof words.because;
  readonly id: string;
  readonly pathway?: string | undefined;
  readonly grade?: Grade | undefined;
}

interface Move {
  readonly exercise: string;
  readonly perSide: boolean;
  readonly order: number;
  readonly dose: DoseToSay;
  readonly minutesPerDay: number;
  readonly days: readonly number[];
  readonly changes: readonly { readonly text: string }[];
  readonly standIns: readonly { readonly how: string; readonly care: string }[];
  readonly because: readonly Reason[];
}

/** The part of a plan that is put into words; the whole of it is made by the package that plans. */
export interface PlanToSay {
  readonly why: string;
  readonly items: readonly Move[];
  readonly release: readonly (Move & { readonly kind: 'release' | 'ease' })[];
  readonly habits: readonly { readonly habit: string }[];
  readonly excluded: readonly { readonly exercise: string; readonly rule: string; readonly because: string }[];
  readonly positions: readonly {
    readonly position: string;
    readonly joint: string;
    readonly motion: string;
    readonly degrees: number;
    readonly maxDegrees: number;
    readonly allowed: boolean;
    readonly change?: string | undefined;
  }[];
  readonly trip: {
    readonly stopEveryMinutes: number;
    readonly stops: number;
    readonly atStops: readonly string[];
    readonly onArrival: { readonly exercise: string; readonly minutes: readonly [number, number] } | null;
    readonly legs: 'both' | 'right';
  } | null;
  readonly askFirst: readonly { readonly question: string; readonly waiting: number }[];
  readonly askSurgeon: readonly string[];
  readonly showTo: readonly string[];
  readonly review: { readonly when: string; readonly triggers: readonly string[] };
  readonly limits: readonly { readonly text: string }[];
  readonly proof: { readonly solver: string; readonly gap: number } | null;
  readonly conflict: {
    readonly kind: string;
    readonly rules: readonly { readonly rule: string; readonly text: string }[];
    readonly stillToAsk: readonly string[];
  } | null;
  readonly warnings: readonly string[];
}

/** Names of what a plan points to. */
export interface PlanNames {
  readonly exercise: ReadonlyMap<string, Exercise>;
  readonly habit: ReadonlyMap<string, Habit>;
  readonly pathway: ReadonlyMap<string, Pathway>;
  /** The question of each finding. */
  readonly question: ReadonlyMap<string, string>;
}

const MOST_QUESTIONS = 6;
const MOST_LEFT_OUT = 12;

/** Reasons that say nothing about the body: they are counted, not listed. */
const PLAIN = ['level', 'equipment', 'place', 'first-use'];

/** The plan in words, for the person who follows it. */
export function planReport(plan: PlanToSay, names: PlanNames): readonly Paragraph[] {
  return plan.conflict === null ? fullReport(plan, names) : conflictReport(plan, plan.conflict, names);
}

function conflictReport(
  plan: PlanToSay,
  conflict: NonNullable<PlanToSay['conflict']>,
  names: PlanNames,
): readonly Paragraph[] {
  return [
    heading(words.noPlan),
    ...conflict.rules.map(({ text }, i): Paragraph => ({ tone: i === 0 ? 'urgent' : 'text', text })),
    ...(conflict.kind === 'infeasible' ? [action(words.conflictHow)] : []),
    ...asking(plan, conflict, names),
    ...section(words.surgeon, plan.askSurgeon.map(bullet)),
    ...moves(words.ease, plan.release, names),
    // Without anything to do there is nothing to stop, and "the same day" may be too late for what stands above.
    ...(plan.release.length === 0 ? [] : [GAP, action(words.stop)]),
  ];
}

/** What to answer next. Nothing while help has to come first: nobody should read on then. */
function asking(
  plan: PlanToSay,
  { kind, rules, stillToAsk }: NonNullable<PlanToSay['conflict']>,
  names: PlanNames,
): readonly Paragraph[] {
  if (rules.some(({ rule }) => rule === 'send-now')) return [];
  return kind === 'settle-first' ? safetyQuestions(stillToAsk, names) : questions(plan);
}

function fullReport(plan: PlanToSay, names: PlanNames): readonly Paragraph[] {
  const { exercise, habit } = names;
  const nameOf = (id: string): string => exercise.get(id)?.name ?? id;
  const { trip } = plan;
  const told = plan.excluded.filter(({ rule }) => !PLAIN.includes(rule)).slice(0, MOST_LEFT_OUT);
  return [
    heading(words.title),
    text(plan.why),
    ...plan.showTo.map(action),
    ...plan.limits.map((limit): Paragraph => ({ tone: 'action', text: limit.text })),
    ...section(words.warning, plan.warnings.map(bullet)),
    ...inOrder(plan).flatMap(([title, list]) => moves(title, list, names)),
    GAP,
    action(words.stop),
    ...section(
      words.habits,
      plan.habits.flatMap((item) => {
        const entry = habit.get(item.habit);
        return entry === undefined ? [] : [bullet(`${entry.title}: ${entry.advice}`)];
      }),
    ),
    ...section(
      words.positions,
      plan.positions.flatMap((p) => [
        bullet(
          words.position(
            words.positionName[p.position] ?? p.position,
            p.joint,
            p.motion,
            p.degrees,
            p.maxDegrees,
            p.allowed,
          ),
        ),
        ...(p.change === undefined ? [] : [{ tone: 'action', indent: 2, text: p.change } as Paragraph]),
      ]),
    ),
    ...(trip === null
      ? []
      : section(words.trip, [
          bullet(words.tripStops(trip.stopEveryMinutes, trip.stops)),
          bullet(words.tripMoves(trip.atStops.map(nameOf))),
          ...(trip.onArrival === null
            ? []
            : [bullet(words.tripArrival(nameOf(trip.onArrival.exercise), ...trip.onArrival.minutes))]),
          bullet(words.tripLegs[trip.legs]),
        ])),
    ...section(words.surgeon, plan.askSurgeon.map(bullet)),
    ...questions(plan),
    ...section(words.left, [
      ...told.map((out) => bullet(`${nameOf(out.exercise)}: ${out.because}`)),
      text(words.leftMore(plan.excluded.length - told.length)),
    ]),
    GAP,
    action(words.review(plan.review.when)),
    // None is left out, however many: some of them say "emergency".
    ...plan.review.triggers.map(bullet),
    ...(plan.proof === null ? [] : [GAP, quiet(words.proof(plan.proof.solver, plan.proof.gap))]),
  ];
}

/** The parts of a session, the one that is done first at the front. */
function inOrder({ items, release }: PlanToSay): readonly (readonly [string, readonly Move[]])[] {
  const parts: readonly (readonly [string, readonly Move[]])[] = [
    [words.moves, items],
    [words.release, release.filter(({ kind }) => kind === 'release')],
    [words.ease, release.filter(({ kind }) => kind === 'ease')],
  ];
  const first = (list: readonly Move[]): number => Math.min(...list.map(({ order }) => order));
  return [...parts].sort(([, x], [, y]) => first(x) - first(y));
}

const heading = (words: string): Paragraph => ({ tone: 'heading', text: words });
const text = (words: string): Paragraph => ({ tone: 'text', text: words });
const action = (words: string): Paragraph => ({ tone: 'action', text: words });
const quiet = (words: string): Paragraph => ({ tone: 'quiet', text: words });
const bullet = (words: string): Paragraph => ({ tone: 'text', mark: '-', text: words });

const section = (title: string, lines: readonly Paragraph[]): readonly Paragraph[] =>
  lines.length === 0 ? [] : [GAP, heading(title), ...lines];

const safetyQuestions = (ids: readonly string[], { question }: PlanNames): readonly Paragraph[] =>
  section(
    ids.length === 0 ? '' : words.ask(ids.length),
    ids.slice(0, MOST_QUESTIONS).flatMap((id) => {
      const asked = question.get(id);
      return asked === undefined ? [] : [bullet(asked)];
    }),
  );

const questions = ({ askFirst }: PlanToSay): readonly Paragraph[] => {
  const waiting = askFirst.filter((question) => question.waiting > 0);
  return section(
    words.openTitle,
    waiting.slice(0, MOST_QUESTIONS).map((question) => bullet(`${question.question} ${words.opens(question.waiting)}`)),
  );
};

function moves(title: string, list: readonly Move[], names: PlanNames): readonly Paragraph[] {
  return section(
    title,
    list.flatMap((move): readonly Paragraph[] => {
      const exercise = names.exercise.get(move.exercise);
      const lines = [
        `${dose(move)}.`,
        ...move.changes.map((change) => words.change(change.text)),
        ...move.standIns.map(({ how, care }) => words.standIn(how, care)),
      ];
      return [
        { tone: 'action', mark: `${move.order}.`, text: exercise?.name ?? move.exercise },
        ...lines.map((line): Paragraph => ({ tone: 'text', indent: 3, text: line })),
        ...(exercise?.steps ?? []).map((step): Paragraph => ({ tone: 'text', indent: 3, mark: '-', text: step })),
        { tone: 'quiet', indent: 3, text: because(move.because[0], names) },
      ];
    }),
  );
}

/** How much, how often and how long, in one line. */
function dose({ dose: d, perSide, days, minutesPerDay }: Move): string {
  const amount =
    d.minutes !== undefined
      ? words.minutes(d.minutes)
      : d.repsPerSet !== undefined
        ? words.falling(d.repsPerSet)
        : `${words.sets(d.sets)}${words.repeats(d.reps)}`;
  const parts = [
    amount,
    ...(d.distanceMetres === undefined ? [] : [words.metres(d.distanceMetres)]),
    ...(perSide ? [words.each] : []),
    ...(d.minutes === undefined && d.holdSeconds > 1 ? [words.hold(d.holdSeconds)] : []),
    ...(d.restSeconds > 0 && d.minutes === undefined ? [words.rest(d.restSeconds)] : []),
    ...(d.effort === undefined ? [] : [d.effort]),
    words.timesADay(d.sessionsPerDay),
    words.days(days),
    words.takes(minutesPerDay),
  ];
  const line = parts.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function because(reason: Reason | undefined, { pathway }: PlanNames): string {
  if (reason === undefined) return '';
  const name = reason.pathway === undefined ? '' : (pathway.get(reason.pathway)?.title ?? reason.pathway);
  return words.because[reason.kind](name, reason.grade ?? 'D', aimOf(reason.id));
}

/** `gluteus-maximus:strengthen` as a person would say it. */
function aimOf(id: string): string {
  const [tissue = id, action] = id.split(':');
  return action === undefined ? (words.aim[id] ?? id) : words.aimOnTissue(action, tissue);
}
