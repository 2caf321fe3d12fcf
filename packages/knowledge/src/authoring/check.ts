import type { Condition, Finding, Knowledge, When } from '../knowledge.ts';
import { indexKnowledge, type KnowledgeData } from '../knowledge.ts';
import { findingsIn } from '../logic.ts';
import { show } from '../person.ts';
import type { Problem } from '../problem.ts';
import type { Leaf, Logic } from './common.schema.ts';
import { readingGrade } from './reading-grade.ts';

/** Hardest question allowed, and hardest median over all questions a lay person is asked (Flesch-Kincaid). */
const HARDEST_QUESTION = 8;
const HARDEST_MEDIAN = 6;

/** Largest gap between a printed LR+ and the one from sensitivity and specificity, in natural logs (a factor 1.8). */
const LR_TOLERANCE = 0.6;

/** Shares and rates of options that exclude each other may add up to this, rounding included. */
const WHOLE = 1.02;

type Report = (file: string, path: string, found: unknown, expected: string) => void;

/**
 * Everything that can be wrong with facts that are each well formed: ids that lead nowhere, numbers without a source,
 * probabilities that contradict each other, causes nobody could ever be told, questions too hard to read.
 *
 * @param otherSourcesUsed  source ids used outside the diagnostic half
 * @returns all faults, empty when the knowledge is sound
 */
export function checkDiagnostic(
  data: Omit<KnowledgeData, 'hash'>,
  otherSourcesUsed: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, path, found, expected) =>
    problems.push({ file, path, found: typeof found === 'string' ? found : show(found), expected });
  const knowledge = indexKnowledge({ ...data, hash: '' });

  checkUnique(knowledge, report);
  for (const finding of knowledge.findings) checkFinding(knowledge, finding, report);
  for (const condition of knowledge.conditions) checkCondition(knowledge, condition, report);
  checkRules(knowledge, report);
  checkModel(knowledge, report);
  checkReading(knowledge, report);
  checkSources(knowledge, otherSourcesUsed, report);
  return problems;
}

const findingFile = (finding: Finding): string => `findings/${finding.group}.yaml`;
const conditionFile = (condition: Condition): string => `conditions/${condition.id}.yaml`;

function checkUnique(knowledge: Knowledge, report: Report): void {
  const lists = [
    ['findings', knowledge.findings],
    ['conditions', knowledge.conditions],
    ['red-flags', knowledge.redFlags],
    ['clusters', knowledge.clusters],
    ['sources/diagnostic.yaml', knowledge.sources],
    ['chain-links.yaml', knowledge.chainLinks],
    ['chain-links.yaml', knowledge.chainParts],
  ] as const;
  for (const [where, entries] of lists) {
    const seen = new Set<string>();
    for (const { id } of entries) {
      if (seen.has(id)) report(where, id, 'the id twice', 'every id once');
      seen.add(id);
    }
  }
}

/** A key for "this answer of this finding", the same for the same meaning. */
export function answerKey(finding: string, when: When | undefined): string {
  const plain = when ?? { eq: true };
  return `${finding} ${JSON.stringify(Object.fromEntries(Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1))))}`;
}

function checkWhen(
  knowledge: Knowledge,
  leaf: { finding: string; when?: When | undefined },
  file: string,
  path: string,
  report: Report,
): void {
  const finding = knowledge.finding.get(leaf.finding);
  if (finding === undefined) {
    report(file, path, leaf.finding, 'the id of a finding');
    return;
  }
  const { value } = finding;
  const { when } = leaf;
  if (when === undefined) {
    if (value.type !== 'boolean')
      report(file, path, `${leaf.finding} without when`, `a when: the finding is a ${value.type}`);
    return;
  }
  const bounds = [when.gt, when.gte, when.lt, when.lte].filter((bound) => bound !== undefined);
  if (bounds.length > 0 && value.type !== 'number')
    report(file, path, when, `no bounds: ${leaf.finding} is a ${value.type}`);
  for (const wanted of [...(when.eq === undefined ? [] : [when.eq]), ...(when.in ?? [])]) {
    if (value.type === 'boolean' && typeof wanted !== 'boolean') report(file, path, wanted, 'true or false');
    if (value.type === 'choice' && !value.options.some((option) => option.value === wanted)) {
      report(
        file,
        path,
        wanted,
        `an option of ${leaf.finding}: ${value.options.map((option) => option.value).join(', ')}`,
      );
    }
    if (value.type === 'number') report(file, path, wanted, `bounds: ${leaf.finding} is a number`);
  }
}

