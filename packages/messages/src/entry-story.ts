import type { Condition, Evidence, Finding, Knowledge, RedFlag, Source, When } from '@hipspine/knowledge';
import type { Claim, PersonHas, Question, TreatmentParts, TreatmentSource } from '@hipspine/knowledge/treatment';
import { exerciseStory, knownMoveStory } from './exercise-story.ts';
import { GAP, type Paragraph } from './paragraph.ts';

type Cluster = Knowledge['clusters'][number];

const heading = (words: string): Paragraph => ({ tone: 'heading', text: words });
const text = (words: string, indent = 0): Paragraph => ({ tone: 'text', text: words, indent });
const quiet = (words: string, indent = 2): Paragraph => ({ tone: 'quiet', text: words, indent });

const section = (title: string, body: readonly Paragraph[]): readonly Paragraph[] =>
  body.length === 0 ? [] : [GAP, heading(title), ...body];

const percent = (share: number): string => `${Number((share * 100).toPrecision(2))} %`;

/** `>= 50`, `groin`, `yes`: which answers a number is about. */
export function whenWords(when: When | undefined): string {
  if (when === undefined || when.eq === true) return 'yes';
  if (when.eq === false) return 'no';
  const bounds = [
    ['>', when.gt],
    ['>=', when.gte],
    ['<', when.lt],
    ['<=', when.lte],
  ] as const;
  return [
    ...(when.eq === undefined ? [] : [String(when.eq)]),
    ...(when.in ?? []),
    ...bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : [`${sign} ${bound}`])),
  ].join(', ');
}

/** How far a published number can be trusted: its grade, whether it was compared with its source, and that source. */
const trust = ({ source, grade, verified }: { source: string; grade: string; verified?: boolean }): string =>
  `[${source}; ${grade}${verified === undefined ? '' : verified ? ', verified' : ', not verified'}]`;

const why = (entry: {
  basis?: string | undefined;
  rationale?: string | undefined;
  note?: string | undefined;
}): readonly Paragraph[] =>
  [entry.rationale, entry.note, entry.basis].filter((words) => words !== undefined).map((words) => quiet(words));

const reviewed = (entry: {
  review?: { state: string; who: string; when: string } | undefined;
}): readonly Paragraph[] =>
  entry.review === undefined
    ? [quiet('Not reviewed by anybody but its author.', 0)]
    : [quiet(`${entry.review.state} by ${entry.review.who} on ${entry.review.when}`, 0)];

/**
 * The whole story of an entry: what it says, every number with its source, grade and basis, and where it is used.
 *
 * @param id  a finding, condition, rule, cluster, source, claim, question, exercise or known move
 * @returns one story for each kind that has an entry of this id; empty when there is none
 */
export function entryStory(knowledge: Knowledge, treatment: TreatmentParts, id: string): readonly Paragraph[] {
  const finding = knowledge.finding.get(id);
  const condition = knowledge.condition.get(id);
  const rule = knowledge.redFlags.find((entry) => entry.id === id);
  const cluster = knowledge.cluster.get(id);
  const source = knowledge.source.get(id);
  const treatmentSource = treatment.sources.find(({ value }) => value.id === id)?.value;
  const claim = treatment.claims.find(({ value }) => value.id === id)?.value;
  const question = treatment.questions.find(({ value }) => value.id === id)?.value;
  const exercise = treatment.exercises.find(({ value }) => value.id === id)?.value;
  const knownMove = treatment.knownMoves.value.moves.find((move) => move.id === id);
  const stories = [
    finding === undefined ? [] : findingStory(knowledge, finding),
    condition === undefined ? [] : conditionStory(knowledge, condition),
    rule === undefined ? [] : ruleStory(knowledge, rule),
    cluster === undefined ? [] : clusterStory(knowledge, cluster),
    source === undefined && treatmentSource === undefined
      ? []
      : sourceStory(knowledge, treatment, id, source, treatmentSource),
    claim === undefined ? [] : claimStory(knowledge, treatment, claim),
    question === undefined ? [] : questionStory(knowledge, treatment, question),
    exercise === undefined ? [] : exerciseStory(exercise),
    knownMove === undefined ? [] : knownMoveStory(knownMove),
  ].filter((story) => story.length > 0);
  return stories.flatMap((story, i) => (i === 0 ? story : [GAP, ...story]));
}

