import type { Finding, Knowledge, Side, Urgency } from '@hipspine/knowledge';
import { answerWords } from '../answer-words.ts';
import type { Told, Weighed } from '../assessment.ts';

/** What a clinician wants within eight minutes and a patient's page does not hold, in the clinician's own terms. */
export interface ClinicianPage {
  /** Age, sex, how long, how it goes: as far as it was told. */
  readonly about: readonly string[];
  readonly flags: readonly {
    readonly rule: string;
    readonly urgency: Urgency;
    readonly certain: boolean;
    readonly findings: readonly string[];
    readonly why: string;
    readonly source: string;
    readonly grade: string;
  }[];
  /** Safety questions still open. */
  readonly open: readonly string[];
  /** Findings by what was said to them. The chief ones come first: where, how long, what the ranking rests on. */
  readonly present: readonly AnswerGroup[];
  readonly absent: readonly AnswerGroup[];
  readonly unsure: readonly string[];
  /** Core questions that nobody put or answered. */
  readonly notAsked: readonly string[];
  readonly causes: readonly {
    readonly id: string;
    readonly label: string;
    readonly probability: number;
    /** 90 percent. */
    readonly interval?: readonly [number, number];
    readonly percentOfAll?: number;
    readonly for: readonly Ratio[];
    readonly against: readonly Ratio[];
  }[];
  readonly notRuledOut: readonly { readonly label: string; readonly probability: number }[];
  /** Examinations that would move it most, the best first, and the two causes that each moves apart. */
  readonly tests: readonly { readonly label: string; readonly apart?: readonly [string, string] }[];
  readonly changes: readonly { readonly answer: string; readonly changes: string; readonly to: string }[];
}

export interface AnswerGroup {
  readonly group: string;
  readonly answers: readonly { readonly words: string; readonly side?: Side }[];
}

export interface Ratio {
  readonly words: string;
  readonly factor: number;
  readonly sources: readonly string[];
  readonly grade: string;
}

/** What was worked out for this page alone. */
export interface ForClinician {
  readonly known: { readonly notSure: readonly string[]; readonly laterality: Readonly<Record<string, Side>> };
  readonly intervals: ReadonlyMap<string, readonly [number, number]>;
  readonly tests: readonly { readonly finding: string; readonly apart?: readonly [string, string] }[];
}

/** Named on one sheet at most. */
const MOST = { causes: 5, reasons: 5, changes: 3 };

const ABOUT = ['age-years', 'sex-at-birth', 'pain-duration-weeks', 'course-trend', 'pregnancy-state', 'bmi'];

/** Whoever a person is stands in the heading of the page. */
const IN_HEADING: readonly Finding['kind'][] = ['demographic'];

export function clinicianPage(told: Told, knowledge: Knowledge, extra: ForClinician): ClinicianPage {
  const { result, answers } = told;
  const { known, intervals, tests } = extra;
  const label = (id: string): string => knowledge.condition.get(id)?.label ?? id;
  const ratios = (list: readonly Weighed[] = []): readonly Ratio[] =>
    list.slice(0, MOST.reasons).map(({ finding, factor, sources, grade }) => ({
      words: answerWords(knowledge, finding, answers.get(finding)),
      factor,
      sources,
      grade,
    }));
  const isDenied = (id: string): boolean => answers.get(id) === false || answers.get(id) === 'no';
  return {
    about: ABOUT.filter((id) => answers.has(id)).map((id) => answerWords(knowledge, id, answers.get(id))),
    flags: result.triage.reasons.map(({ rule, urgency, certain, findings, why, sources, grade }) => ({
      rule,
      urgency,
      certain,
      findings: findings.map((id) => answerWords(knowledge, id, answers.get(id))),
      why,
      source: sources[0] ?? '',
      grade,
    })),
    open: result.triage.stillToAsk.map((id) => answerWords(knowledge, id, undefined)),
    present: grouped(knowledge, answers, ({ id }) => !isDenied(id), known.laterality),
    absent: grouped(knowledge, answers, ({ id }) => isDenied(id), known.laterality, true),
    unsure: known.notSure.map((id) => answerWords(knowledge, id, undefined)),
    notAsked: knowledge.findings
      .filter(
        ({ id, tier, askable_by: by, kind, ask_if }) =>
          tier === 'core' &&
          by === 'self' &&
          ask_if === undefined &&
          !IN_HEADING.includes(kind) &&
          !answers.has(id) &&
          !known.notSure.includes(id),
      )
      .map(({ label: name }) => name),
    causes: result.ranked.slice(0, MOST.causes).map(({ condition, probability, for: supporting, against }) => {
      const interval = intervals.get(condition);
      const holds = interval !== undefined && interval[0] <= probability && probability <= interval[1];
      const prior = knowledge.condition.get(condition)?.prior;
      return {
        id: condition,
        label: label(condition),
        probability,
        ...(holds ? { interval } : {}),
        ...(prior === undefined ? {} : { percentOfAll: prior.base_percent }),
        for: ratios(supporting),
        against: ratios(against),
      };
    }),
    notRuledOut: result.notRuledOut.map(({ condition, probability }) => ({ label: label(condition), probability })),
    tests: tests.map(({ finding, apart }) => ({
      label: answerWords(knowledge, finding, undefined),
      ...(apart === undefined ? {} : { apart: [label(apart[0]), label(apart[1])] as const }),
    })),
    changes: result.wouldChange
      .filter(({ changes }) => changes !== 'urgency')
      .slice(0, MOST.changes)
      .map(({ finding, value, changes, to }) => ({
        answer: answerWords(knowledge, finding, value),
        changes,
        to: changes === 'first-cause' ? label(to) : to,
      })),
  };
}

function grouped(
  knowledge: Knowledge,
  answers: Told['answers'],
  wanted: (finding: Finding) => boolean,
  laterality: Readonly<Record<string, Side>>,
  bare = false,
): readonly AnswerGroup[] {
  const groups = new Map<string, { words: string; side?: Side }[]>();
  for (const [id, value] of answers) {
    const finding = knowledge.finding.get(id);
    if (finding === undefined || IN_HEADING.includes(finding.kind) || ABOUT.includes(id) || !wanted(finding)) continue;
    const side = laterality[id];
    const line = {
      words: answerWords(knowledge, id, bare ? undefined : value),
      ...(side === undefined ? {} : { side }),
    };
    const kind = KINDS[finding.kind] ?? 'history';
    const list = groups.get(kind);
    if (list === undefined) groups.set(kind, [line]);
    else list.push(line);
  }
  return GROUPS.flatMap((group) => {
    const list = groups.get(group);
    return list === undefined ? [] : [{ group, answers: list }];
  });
}

/** In the order in which a history is taken. */
const GROUPS = ['flags', 'place', 'course', 'quality', 'response', 'history', 'tests'] as const;

const KINDS: Readonly<Record<Finding['kind'], (typeof GROUPS)[number]>> = {
  'red-flag-history': 'flags',
  'symptom-location': 'place',
  onset: 'course',
  'symptom-quality': 'quality',
  aggravating: 'response',
  easing: 'response',
  history: 'history',
  demographic: 'history',
  'self-test': 'tests',
  'clinician-test': 'tests',
  'imaging-lab': 'tests',
};