function checkLogic(knowledge: Knowledge, node: Logic, file: string, path: string, report: Report): void {
  if ('finding' in node) {
    checkWhen(knowledge, node as Leaf, file, path, report);
    if (node.and !== undefined) checkLogic(knowledge, node.and, file, `${path}.and`, report);
  } else if ('any' in node)
    node.any.forEach((n, i) => {
      checkLogic(knowledge, n, file, `${path}.any[${i}]`, report);
    });
  else if ('all' in node)
    node.all.forEach((n, i) => {
      checkLogic(knowledge, n, file, `${path}.all[${i}]`, report);
    });
  else if ('of' in node) {
    if (node.at_least > node.of.length)
      report(file, path, `at_least ${node.at_least} of ${node.of.length}`, 'a count that can be reached');
    node.of.forEach((n, i) => {
      checkLogic(knowledge, n, file, `${path}.of[${i}]`, report);
    });
  } else if ('rule' in node && !knowledge.cluster.has(node.rule)) report(file, path, node.rule, 'the id of a cluster');
}

function checkFinding(knowledge: Knowledge, finding: Finding, report: Report): void {
  const file = findingFile(finding);
  if (finding.askable_by === 'self' && finding.question === undefined)
    report(file, `${finding.id}.question`, 'nothing', 'a question: a lay person is asked this');
  if (finding.askable_by === 'clinician' && finding.clinician_prompt === undefined)
    report(file, `${finding.id}.clinician_prompt`, 'nothing', 'a prompt for the examiner');
  if (finding.ask_if !== undefined) checkLogic(knowledge, finding.ask_if, file, `${finding.id}.ask_if`, report);
  const seen = new Set<string>();
  let exclusive = 0;
  for (const [i, baseline] of (finding.baselines ?? []).entries()) {
    const path = `${finding.id}.baselines[${i}]`;
    checkWhen(knowledge, { finding: finding.id, when: baseline.when }, file, path, report);
    const key = answerKey(finding.id, baseline.when);
    if (seen.has(key)) report(file, path, key, 'each answer once');
    seen.add(key);
    if (finding.value.type === 'choice' && baseline.when?.eq !== undefined) exclusive += baseline.rate;
  }
  if (exclusive > WHOLE)
    report(file, `${finding.id}.baselines`, exclusive.toFixed(3), 'rates of options that add up to at most 1');
}

function checkCondition(knowledge: Knowledge, condition: Condition, report: Report): void {
  const file = conditionFile(condition);
  if (condition.parent !== undefined && !knowledge.condition.has(condition.parent))
    report(file, 'parent', condition.parent, 'the id of a condition');
  for (const member of condition.members ?? [])
    if (!knowledge.condition.has(member)) report(file, 'members', member, 'the id of a condition');
  if (condition.type === 'umbrella' && (condition.members ?? []).length === 0)
    report(file, 'members', 'none', 'the members of the umbrella');
  if (condition.population !== undefined) checkLogic(knowledge, condition.population, file, 'population', report);
  for (const [i, gate] of (condition.gates ?? []).entries()) {
    checkLogic(knowledge, gate.inside, file, `gates[${i}].inside`, report);
    if (!(gate.low <= gate.percent && gate.percent <= gate.high))
      report(file, `gates[${i}]`, gate.percent, `between ${gate.low} and ${gate.high}`);
  }
  if (condition.type !== 'disease') {
    if (condition.prior !== undefined) report(file, 'prior', 'a prior', `none: a ${condition.type} is not ranked`);
  } else {
    if (condition.prior === undefined) report(file, 'prior', 'nothing', 'a prior: a disease is ranked');
    if (condition.presents_at === undefined)
      report(file, 'presents_at', 'nothing', 'the sites people with it name first');
    if (condition.must_not_miss && condition.harm === undefined)
      report(file, 'harm', 'nothing', 'a harm from 0 to 100: it must not be missed');
    if (condition.must_not_miss && condition.why_not_ruled_out === undefined)
      report(file, 'why_not_ruled_out', 'nothing', 'one plain sentence');
    checkReachable(knowledge, condition, file, report);
  }
  const classes = knowledge.model.presenting_site.classes;
  for (const site of Object.keys(condition.presents_at?.sites ?? {})) {
    if (!(site in classes))
      report(file, `presents_at.sites.${site}`, site, `one of ${Object.keys(classes).join(', ')}`);
  }
  checkEvidence(knowledge, condition, file, report);
}

