import { latest } from '@hipspine/record';
import { type JSX, lazy, type ReactNode } from 'react';
import { useOfRecord } from '../store/use-record.ts';
import { Matters } from './matters.tsx';
import { MorningAfter } from './morning-after.tsx';

/** Loaded only by whom a trip was kept for. */
const TripDue = lazy(() => import('../trip/trip-due.tsx'));

/** What the diary has for the first screen: the morning after a practice, and the one thing that matters most; then the rest. */
export default function TodayMatters({ children }: { readonly children: ReactNode }): JSX.Element {
  const hasTrip = useOfRecord(({ log }) => latest(log, 'trip') !== undefined);
  return (
    <>
      <MorningAfter />
      {hasTrip ? <TripDue /> : null}
      <Matters most={1}>{children}</Matters>
    </>
  );
}
