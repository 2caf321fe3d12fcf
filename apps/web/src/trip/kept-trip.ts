import type { Drive } from '@hipspine/planning';
import { type EntryOf, entriesOf, isA, type Log, localDay, type Trip } from '@hipspine/record';
import { dayAfter, daysBetween } from '../plan/days.ts';

export type KeptTrip = EntryOf<'trip'>;

/** The entry with which a trip began: what came later corrects it. */
export function firstOf(log: Log, trip: KeptTrip): KeptTrip {
  const before = log.find(({ id }) => id === trip.corrects);
  // Ids grow with time, so that a damaged record leads nowhere rather than in a circle.
  return before === undefined || before.id >= trip.id || !isA(before, 'trip') ? trip : firstOf(log, before);
}

/** Everything that stands for one trip: two tabs may each have corrected it. */
export const sameTrip = (log: Log, trip: KeptTrip | undefined): readonly KeptTrip[] =>
  entriesOf(log, 'trip').filter((one) => trip !== undefined && firstOf(log, one).id === firstOf(log, trip).id);

/** The last day on the road. Where nobody said when it begins, not before the day it was asked for. */
const lastDayOf = (log: Log, trip: KeptTrip): string =>
  dayAfter(trip.body.leaves ?? localDay(firstOf(log, trip)), Math.ceil(trip.body.days) - 1);

export const isOver = (log: Log, trip: KeptTrip, today: string): boolean => lastDayOf(log, trip) < today;

/**
 * Is it still the drive that is being asked for? Until it is over; and told with a day that is past already, on the day it was told,
 * until it was said how it went. What is told otherwise then corrects it and is no second one.
 */
export const isAsked = (log: Log, trip: KeptTrip, today: string): boolean =>
  !isOver(log, trip, today) || (localDay(trip) === today && trip.body.painAfter === undefined);

const lastOver = (log: Log, today: string): KeptTrip | undefined =>
  entriesOf(log, 'trip').findLast((trip) => isOver(log, trip, today));

/** Longer after a drive nobody is asked without wanting to be. */
const ASKED_FOR_DAYS = 7;

/** A trip whose day is past, to ask about on the first screen: not one that may never have begun. */
export function tripToAskAbout(log: Log, today: string): KeptTrip | undefined {
  const trip = lastOver(log, today);
  if (trip?.body.leaves === undefined || trip.body.painAfter !== undefined) return undefined;
  return daysBetween(lastDayOf(log, trip), today) <= ASKED_FOR_DAYS ? trip : undefined;
}

/** What a trip is planned from: as it was asked for, and how sore the last one left them. */
export function driveOf(log: Log, trip: Trip, today: string): Drive {
  const painAfterLast = lastOver(log, today)?.body.painAfter;
  const { hours, kilometres, days, gearbox, driver, hasCruiseControl, painNow } = trip;
  return {
    ...(hours === undefined ? {} : { hours }),
    ...(kilometres === undefined ? {} : { kilometres }),
    days,
    gearbox,
    driver,
    hasCruiseControl,
    ...(painNow === undefined ? {} : { painNow }),
    ...(painAfterLast === undefined ? {} : { painAfterLast }),
  };
}

/** A trip as it was asked for, without how it was on another day: that is not how it is now. */
export function asOfToday(trip: KeptTrip, today: string): Trip {
  const { painNow: _, ...rest } = trip.body;
  return localDay(trip) === today ? trip.body : rest;
}

/** What a form starts from: all of a trip that is still to come, and of one that is over what the next may have in common. */
export function startOf(log: Log, today: string): Partial<Trip> | undefined {
  const trip = entriesOf(log, 'trip').at(-1);
  if (trip === undefined) return undefined;
  if (isAsked(log, trip, today)) return asOfToday(trip, today);
  const { leaves: _, painNow: __, painAfter: ___, legAfter: ____, ...rest } = trip.body;
  return rest;
}
