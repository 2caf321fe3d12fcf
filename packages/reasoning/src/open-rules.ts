import { type Findings, findingsIn, type RedFlag, type Urgency, urgencyRank } from '@hipspine/knowledge';
import type { Triage, TriageNet } from '@hipspine/triage';
import type { Engine } from './assess.ts';
import { allHold, chanceOf, type Outlook, oneHolds, type Weighed, weighedLogic } from './weighed-logic.ts';

/** Something that further answers would decide about a rule: that it fires, or that it is taken back. */
export interface OpenRule {
  readonly rule: string;
  readonly urgency: Urgency;
  /** What would have to come out "yes". */
  readonly decides: Weighed;
  /** Findings of `decides`, each once. */
  readonly asks: readonly string[];
  /** What deciding it is worth: the stake of its urgency. */
  readonly stake: number;
  /** Indices of the causes believed in, and belief times the chance that nothing else makes the matter void. */
  readonly weight: readonly (readonly [number, number])[];
}

interface Compiled {
  readonly rule: RedFlag;
  readonly net: TriageNet['rules'][number];
  readonly fires: Weighed;
  readonly needs: Weighed;
  readonly takenBack: Weighed;
  readonly firesAsks: readonly string[];
  readonly takenBackAsks: readonly string[];
}

const known = new WeakMap<Engine, readonly Compiled[]>();

function compiled(engine: Engine): readonly Compiled[] {
  const before = known.get(engine);
  if (before !== undefined) return before;
  const { net, tables, knowledge } = engine;
  const rules = net.rules
    .filter(({ rule }) => stakeOf(engine, rule.urgency) > 0)
    .map((one): Compiled => {
      const { when, requires, exclude_if: exclude } = one.rule;
      const needs = requires === undefined ? allHold([]) : weighedLogic(tables, requires);
      return {
        rule: one.rule,
        net: one,
        fires: weighedLogic(tables, when),
        needs,
        takenBack: oneHolds([
          ...(exclude === undefined ? [] : [weighedLogic(tables, exclude)]),
          { kind: 'not', part: needs },
        ]),
        firesAsks: findingsIn(when, knowledge.cluster),
        takenBackAsks: [requires, exclude].flatMap((node) =>
          node === undefined ? [] : findingsIn(node, knowledge.cluster),
        ),
      };
    });
  known.set(engine, rules);
  return rules;
}

const stakeOf = ({ knowledge }: Engine, urgency: Urgency): number => knowledge.model.interview.stake[urgency] ?? 0;

/** Causes believed less are left out of the sums; together they are a rounding error. */
const LEAST_BELIEF = 0.002;

/** Likely causes with their belief; what is left is a cause outside the list. */
export function believed(main: Float64Array): readonly (readonly [number, number])[] {
  const likely: (readonly [number, number])[] = [];
  let left = 1;
  for (let i = 0; i < main.length; i++) {
    const belief = main[i] as number;
    if (belief < LEAST_BELIEF) continue;
    likely.push([i, belief]);
    left -= belief;
  }
  return [...likely, [main.length, Math.max(0, left)]];
}

/** How likely further answers are to decide it, 0 to 1. */
export function reachOf({ decides, weight }: OpenRule, outlook: Outlook): number {
  let reach = 0;
  for (const [i, belief] of weight) reach += belief * chanceOf(decides, i, outlook);
  return reach;
}

/**
 * Rules more urgent than what has fired that can still fire.
 *
 * `requires` and `exclude_if` silence a rule as they do in triage; an open `requires` makes it less likely, because
 * somebody who answers everything will answer that as well.
 */
export function rulesThatCanFire(
  engine: Engine,
  sorted: Triage,
  likely: readonly (readonly [number, number])[],
  outlook: Outlook,
): readonly OpenRule[] {
  const { findings } = outlook;
  const reached = urgencyRank(sorted.urgency);
  return compiled(engine)
    .filter(({ rule, net }) => urgencyRank(rule.urgency) > reached && isOpen(net, findings))
    .map(({ rule, fires, needs, firesAsks }) => ({
      rule: rule.id,
      urgency: rule.urgency,
      decides: fires,
      asks: firesAsks,
      stake: stakeOf(engine, rule.urgency),
      weight: likely.map(([i, belief]) => [i, belief * chanceOf(needs, i, outlook, 1)] as const),
    }));
}

const isOpen = ({ when, requires, exclude }: TriageNet['rules'][number], findings: Findings): boolean =>
  when(findings) === 'unknown' && requires(findings) !== 'no' && exclude(findings) !== 'yes';

/**
 * Rules of the same day that fired and that open answers could take back: an `exclude_if` nobody has asked about yet, or a
 * `requires` that is unknown. Only when all that sends the person today could be taken back is the asking worth it. An
 * emergency is never held up by such questions.
 */
export function rulesThatCanBeTakenBack(
  engine: Engine,
  { fired, possible, urgency }: Triage,
  likely: readonly (readonly [number, number])[],
  outlook: Outlook,
): readonly OpenRule[] {
  if (urgency !== 'same-day' || possible.some(({ rule }) => rule.urgency === 'emergency-now')) return [];
  const holding = new Set(fired.filter(({ rule }) => rule.urgency === 'same-day').map(({ rule }) => rule.id));
  const open = compiled(engine)
    .filter(({ rule }) => holding.has(rule.id))
    .map(({ rule, takenBack, takenBackAsks }): OpenRule => {
      const stake = stakeOf(engine, rule.urgency);
      return { rule: rule.id, urgency: rule.urgency, decides: takenBack, asks: takenBackAsks, stake, weight: likely };
    });
  const chances = open.map((one) => reachOf(one, outlook));
  return open.map((one, n) => {
    const others = chances.reduce((product, chance, m) => (m === n ? product : product * chance), 1);
    return { ...one, weight: one.weight.map(([i, belief]) => [i, belief * others] as const) };
  });
}
