import {
  type Answer,
  compileLogic,
  type Finding,
  type FindingValue,
  type Findings,
  findingsIn,
  type Knowledge,
  moreUrgent,
  type Person,
  type RedFlag,
  type Test,
  type Urgency,
  urgencyRank,
} from '@hipspine/knowledge';

/** `send-now`: an emergency rule fired. `not-cleared`: something urgent fired or was not settled. `cleared`: neither. */
export type TriageState = 'send-now' | 'not-cleared' | 'cleared';

/** A rule that speaks, and what made it speak. */
export interface Reason {
  readonly rule: RedFlag;
  /** The answers of this person that the rule looked at, each once. */
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
  /** Safety questions without a yes or no: to be asked before anybody is told to stay at home. */
  readonly stillToAsk: readonly string[];
}

interface CompiledRule {
  readonly rule: RedFlag;
  readonly when: Test;
  readonly requires: Test;
  readonly exclude: Test;
  readonly findings: readonly string[];
  /** The safety questions among them. */
  readonly safety: readonly string[];
}

/** The rules, ready to be run on people. Compile once, use for everyone. */
export interface TriageNet {
  readonly rules: readonly CompiledRule[];
  /** Core safety questions with the condition under which they apply. */
  readonly safetyBlock: readonly { readonly finding: Finding; readonly applies: Test }[];
  /** Extended questions that an answer makes necessary. */
  readonly askAlso: readonly { readonly finding: Finding; readonly when: Test }[];
  readonly derive: ReadonlyMap<string, readonly string[]>;
  readonly deriveFrom: string;
  readonly notSureLevels: Readonly<Record<string, Urgency>>;
}

const always: Test = () => 'yes';
const never: Test = () => 'no';

const isSafetyQuestion = (finding: Finding | undefined): finding is Finding =>
  finding?.kind === 'red-flag-history' && finding.askable_by === 'self';

