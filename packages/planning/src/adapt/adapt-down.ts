import { matches } from '@hipspine/knowledge';
import { daysAfter } from '../day.ts';
import type { LogEntry } from '../log-entry.schema.ts';
import type { Plan } from '../plan.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';
import { type Adapted, pauseOf, reviewedSoon, withTime } from './adapt.ts';
import { type Move, nextMoves } from './next-moves.ts';
import { changeOf } from './plan-change.ts';
import { dayOf, inTime, painTold } from './response.ts';
import { isFlat } from './trends.ts';

/**
 * The next plan when only the plan and the log are at hand, and not the person: moves get less, stop or stay. Nothing is
 * added or swapped, since what the person may do cannot be looked up.
 *
 * @param log  without answers: those need the person
 */
export function adaptDown(knowledge: PlanKnowledge, plan: Plan, log: readonly LogEntry[], today: string): Adapted {
  const flares = isFlare(knowledge, log, plan.made) && !plan.pathways.some(({ because }) => because === 'flare');
  const pause: Move['pause'] = flares
    ? { rule: 'flare', share: knowledge.adaptation.lower_to_share }
    : pauseOf(knowledge, plan, log, today);
  const known = <T extends Plan['items'][number]>(item: T): T => ({ ...item, isNew: false });
  const start = { items: plan.items.map(known), release: plan.release.map(known) };
  const move: Move = { knowledge, judged: undefined, log, since: plan.made, retest: new Set(), pause, fits: () => [] };
  const stepped = nextMoves(move, start) ?? { moves: start, changes: [] };
  const flat = isFlat(knowledge, log, today) ? [changeOf(knowledge, 'two-flat-weeks', plan.phase, plan.phase)] : [];
  const changes = [...stepped.changes, ...flat];
  const asks = changes.filter(({ rule }) => ['three-bad-responses', 'two-flat-weeks'].includes(rule));
  const when = daysAfter(today, knowledge.model.review_days[plan.phase]);
  const next = withTime({ ...plan, ...stepped.moves, made: today, proof: null, review: { ...plan.review, when } });
  return {
    plan: asks.length === 0 ? next : reviewedSoon(knowledge, next, asks, today),
    changes,
    reviewAdvised: asks.length > 0,
  };
}

/** Does the latest pain of the diary by itself make a flare? */
function isFlare({ facts, model }: PlanKnowledge, log: readonly LogEntry[], since: string): boolean {
  const pain = inTime(log)
    .filter((entry) => dayOf(entry) >= since)
    .flatMap((entry) => painTold(entry) ?? [])
    .at(-1);
  if (pain === undefined) return false;
  return facts
    .filter(({ id }) => model.dose.irritable_facts.includes(id))
    .some(
      ({ derive }) =>
        derive !== undefined &&
        'any' in derive &&
        derive.any.some((one) => 'finding' in one && one.finding === PAIN && matches(one.when, pain)),
    );
}

const PAIN = 'pain-now-0-10';
