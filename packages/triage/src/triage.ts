import {
  compileLogic,
  type Finding,
  type Findings,
  type FindingValue,
  findingsIn,
  type Knowledge,
  moreUrgent,
  type Person,
  type RedFlag,
  type Test,
  type Urgency,
  urgencyRank,
} from '@hipspine/knowledge';
import { type Branch, collectSupport, compileBranch } from './support.ts';

/** `send-now`: an emergency rule fired. `not-cleared`: something urgent fired or was not settled. `cleared`: neither. */
export type TriageState = 'send-now' | 'not-cleared' | 'cleared';

/** A rule that speaks, and what made it speak. */
export interface Reason {
  readonly rule: RedFlag;
  /** The answers of this person that met the rule, each once. Empty only for the rule that always holds. */
  readonly findings: readonly string[];
}

export interface Triage {
  /** From the rules alone; ranking may raise it, nothing lowers it. Never `self-care` unless `state` is `cleared`. */
  readonly urgency: Urgency;
  readonly state: TriageState;
  /** Rules that fired, most urgent first. */
  readonly fired: readonly Reason[];
  /** Rules that would fire if a "not sure" were a "yes", most urgent first. */
  readonly possible: readonly Reason[];
  /** Rules that an unanswered safety question could still make fire, most urgent first. */
  readonly open: readonly RedFlag[];
  /**
   * What has to be asked before anybody is told to stay at home: the age, if it was not given, and safety questions
   * without a yes or no.
   */
  readonly stillToAsk: readonly string[];
}

interface CompiledRule {
  readonly rule: RedFlag;
  readonly when: Test;
  readonly requires: Test;
  readonly exclude: Test;
  /** What can speak for the rule: `when`, then `requires`. */
  readonly support: readonly Branch[];
  /** The safety questions the rule looks at. */
  readonly safety: readonly string[];
}

interface AskedWhen {
  readonly finding: Finding;
  readonly applies: Test;
}

/** The rules, ready to be run on people. Compile once, use for everyone. */
export interface TriageNet {
  /** Most urgent first. */
  readonly rules: readonly CompiledRule[];
  /** Core safety questions with the condition under which they apply. */
  readonly safetyBlock: readonly AskedWhen[];
  /** Extended safety questions that an answer makes necessary. */
  readonly askAlso: readonly (AskedWhen & { readonly when: Test })[];
  /** Every safety question, core or extended, by id. */
  readonly safety: ReadonlyMap<string, AskedWhen>;
  readonly derive: ReadonlyMap<string, readonly string[]>;
  readonly deriveFrom: string;
  readonly notSureLevels: Readonly<Record<string, Urgency>>;
}

/** Rules depend on it: without it a child would be read as an adult. It comes before every safety question. */
const AGE = 'age-years';

/** The one answer to a choice that says "not sure" in words of its own: there it means "I could be pregnant". */
const PREGNANCY = 'pregnancy-state';
const UNSURE = 'unsure';

const always: Test = () => 'yes';
const never: Test = () => 'no';

const isSafetyQuestion = (finding: Finding): boolean =>
  finding.kind === 'red-flag-history' && finding.askable_by === 'self';

const byUrgency = (a: CompiledRule, b: CompiledRule): number =>
  urgencyRank(b.rule.urgency) - urgencyRank(a.rule.urgency) || (a.rule.id < b.rule.id ? -1 : 1);

export function compileTriage(knowledge: Knowledge): TriageNet {
  const { cluster, triageLogic } = knowledge;
  const safetyBlock = knowledge.findings.filter(isSafetyQuestion).map((finding): AskedWhen => {
    const applies = finding.ask_if === undefined ? always : compileLogic(finding.ask_if, cluster);
    return { finding, applies };
  });
  const safety = new Map(safetyBlock.map((asked) => [asked.finding.id, asked]));
  return {
    rules: knowledge.redFlags.map((rule) => compileRule(rule, cluster, safety)).sort(byUrgency),
    safetyBlock: safetyBlock.filter(({ finding }) => finding.tier === 'core'),
    askAlso: triageLogic.ask_also.flatMap(({ finding: id, when }) => {
      const asked = safety.get(id);
      return asked === undefined ? [] : [{ ...asked, when: compileLogic(when, cluster) }];
    }),
    safety,
    derive: new Map(Object.entries(triageLogic.derive.sets)),
    deriveFrom: triageLogic.derive.from,
    notSureLevels: triageLogic.not_sure.levels,
  };
}

function compileRule(
  rule: RedFlag,
  clusters: Knowledge['cluster'],
  safety: ReadonlyMap<string, AskedWhen>,
): CompiledRule {
  const { when, requires, exclude_if: exclude } = rule;
  const speaking = [when, ...(requires === undefined ? [] : [requires])];
  const nodes = [...speaking, ...(exclude === undefined ? [] : [exclude])];
  const findings = new Set(nodes.flatMap((node) => findingsIn(node, clusters)));
  return {
    rule,
    when: compileLogic(when, clusters),
    requires: requires === undefined ? always : compileLogic(requires, clusters),
    exclude: exclude === undefined ? never : compileLogic(exclude, clusters),
    support: speaking.map((node) => compileBranch(node, clusters)),
    safety: [...findings].filter((id) => safety.has(id)),
  };
}

/**
 * What is known, with the painful sites that follow from the main site. A site is only ever set to true: a main site
 * that was denied elsewhere counts as painful, because that is the safer reading.
 */