function checkReachable(knowledge: Knowledge, condition: Condition, file: string, report: Report): void {
  const raising = (condition.evidence ?? []).filter((row) => {
    const finding = knowledge.finding.get(row.finding);
    const rate = finding?.baselines?.find(
      (b) => answerKey(row.finding, b.when) === answerKey(row.finding, row.when),
    )?.rate;
    return finding?.askable_by === 'self' && row.engine === undefined && rate !== undefined && row.sens >= 1.15 * rate;
  });
  if (raising.length < 3)
    report(
      file,
      'evidence',
      `${raising.length} answers of a lay person that speak for it`,
      'at least 3, so that it can be reached',
    );
}

function checkEvidence(knowledge: Knowledge, condition: Condition, file: string, report: Report): void {
  const seen = new Set<string>();
  const shares = new Map<string, number>();
  for (const [i, row] of (condition.evidence ?? []).entries()) {
    const path = `evidence[${i}] (${row.finding})`;
    checkWhen(knowledge, row, file, path, report);
    const key = answerKey(row.finding, row.when);
    if (seen.has(key)) report(file, path, key, 'each answer once');
    seen.add(key);
    const finding = knowledge.finding.get(row.finding);
    const hasRate = (finding?.baselines ?? []).some((baseline) => answerKey(row.finding, baseline.when) === key);
    if (finding !== undefined && !hasRate && row.engine === undefined)
      report(file, path, 'no baseline', `a baseline for ${key} in findings/${finding.group}.yaml`);
    if (finding?.value.type === 'choice' && row.when?.eq !== undefined)
      shares.set(row.finding, (shares.get(row.finding) ?? 0) + row.sens);
    if (row.grade === 'expert') continue;
    if (row.source === 'expert')
      report(file, `${path}.source`, 'expert', `a published source: the grade is ${row.grade}`);
    const fromTable = row.sens / (1 - row.spec);
    if (!(row.derived ?? []).includes('sens') && Math.abs(Math.log(fromTable / row.lr_pos)) > LR_TOLERANCE) {
      report(file, `${path}.lr_pos`, row.lr_pos, `about ${fromTable.toFixed(2)}, from sens and spec`);
    }
    if (
      Math.abs(Math.log(row.lr_pos_used)) > Math.abs(Math.log(row.lr_pos)) + LR_TOLERANCE + 1.5 &&
      row.note === undefined
    ) {
      report(
        file,
        `${path}.lr_pos_used`,
        row.lr_pos_used,
        'a note that says why it is stronger than the published ratio',
      );
    }
  }
  for (const [finding, share] of shares) {
    if (share > WHOLE)
      report(file, `evidence (${finding})`, share.toFixed(3), 'shares of options that add up to at most 1');
  }
}

