import { smallestConflict } from './conflict.ts';
import type { Conflict } from './plan.schema.ts';
import { type Choice, type PlanProgramme, planProgramme, type Wanted } from './programme.ts';
import type { Allowed, Sieved } from './sieve.ts';
import type { Programme, Solution, Solver } from './solver.ts';
import { say } from './words.ts';

/** Every plan is within this share of the best. */
const GAP = 0.01;

/** Far beyond what any plan has needed; it is there so that the search ends. */
const MOST_NODES = 50_000;

const LIMITS = { gap: GAP, nodes: MOST_NODES };

/** The same person without the flare: what would be wanted and allowed then. */
export interface Calm {
  readonly wanted: Wanted;
  readonly allowed: readonly Allowed[];
}

export type Selection =
  | {
      readonly kind: 'chosen';
      readonly choices: readonly Choice[];
      readonly served: ReadonlySet<string>;
      readonly solution: Extract<Solution, { kind: 'solved' }>;
    }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/**
 * Chooses the moves, their doses and days. In a flare the week never holds more than it would without the flare, so
 * that more pain never raises the dose.
 */
export function select(solver: Solver, wanted: Wanted, calm: Calm | undefined, sieved: Sieved): Selection {
  const ceiling = calm === undefined ? undefined : weeklyMinutesOf(solver, calm);
  const bounded = ceiling === undefined ? wanted : { ...wanted, weeklyMinutes: ceiling };
  const plan = planProgramme(bounded, sieved.allowed);
  const solution = solve(solver, plan.programme);
  if (solution.kind === 'infeasible') return { kind: 'conflict', conflict: conflictOf(solver, bounded, sieved) };
  return {
    kind: 'chosen',
    choices: chosen(plan, solution),
    served: new Set(
      plan.wants.filter((_, i) => (solution.values[plan.choices.length + i] ?? 0) > 0.5).map(({ id }) => id),
    ),
    solution,
  };
}

/** Nothing to choose from is a conflict, and no question for a solver. */
const solve = (solver: Solver, programme: Programme): Solution =>
  programme.columns.some(({ whole }) => whole) ? solver.solve(programme, LIMITS) : { kind: 'infeasible' };

const chosen = ({ choices }: PlanProgramme, { values }: Extract<Solution, { kind: 'solved' }>): readonly Choice[] =>
  choices.filter((_, i) => (values[i] ?? 0) > 0.5);

/** Practice of a week in the plan without the flare, times the share that a flare leaves. */
function weeklyMinutesOf(solver: Solver, calm: Calm): number | undefined {
  const plan = planProgramme(calm.wanted, calm.allowed);
  const solution = solve(solver, plan.programme);
  if (solution.kind === 'infeasible') return undefined;
  const minutes = chosen(plan, solution).reduce((sum, { option, days }) => sum + option.minutesPerDay * days.length, 0);
  return minutes * calm.wanted.knowledge.model.load.irritable_minutes_share;
}

/** Rules that stand in rows of the programme and can by themselves leave nothing to choose. */
const ROW_RULES = ['time', 'flare-load'];

/** Rules of the planner that can be given up first: what the person can change comes before what protects. */
const OWN_RULES = ['wont-do', 'place', 'equipment', 'time', 'count', 'new-items', 'flare-load', 'level', 'first-use'];

/** Why no move at all can be chosen: a smallest set of rules, in words. */
function conflictOf(solver: Solver, wanted: Wanted, { allowed, out }: Sieved): Conflict {
  const inForce = [...new Set([...out.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)), ...ROW_RULES])];
  const rank = (rule: string): number => {
    const own = OWN_RULES.indexOf(rule);
    return own < 0 ? -1 : own;
  };
  // What protects is tried first, so that what stays in the conflict is what the person can change, where there is a choice.
  const rules = [...inForce].sort((x, y) => rank(x) - rank(y));
  const feasible = (kept: ReadonlySet<string>): boolean => {
    const open = [
      ...allowed,
      ...out
        .filter(({ reasons }) => !reasons.some(({ rule }) => kept.has(rule)))
        .map(({ exercise }): Allowed => ({ exercise, changes: [], needs: { ok: true, uses: [], standIns: [] } })),
    ];
    const { programme } = planProgramme(wanted, open);
    return solve(solver, withOnly(programme, kept)).kind !== 'infeasible';
  };
  const smallest = smallestConflict(rules, feasible) ?? [];
  const words = new Map<string, string>(
    out.flatMap(({ reasons }) => reasons.map(({ rule, because }) => [rule, because] as const)),
  );
  const told = smallest.map((rule) => ({
    rule,
    text: words.get(rule) ?? say(wanted.knowledge, rule, { minutes: wanted.request.minutes }),
  }));
  const [first = { rule: 'nothing-left', text: say(wanted.knowledge, 'nothing-left') }, ...more] = told;
  return { kind: 'infeasible', rules: [first, ...more], stillToAsk: [] };
}

/** The programme without the rows of rules that are not kept, and without worth: only whether it can be done. */
const withOnly = ({ columns, rows }: Programme, kept: ReadonlySet<string>): Programme => ({
  columns: columns.map((column) => ({ ...column, worth: 0 })),
  rows: rows.filter(({ rule }) => !ROW_RULES.includes(rule) || kept.has(rule)),
});
