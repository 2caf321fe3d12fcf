import { checkPlan } from '../check/check-plan.ts';
import { volume } from '../check/dose-time.ts';
import { has, judge } from '../check/person-rules.ts';
import { daysAfter } from '../day.ts';
import type { LogEntry } from '../log-entry.schema.ts';
import type { Plan, PlanItem } from '../plan.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';
import type { PlanRequest, PreviousPlan } from '../request.ts';
import { lowered, withDose } from './dose-steps.ts';
import { type Move, nextMoves } from './next-moves.ts';
import { type AdaptationRule, changeOf, differences, type PlanChange } from './plan-change.ts';
import { isBad, responsesTo } from './response.ts';
import { againstClass, isEasyWeek, isFlat, missedTooLong, phaseBeside, phaseStep } from './trends.ts';

/** The next plan, and what changed by which rule. */
export interface Adapted {
  readonly plan: Plan;
  readonly changes: readonly PlanChange[];
  /** Somebody should look at the plan before it goes on. */
  readonly reviewAdvised: boolean;
}

/** What an adaptation is made with. `replan` makes a plan anew: where a phase changes, or nothing can be carried on. */
export interface Adapter {
  readonly knowledge: PlanKnowledge;
  readonly replan: (request: PlanRequest) => Plan;
}

/**
 * From a plan and what happened to the next plan, each change by a named rule of pathways-frame.yaml.
 *
 * What was not told is missing: it is never 0, never good, and never a reason for more. The next plan keeps every rule
 * that `checkPlan` knows.
 *
 * @param log      entries up to `now.today`; only those since the plan was made change it, older ones complete a row
 * @param now      the person as of now, answers of the log included, and the frame; `previous` is set here
 * @param testedOn the day the movement class was found; answers against it count from there
 */
export function adapt(
  adapter: Adapter,
  plan: Plan,
  log: readonly LogEntry[],
  now: PlanRequest,
  testedOn: string = plan.made,
): Adapted {
  const { knowledge } = adapter;
  const request: PlanRequest = { ...now, previous: previousOf(knowledge, plan, log) };
  if (request.assessed.assessment.triage.state !== 'cleared')
    return remade(adapter, 'red-flag-stops', plan, request, log);
  if (plan.conflict !== null || plan.items.length === 0) return remade(adapter, 'made-again', plan, request, log);
  const flares = knowledge.model.dose.irritable_facts.some((fact) => has(judge(knowledge, request), fact));
  const flared = plan.pathways.some(({ because }) => because === 'flare');
  if (flares && !flared) return remade(adapter, 'flare', plan, request, log);
  if (flared && !flares) return eased(knowledge, remade(adapter, 'flare-over', plan, request, log));
  const step = flares ? 'stays' : phaseStep(knowledge, plan, log, request.today);
  if (step === 'forward' || step === 'back') {
    const phase = phaseBeside(plan.phase, step === 'forward' ? 1 : -1);
    const previous = { ...(request.previous as PreviousPlan), phase };
    return remade(adapter, `phase-${step}`, plan, { ...request, previous }, log);
  }
  const next = carriedOn(adapter, plan, log, request, testedOn);
  if (step !== 'waits') return next;
  return { ...next, changes: [changeOf(knowledge, 'phase-waits', plan.phase, plan.phase), ...next.changes] };
}

/** What the next plan starts from. A move that hurt does not count as reached. */
function previousOf(knowledge: PlanKnowledge, plan: Plan, log: readonly LogEntry[]): PreviousPlan {
  const moves = [...plan.items, ...plan.release].map(({ exercise }) => exercise);
  const levels = moves
    .filter(
      (id) =>
        !responsesTo(knowledge, log, id)
          .slice(-1)
          .some(({ response }) => isBad(response)),
    )
    .map((id) => knowledge.exercise.get(id)?.level ?? 1);
  return { phase: plan.phase, startedOn: plan.started, known: moves, levelReached: Math.max(1, ...levels) };
}

/** A plan made anew. A move that stays is not done more than before, and less where it hurt. */
function remade(
  { knowledge, replan }: Adapter,
  rule: AdaptationRule,
  before: Plan,
  request: PlanRequest,
  log: readonly LogEntry[],
): Adapted {
  const fresh = replan(request);
  const old = [...before.items, ...before.release];
  const kept = <T extends PlanItem>(item: T): T => {
    const was = old.find(({ exercise }) => exercise === item.exercise);
    const exercise = knowledge.exercise.get(item.exercise);
    if (was === undefined || exercise === undefined) return item;
    const hurt = responsesTo(knowledge, log, item.exercise)
      .slice(-1)
      .some(({ response }) => isBad(response));
    const dose = hurt ? lowered(was.dose, knowledge.adaptation.lower_to_share) : was.dose;
    if (volume(item.dose) <= volume(dose)) return item;
    return { ...item, ...withDose(knowledge, exercise, item, { ...dose, perWeek: item.days.length }) };
  };
  const carried: Plan = { ...fresh, items: fresh.items.map(kept), release: fresh.release.map(kept) };
  const plan = checkPlan(knowledge, carried, request).length === 0 ? withTime(carried) : fresh;
  return {
    plan,
    changes: [
      changeOf(knowledge, rule, before.phase, plan.conflict === null ? plan.phase : null),
      ...differences(knowledge, rule, before, plan),
    ],
    reviewAdvised: rule === 'red-flag-stops' || rule === 'phase-back',
  };
}