function checkRules(knowledge: Knowledge, report: Report): void {
  for (const rule of knowledge.redFlags) {
    const file = `red-flags/${rule.id}.yaml`;
    checkLogic(knowledge, rule.when, file, 'when', report);
    if (rule.exclude_if !== undefined) checkLogic(knowledge, rule.exclude_if, file, 'exclude_if', report);
    if (rule.requires !== undefined) {
      checkLogic(knowledge, rule.requires, file, 'requires', report);
      const asked = findingsIn(rule.requires, knowledge.cluster).map((id) => knowledge.finding.get(id));
      if (!asked.some((finding) => finding?.askable_by === 'self' && finding.tier === 'core')) {
        report(
          file,
          'requires',
          asked.map((finding) => finding?.id).join(', '),
          'a core question that can settle it, so that it does not stay open for ever',
        );
      }
    }
    for (const suspect of rule.suspects)
      if (!knowledge.condition.has(suspect)) report(file, 'suspects', suspect, 'the id of a condition');
  }
  for (const cluster of knowledge.clusters) {
    const file = `clusters/${cluster.id}.yaml`;
    const { target } = cluster;
    for (const id of 'condition' in target ? [target.condition, target.against] : []) {
      if (id !== undefined && !knowledge.condition.has(id)) report(file, 'target', id, 'the id of a condition');
    }
    for (const group of cluster.replaces_groups)
      if (!knowledge.group.has(group)) report(file, 'replaces_groups', group, 'the id of a group');
    const scored = cluster.scoring.some((row) => 'value_at_least' in row || 'value_at_most' in row);
    if (!scored)
      (cluster.items ?? []).forEach((node, i) => {
        checkLogic(knowledge, node, file, `items[${i}]`, report);
      });
    (cluster.any_of ?? []).forEach((node, i) => {
      checkLogic(knowledge, node, file, `any_of[${i}]`, report);
    });
    (cluster.requires ?? []).forEach((node, i) => {
      checkLogic(knowledge, node, file, `requires[${i}]`, report);
    });
  }
  for (const contradiction of knowledge.contradictions) {
    checkLogic(knowledge, contradiction.when, 'contradictions.yaml', contradiction.id, report);
    for (const id of contradiction.at)
      if (!knowledge.finding.has(id)) report('contradictions.yaml', contradiction.id, id, 'the id of a finding');
  }
  const known = (id: string): boolean => knowledge.condition.has(id) || knowledge.finding.has(id);
  checkChain(knowledge, known, report);
  for (const cls of knowledge.movementClass.classes) {
    for (const feature of cls.features)
      checkWhen(knowledge, feature as { finding: string; when?: When }, 'movement-class.yaml', cls.id, report);
  }
  const { triageLogic } = knowledge;
  for (const { finding, when } of triageLogic.ask_also) {
    if (!knowledge.finding.has(finding)) report('triage-logic.yaml', 'ask_also', finding, 'the id of a finding');
    checkLogic(knowledge, when, 'triage-logic.yaml', `ask_also.${finding}`, report);
  }
  const main = knowledge.finding.get(triageLogic.derive.from);
  for (const [option, ids] of Object.entries(triageLogic.derive.sets)) {
    if (main?.value.type === 'choice' && !main.value.options.some(({ value }) => value === option))
      report('triage-logic.yaml', 'derive.sets', option, `an option of ${main.id}`);
    for (const id of ids)
      if (!knowledge.finding.has(id)) report('triage-logic.yaml', `derive.sets.${option}`, id, 'the id of a finding');
  }
}

function checkChain({ chainParts, chainLinks }: Knowledge, known: (id: string) => boolean, report: Report): void {
  const parts = new Set(chainParts.map(({ id }) => id));
  const ends = new Set(chainLinks.flatMap(({ from, to }) => [from, to]));
  for (const id of parts) {
    if (known(id)) report('chain-links.yaml', 'parts', id, 'an id that no condition or finding has');
    if (!ends.has(id)) report('chain-links.yaml', 'parts', id, 'a part that a link starts or ends at');
  }
  for (const { id, from, to } of chainLinks) {
    for (const end of [from, to])
      if (!known(end) && !parts.has(end)) report('chain-links.yaml', id, end, 'the id of a condition, finding or part');
    if (from === to) report('chain-links.yaml', id, to, 'an end other than its start');
  }
}

