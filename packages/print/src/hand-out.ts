import type { Exercise } from '@hipspine/knowledge/treatment';
import { handOutWords as say, upperFirst } from '@hipspine/messages';
import type { Plan, PlanItem, PlanKnowledge, ReleaseItem } from '@hipspine/planning';
import type { FigureOf, PageFigure } from './page-figure.ts';

/** A move as it is printed. */
export interface Card {
  readonly order: number;
  readonly name: string;
  /** Undefined when both sides work at once. */
  readonly side: string | undefined;
  /** To be read from the floor. */
  readonly dose: string;
  readonly doseMore: string;
  readonly steps: readonly string[];
  readonly feel: string;
  readonly notHere: string;
  readonly changes: readonly string[];
  readonly things: readonly string[];
  /** Drawn for a field of this width divided by height. */
  readonly figure: (aspect: number) => PageFigure | undefined;
}

export interface Section {
  readonly title: string;
  readonly entries: readonly string[];
}

/** What the person takes home, before it is laid out. */
export interface HandOut {
  readonly title: string;
  readonly lead: readonly string[];
  readonly notices: readonly string[];
  /** Null: there is a plan. */
  readonly settle: { readonly lines: readonly string[]; readonly questions: Section } | null;
  readonly cards: readonly Card[];
  readonly rest: readonly Card[];
  readonly release: readonly Card[];
  readonly sections: Readonly<Record<'habits' | 'positions' | 'trip' | 'surgeon' | 'open' | 'left', Section>>;
  readonly review: Section;
  readonly made: string;
  readonly ticks: readonly { readonly name: string; readonly days: readonly number[] }[];
  readonly foot: string;
}

export interface HandOutChoices {
  /** Put on top; nothing is printed without it. */
  readonly name?: string | undefined;
}

/** Reasons that say nothing about the body: they are counted, not listed. */
const PLAIN = ['level', 'equipment', 'place', 'first-use'];

const MOST = { questions: 8, names: 3 } as const;

const HASH = 'sha256:'.length + 12;

/** The hand-out of a plan. A person who may not have a plan gets what to settle first, and the rest positions it holds. */
export function handOut(
  plan: Plan,
  knowledge: PlanKnowledge,
  figureOf: FigureOf,
  { name }: HandOutChoices = {},
): HandOut {
  const { conflict, review, budget } = plan;
  const card = (item: PlanItem): Card => cardOf(item, knowledge, figureOf);
  return {
    title: conflict !== null ? say.noPlan : name === undefined ? say.title : say.titleFor(name),
    lead: conflict !== null ? [] : [say.lead(plan.made, review.when, budget.minutes, budget.days), plan.why],
    notices: [
      ...plan.showTo,
      ...plan.limits.map(({ text, until }) => upperFirst(until === null ? text : say.limitUntil(text, until))),
      ...plan.warnings,
    ],
    settle: conflict === null ? null : settleOf(plan, conflict, knowledge),
    cards: plan.items.map(card),
    rest: plan.release.filter(({ kind }) => kind === 'ease').map(card),
    release: plan.release.filter(({ kind }) => kind === 'release').map(card),
    sections: sectionsOf(plan, knowledge),
    review: { title: say.review(review.when), entries: say.reviewSooner },
    made: plan.made,
    ticks: [...plan.items, ...plan.release.filter(counts)]
      .toSorted((x, y) => x.order - y.order)
      .map(({ exercise, days }) => ({ name: nameOf(knowledge, exercise), days })),
    foot: say.made(plan.made, plan.version, plan.knowledge.slice(0, HASH)),
  };
}

const counts = (item: ReleaseItem): boolean => item.counts;

const nameOf = ({ exercise }: PlanKnowledge, id: string): string => exercise.get(id)?.name ?? id;

