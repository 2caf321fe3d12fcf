import type { Finding, Knowledge } from './knowledge.ts';

export type FindingValue = boolean | number | string;
export type Side = 'left' | 'right' | 'both';

/** What a person has told, or an examiner has found. A finding that is in neither set was not answered. */
export interface Person {
  readonly findings: ReadonlyMap<string, FindingValue>;
  /** Asked, and answered "not sure". Never a "no". */
  readonly notSure: ReadonlySet<string>;
  readonly laterality: ReadonlyMap<string, Side>;
}

export type WarningKind =
  | 'unknown-finding'
  | 'wrong-type'
  | 'out-of-range'
  | 'duplicate-key'
  | 'contradiction'
  | 'invalid-utf8'
  | 'unknown-field';

/** Something in the input that was not used, or used with care. `at` is the path, `message` says found and expected. */
export interface Warning {
  readonly kind: WarningKind;
  readonly at: string;
  readonly message: string;
}

/** The word that records "I am not sure" as the value of any finding. */
export const NOT_SURE = 'not-sure';

/** The option of a test that was not carried out: it says nothing, so it is not recorded as an answer. */
const NOT_DONE = 'not-done';

const MOST_SHOWN = 60;

/** A value as it can be shown in a message: quoted, on one line, never longer than about 60 characters. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, MOST_SHOWN + 1)) : asJson(value);
  return text.length > MOST_SHOWN + 2 ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'a value that contains itself'; // YAML can write such a thing
  }
}

/** What a finding expects, in words. */
export function expected(finding: Finding): string {
  const { value } = finding;
  switch (value.type) {
    case 'boolean':
      return 'true or false';
    case 'number':
      return `a number from ${value.min} to ${value.max} (${value.unit})`;
    case 'choice':
      return `one of ${value.options.map((option) => option.value).join(', ')}`;
  }
}

export type Reading =
  | { readonly ok: true; readonly value: FindingValue }
  | { readonly ok: false; readonly kind: 'wrong-type' | 'out-of-range' };

/**
 * Reads one value against the vocabulary. Nothing is guessed or converted: "yes", 1 or "true" are not `true`.
 *
 * @returns the value, or whether its type or its range is wrong
 */
export function readValue(finding: Finding, raw: unknown): Reading {
  const { value } = finding;
  if (value.type === 'boolean')
    return typeof raw === 'boolean' ? { ok: true, value: raw } : { ok: false, kind: 'wrong-type' };
  if (value.type === 'number') {
    if (typeof raw !== 'number' || Number.isNaN(raw)) return { ok: false, kind: 'wrong-type' };
    return raw >= value.min && raw <= value.max ? { ok: true, value: raw } : { ok: false, kind: 'out-of-range' };
  }
  if (typeof raw !== 'string') return { ok: false, kind: 'wrong-type' };
  return value.options.some((option) => option.value === raw)
    ? { ok: true, value: raw }
    : { ok: false, kind: 'out-of-range' };
}

/** The raw material of a person: finding id to raw value, and where it stood in the input. */
export type RawFindings = ReadonlyMap<string, { readonly raw: unknown; readonly at: string }>;

/**
 * Reads raw findings into a `Person`. A value that cannot be used is left out with a warning; what is left out was not
 * answered, and is never read as "no". `null` is "not answered" and needs no warning.
 *
 * @param laterality  raw sides; one of left, right, both for each finding that carries a side
 */
export function readPerson(
  knowledge: Knowledge,
  raw: RawFindings,
  laterality: RawFindings,
): { readonly person: Person; readonly warnings: readonly Warning[] } {
  const findings = new Map<string, FindingValue>();
  const notSure = new Set<string>();
  const sides = new Map<string, Side>();
  const warnings: Warning[] = [];

  for (const [id, { raw: value, at }] of raw) {
    const finding = knowledge.finding.get(id);
    if (finding === undefined) {
      warnings.push({
        kind: 'unknown-finding',
        at,
        message: `${show(id)} is not a finding of this vocabulary; it was not used`,
      });
    } else if (value === NOT_SURE) {
      notSure.add(id);
    } else if (value !== null && value !== undefined && value !== NOT_DONE) {
      const reading = readValue(finding, value);
      if (reading.ok) findings.set(id, reading.value);
      else
        warnings.push({
          kind: reading.kind,
          at,
          message: `found ${show(value)}, expected ${expected(finding)}; treated as not answered`,
        });
    }
  }
  for (const [id, { raw: side, at }] of laterality) {
    if (!knowledge.finding.has(id)) {
      warnings.push({
        kind: 'unknown-finding',
        at,
        message: `${show(id)} is not a finding of this vocabulary; its side was not used`,
      });
    } else if (side === 'left' || side === 'right' || side === 'both') sides.set(id, side);
    else if (side !== null)
      warnings.push({
        kind: 'wrong-type',
        at,
        message: `found ${show(side)}, expected left, right or both; no side was used`,
      });
  }
  return { person: { findings, notSure, laterality: sides }, warnings };
}
