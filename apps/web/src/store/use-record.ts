import { useSyncExternalStore } from 'react';
import { type RecordState, record } from './record.ts';

/** The record of the present person; the screen is drawn again whenever an entry comes, from this tab or another. */
export const useRecord = (): RecordState => useSyncExternalStore(record.subscribe, record.state);

/**
 * One thing that follows from the record; drawn again only when that changes.
 *
 * @param select  gives a text, number or flag, or the very same object as long as nothing changed
 */
export const useOfRecord = <T>(select: (state: RecordState) => T): T =>
  useSyncExternalStore(record.subscribe, () => select(record.state()));
