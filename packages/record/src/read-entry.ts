import type { Entry, EntryType } from './entry.ts';
import { isEntryId, timeOf } from './entry-id.ts';
import { isJson, isObject } from './json.ts';
import {
  anyOf,
  type Check,
  flag,
  json,
  listOf,
  matching,
  number,
  object,
  ofCalendar,
  oneOf,
  recordOf,
  shape,
  text,
  within,
} from './shape.ts';

export type EntryReading =
  | { readonly ok: true; readonly entry: Entry }
  /** What is wrong with it: where, and what was expected. */
  | { readonly ok: false; readonly problem: string };

/** The end of the year 9999. An id beyond it, made by accident or on purpose, would leave none for what comes after. */
const LAST_TIME = Date.UTC(9999, 11, 31);

const id: Check = (value, at) =>
  isEntryId(value) && timeOf(value) <= LAST_TIME ? undefined : `${at}: expected an entry id`;
const time = ofCalendar('a time such as 2027-03-01T09:30:00.000Z', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const day = ofCalendar('a day such as 2027-03-01', /^\d{4}-\d\d-\d\d$/);
const findingValue = anyOf(flag, number, text);
const side = oneOf('left', 'right', 'both');
const painScore = within(0, 10);

const MINUTES_OF_DAY = 1440;

/** Two times of day, minutes since midnight. */
const span = shape({ from: within(0, MINUTES_OF_DAY - 1), to: within(0, MINUTES_OF_DAY - 1) });

const region = shape(
  { region: text },
  { side, intensity: painScore, kind: listOf(text), when: text, times: listOf(text) },
);

const regions = listOf((value, at) => {
  const { worst, ...rest } = isObject(value) ? value : { worst: undefined };
  if (worst !== undefined && worst !== true) return `${at}.worst: expected true`;
  return region(isObject(value) ? rest : value, at);
});

const reply: Check = (value, at) =>
  isObject(value) && value['type'] === 'answer'
    ? shape({ answers: recordOf(json) }, { laterality: recordOf(json) })(value, at)
    : shape({ type: oneOf('back', 'stop') })(value, at);

/** Kilometres of a week; none at all is an answer. */
const distance = within(0, 40_000);

/** How long a drive is has to be known one way. */
const trip: Check = (value, at) =>
  isObject(value) && !Object.hasOwn(value, 'hours') && !Object.hasOwn(value, 'kilometres')
    ? `${at}.hours: missing`
    : shape(
        {
          days: within(1, 60),
          gearbox: oneOf('clutch', 'automatic'),
          driver: oneOf('me', 'shared', 'other'),
          hasCruiseControl: flag,
        },
        {
          hours: within(0.1, 1000),
          kilometres: within(1, 40_000),
          leaves: day,
          painNow: painScore,
          painAfter: painScore,
          legAfter: oneOf('left', 'right', 'both', 'none'),
        },
      )(value, at);

const bodies: { readonly [T in EntryType]: Check } = {
  profile: shape(
    {},
    {
      name: text,
      language: text,
      reading: oneOf('plain', 'standard', 'clinical'),
      theme: oneOf('light', 'dark', 'device'),
      simple: flag,
      region: text,
      guidance: shape({ voice: flag, sound: flag, vibration: flag, screenOff: flag, breaths: flag }),
    },
  ),
  consent: shape({ to: text, given: flag, wording: text }),
  'check-up': shape({ forWhom: oneOf('me', 'someone-else'), volunteered: recordOf(findingValue) }),
  'pain-map': shape({ checkUp: id, regions }),
  answer: shape({ checkUp: id, reply }),
  assessment: shape({
    checkUp: id,
    result: object,
    findings: recordOf(findingValue),
    notSure: listOf(text),
    laterality: recordOf(side),
  }),
  plan: shape({ plan: json }, { asked: json, ladders: json, changes: json, from: id }),
  'plan-edit': shape({ plan: id, edit: json }),
  session: shape(
    { started: time, items: listOf(object) },
    {
      plan: id,
      ended: time,
      painBefore: painScore,
      painAfter: painScore,
      painNextMorning: painScore,
      releaseSince: oneOf('easing', 'same', 'worse'),
      effort: painScore,
      note: text,
    },
  ),
  pain: shape({ regions, span: oneOf('now', 'day', 'week') }, { reach: text, note: text }),
  break: shape(
    { did: oneOf('took', 'put-off', 'left-out') },
    { minutes: within(1, MINUTES_OF_DAY), moves: listOf(text) },
  ),
  'break-settings': shape({
    on: flag,
    everyMinutes: within(5, MINUTES_OF_DAY),
    warnMinutes: within(1, 10),
    days: listOf(within(0, 6)),
    work: span,
    quiet: span,
    sound: flag,
    vibration: flag,
    messages: flag,
  }),
  'position-trial': shape({ position: text, pain: painScore }),
  'set-up': shape(
    { kind: oneOf('chair', 'car', 'bicycle', 'lifting', 'lying') },
    {
      bodyHeightCm: within(50, 280),
      seatHeightCm: within(1, 200),
      cushionCm: within(0, 100),
      deskHeightCm: within(1, 200),
      sits: oneOf('back', 'upright', 'forward'),
      has: listOf(text),
      seatFront: oneOf('high', 'level', 'low'),
      seatBack: oneOf('upright', 'little', 'far'),
      saddleHeightCm: within(1, 200),
      crankMm: within(1, 500),
      rides: oneOf('upright', 'leaning', 'low'),
      weekKm: distance,
      weeksBeforeKm: listOf(distance),
      loadKg: within(0.1, 1000),
      loadDistanceCm: within(1, 200),
      way: text,
    },
  ),
  trip,
  measure: shape({ measure: text }, { score: number, items: recordOf(json) }),
  note: shape({ text }),
  message: shape({ to: text, text }),
  share: shape({ with: text }, { until: text }),
  withdrawal: shape({}, { why: text }),
};

/** Is this a type this program understands? Others come from a newer one. */
export const isKnown = (type: string): type is EntryType => Object.hasOwn(bodies, type);

const envelope = shape(
  {
    id,
    type: matching('a type of lower-case words joined by hyphens', /^[a-z][a-z0-9-]{0,60}$/),
    at: time,
    offset: within(-14 * 60, 14 * 60),
    author: text,
    engine: text,
    knowledge: text,
    body: object,
  },
  { corrects: id },
);

/**
 * Reads one entry from outside: an import, a store, another device. The value is taken whole, with fields we do not know,
 * or not at all. An entry of an unknown type only has to have the envelope of one.
 */
export function readEntry(value: unknown): EntryReading {
  if (!isJson(value)) return { ok: false, problem: 'entry: expected a JSON value' };
  const problem = envelope(value, 'entry');
  if (problem !== undefined) return { ok: false, problem };
  const { type, body } = value as unknown as Entry;
  const inside = isKnown(type) ? bodies[type](body, 'body') : undefined;
  return inside === undefined ? { ok: true, entry: value as unknown as Entry } : { ok: false, problem: inside };
}
