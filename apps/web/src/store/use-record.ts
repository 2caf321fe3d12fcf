import { useSyncExternalStore } from 'react';
import { type RecordState, record } from './record.ts';

/** The record of the present person; the screen is drawn again whenever an entry comes, from this tab or another. */
export const useRecord = (): RecordState => useSyncExternalStore(record.subscribe, record.state);
