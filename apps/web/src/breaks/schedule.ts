// When a break from sitting is due. Pure: the clock and the place of the person come in as arguments.

/** Settings of the break timer. Times of day are minutes since midnight on the clock of the person. */
export interface BreakSettings {
  readonly on: boolean;
  readonly everyMinutes: number;
  /** So long before a break it is announced. */
  readonly warnMinutes: number;
  /** Days of work, 0 is Sunday. */
  readonly days: readonly number[];
  /** Hours of work; may run over midnight. The same twice: the whole day. */
  readonly work: Span;
  /** Never a sound or a word in these hours; may run over midnight. The same twice: none. */
  readonly quiet: Span;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Minutes east of UTC where the person is, at an instant. Changes with daylight saving and with travel. */
export type OffsetAt = (ms: number) => number;

/** Where the timer stands: plain data, so that it survives a reload. Times are milliseconds since 1970. */
export interface Watch {
  /** Sitting since: the end of the last break, or when the timer was switched on. */
  readonly since: number;
  /** When somebody last looked at the clock. */
  readonly seen: number;
  /** A break was announced for then. */
  readonly announced?: number;
  /** It has been time for a break since then. */
  readonly ringing?: number;
  /** Not before: it was put off, or there is a meeting until then. */
  readonly notBefore?: number;
  /** The day, yyyy-mm-dd, on which the person wants no more of it. */
  readonly offOn?: string;
}

export type BreakSignal = 'announce' | 'ring';

export interface Looked {
  readonly watch: Watch;
  readonly signal?: BreakSignal;
}

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** So long it says that it is time; then it waits for the next. Nobody is told that they missed one. */
const RINGS_FOR = 5 * MINUTE;

/** An announcement older than this counts no more: the device slept in between. */
const STALE = 30_000;

export const startWatch = (now: number): Watch => ({ since: now, seen: now });

/** The clock on the wall: day, weekday and minutes since midnight. */
export function wallAt(
  ms: number,
  offsetAt: OffsetAt,
): { readonly day: string; readonly weekday: number; readonly minutes: number } {
  const local = new Date(ms + offsetAt(ms) * MINUTE);
  return {
    day: local.toISOString().slice(0, 10),
    weekday: local.getUTCDay(),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

const inside = ({ from, to }: Span, minutes: number): boolean =>
  from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;

/** May it speak at this instant? Within the hours of a day of work, and not in the quiet hours. */
export function mayRing(
  { days, work, quiet }: BreakSettings,
  { offOn }: Watch,
  ms: number,
  offsetAt: OffsetAt,
): boolean {
  const { day, weekday, minutes } = wallAt(ms, offsetAt);
  if (day === offOn) return false;
  if (quiet.from !== quiet.to && inside(quiet, minutes)) return false;
  if (work.from === work.to) return days.includes(weekday);
  // After midnight the hours still belong to the day on which they began.
  const isCarried = work.from > work.to && minutes < work.to;
  return inside(work, minutes) && days.includes(isCarried ? (weekday + 6) % 7 : weekday);
}

/** Since when it may speak without a gap; at most one interval back. */
function openSince(settings: BreakSettings, watch: Watch, now: number, offsetAt: OffsetAt): number {
  let open = now;
  for (let back = 1; back <= settings.everyMinutes; back++) {
    const at = now - back * MINUTE;
    if (!mayRing(settings, watch, at, offsetAt)) break;
    open = at;
  }
  return open;
}

/** When the next break would be due if nothing stood in its way. Time outside the hours of work is not sat through. */
function dueAt(settings: BreakSettings, watch: Watch, now: number, offsetAt: OffsetAt): number {
  const since = Math.max(watch.since, openSince(settings, watch, now, offsetAt));
  const due = since + settings.everyMinutes * MINUTE;
  return Math.max(due, watch.notBefore ?? due);
}

/**
 * Somebody looks at the clock. At most one signal comes of it: a break is announced, and then it is time for it. However
 * long the device slept, there is one announcement and one break.
 *
 * @param isBusy  something on the screen is not to be disturbed: a warning, a check-up, a practice
 */
export function look(settings: BreakSettings, before: Watch, now: number, offsetAt: OffsetAt, isBusy = false): Looked {
  const watch = clockPutBack(before, now);
  const seen: Watch = { ...watch, seen: now };
  if (!settings.on || !mayRing(settings, watch, now, offsetAt)) return { watch: quietly(seen) };
  if (seen.ringing !== undefined)
    return now - seen.ringing < RINGS_FOR ? { watch: seen } : { watch: { ...quietly(seen), since: seen.ringing } };
  if (isBusy) return { watch: quietly(seen) };
  const { announced } = seen;
  if (announced !== undefined && now >= announced && now - announced <= STALE) {
    const { notBefore: _, ...rest } = quietly(seen);
    return { watch: { ...rest, ringing: now }, signal: 'ring' };
  }
  if (announced !== undefined && now < announced) return { watch: seen };
  const lead = settings.warnMinutes * MINUTE;
  const ring = Math.max(dueAt(settings, seen, now, offsetAt), now + lead);
  if (now < ring - lead || !mayRing(settings, seen, ring, offsetAt)) return { watch: quietly(seen) };
  return { watch: { ...seen, announced: ring }, signal: 'announce' };
}

/** Nothing announced and nothing ringing. */
function quietly({ announced: _announced, ringing: _ringing, ...rest }: Watch): Watch {
  return rest;
}

/** A clock that was put back has not made anybody sit less: everything is moved back with it. */
function clockPutBack(watch: Watch, now: number): Watch {
  const back = watch.seen - now;
  if (back <= 0) return watch;
  const { announced, ringing, notBefore } = watch;
  return {
    ...watch,
    seen: now,
    since: watch.since - back,
    ...(announced === undefined ? {} : { announced: announced - back }),
    ...(ringing === undefined ? {} : { ringing: ringing - back }),
    ...(notBefore === undefined ? {} : { notBefore: notBefore - back }),
  };
}

/** A break was taken, or is left out: sitting begins anew. */
export function afterBreak(watch: Watch, now: number): Watch {
  const { notBefore: _, ...rest } = quietly(watch);
  return { ...rest, since: now, seen: now };
}

/** Put off for so many minutes. */
export const putOff = (watch: Watch, minutes: number, now: number): Watch => ({
  ...quietly(watch),
  notBefore: now + minutes * MINUTE,
  seen: now,
});

/** In a meeting for so many minutes: a break that falls into it waits for its end. */
export function inMeeting(
  settings: BreakSettings,
  watch: Watch,
  minutes: number,
  now: number,
  offsetAt: OffsetAt,
): Watch {
  const end = now + minutes * MINUTE;
  const due = dueAt(settings, watch, now, offsetAt);
  // A break that is due later than the meeting ends is not moved by it.
  return due > end ? { ...quietly(watch), seen: now } : putOff(watch, minutes, now);
}

/** No more today. */
export const offToday = (watch: Watch, now: number, offsetAt: OffsetAt): Watch => ({
  ...quietly(watch),
  seen: now,
  offOn: wallAt(now, offsetAt).day,
});

/**
 * When the next break will be, if nothing changes: for the screen.
 *
 * @returns milliseconds since 1970, or undefined when there is none within a week
 */
export function nextBreak(settings: BreakSettings, watch: Watch, now: number, offsetAt: OffsetAt): number | undefined {
  if (!settings.on) return undefined;
  if (watch.ringing !== undefined) return watch.ringing;
  const isOpen = mayRing(settings, watch, now, offsetAt);
  if (isOpen) {
    const due = Math.max(watch.announced ?? dueAt(settings, watch, now, offsetAt), now);
    if (mayRing(settings, watch, due, offsetAt)) return due;
  }
  return nextOpening(now, now + WEEK, settings.everyMinutes, (at) => mayRing(settings, watch, at, offsetAt));
}

const WEEK = 7 * DAY_MINUTES * MINUTE;

/** Closed time is crossed in leaps shorter than any interval between two breaks. */
const LEAP = 5 * MINUTE;

/** One interval behind the next opening that is long enough for it. */
function nextOpening(
  from: number,
  until: number,
  everyMinutes: number,
  isOpen: (at: number) => boolean,
): number | undefined {
  let at = from;
  while (at < until) {
    while (at < until && isOpen(at)) at += MINUTE;
    while (at < until && !isOpen(at)) at += LEAP;
    while (at < until && at - MINUTE > from && isOpen(at - MINUTE)) at -= MINUTE;
    const opened = at;
    if (opened >= until) return undefined;
    const lasts = Array.from({ length: everyMinutes + 1 }, (_, n) => opened + n * MINUTE).every(isOpen);
    if (lasts) return opened + everyMinutes * MINUTE;
  }
  return undefined;
}
