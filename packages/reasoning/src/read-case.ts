import {
  compileLogic,
  type Finding,
  type FindingValue,
  type Knowledge,
  NOT_SURE,
  type Person,
  type Problem,
  readPerson,
  show,
  type Test,
  type Warning,
} from '@hipspine/knowledge';
import { type AllValues, heldValue } from './json-text.ts';

export type View = 'patient' | 'clinician' | 'all';

export type CaseProblem = Omit<Problem, 'file'>;

export type CaseReading =
  | {
      readonly ok: true;
      readonly id: string | undefined;
      readonly person: Person;
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly id: string | undefined; readonly problems: readonly CaseProblem[] };

/** Where the findings of a case stand, and which views see them. */
const PLACES: readonly { readonly field: string; readonly views: readonly View[] }[] = [
  { field: 'findings', views: ['patient', 'clinician', 'all'] },
  { field: 'patient_findings', views: ['patient', 'clinician', 'all'] },
  { field: 'clinician_findings', views: ['clinician', 'all'] },
];

/** Age and sex stand beside the findings, under short names. */
const BESIDE: readonly (readonly [field: string, finding: string])[] = [
  ['age', 'age-years'],
  ['sex', 'sex-at-birth'],
];

/** Fields of a published case that are for its reader. Never looked at. */
const NEVER_READ = [
  'category',
  'provenance',
  'source_type',
  'citation',
  'url',
  'narrative',
  'assumed',
  'uncoded',
  'gold',
  'notes',
];

/** Answers to the questions of the plan rules; `hipspine plan` reads them. */
const READ_BY_PLAN = ['facts'];

const FIELDS = new Set([
  'id',
  'laterality',
  ...PLACES.map(({ field }) => field),
  ...BESIDE.map(([field]) => field),
  ...NEVER_READ,
  ...READ_BY_PLAN,
]);

/** Longest id that is kept, and longest key that is repeated in a message. */
const LONGEST_ID = 200;
const LONGEST_KEY = 60;

/** A broken export can be wrong in a million places; this many are enough to see what happened. */
const MOST_WARNINGS = 100;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A value in a message, short even when it is a list of a million entries or a thousand levels deep. */
const say = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : value === undefined ? 'nothing' : show(value);

const shortKey = (key: string): string => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key);

/**
 * A reader of cases: compiled once, because every contradiction is a piece of logic.
 *
 * @param all  gives every value of a repeated key, for a reader that kept them (`readCaseText`)
 */
export type ReadCase = (input: unknown, view: View, all?: AllValues) => CaseReading;

/**
 * Makes the reader of input objects: `{id, age, sex, findings, laterality}` or a case of the test sets, whose `gold`,
 * `citation` and `notes` are never looked at.
 *
 * Whatever can be used is used; everything else is left out with a warning and counts as not answered. Only an input
 * that is no object, or has no findings at all, cannot be used.
 */
export function caseReader(knowledge: Knowledge): ReadCase {
  const contradictions = knowledge.contradictions.map(({ when, at, message }) => ({
    test: compileLogic(when, knowledge.cluster),
    at,
    message,
  }));
  return (input, view, all = heldValue) => {
    const id = isObject(input) ? readId(input, all) : undefined;
    const problems = whyUnusable(input, all);
    if (!isObject(input) || problems.length > 0) return { ok: false, id, problems };
    const warnings = fieldWarnings(input, all);
    const raw = oneEach(knowledge, given(input, view, all), warnings);
    const sides = laterality(input, all, warnings);
    const { person, warnings: more } = readPerson(knowledge, raw, sides);
    return {
      ok: true,
      id,
      person,
      warnings: atMost([...warnings, ...more, ...contradictionsOf(contradictions, person)]),
    };
  };
}

/** The first id given. A number is taken as its digits, so that no result is without a name. */
function readId(input: Fields, all: AllValues): string | undefined {
  const [id] = all(input, 'id');
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' ? id.slice(0, LONGEST_ID) : undefined;
}

