import { adaptWords as words } from './adapt-words.ts';
import { GAP, type Paragraph } from './paragraph.ts';
import { type PlanNames, type PlanToSay, planReport } from './plan-report.ts';

interface MoveThen {
  readonly exercise: string;
  readonly days: readonly number[];
  readonly dose: {
    readonly sets: number;
    readonly reps: number;
    readonly holdSeconds: number;
    readonly sessionsPerDay: number;
    readonly minutes?: number | undefined;
  };
}

/** One change, as the package that plans gives it. */
export interface ChangeToSay {
  readonly rule: string;
  readonly from: MoveThen | string | null;
  readonly to: MoveThen | string | null;
  readonly why: string;
  readonly against?: string;
}

/** What changed, by which rule, and then the plan. */
export function adaptReport(
  adapted: { readonly plan: PlanToSay; readonly changes: readonly ChangeToSay[]; readonly reviewAdvised: boolean },
  names: PlanNames,
): readonly Paragraph[] {
  const { plan, changes, reviewAdvised } = adapted;
  // What to do first stands first: a plan that stops says why before anything else.
  if (plan.conflict !== null) {
    const whole = changes.filter(({ from, to }) => typeof from === 'string' || typeof to === 'string');
    return [...planReport(plan, names), GAP, { tone: 'heading', text: words.title }, ...told(whole, names)];
  }
  return [
    { tone: 'heading', text: words.title },
    ...(changes.length === 0 ? [{ tone: 'action', text: words.nothing } as const] : []),
    ...told(changes, names),
    ...(reviewAdvised ? [GAP, { tone: 'urgent', text: words.review(plan.review.when) } as const] : []),
    GAP,
    { tone: 'heading', text: words.after },
    GAP,
    ...planReport(plan, names),
  ];
}

const told = (changes: readonly ChangeToSay[], names: PlanNames): readonly Paragraph[] =>
  changes.flatMap((change): readonly Paragraph[] => [
    { tone: 'action', mark: '-', text: said(change, names) },
    { tone: 'text', indent: 2, text: change.why },
    { tone: 'quiet', indent: 2, text: words.rule(change.rule, change.against) },
  ]);

function said({ from, to }: ChangeToSay, { exercise }: PlanNames): string {
  const name = ({ exercise: id }: MoveThen): string => exercise.get(id)?.name ?? id;
  if (typeof from === 'string' || typeof to === 'string') {
    if (to === null) return words.noPlan;
    return from === to || from === null ? words.phaseStays(String(to)) : words.phase(String(from), String(to));
  }
  if (from === null) return to === null ? words.noPlan : words.in_(name(to));
  if (to === null) return words.out(name(from));
  if (from.exercise !== to.exercise) return words.other(name(from), name(to));
  const [before, after] = [amount(from), amount(to)];
  return before === after ? words.same(name(to)) : words.dose(name(to), before, after);
}

const amount = ({ dose, days }: MoveThen): string =>
  dose.minutes === undefined
    ? words.amount(dose.sets, dose.reps, dose.holdSeconds, dose.sessionsPerDay, days.length)
    : words.timed(dose.minutes, dose.sessionsPerDay, days.length);
