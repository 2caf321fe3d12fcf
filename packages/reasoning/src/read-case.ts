import { compileLogic, type FindingValue, type Knowledge, type Person, type Problem, readPerson, show, type Test, type Warning } from '@hipspine/knowledge';

export type View = 'patient' | 'clinician' | 'all';

export type CaseReading =
  | { readonly ok: true; readonly id: string | undefined; readonly person: Person; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly id: string | undefined; readonly problems: readonly Omit<Problem, 'file'>[] };

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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A reader of cases: compiled once, because every contradiction is a piece of logic. */
export type ReadCase = (input: unknown, view: View) => CaseReading;

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
  return (input, view) => readCase(knowledge, contradictions, input, view);
}

interface CompiledContradiction {
  readonly test: Test;
  readonly at: readonly string[];
  readonly message: string;
}

function readCase(knowledge: Knowledge, contradictions: readonly CompiledContradiction[], input: unknown, view: View): CaseReading {
  if (!isObject(input)) return { ok: false, id: undefined, problems: [{ path: '', found: show(input), expected: 'an object with findings' }] };
  const id = typeof input['id'] === 'string' ? input['id'].slice(0, 200) : undefined;
  const present = PLACES.filter(({ field }) => Object.hasOwn(input, field));
  if (present.length === 0) return { ok: false, id, problems: [{ path: 'findings', found: 'nothing', expected: 'an object from finding ids to values' }] };
  const broken = present.filter(({ field }) => !isObject(input[field]));
  if (broken.length === present.length) {
    return { ok: false, id, problems: broken.map(({ field }) => ({ path: field, found: show(input[field]), expected: 'an object from finding ids to values' })) };
  }

  const raw = new Map<string, { raw: unknown; at: string }>();
  const warnings: Warning[] = broken.map(({ field }) => ({ kind: 'wrong-type', at: field, message: `found ${show(input[field])}, expected an object; nothing of it was used` }));
  const clashes: string[] = [];
  const put = (finding: string, value: unknown, at: string): void => {
    const before = raw.get(finding);
    if (before === undefined || before.raw === value) raw.set(finding, { raw: value, at });
    else clashes.push(finding);
  };
  for (const [field, finding] of BESIDE) if (Object.hasOwn(input, field)) put(finding, input[field], field);
  for (const { field, views } of present) {
    const findings = input[field];
    if (!isObject(findings) || !views.includes(view)) continue;
    for (const [finding, value] of Object.entries(findings)) put(finding, value, `${field}.${finding}`);
  }
  for (const finding of new Set(clashes)) {
    const flag = knowledge.finding.get(finding)?.kind === 'red-flag-history' && knowledge.finding.get(finding)?.value.type === 'boolean';
    const at = raw.get(finding)?.at ?? finding;
    warnings.push({
      kind: 'contradiction',
      at,
      message: `${finding} is given twice with different values; ${flag ? 'the yes was kept, because it is a warning sign' : 'treated as not answered'}`,
    });
    if (flag) raw.set(finding, { raw: true, at });
    else raw.delete(finding);
  }

  const sides = input['laterality'];
  const laterality = new Map(isObject(sides) ? Object.entries(sides).map(([finding, side]) => [finding, { raw: side, at: `laterality.${finding}` }]) : []);
  if (sides !== undefined && sides !== null && !isObject(sides)) {
    warnings.push({ kind: 'wrong-type', at: 'laterality', message: `found ${show(sides)}, expected an object; no side was used` });
  }
  const { person, warnings: more } = readPerson(knowledge, raw, laterality);
  return { ok: true, id, person, warnings: [...warnings, ...more, ...contradictionsOf(contradictions, person)] };
}

function contradictionsOf(contradictions: readonly CompiledContradiction[], { findings }: Person): readonly Warning[] {
  return contradictions
    .filter(({ test }) => test(findings) === 'yes')
    .map(({ at, message }) => ({ kind: 'contradiction', at: at.join(', '), message: `${message} Please check; the safer reading was used.` }));
}

/**
 * The warning signs that can still be read in a text that is no valid JSON: whatever stands there as a known finding with
 * the value true, or a number or option that the vocabulary allows. Denials are not read: half a line proves nothing.
 */
export function salvage(knowledge: Knowledge, text: string): Person {
  const findings = new Map<string, FindingValue>();
  for (const [, id, value] of text.matchAll(/"([a-z0-9-]{3,60})"\s*:\s*(true|-?\d+(?:\.\d+)?(?=\s*[,}\]])|"[a-z0-9-]{1,40}")/g)) {
    const finding = knowledge.finding.get(id === 'age' ? 'age-years' : id === 'sex' ? 'sex-at-birth' : (id ?? ''));
    if (finding === undefined || value === undefined) continue;
    const parsed: unknown = JSON.parse(value);
    const { value: kind } = finding;
    const fits =
      (kind.type === 'boolean' && parsed === true) ||
      (kind.type === 'number' && typeof parsed === 'number' && parsed >= kind.min && parsed <= kind.max) ||
      (kind.type === 'choice' && kind.options.some((option) => option.value === parsed));
    if (fits) findings.set(finding.id, parsed as FindingValue);
  }
  return { findings, notSure: new Set(), laterality: new Map() };
}
