import { entriesOf } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { dayOf } from '../plan/days.ts';
import { planNow } from '../plan/plan-now.ts';
import { useRecord } from '../store/use-record.ts';
import { AfterTrip } from './after-trip.tsx';
import { firstOf, tripToAskAbout } from './kept-trip.ts';

/** On the first screen: a trip whose day is past. Once told it stays until one goes on, so that the answer can be read. */
export default function TripDue(): JSX.Element | null {
  const { log } = useRecord();
  const [asked] = useState(() => {
    const due = tripToAskAbout(log, dayOf(new Date()));
    return due === undefined ? undefined : firstOf(log, due).id;
  });
  const trip = entriesOf(log, 'trip').findLast((one) => firstOf(log, one).id === asked);
  return trip === undefined || planNow(log).kind === 'help-first' ? null : <AfterTrip trip={trip} />;
}
