import type { BreakMoves } from '@hipspine/planning';
import { useEffect, useState } from 'react';
import { dayOf } from '../plan/days.ts';
import type { PlanNow } from '../plan/plan-now.ts';
import { planner } from '../plan/planner-client.ts';
import { knownFrom } from '../result/use-last-result.ts';

/** Asks the planner what fits a desk; undefined while it looks, and without a plan. */
export function useAllowed(now: PlanNow): BreakMoves | undefined {
  const [allowed, setAllowed] = useState<BreakMoves>();
  useEffect(() => {
    if (now.kind !== 'open' || now.kept.ask === undefined) return;
    const { plan, ladders, ask } = now.kept;
    const others = Object.values(ladders).flatMap(({ easier, harder }) => [...easier, ...harder]);
    planner
      .breakMoves({
        ask,
        result: now.assessment.body.result,
        known: knownFrom(now.assessment),
        today: dayOf(new Date()),
        planned: [...plan.items, ...plan.release, ...others].map(({ exercise }) => exercise),
      })
      .then(setAllowed, () => undefined); // getting up needs no planner
  }, [now]);
  return allowed;
}
