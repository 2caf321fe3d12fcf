import type { Reply } from '@hipspine/reasoning';
import type { EntryOf, PainRegion } from './entry.ts';
import type { EntryId } from './entry-id.ts';
import { entriesOf, type Log, latest } from './log.ts';

/** A check-up as far as it went: enough to show the very screen it was left at. */
export interface CheckUp {
  readonly id: EntryId;
  readonly begun: EntryOf<'check-up'>;
  /** undefined: the map was not reached yet. Empty: nothing was marked. */
  readonly painMap: readonly PainRegion[] | undefined;
  /** What was said to each screen, in order. */
  readonly replies: readonly Reply[];
  /** There once it has ended. */
  readonly assessment: EntryOf<'assessment'> | undefined;
}

/** The check-up with this id, or the last one begun. */
export function checkUpOf(log: Log, id?: EntryId): CheckUp | undefined {
  const begun =
    id === undefined ? latest(log, 'check-up') : entriesOf(log, 'check-up').find((entry) => entry.id === id);
  if (begun === undefined) return undefined;
  const mine = <T extends { readonly body: { readonly checkUp: EntryId } }>(entry: T): boolean =>
    entry.body.checkUp === begun.id;
  return {
    id: begun.id,
    begun,
    painMap: entriesOf(log, 'pain-map').filter(mine).at(-1)?.body.regions,
    replies: entriesOf(log, 'answer')
      .filter(mine)
      .map(({ body }) => body.reply),
    assessment: entriesOf(log, 'assessment').filter(mine).at(-1),
  };
}

/** The check-up that was begun and not ended, if the last one was not. */
export function unfinishedCheckUp(log: Log): CheckUp | undefined {
  const last = checkUpOf(log);
  return last?.assessment === undefined ? last : undefined;
}