function findingStory(knowledge: Knowledge, finding: Finding): readonly Paragraph[] {
  const { value } = finding;
  const group = knowledge.group.get(finding.group);
  return [
    heading(`Finding ${finding.id}: ${finding.label}`),
    text(finding.question ?? finding.clinician_prompt ?? ''),
    ...(finding.again === undefined ? [] : [text(`After a "not sure": ${finding.again}`)]),
    ...(value.type === 'choice' ? value.options.map((option) => text(`${option.value}: ${option.label}`, 2)) : []),
    ...(value.type === 'number' ? [text(`A number from ${value.min} to ${value.max} ${value.unit}.`)] : []),
    quiet(
      `${finding.kind}, asked of the ${finding.askable_by === 'self' ? 'person' : 'examiner'}, ${finding.tier}; group ${finding.group} (${group?.dependence ?? 'no'} dependence)`,
      0,
    ),
    ...reviewed(finding),
    ...section(
      'How often it is answered so in the reference population',
      (finding.baselines ?? []).flatMap((row) => [
        text(`${whenWords(row.when)}: ${percent(row.rate)} ${trust(row)}`),
        ...why(row),
      ]),
    ),
    ...section(
      'What it says about causes',
      knowledge.conditions.flatMap((condition) =>
        (condition.evidence ?? [])
          .filter((row) => row.finding === finding.id)
          .flatMap((row) => [text(`${condition.id}: ${evidenceWords(row)}`), ...story(row)]),
      ),
    ),
    ...section('Rules that look at it', naming(knowledge.redFlags, finding.id)),
    ...section('Published clusters that contain it', naming(knowledge.clusters, finding.id)),
  ];
}

/** Entries that name an id somewhere inside. */
const naming = (entries: readonly { readonly id: string }[], id: string): readonly Paragraph[] =>
  entries.filter((entry) => JSON.stringify(entry).includes(`"finding":"${id}"`)).map((entry) => text(entry.id));

function evidenceWords(row: Evidence): string {
  const share = `${whenWords(row.when)} in ${percent(row.sens)}`;
  if (row.grade === 'expert') return `${share} ${trust(row)}`;
  return `${share}, specificity ${percent(row.spec)}, LR+ ${row.lr_pos}, LR- ${row.lr_neg} ${trust(row)}`;
}

type Other = NonNullable<Evidence['elsewhere']>[number];

/** What another source found: `elsewhere 84 % [khan-2004-hip, read]: waiting for a hip replacement`. */
export const otherWords = ({ source, sens, spec, lr_pos, odds_ratio, read, note }: Other): string => {
  const numbers = [
    ...(sens === undefined ? [] : [percent(sens)]),
    ...(spec === undefined ? [] : [`specificity ${percent(spec)}`]),
    ...(lr_pos === undefined ? [] : [`LR+ ${lr_pos}`]),
    ...(odds_ratio === undefined ? [] : [`odds ratio ${odds_ratio}`]),
  ];
  return `elsewhere ${numbers.join(', ')} [${source}, ${read ? 'read' : 'not read'}]: ${note}`;
};

/** Everything about one number: its reason, what was read, and what other sources found. */
const story = (row: Evidence): readonly Paragraph[] => [
  ...why(row),
  ...(row.elsewhere ?? []).map((other) => quiet(otherWords(other))),
];

