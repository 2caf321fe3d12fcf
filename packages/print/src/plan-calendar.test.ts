import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile, planWith, shippedKnowledge } from './plan.fixture.ts';
import { planCalendar } from './plan-calendar.ts';

const knowledge = await shippedKnowledge();
const STAMP = '2027-02-24T00:00:00Z';

interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A reader of RFC 5545 written from its grammar (sections 3.1 and 3.3.11), strict where clients are strict. */
function readCalendar(file: string): readonly Readonly<Record<string, Property>>[] {
  expect(file.endsWith('\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const lines = file
    .replaceAll(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n');
  const events: Record<string, Property>[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^";:,]+)*):(.*)$/u.exec(line) ?? expect.fail(`no content line: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') expect(open.pop()).toBe(value);
    else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1) as Record<string, Property>;
      expect(event).not.toHaveProperty(name);
      const pairs = parameters
        .split(';')
        .filter(Boolean)
        .map((pair) => pair.split('='));
      event[name] = { name, parameters: Object.fromEntries(pairs), value };
    }
  }
  expect(open).toEqual([]);
  return events;
}

const unescaped = (text: string): string => {
  expect(text).not.toMatch(/(?<!\\)(?:\\\\)*[;,]/);
  return text.replace(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));
};

/** The days of a weekly rule, counted out one by one. */
function daysOf(event: Readonly<Record<string, Property>>): readonly string[] {
  const first = (event['DTSTART']?.value ?? '').slice(0, 8);
  const rule = event['RRULE']?.value;
  if (rule === undefined) return [first];
  const { FREQ, UNTIL = '', BYDAY = '' } = Object.fromEntries(rule.split(';').map((part) => part.split('=')));
  expect(FREQ).toBe('WEEKLY');
  const days: string[] = [];
  const day = new Date(`${first.slice(0, 4)}-${first.slice(4, 6)}-${first.slice(6)}T00:00:00Z`);
  for (;;) {
    const written = day.toISOString().slice(0, 10).replaceAll('-', '');
    if (written > UNTIL.slice(0, 8)) return days;
    if (BYDAY.split(',').includes(['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][day.getUTCDay()] ?? ''))
      days.push(written);
    day.setUTCDate(day.getUTCDate() + 1);
  }
}

describe('the calendar', () => {
  const plan = planWith({}, ['clamshell', 'glute-bridge']);

  test('has a session on every day of the plan, week after week until the day before the review, and the review', () => {
    const events = readCalendar(planCalendar(plan, knowledge, { stamp: STAMP }));
    const sessions = events
      .filter((event) => 'RRULE' in event)
      .flatMap(daysOf)
      .toSorted();
    // Every day of four weeks: the first move on days 1, 3 and 5, the second on the others.
    expect(sessions).toHaveLength(28);
    expect(sessions[0]).toBe('20270224');
    expect(sessions.at(-1)).toBe('20270323');
    expect(events.filter((event) => !('RRULE' in event)).flatMap(daysOf)).toEqual(['20270324']);
  });

  test('says nothing about health in a title; the moves stand in the description', () => {
    const events = readCalendar(planCalendar(plan, knowledge, { stamp: STAMP }));
    expect(new Set(events.map((event) => event['SUMMARY']?.value))).toEqual(
      new Set(['Exercises', 'Look at the plan again']),
    );
    expect(unescaped(events[0]?.['DESCRIPTION']?.value ?? '')).toMatch(/^Clamshell: 2 × 10\. /);
  });

  test('has times that hold wherever the person is, and ends after the minutes of the session', () => {
    const [event] = readCalendar(planCalendar(plan, knowledge, { stamp: STAMP, at: '07:30' }));
    expect(event?.['DTSTART']).toEqual({ name: 'DTSTART', parameters: {}, value: '20270224T073000' });
    expect(event?.['DTEND']?.value).toBe('20270224T073400');
    expect(event?.['RRULE']?.value).toContain('UNTIL=20270323T235959;');
  });

  test('a later plan of the same course replaces the former one: same identifiers, later stamp', () => {
    const uids = (file: string): readonly (string | undefined)[] => readCalendar(file).map((e) => e['UID']?.value);
    const before = planCalendar(plan, knowledge, { stamp: STAMP });
    const after = planCalendar({ ...plan, made: '2027-03-10' }, knowledge, { stamp: '2027-03-10T00:00:00Z' });
    expect(uids(after)).toEqual(uids(before));
    expect(uids(planCalendar({ ...plan, id: 'other' }, knowledge, { stamp: STAMP }))).not.toEqual(uids(before));
    expect(before).not.toContain('somebody');
  });

  test('reads back what was written, whatever title was chosen', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const [event] = readCalendar(planCalendar(plan, knowledge, { stamp: STAMP, title }));
        const kept = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, '');
        expect(kept(unescaped(event?.['SUMMARY']?.value ?? ''))).toBe(kept(title));
      }),
    );
  });

  test('no plan, no session', () => {
    const conflict = { kind: 'settle-first' as const, rules: [{ rule: 'x', text: 'x' }] as [never], stillToAsk: [] };
    expect(readCalendar(planCalendar(planWith({ conflict }), knowledge, { stamp: STAMP }))).toEqual([]);
  });
});