function checkModel(knowledge: Knowledge, report: Report): void {
  const { model } = knowledge;
  const diseaseIds = new Set(knowledge.diseases.map(({ id }) => id));
  const needDisease = (path: string, id: string): void => {
    if (!diseaseIds.has(id)) report('model.yaml', path, id, 'the id of a disease');
  };
  for (const { ask, when, unless, likely } of model.interview.follow_ups) {
    const path = `interview.follow_ups.${ask[0]}`;
    for (const id of ask) if (!knowledge.finding.has(id)) report('model.yaml', path, id, 'the id of a finding');
    for (const logic of [when, unless])
      if (logic !== undefined) checkLogic(knowledge, logic, 'model.yaml', path, report);
    for (const id of likely?.causes ?? []) needDisease(path, id);
  }
  for (const set of model.two_causes.exclusive) for (const id of set) needDisease('two_causes.exclusive', id);
  for (const setting of model.settings) {
    for (const factor of setting.factors)
      for (const id of [...(factor.apply_to.ids ?? []), ...(factor.except ?? [])])
        needDisease(`settings.${setting.id}`, id);
  }
  const main = knowledge.finding.get(knowledge.triageLogic.derive.from);
  const options = new Set(main?.value.type === 'choice' ? main.value.options.map(({ value }) => value) : []);
  for (const [site, { options: own, findings }] of Object.entries(model.presenting_site.classes)) {
    for (const option of own)
      if (!options.delete(option))
        report('model.yaml', `presenting_site.classes.${site}`, option, 'an option of pain-main-site, used once');
    for (const id of findings)
      if (!knowledge.finding.has(id))
        report('model.yaml', `presenting_site.classes.${site}`, id, 'the id of a finding');
  }
  for (const option of options)
    report(
      'model.yaml',
      'presenting_site.classes',
      `no class for ${option}`,
      'a class for every option of pain-main-site',
    );
}

/** Flesch-Kincaid grade of every question a lay person is asked, hardest first. */
export function questionGrades(
  findings: readonly Finding[],
): readonly { readonly id: string; readonly group: string; readonly grade: number }[] {
  return findings
    .filter((finding) => finding.askable_by === 'self')
    .flatMap(({ id, group, question, again }) =>
      [question, again].filter((text) => text !== undefined).map((text) => ({ id, group, grade: readingGrade(text) })),
    )
    .sort((a, b) => b.grade - a.grade);
}

function checkReading(knowledge: Knowledge, report: Report): void {
  const grades = questionGrades(knowledge.findings);
  for (const { id, group, grade } of grades) {
    if (grade > HARDEST_QUESTION)
      report(
        `findings/${group}.yaml`,
        `${id}.question`,
        `reading grade ${grade.toFixed(1)}`,
        `at most ${HARDEST_QUESTION}`,
      );
  }
  const median = grades[Math.floor(grades.length / 2)]?.grade ?? 0;
  if (median > HARDEST_MEDIAN)
    report('findings', 'questions', `median reading grade ${median.toFixed(1)}`, `at most ${HARDEST_MEDIAN}`);
}

function checkSources(knowledge: Knowledge, otherSourcesUsed: ReadonlySet<string>, report: Report): void {
  const used = new Set(otherSourcesUsed);
  const use = (file: string, path: string, id: string | undefined): void => {
    if (id === undefined) return;
    used.add(id);
    if (!knowledge.source.has(id)) report(file, path, id, 'the id of a source');
  };
  for (const finding of knowledge.findings)
    for (const baseline of finding.baselines ?? [])
      use(findingFile(finding), `${finding.id}.baselines`, baseline.source);
  for (const condition of knowledge.conditions) {
    use(conditionFile(condition), 'prior.source', condition.prior?.source);
    use(conditionFile(condition), 'presents_at.source', condition.presents_at?.source);
    for (const id of condition.further_sources ?? []) use(conditionFile(condition), 'further_sources', id);
    for (const row of condition.evidence ?? []) {
      use(conditionFile(condition), `evidence (${row.finding})`, row.source);
      for (const other of row.elsewhere ?? [])
        use(conditionFile(condition), `evidence (${row.finding}).elsewhere`, other.source);
    }
  }
  for (const rule of knowledge.redFlags) use(`red-flags/${rule.id}.yaml`, 'source', rule.source);
  for (const cluster of knowledge.clusters)
    for (const id of [cluster.source, ...(cluster.supporting_sources ?? [])])
      use(`clusters/${cluster.id}.yaml`, 'source', id);
  for (const link of knowledge.chainLinks) use('chain-links.yaml', link.id, link.source);
  use('movement-class.yaml', 'source', knowledge.movementClass.source);
  for (const { id } of knowledge.sources)
    if (!used.has(id)) report('sources/diagnostic.yaml', id, 'a source that nothing uses', 'no orphan');
}