export function withMainSite(net: TriageNet, findings: Findings): Findings {
  const main = findings.get(net.deriveFrom);
  const sites = typeof main === 'string' ? (net.derive.get(main) ?? []) : [];
  const missing = sites.filter((site) => findings.get(site) !== true);
  if (missing.length === 0) return findings;
  const derived = new Map<string, FindingValue>(findings);
  for (const site of missing) derived.set(site, true);
  return derived;
}

/** What the rules are run on: the main site, and "not sure" about a pregnancy read as "I could be pregnant". */
export function withDerived(net: TriageNet, { findings, notSure }: Person): Findings {
  const sited = withMainSite(net, findings);
  if (!notSure.has(PREGNANCY) || sited.has(PREGNANCY)) return sited;
  return new Map(sited).set(PREGNANCY, UNSURE);
}

/**
 * Sorts a person by urgency from red flags alone. It knows nothing of probability, on purpose, and it never treats an
 * unknown answer as a "no".
 *
 * @returns the most urgent level of all rules that fire, the rules, and what is still to be asked
 * @throws never
 */
export function triage(net: TriageNet, person: Person): Triage {
  const findings = withDerived(net, person);
  const unsure = unsureQuestions(net, person, findings);
  const suspected = withYes(findings, unsure);

  const fired: Reason[] = [];
  const possible: Reason[] = [];
  const open: RedFlag[] = [];
  for (const rule of net.rules) {
    const verdict = verdictOf(rule, findings, suspected);
    if (verdict === 'silent') continue;
    if (verdict === 'fires') fired.push(reason(rule, findings));
    else {
      if (verdict === 'possible') possible.push(reason(rule, suspected));
      if (rule.safety.some((id) => !findings.has(id))) open.push(rule.rule);
    }
  }

  const stillToAsk = questionsLeft(net, findings, unsure);
  const urgency = urgencyOf(net, fired, possible);
  const state = stateOf(urgency, fired, stillToAsk);
  // Nobody who was not asked everything is sent home with self-care alone.
  const shown = state === 'not-cleared' ? moreUrgent(urgency, 'routine') : urgency;
  return { urgency: shown, state, fired, possible, open, stillToAsk };
}

/** Safety questions answered with "not sure", in the order of the vocabulary. */
export const unsureQuestions = (net: TriageNet, { notSure }: Person, findings: Findings): readonly string[] =>
  notSure.size === 0 ? [] : [...net.safety.keys()].filter((id) => notSure.has(id) && !findings.has(id));

/** What a rule says of a person; `possible`: it would fire if every "not sure" were a "yes"; `open`: it still might. */
export function verdictOf(
  { when, requires, exclude }: CompiledRule,
  findings: Findings,
  suspected: Findings,
): 'fires' | 'possible' | 'open' | 'silent' {
  const met = when(findings);
  // A "no" stays a "no": what is not known yet can only turn "unknown" into something, and so can a "not sure".
  if (met === 'no' || requires(findings) === 'no' || exclude(findings) === 'yes') return 'silent';
  if (met === 'yes') return 'fires';
  if (suspected === findings) return 'open';
  // Exclusions stay as they were: a "not sure" never argues a rule away.
  return when(suspected) === 'yes' && requires(suspected) !== 'no' ? 'possible' : 'open';
}

/** The answers with a "yes" to these questions; the very same answers when there are none. */
export function withYes(findings: Findings, ids: readonly string[]): Findings {
  if (ids.length === 0) return findings;
  const suspected = new Map<string, FindingValue>(findings);
  for (const id of ids) suspected.set(id, true);
  return suspected;
}

/** Rules that only a "not sure" keeps from firing count, but one level lower. */
function urgencyOf(net: TriageNet, fired: readonly Reason[], possible: readonly Reason[]): Urgency {
  let urgency: Urgency = 'self-care';
  for (const { rule } of fired) urgency = moreUrgent(urgency, rule.urgency);
  for (const { rule } of possible) urgency = moreUrgent(urgency, net.notSureLevels[rule.urgency] ?? rule.urgency);
  return urgency;
}

function stateOf(urgency: Urgency, fired: readonly Reason[], stillToAsk: readonly string[]): TriageState {
  if (fired.some(({ rule }) => rule.urgency === 'emergency-now')) return 'send-now';
  const urgent = urgencyRank(urgency) >= urgencyRank('same-day');
  return urgent || stillToAsk.length > 0 ? 'not-cleared' : 'cleared';
}

/** The age, core safety questions, those an answer made necessary, and every one that was answered with "not sure". */
function questionsLeft(net: TriageNet, findings: Findings, unsure: readonly string[]): readonly string[] {
  const left = new Set<string>(findings.has(AGE) ? [] : [AGE]);
  const ask = ({ finding, applies }: AskedWhen): void => {
    if (!findings.has(finding.id) && applies(findings) !== 'no') left.add(finding.id);
  };
  for (const asked of net.safetyBlock) ask(asked);
  for (const asked of net.askAlso) if (asked.when(findings) === 'yes') ask(asked);
  for (const id of unsure) left.add(id);
  return [...left];
}

function reason({ rule, support }: CompiledRule, findings: Findings): Reason {
  const met = new Set<string>();
  for (const branch of support) collectSupport(branch, findings, met);
  return { rule, findings: [...met] };
}
