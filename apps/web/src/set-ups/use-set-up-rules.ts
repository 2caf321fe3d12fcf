import { useEffect, useState } from 'react';
import type { SetUpRules } from '../plan/planner-calls.ts';
import { planner } from '../plan/planner-client.ts';
import type { AskingNow } from '../plan/use-asking.ts';

/** What the rules say to this person; undefined while it is looked up, and where there is no check-up to look at. */
export function useSetUpRules(now: AskingNow): { readonly rules: SetUpRules | undefined; readonly failed: boolean } {
  const [rules, setRules] = useState<SetUpRules>();
  const [failed, setFailed] = useState(false);
  const asking = now.kind === 'ready' ? now.asking : undefined;
  const key = JSON.stringify(asking);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for all that is asked with
  useEffect(() => {
    if (asking !== undefined) planner.setUps(asking).then(setRules, () => setFailed(true));
  }, [key]);
  return { rules, failed };
}