/** After a flare: a part of the dose first, with the dose to go back to. */
function eased(knowledge: PlanKnowledge, { plan, changes, reviewAdvised }: Adapted): Adapted {
  const items = plan.items.map((item) => {
    const exercise = knowledge.exercise.get(item.exercise);
    const dose = lowered(item.dose, knowledge.adaptation.flare.back_to_share);
    return exercise === undefined ? item : { ...withDose(knowledge, exercise, item, dose), returnsTo: item.dose };
  });
  return { plan: withTime({ ...plan, items }), changes, reviewAdvised };
}

/** The same moves, stepped by what the log tells. Everything else in the plan is as of today. */
function carriedOn(
  adapter: Adapter,
  plan: Plan,
  log: readonly LogEntry[],
  request: PlanRequest,
  testedOn: string,
): Adapted {
  const { knowledge, replan } = adapter;
  const judged = judge(knowledge, request);
  const fresh = replan(request);
  const asOfToday = (moves: Pick<Plan, 'items' | 'release'>): Plan =>
    withTime({ ...fresh, ...moves, targets: served(plan, moves), proof: null });
  const known = <T extends PlanItem>(item: T): T => ({ ...item, isNew: false });
  const start: Pick<Plan, 'items' | 'release'> = { items: plan.items.map(known), release: plan.release.map(known) };
  const against = againstClass(knowledge, plan, log, request.assessed.assessment.movementClass.class, testedOn);
  const retest = against.length >= knowledge.adaptation.retest.after ? new Set(against) : new Set<string>();
  const pause = pauseOf(knowledge, plan, log, request.today);
  const stepped = nextMoves(
    {
      knowledge,
      judged,
      log,
      since: plan.made,
      retest,
      pause,
      fits: (moves) => checkPlan(knowledge, asOfToday(moves), request),
    },
    start,
  );
  if (stepped === undefined || stepped.moves.items.length === 0)
    return remade(adapter, 'made-again', plan, request, log);
  const flat = isFlat(knowledge, log, request.today);
  const changes = [
    ...stepped.changes,
    ...(flat ? [changeOf(knowledge, 'two-flat-weeks', plan.phase, plan.phase)] : []),
  ];
  const asks = changes.filter(({ rule }) => ['three-bad-responses', 'two-flat-weeks', 'class-retest'].includes(rule));
  const next = asOfToday(stepped.moves);
  return {
    plan: asks.length === 0 ? next : reviewedSoon(knowledge, next, asks, request.today),
    changes,
    reviewAdvised: asks.length > 0,
  };
}

/** An easy week, or a start after a pause: the share of the dose, and the rule. */
export function pauseOf(knowledge: PlanKnowledge, plan: Plan, log: readonly LogEntry[], today: string): Move['pause'] {
  const { skip, deload } = knowledge.adaptation;
  if (missedTooLong(knowledge, log, today)) return { rule: 'missed-a-week', share: skip.share };
  return isEasyWeek(knowledge, plan.started, today) ? { rule: 'deload', share: deload.share } : undefined;
}

/** Which targets the moves still serve. */
const served = ({ targets }: Plan, { items, release }: Pick<Plan, 'items' | 'release'>): Plan['targets'] => {
  const there = new Set([...items, ...release].map(({ exercise }) => exercise));
  return targets.map(({ notServed, ...target }) => {
    const by = target.by.filter((id) => there.has(id));
    return { ...target, by, served: by.length > 0, ...(by.length > 0 ? {} : { notServed: notServed ?? 'adapted' }) };
  });
};

export function reviewedSoon(
  { adaptation }: PlanKnowledge,
  plan: Plan,
  asks: readonly PlanChange[],
  today: string,
): Plan {
  const soon = daysAfter(today, adaptation.flat.review_within_days);
  const [first = '', ...more] = plan.review.triggers;
  const said = [...new Set(asks.map(({ why }) => why))];
  return {
    ...plan,
    review: { when: soon < plan.review.when ? soon : plan.review.when, triggers: [first, ...more, ...said] },
  };
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** The time a plan takes, counted from its moves. */
export function withTime(plan: Plan): Plan {
  const counted = [...plan.items, ...plan.release.filter(({ counts }) => counts)];
  const perDay = EVERY_DAY.map((day) =>
    counted.filter(({ days }) => days.includes(day)).reduce((sum, { minutesPerDay }) => sum + minutesPerDay, 0),
  );
  return { ...plan, budget: { ...plan.budget, busiestDayMinutes: Math.round(Math.max(...perDay) * 10) / 10 } };
}
