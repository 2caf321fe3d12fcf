import { useSyncExternalStore } from 'react';
import { breakTimer } from './break-timer.ts';
import type { Watch } from './schedule.ts';

/** Where the break timer stands; undefined while it is not running. */
export const useBreakTimer = (): Watch | undefined => useSyncExternalStore(breakTimer.subscribe, breakTimer.watch);