function cardOf(item: PlanItem, knowledge: PlanKnowledge, figureOf: FigureOf): Card {
  const exercise = knowledge.exercise.get(item.exercise);
  const { dose, side, perSide } = item;
  return {
    order: item.order,
    name: nameOf(knowledge, item.exercise),
    side: side !== 'both' ? say.side[side] : perSide ? say.eachSide : undefined,
    dose: say.dose(dose),
    doseMore: perSide && side === 'both' ? `${say.doseMore(dose)} ${say.shownSide}` : say.doseMore(dose),
    steps: exercise === undefined ? [] : [exercise.start, ...exercise.steps],
    feel: exercise === undefined ? '' : say.feel(exercise.feel),
    notHere: exercise === undefined ? '' : say.notHere(exercise.should_not_feel),
    changes: item.changes.map(({ text }) => say.forYou(text)),
    things: thingsOf(item, exercise, knowledge),
    figure: (aspect) =>
      figureOf({
        exercise: item.exercise,
        side: side === 'right' ? 'right' : 'left',
        id: `${item.exercise}-${item.order}`,
        aspect,
      }),
  };
}

/** What has to be at hand, what stands in for what is missing, and how to keep it from slipping. */
function thingsOf(item: PlanItem, exercise: Exercise | undefined, { equipment }: PlanKnowledge): readonly string[] {
  if (exercise === undefined) return [];
  const used = equipment.filter(({ id, kind }) => kind !== 'space' && item.uses.includes(id));
  return [
    ...(used.length === 0 ? [] : [say.need(used.map((thing) => thing.name))]),
    ...used.flatMap(({ care }) => (care === undefined ? [] : [care])),
    ...item.standIns.map(({ how, care }) => say.standIn(how, care)),
  ];
}

function settleOf(plan: Plan, conflict: NonNullable<Plan['conflict']>, { question }: PlanKnowledge): HandOut['settle'] {
  const open = conflict.stillToAsk.flatMap((id) => question.get(id) ?? []);
  const shown = open.slice(0, MOST.questions);
  const questions =
    conflict.kind === 'settle-first'
      ? { title: say.questions(open.length), entries: shown }
      : { title: say.open, entries: plan.askFirst.slice(0, MOST.questions).map((asked) => asked.question) };
  return { lines: [...new Set(conflict.rules.map(({ text }) => text))], questions };
}

function sectionsOf(plan: Plan, knowledge: PlanKnowledge): HandOut['sections'] {
  const { trip } = plan;
  const habits = plan.habits.flatMap(({ habit }) => {
    const entry = knowledge.habit.get(habit);
    return entry === undefined ? [] : [say.habit(entry.title, entry.advice)];
  });
  const positions = plan.positions.map((p) => {
    const name = say.positionName[p.position] ?? p.position;
    const line = say.position(name, p.joint, p.motion, p.degrees, p.maxDegrees, p.allowed);
    return p.change === undefined ? line : `${line} ${p.change}`;
  });
  const drive =
    trip === null
      ? []
      : [
          say.tripStops(trip.stopEveryMinutes, trip.stops),
          say.tripMoves(trip.atStops.map((id) => nameOf(knowledge, id))),
          ...(trip.onArrival === null
            ? []
            : [say.tripArrival(nameOf(knowledge, trip.onArrival.exercise), ...trip.onArrival.minutes)]),
          say.tripLegs[trip.legs],
        ];
  return {
    habits: { title: say.habits, entries: habits },
    positions: { title: say.positions, entries: positions },
    trip: { title: say.trip, entries: drive },
    surgeon: { title: say.surgeon, entries: plan.askSurgeon },
    open: {
      title: say.open,
      entries: plan.askFirst.filter(({ waiting }) => waiting > 0).map(({ question }) => question),
    },
    left: { title: say.left, entries: leftOut(plan, knowledge) },
  };
}

/** What a rule put out, by reason: the reason that concerns most moves first. */
function leftOut({ excluded, conflict }: Plan, knowledge: PlanKnowledge): readonly string[] {
  if (conflict !== null) return [];
  const byReason = new Map<string, string[]>();
  for (const { exercise, rule, because, unsettled } of excluded) {
    // What waits for an answer stands with the open questions.
    if (unsettled || PLAIN.includes(rule)) continue;
    byReason.set(because, [...(byReason.get(because) ?? []), nameOf(knowledge, exercise)]);
  }
  return [...byReason]
    .toSorted(([, x], [, y]) => y.length - x.length)
    .map(([why, names]) => say.leftOut(names.slice(0, MOST.names), Math.max(0, names.length - MOST.names), why));
}
