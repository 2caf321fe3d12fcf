import type { Finding, Knowledge } from '@hipspine/knowledge';
import { type Dice, pick } from './random.ts';

/** A case as text, made to break a reader, with what has to come out of it whatever else happens. */
export interface HostileCase {
  readonly text: string;
  /** What was done to it. */
  readonly harm: string;
  /** Warning signs that still stand there, whole, with the value true. */
  readonly flags: readonly string[];
  /** Findings that the text denies. Nothing else may ever be read as a "no". */
  readonly denied: ReadonlySet<string>;
}

/** One `"key": value` of the text. */
interface Entry {
  readonly key: string;
  readonly value: string;
}

interface Vocabulary {
  readonly all: readonly Finding[];
  readonly flags: readonly Finding[];
}

const MARKS = [
  ',',
  '}',
  '{',
  ']',
  '[',
  ':',
  '"',
  '\\',
  '\n',
  '\0',
  '\u2028',
  '\ud800',
  '\ufeff',
  'NaN',
  ',,',
  '/* */',
  '"a":',
  '\u202e',
];

const WRONG = [
  '"yes"',
  '"true"',
  '"false"',
  '"no"',
  '0',
  '1',
  '-1',
  '-0',
  '1e999',
  '-1e-999',
  '99999999999999999999',
  'null',
  '""',
  '"not-sure"',
  '[]',
  '[true]',
  '{}',
  '{"value": true}',
  '{"__proto__": true}',
  '"\\u0000"',
  '"\\ud800"',
  '"<script>"',
  '"female"',
  '1.7976931348623157e308',
];

/** Not JSON at all: a text with one of these cannot be parsed as a whole. */
const NOT_JSON = [
  'NaN',
  'Infinity',
  '-Infinity',
  'undefined',
  'True',
  "'true'",
  '01',
  '+1',
  '.5',
  '1.',
  '0x10',
  '"\\x41"',
  '"open',
  '"tab\there"',
  'tru',
  '{',
  '[',
];

const ODD_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  ' ',
  'PAIN-GROIN',
  'saddle-numbnes',
  '\u0000',
  'a'.repeat(5000),
];

const FIELDS = ['findings', 'patient_findings', 'clinician_findings'];

/** Makes hostile cases one after the other, the same ones for the same dice. */
export function hostileCases(knowledge: Knowledge, roll: Dice): () => HostileCase {
  const vocabulary = { all: knowledge.findings, flags: knowledge.findings.filter(isFlag) };
  const flagged = new Set(vocabulary.flags.map(({ id }) => id));
  return () => {
    const entries = someEntries(vocabulary, roll);
    // Large ones are rare: reading ten million characters takes as long as a thousand ordinary cases.
    const { told, ...made } = (roll(4000) === 0 ? enormous : pick(roll, HARMS))(entries, roll);
    return { ...made, flags: told.filter((id) => flagged.has(id)) };
  };
}

const isFlag = ({ kind, value }: Finding): boolean => kind === 'red-flag-history' && value.type === 'boolean';

function someEntries({ all, flags }: Vocabulary, roll: Dice): readonly Entry[] {
  const entries = Array.from({ length: roll(14) }, () => {
    const finding = pick(roll, roll(3) === 0 ? flags : all);
    if (roll(20) === 0) return { key: pick(roll, ODD_KEYS), value: pick(roll, WRONG) };
    return { key: finding.id, value: roll(8) === 0 ? pick(roll, WRONG) : rightValue(finding, roll) };
  });
  const planted = Array.from({ length: 1 + roll(2) }, () => ({ key: pick(roll, flags).id, value: 'true' }));
  return shuffled([...entries, ...planted], roll);
}

function rightValue({ value }: Finding, roll: Dice): string {
  if (value.type === 'boolean') return roll(2) === 0 ? 'true' : 'false';
  if (value.type === 'number') return String(value.min + ((value.max - value.min) * roll(1000)) / 1000);
  return JSON.stringify(pick(roll, value.options).value);
}

/** As a hostile case, but with every finding that stands there as true. */
type Harmed = Omit<HostileCase, 'flags'> & { readonly told: readonly string[] };

type Harm = (entries: readonly Entry[], roll: Dice) => Harmed;

const HARMS: readonly Harm[] = [
  (entries) => whole('values wrong, ids unknown, keys repeated', [entries]),
  (entries, roll) => whole('answers in several places', [entries.slice(0, roll(entries.length)), entries]),
  (entries, roll) => whole('a warning sign also denied', [entries.flatMap((entry) => withDenial(entry, roll))]),
  (entries) => ({ ...whole('case inside a list', [entries]), text: `[${sayCase([entries])}]` }),
  (entries) => ({
    ...whole('two cases run together', [entries, entries]),
    text: sayCase([entries]) + sayCase([entries]),
  }),
  (entries, roll) => ({
    ...whole('noise before and after', [entries]),
    text: noise(roll) + sayCase([entries]) + noise(roll),
  }),
  (entries, roll) => whole('deep nesting', [[...entries, { key: 'x', value: nested(10 ** (1 + roll(5))) }]]),
  (entries, roll) => brokenBetween('a stray mark between answers', entries, pick(roll, MARKS), roll),
  (entries, roll) =>
    whole('a value that is no JSON', [
      insert(entries, { key: pick(roll, ODD_KEYS), value: pick(roll, NOT_JSON) }, roll),
    ]),
  (entries, roll) => cut(entries, roll),
  (entries, roll) => invalidUtf8(entries, roll),
  (_, roll) => ({ text: garbage(roll), harm: 'no case at all', told: [], denied: new Set() }),
];

