import { oneLine, handOutWords as say } from '@hipspine/messages';
import { daysAfter, type Plan, type PlanItem, type PlanKnowledge } from '@hipspine/planning';
import ical, { type ICalCalendar } from 'ical-generator';

export interface CalendarChoices {
  /** When the file is made, as UTC, such as 2027-01-11T00:00:00Z. */
  readonly stamp: string;
  /** Title of every session; nothing about health unless the person writes it. */
  readonly title?: string | undefined;
  /** Time of the day, hh:mm, wherever the person is; without it sessions are all-day entries. */
  readonly at?: string | undefined;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * A plan as an iCalendar file: its sessions, week by week until the day before the review, and the day of the review. Times
 * are floating, so they hold wherever the person travels. Identifiers depend on the plan's course and day alone: the file of
 * a changed plan replaces the former one.
 *
 * @returns text with CRLF and lines of at most 75 octets; no sessions when the plan is empty
 * @source RFC 5545
 */
export function planCalendar(plan: Plan, knowledge: PlanKnowledge, { stamp, title, at }: CalendarChoices): string {
  const calendar = ical({ prodId: { company: 'Hipspine', product: 'Plan', language: 'EN' } });
  const seed = fingerprint(`${plan.id ?? ''} ${plan.started}`);
  for (const days of groupsOf(plan)) addSession(calendar, plan, knowledge, days, seed, { stamp, title, at });
  if (plan.conflict === null) {
    calendar.createEvent({
      id: `review-${seed}@hipspine.invalid`,
      stamp,
      start: `${plan.review.when}T00:00:00Z`,
      allDay: true,
      summary: say.calendar.review,
      description: say.calendar.reviewLine,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** Everything that is done on a day of the plan week, in its order. */
const sessionOf = ({ items, release }: Plan, day: number): readonly PlanItem[] =>
  [...items, ...release.filter(({ counts }) => counts)]
    .filter(({ days }) => days.includes(day))
    .toSorted((x, y) => x.order - y.order);

/** Days with the same session. */
function groupsOf(plan: Plan): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const key = sessionOf(plan, day)
      .map(({ exercise }) => exercise)
      .join(' ');
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups.values()];
}

function addSession(
  calendar: ICalCalendar,
  plan: Plan,
  { exercise }: PlanKnowledge,
  days: readonly number[],
  seed: string,
  { stamp, title, at }: CalendarChoices,
): void {
  const first = days[0] as number;
  const session = sessionOf(plan, first);
  const date = daysAfter(plan.made, first - 1);
  const last = daysAfter(plan.review.when, -1).replaceAll('-', '');
  const byDay = days.map((day) => WEEKDAYS[new Date(`${daysAfter(plan.made, day - 1)}T00:00:00Z`).getUTCDay()]);
  const start = `${date}T${at ?? '00:00'}:00Z`;
  const minutes = Math.max(1, Math.ceil(session.reduce((sum, item) => sum + item.minutesPerDay, 0)));
  calendar.createEvent({
    id: `day-${first}-${seed}@hipspine.invalid`,
    stamp,
    start,
    ...(at === undefined
      ? { allDay: true }
      : { floating: true, end: new Date(Date.parse(start) + minutes * MS_OF_MINUTE) }),
    repeating: `FREQ=WEEKLY;UNTIL=${last}${at === undefined ? '' : 'T235959'};BYDAY=${byDay.join(',')}`,
    summary: oneLine(title ?? say.calendar.title),
    description: session
      .map(({ exercise: id, dose }) =>
        say.calendar.line(exercise.get(id)?.name ?? id, say.dose(dose), say.doseMore(dose)),
      )
      .join('\n'),
  });
}

const MS_OF_MINUTE = 60_000;

/**
 * FNV-1a, 32 bits, in hexadecimal: an identifier that says nothing about the person.
 *
 * @source Fowler, Noll, Vo: the FNV non-cryptographic hash algorithm, RFC 9923
 */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