const EXPECTED_FINDINGS = 'an object from finding ids to values';

function whyUnusable(input: unknown, all: AllValues): readonly CaseProblem[] {
  if (!isObject(input)) return [{ path: '', found: say(input), expected: 'an object with findings' }];
  const given = PLACES.flatMap(({ field }) => all(input, field).map((value) => ({ field, value })));
  if (given.length === 0) return [{ path: 'findings', found: 'nothing', expected: EXPECTED_FINDINGS }];
  if (given.some(({ value }) => isObject(value))) return [];
  return given.map(({ field, value }) => ({ path: field, found: say(value), expected: EXPECTED_FINDINGS }));
}

function fieldWarnings(input: Fields, all: AllValues): Warning[] {
  const unknown = Object.keys(input)
    .filter((key) => !FIELDS.has(key))
    .map((key): Warning => {
      const message = `${show(key)} is not a field of a case; it was not used`;
      return { kind: 'unknown-field', at: shortKey(key), message };
    });
  const broken = PLACES.flatMap(({ field }) =>
    all(input, field)
      .filter((value) => !isObject(value))
      .map((value): Warning => {
        const message = `found ${say(value)}, expected an object; nothing of it was used`;
        return { kind: 'wrong-type', at: field, message };
      }),
  );
  return [...broken, ...unknown];
}

/** Everything that was said about one finding. */
interface Given {
  readonly values: unknown[];
  readonly at: string;
  /** The same key twice in one object, rather than two places that disagree. */
  repeated: boolean;
}

function given(input: Fields, view: View, all: AllValues): ReadonlyMap<string, Given> {
  const gathered = new Map<string, Given>();
  const add = (finding: string, at: string, values: readonly unknown[]): void => {
    const before = gathered.get(finding);
    if (before === undefined) gathered.set(finding, { values: [...values], at, repeated: values.length > 1 });
    else {
      before.values.push(...values);
      before.repeated ||= values.length > 1 || before.at === at;
    }
  };
  for (const [field, finding] of BESIDE) {
    const values = all(input, field);
    if (values.length > 0) add(finding, field, values);
  }
  for (const { field, views } of PLACES) {
    if (!views.includes(view)) continue;
    for (const findings of all(input, field).filter(isObject)) {
      for (const finding of Object.keys(findings)) {
        add(finding, `${field}.${shortKey(finding)}`, all(findings, finding));
      }
    }
  }
  return gathered;
}

type Raw = Map<string, { readonly raw: unknown; readonly at: string }>;

/** One raw value for each finding; where values differ, the safe one. */
function oneEach(knowledge: Knowledge, gathered: ReadonlyMap<string, Given>, warnings: Warning[]): Raw {
  const raw: Raw = new Map();
  for (const [id, entry] of gathered) {
    const finding = knowledge.finding.get(id);
    const { at } = entry;
    const value = finding === undefined ? entry.values[0] : settle(finding, entry, warnings);
    if (finding !== undefined && value !== null && typeof value === 'object') {
      const message = `found ${say(value)}, expected a single value; treated as not answered`;
      warnings.push({ kind: 'wrong-type', at, message });
    } else raw.set(id, { raw: value, at });
  }
  return raw;
}

/**
 * The value to use when a finding was given more than once. A warning sign that is a yes anywhere stays a yes, and one
 * that is "not sure" anywhere stays that; of anything else that differs nothing is used.
 */
function settle(finding: Finding, { values, at, repeated }: Given, warnings: Warning[]): unknown {
  if (values.length === 1) return values[0];
  const kind = repeated ? 'duplicate-key' : 'contradiction';
  if (values.every((value) => Object.is(value, values[0]))) {
    if (repeated) warnings.push({ kind, at, message: `given ${values.length} times with the same value` });
    return values[0];
  }
  const kept = isWarningSign(finding) ? [true, NOT_SURE].find((value) => values.includes(value)) : undefined;
  const outcome =
    kept === undefined ? 'treated as not answered' : `${show(kept)} was kept, because it is a warning sign`;
  const told = [...new Set(values)].slice(0, 3).map(say).join(' and ');
  warnings.push({ kind, at, message: `given ${values.length} times as ${told}, expected one value; ${outcome}` });
  return kept ?? null;
}