const sayEntries = (entries: readonly Entry[]): string =>
  entries.map(({ key, value }) => `${JSON.stringify(key)}: ${value}`).join(', ');

const sayCase = (parts: readonly (readonly Entry[])[]): string =>
  `{"id": "f", ${parts.map((entries, i) => `"${FIELDS[i % FIELDS.length]}": {${sayEntries(entries)}}`).join(', ')}}`;

function whole(harm: string, parts: readonly (readonly Entry[])[]): Harmed {
  return { text: sayCase(parts), harm, ...meaning(parts.flat()) };
}

/** What these entries say, wherever they stand. */
function meaning(entries: readonly Entry[]): Pick<Harmed, 'told' | 'denied'> {
  const withValue = (value: string): readonly string[] =>
    entries.filter((entry) => entry.value === value).map(({ key }) => key);
  return { told: withValue('true'), denied: new Set(withValue('false')) };
}

const withDenial = (entry: Entry, roll: Dice): readonly Entry[] => {
  if (entry.value !== 'true') return [entry];
  const denial = { key: entry.key, value: pick(roll, ['false', 'false', 'null', '"not-sure"', '0']) };
  return roll(2) === 0 ? [entry, denial] : [denial, entry];
};

function brokenBetween(harm: string, entries: readonly Entry[], mark: string, roll: Dice): Harmed {
  const at = roll(entries.length + 1);
  const text = `{"findings": {${sayEntries(entries.slice(0, at))} ${mark} , ${sayEntries(entries.slice(at))}}}`;
  return { text, harm, ...meaning(entries) };
}

/** The last line of a file whose writer was stopped. Only what was written to its end still counts. */
function cut(entries: readonly Entry[], roll: Dice): Harmed {
  const start = '{"findings": {';
  const text = (start + sayEntries(entries)).slice(0, roll(start.length + sayEntries(entries).length));
  const kept = entries.filter((_, i) => start.length + sayEntries(entries.slice(0, i + 1)).length <= text.length);
  return { text, harm: 'cut off', ...meaning(kept) };
}

/** Bytes that are no UTF-8, decoded as a lenient reader of files does it. */
function invalidUtf8(entries: readonly Entry[], roll: Dice): Harmed {
  const bytes = [0xc3, 0x28, 0xff, 0xfe, 0x80, 0xed, 0xa0].slice(roll(4));
  const before = Buffer.from(`{"note": "`);
  const after = Buffer.from(`", "findings": {${sayEntries(entries)}}}`);
  return {
    text: Buffer.concat([before, Buffer.from(bytes), after]).toString('utf8'),
    harm: 'invalid UTF-8',
    ...meaning(entries),
  };
}

function enormous(entries: readonly Entry[], roll: Dice): Harmed {
  const long = 'x'.repeat(10_000_000);
  const value = pick(roll, [`"${long}"`, `[${'0,'.repeat(200_000)}0]`, `"${'\\u0000'.repeat(300_000)}"`]);
  return whole('ten million characters', [
    insert(entries, { key: pick(roll, ['x', 'fever-chills', 'age-years']), value }, roll),
  ]);
}

function insert(entries: readonly Entry[], entry: Entry, roll: Dice): readonly Entry[] {
  const at = roll(entries.length + 1);
  return [...entries.slice(0, at), entry, ...entries.slice(at)];
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const noise = (roll: Dice): string => Array.from({ length: roll(6) }, () => pick(roll, [...MARKS, 'x', ' '])).join('');

function garbage(roll: Dice): string {
  const kind = roll(4);
  if (kind === 0)
    return pick(roll, [
      '',
      ' ',
      'null',
      'true',
      '0',
      '[]',
      '{}',
      '""',
      '{"findings": []}',
      '{"findings": null}',
      '{"id": 1e999}',
      '\0',
    ]);
  if (kind === 1) return '[{'[roll(2)]?.repeat(10 ** (1 + roll(5))) ?? '';
  return Array.from({ length: roll(200) }, () => String.fromCharCode(roll(kind === 2 ? 128 : 65_536))).join('');
}

function shuffled<T>(entries: readonly T[], roll: Dice): readonly T[] {
  return entries
    .map((entry) => ({ entry, key: roll(1 << 30) }))
    .sort((x, y) => x.key - y.key)
    .map(({ entry }) => entry);
}