function conditionStory(knowledge: Knowledge, condition: Condition): readonly Paragraph[] {
  const { prior, presents_at: site } = condition;
  return [
    heading(`${condition.type === 'disease' ? 'Cause' : condition.type} ${condition.id}: ${condition.label}`),
    text(`In plain words: ${condition.plain_name}. ${condition.summary}`),
    quiet(
      `place ${condition.source_class}; urgency ${condition.urgency}${condition.must_not_miss ? `; must not be missed (harm ${condition.harm ?? '?'})` : ''}`,
      0,
    ),
    ...reviewed(condition),
    ...section(
      'How common',
      prior === undefined
        ? []
        : [
            text(`${prior.base_percent} % (${prior.low} to ${prior.high} %) ${trust(prior)}`),
            quiet(
              `by age: ${Object.entries(prior.age)
                .map(([band, factor]) => `${band} x${factor}`)
                .join(', ')}; by sex: ${Object.entries(prior.sex)
                .map(([sex, factor]) => `${sex} x${factor}`)
                .join(', ')}`,
            ),
            ...why(prior),
            ...(condition.gates ?? []).flatMap((gate) => [
              text(
                `${gate.percent} % (${gate.low} to ${gate.high} %) when ${gate.inside.finding} is ${whenWords(gate.inside.when)}${gate.inside.and === undefined ? '' : ` and ${gate.inside.and.finding} ${whenWords(gate.inside.and.when)}`}`,
              ),
              ...why(gate),
            ]),
          ],
    ),
    ...section(
      'Where people feel it first',
      site === undefined
        ? []
        : [
            text(
              `${Object.entries(site.sites)
                .map(([name, share]) => `${name} ${share} %`)
                .join(', ')} ${trust(site)}`,
            ),
            ...why(site),
          ],
    ),
    ...section(
      'What speaks for and against it',
      (condition.evidence ?? []).flatMap((row) => [
        text(`${row.finding} (${knowledge.finding.get(row.finding)?.label ?? '?'}): ${evidenceWords(row)}`),
        ...story(row),
      ]),
    ),
    ...section(
      'Rules that suspect it',
      knowledge.redFlags
        .filter(({ suspects }) => suspects.includes(condition.id))
        .map(({ id, urgency }) => text(`${id} (${urgency})`)),
    ),
    ...section(
      'Further reading',
      (condition.further_sources ?? []).map((id) => text(`${id}: ${knowledge.source.get(id)?.cite ?? ''}`)),
    ),
  ];
}

function ruleStory(knowledge: Knowledge, rule: RedFlag): readonly Paragraph[] {
  return [
    heading(`Rule ${rule.id}: ${rule.urgency}`),
    text(rule.advice),
    quiet(rule.rationale, 0),
    ...reviewed(rule),
    ...section('Fires when', [text(logicWords(rule.when))]),
    ...section('Unless this is false', rule.requires === undefined ? [] : [text(logicWords(rule.requires))]),
    ...section('Silent when', rule.exclude_if === undefined ? [] : [text(logicWords(rule.exclude_if))]),
    ...section(
      'Suspects',
      rule.suspects.map((id) => text(`${id}: ${knowledge.condition.get(id)?.plain_name ?? ''}`)),
    ),
    ...section('Numbers and source', [
      ...(rule.value === undefined
        ? []
        : [
            text(
              Object.entries(rule.value)
                .map(([name, n]) => `${name} ${n}`)
                .join(', '),
            ),
          ]),
      text(`${trust(rule)} ${knowledge.source.get(rule.source)?.cite ?? ''}`),
      ...why({ basis: rule.basis, note: rule.note }),
    ]),
  ];
}

/** Three-valued logic in words: `(a or b) and at least 2 of (c, d, e)`. */
function logicWords(node: RedFlag['when']): string {
  if ('finding' in node) {
    const own = node.when === undefined ? node.finding : `${node.finding} ${whenWords(node.when)}`;
    return node.and === undefined ? own : `${own} and ${logicWords(node.and)}`;
  }
  if ('any' in node) return `(${node.any.map(logicWords).join(' or ')})`;
  if ('all' in node) return `(${node.all.map(logicWords).join(' and ')})`;
  if ('of' in node) return `at least ${node.at_least} of (${node.of.map(logicWords).join(', ')})`;
  return 'rule' in node ? `the cluster ${node.rule}` : 'always';
}

function clusterStory(knowledge: Knowledge, cluster: Cluster): readonly Paragraph[] {
  const items = [...(cluster.items ?? []), ...(cluster.any_of ?? [])];
  return [
    heading(`Cluster ${cluster.id}: ${cluster.title}`),
    text(
      `About ${Object.values(cluster.target).join(' against ')}; replaces the groups ${cluster.replaces_groups.join(', ') || 'none'}.`,
    ),
    ...reviewed(cluster),
    ...section(
      'Parts',
      items.map((item) => text(logicWords(item))),
    ),
    ...section(
      'Scores',
      cluster.scoring.map((row) =>
        text(
          Object.entries(row)
            .map(([name, n]) => `${name} ${typeof n === 'object' ? JSON.stringify(n) : n}`)
            .join(', '),
        ),
      ),
    ),
    ...section('Source', [
      text(`${trust(cluster)} ${knowledge.source.get(cluster.source)?.cite ?? ''}`),
      ...(cluster.supporting_sources ?? []).map((id) => text(`${id}: ${knowledge.source.get(id)?.cite ?? ''}`)),
      ...why({ basis: cluster.basis, note: cluster.notes }),
    ]),
  ];
}