export function compileTriage(knowledge: Knowledge): TriageNet {
  const { cluster, finding } = knowledge;
  const rules = knowledge.redFlags.map((rule): CompiledRule => {
    const nodes = [rule.when, rule.requires, rule.exclude_if].filter((node) => node !== undefined);
    const findings = [...new Set(nodes.flatMap((node) => findingsIn(node, cluster)))];
    return {
      rule,
      when: compileLogic(rule.when, cluster),
      requires: rule.requires === undefined ? always : compileLogic(rule.requires, cluster),
      exclude: rule.exclude_if === undefined ? never : compileLogic(rule.exclude_if, cluster),
      findings,
      safety: findings.filter((id) => isSafetyQuestion(finding.get(id))),
    };
  });
  const byUrgency = (a: CompiledRule, b: CompiledRule): number =>
    urgencyRank(b.rule.urgency) - urgencyRank(a.rule.urgency) || (a.rule.id < b.rule.id ? -1 : 1);
  return {
    rules: rules.sort(byUrgency),
    safetyBlock: knowledge.findings
      .filter((entry) => isSafetyQuestion(entry) && entry.tier === 'core')
      .map((entry) => ({
        finding: entry,
        applies: entry.ask_if === undefined ? always : compileLogic(entry.ask_if, cluster),
      })),
    askAlso: knowledge.triageLogic.ask_also.flatMap(({ finding: id, when }) => {
      const entry = finding.get(id);
      return entry === undefined ? [] : [{ finding: entry, when: compileLogic(when, cluster) }];
    }),
    derive: new Map(Object.entries(knowledge.triageLogic.derive.sets)),
    deriveFrom: knowledge.triageLogic.derive.from,
    notSureLevels: knowledge.triageLogic.not_sure.levels,
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

const fires = (rule: CompiledRule, findings: Findings): boolean =>
  rule.when(findings) === 'yes' && rule.requires(findings) !== 'no' && rule.exclude(findings) !== 'yes';

/** Could the rule fire, had every unknown answer been given? */
const canFire = (rule: CompiledRule, findings: Findings): boolean =>
  rule.when(findings) !== 'no' && rule.requires(findings) !== 'no' && rule.exclude(findings) !== 'yes';

/**
 * Sorts a person by urgency from red flags alone. It knows nothing of probability, on purpose, and it never treats an
 * unknown answer as a "no".
 *
 * @returns the most urgent level of all rules that fire, the rules, and what is still to be asked
 * @throws never
 */
export function triage(net: TriageNet, person: Person): Triage {
  const findings = withMainSite(net, person.findings);
  const firedRules = net.rules.filter((rule) => fires(rule, findings));
  const fired = firedRules.map((rule) => reason(rule, findings));
  const unsure = net.rules.length === 0 ? [] : safetyUnsure(net, person);
  const possible = possibleReasons(net, person, findings, unsure, new Set(firedRules));
  const stillToAsk = questionsLeft(net, findings);

  const level = (urgency: Urgency): Urgency => net.notSureLevels[urgency] ?? urgency;
  let urgency: Urgency = 'self-care';
  for (const { rule } of fired) urgency = moreUrgent(urgency, rule.urgency);
  for (const { rule } of possible) urgency = moreUrgent(urgency, level(rule.urgency));

  const state = stateOf(urgency, fired, stillToAsk);
  // Nobody who was not asked everything is sent home with self-care alone.
  if (state === 'not-cleared') urgency = moreUrgent(urgency, 'routine');
  const firedSet = new Set(firedRules);
  const open = net.rules
    .filter((rule) => !firedSet.has(rule) && rule.safety.some((id) => !findings.has(id)) && canFire(rule, findings))
    .map(({ rule }) => rule);
  return { urgency, state, fired, possible, open, stillToAsk };
}

function stateOf(urgency: Urgency, fired: readonly Reason[], stillToAsk: readonly string[]): TriageState {
  if (fired.some(({ rule }) => rule.urgency === 'emergency-now')) return 'send-now';
  const urgent = urgencyRank(urgency) >= urgencyRank('same-day');
  return urgent || stillToAsk.length > 0 ? 'not-cleared' : 'cleared';
}

const safetyUnsure = (net: TriageNet, person: Person): readonly string[] => {
  if (person.notSure.size === 0) return [];
  const asked = new Set(net.rules.flatMap((rule) => rule.safety));
  return [...person.notSure].filter((id) => asked.has(id) && !person.findings.has(id));
};

/** Rules that fire only when every "not sure" red flag is taken as true; exclusions stay as they were. */
function possibleReasons(
  net: TriageNet,
  person: Person,
  findings: Findings,
  unsure: readonly string[],
  fired: ReadonlySet<CompiledRule>,
): readonly Reason[] {
  if (unsure.length === 0) return [];
  const suspected = new Map<string, FindingValue>(findings);
  for (const id of unsure) suspected.set(id, true);
  return net.rules
    .filter(
      (rule) =>
        !fired.has(rule) &&
        rule.when(suspected) === 'yes' &&
        rule.requires(suspected) !== 'no' &&
        rule.exclude(findings) !== 'yes',
    )
    .map((rule) => ({ rule: rule.rule, findings: rule.findings.filter((id) => suspected.has(id) || person.notSure.has(id)) }));
}

function questionsLeft(net: TriageNet, findings: Findings): readonly string[] {
  const open = (id: string): boolean => !findings.has(id);
  const block = net.safetyBlock
    .filter(({ finding, applies }) => open(finding.id) && applies(findings) !== 'no')
    .map(({ finding }) => finding.id);
  const also = net.askAlso
    .filter(({ finding, when }) => isSafetyQuestion(finding) && open(finding.id) && when(findings) === 'yes')
    .map(({ finding }) => finding.id);
  return [...new Set([...block, ...also])];
}

const reason = ({ rule, when, requires, findings: ids }: CompiledRule, findings: Findings): Reason => ({
  rule,
  findings: ids.filter((id) => findings.has(id) && counts(id, findings, when, requires)),
});

/** Did this answer take part? It did if the rule would not be met without it, or if it is a plain yes. */
function counts(id: string, findings: Findings, when: Test, requires: Test): boolean {
  const value = findings.get(id);
  if (value === false) return false;
  if (value === true) return true;
  const without = new Map(findings);
  without.delete(id);
  const weaker = (test: Test): boolean => test(findings) === 'yes' && test(without) !== ('yes' satisfies Answer);
  return weaker(when) || weaker(requires);
}