const isWarningSign = ({ kind, red_flag, value }: Finding): boolean =>
  value.type === 'boolean' && (kind === 'red-flag-history' || red_flag === true);

function laterality(input: Fields, all: AllValues, warnings: Warning[]): Raw {
  const sides: Raw = new Map();
  for (const object of all(input, 'laterality')) {
    if (!isObject(object)) {
      if (object === null) continue;
      const message = `found ${say(object)}, expected an object; no side was used`;
      warnings.push({ kind: 'wrong-type', at: 'laterality', message });
      continue;
    }
    for (const finding of Object.keys(object)) addSide(sides, finding, all(object, finding), warnings);
  }
  return sides;
}

function addSide(sides: Raw, finding: string, values: readonly unknown[], warnings: Warning[]): void {
  const at = `laterality.${shortKey(finding)}`;
  const told = [...(sides.has(finding) ? [sides.get(finding)?.raw] : []), ...values];
  const [side] = told;
  const message = told.every((value) => value === side)
    ? typeof side === 'object' && side !== null
      ? `found ${say(side)}, expected left, right or both; no side was used`
      : undefined
    : `given ${told.length} times, expected one side; no side was used`;
  sides.set(finding, { raw: message === undefined ? side : null, at });
  if (message !== undefined) warnings.push({ kind: told.length > 1 ? 'duplicate-key' : 'wrong-type', at, message });
}

interface CompiledContradiction {
  readonly test: Test;
  readonly at: readonly string[];
  readonly message: string;
}

function contradictionsOf(contradictions: readonly CompiledContradiction[], { findings }: Person): readonly Warning[] {
  return contradictions
    .filter(({ test }) => test(findings) === 'yes')
    .map(({ at, message }) => ({
      kind: 'contradiction',
      at: at.join(', '),
      message: `${message} Please check; the safer reading was used.`,
    }));
}

function atMost(warnings: readonly Warning[]): readonly Warning[] {
  if (warnings.length <= MOST_WARNINGS) return warnings;
  const rest = warnings.length - MOST_WARNINGS;
  const last: Warning = { kind: 'unknown-field', at: '', message: `and ${rest} more warnings like these` };
  return [...warnings.slice(0, MOST_WARNINGS), last];
}

/** A key, a colon, and a value that is whole. Every part is bounded, so that time grows with the text and no faster. */
const WHOLE_ENTRY =
  /"([a-z0-9-]{3,60})"\s{0,40}:\s{0,40}(true\b|-?\d{1,9}(?:\.\d{1,9})?(?=\s{0,40}[,}\]])|"[a-z0-9-]{1,40}")/g;

/**
 * The warning signs that can still be read in a text that is no valid JSON: whatever stands there as a known finding
 * with the value true or "not-sure", or a number or option that the vocabulary allows. Denials are not read: half a line
 * proves nothing.
 */
export function salvage(knowledge: Knowledge, text: string): Person {
  const findings = new Map<string, FindingValue>();
  const notSure = new Set<string>();
  for (const [, key, value] of text.matchAll(WHOLE_ENTRY)) {
    const id = BESIDE.find(([field]) => field === key)?.[1] ?? key ?? '';
    const finding = knowledge.finding.get(id);
    if (finding === undefined || value === undefined) continue;
    const parsed = value === 'true' ? true : value.startsWith('"') ? value.slice(1, -1) : Number(value);
    if (parsed === NOT_SURE) notSure.add(id);
    else if (fits(finding, parsed)) findings.set(id, parsed);
  }
  return { findings, notSure, laterality: new Map() };
}

function fits({ value }: Finding, told: unknown): told is FindingValue {
  if (value.type === 'boolean') return told === true;
  if (value.type === 'number') return typeof told === 'number' && told >= value.min && told <= value.max;
  return value.options.some((option) => option.value === told);
}