function sourceStory(
  knowledge: Knowledge,
  treatment: TreatmentParts,
  id: string,
  source: Source | undefined,
  other: TreatmentSource | undefined,
): readonly Paragraph[] {
  return [
    heading(`Source ${id}`),
    text(source?.cite ?? other?.cite ?? ''),
    ...(source === undefined
      ? []
      : [
          quiet(
            [source.design, source.setting, source.n === undefined ? undefined : `n ${source.n}`]
              .filter((part) => part !== undefined)
              .join('; '),
            0,
          ),
          quiet(
            `${source.opened ? 'opened' : 'not opened'}${source.read === undefined ? '' : `: ${source.read}`}${source.url === undefined ? '' : ` ${source.url}`}`,
            0,
          ),
        ]),
    ...(other === undefined
      ? []
      : [quiet(`${other.type}; ${other.locator}; ${other.verified ? 'opened' : 'not opened'}: ${other.read}`, 0)]),
    ...section('Used by', usersOf(knowledge, treatment, id)),
  ];
}

function usersOf(knowledge: Knowledge, treatment: TreatmentParts, id: string): readonly Paragraph[] {
  const uses = (entry: object): boolean => JSON.stringify(entry).includes(`"${id}"`);
  const named: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['finding', knowledge.findings],
    ['condition', knowledge.conditions],
    ['rule', knowledge.redFlags],
    ['cluster', knowledge.clusters],
    ['link', knowledge.chainLinks],
    ...(['exercises', 'rules', 'pathways', 'habits', 'treatments', 'claims', 'questions', 'outcomes'] as const).map(
      (kind) => [kind, treatment[kind].map(({ value }) => value)] as const,
    ),
  ];
  return named
    .map(([kind, entries]) => ({ kind, ids: entries.filter(uses).map((entry) => entry.id) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ kind, ids }) => text(`${kind}: ${ids.join(', ')}`));
}

/** Where the evidence stands, in the words of the claims. */
const POSITIONS: Readonly<Record<Claim['position'], string>> = {
  supported: 'supported',
  partly: 'partly supported',
  unsupported: 'not supported by adequate evidence',
  contradicted: 'contradicted by evidence',
};

/** A claim of a seed article, where the evidence stands, and the line a patient can be shown. */
export const claimStory = (knowledge: Knowledge, treatment: TreatmentParts, claim: Claim): readonly Paragraph[] => [
  heading(`${claim.id}: ${claim.claim}`),
  text(
    `${POSITIONS[claim.position]} (grade ${claim.grade}${claim.verified ? '' : ', not verified'}). ${claim.plain}`,
    2,
  ),
  ...claim.sources.map((id) => quiet(`${id}: ${citation(knowledge, treatment, id)}`)),
  quiet(`made in ${claim.seed_files.join(', ')}`),
];

/** Whom a part of an answer is for: `sitting-hours-per-day >= 8`, `cause hip-osteoarthritis`. */
const forWhom = (has: PersonHas): string =>
  'finding' in has
    ? `${has.finding} ${whenWords(has.when)}`
    : Object.entries(has)
        .map(([kind, value]) => `${kind} ${Array.isArray(value) ? value.join(' or ') : value}`)
        .join('; ');

/** A question people ask: the answer, what it rests on, and the parts for some people only. */
function questionStory(knowledge: Knowledge, treatment: TreatmentParts, question: Question): readonly Paragraph[] {
  const { answer, urgent, for_you = [], doubt, reasons, sources, grade, verified } = question;
  return [
    heading(`${question.id}: ${question.question}`),
    text(answer),
    quiet(`grade ${grade}${verified ? '' : ', not verified'}`, 0),
    ...sources.map((id) => quiet(`${id}: ${citation(knowledge, treatment, id)}`)),
    ...section('Get help if', urgent === undefined ? [] : [text(urgent)]),
    ...section(
      'For some people',
      for_you.flatMap((part) => [
        text(`${forWhom(part.when)}: ${part.text}`),
        quiet(`[${part.sources.join(', ')}; grade ${part.grade}]`),
      ]),
    ),
    ...section('Rests on', [text(reasons.join(', '))]),
    ...section('What nobody knows', doubt === undefined ? [] : [text(doubt)]),
  ];
}

const citation = (knowledge: Knowledge, treatment: TreatmentParts, id: string): string =>
  treatment.sources.find(({ value }) => value.id === id)?.value.cite ??
  knowledge.source.get(id)?.cite ??
  'our own opinion';
