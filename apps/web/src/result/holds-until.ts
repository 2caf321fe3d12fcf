import type { EntryOf } from '@hipspine/record';

type Result = Pick<EntryOf<'assessment'>, 'at' | 'body'>;

/**
 * Until when a result may be gone by: as long as a plan made from it runs before it is looked at again. Short while the pain
 * gets worse or somebody should see it soon, longer otherwise.
 *
 * @param days  of a plan, by phase
 */
export function holdsUntil({ at, body }: Result, days: { readonly calm: number; readonly build: number }): Date {
  const soon = body.result.urgency !== 'self-care' && body.result.urgency !== 'routine';
  const isWorse = body.findings['course-trend'] === 'worsening';
  const until = new Date(at);
  until.setDate(until.getDate() + (soon || isWorse ? days.calm : days.build));
  return until;
}
