import { entriesOf, type Log, localDay } from '@hipspine/record';
import { dayAfter, daysBetween, practisedDays } from '../plan/days.ts';
import type { Diary } from './course.ts';

export type EventKind = 'plan' | 'change' | 'check-up' | 'flare' | 'pause';

/** Something on the axis. */
export interface CourseEvent {
  readonly day: string;
  readonly kind: EventKind;
}

/**
 * What happened, by day: plans and their changes, check-ups, the first day of each bad spell, and the day a break in practice
 * began to count as one. A break that goes on after the last practice is one as well, once there is a plan.
 */
export function eventsOf(
  log: Log,
  diary: Diary,
  { flareAt, pauseDays, today }: { readonly flareAt: number; readonly pauseDays: number; readonly today: string },
): readonly CourseEvent[] {
  const events: CourseEvent[] = [
    ...entriesOf(log, 'assessment').map((entry): CourseEvent => ({ day: localDay(entry), kind: 'check-up' })),
    ...entriesOf(log, 'plan').map(
      (entry): CourseEvent => ({ day: localDay(entry), kind: entry.body.changes === undefined ? 'plan' : 'change' }),
    ),
    ...flares(diary, flareAt),
    ...pauses([...practisedDays(log)].sort(), pauseDays, today),
  ];
  const once = new Map(events.map((event) => [`${event.day} ${event.kind}`, event]));
  return [...once.values()].sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0));
}

function flares(diary: Diary, flareAt: number): readonly CourseEvent[] {
  const bad = new Set<string>();
  for (const days of diary.values())
    for (const [day, said] of days) if (said.some(({ score }) => score >= flareAt)) bad.add(day);
  return [...bad].filter((day) => !bad.has(dayAfter(day, -1))).map((day) => ({ day, kind: 'flare' }));
}

function pauses(practised: readonly string[], pauseDays: number, today: string): readonly CourseEvent[] {
  return practised.flatMap((day, i) => {
    const next = practised[i + 1] ?? today;
    return daysBetween(day, next) > pauseDays ? [{ day: dayAfter(day, pauseDays + 1), kind: 'pause' as const }] : [];
  });
}
