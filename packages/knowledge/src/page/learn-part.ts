// What the learning screens read: facts about conditions in one shape, with the source of each. Nothing is computed in the page
// that could be said wrong there; it only shows.
import type { Condition, Evidence, Finding, Knowledge } from '../knowledge.ts';
import type { Claim, Pathway, Question, SearchWordsFile, Treatment, TreatmentParts } from '../treatment/index.ts';
import { type CareStep, careStep, isContested } from './care-ladder.ts';

/** How well a fact carries. */
export interface Backing {
  readonly sources: readonly string[];
  readonly grade: string;
  /** Other sources found something else. */
  readonly contested?: true;
}

/** An answer that people with this cause give more often than others. */
export interface Sign extends Backing {
  readonly finding: string;
  readonly label: string;
  /** Of a hundred people with this cause, how many say so. */
  readonly inHundred: number;
}

export interface CareItem extends Backing {
  readonly id: string;
  readonly name: string;
  readonly group: Treatment['group'];
  readonly step: CareStep;
  readonly what: string;
  readonly effect: string;
  readonly harms: readonly string[];
  readonly verdict: string;
}

/** What a pathway says that a reader who does not train by it needs to know. */
export interface Course extends Backing {
  readonly id: string;
  readonly title: string;
  readonly aim: string;
  readonly avoid: readonly string[];
  readonly lessons: readonly string[];
  readonly expected: string;
  readonly refer: readonly string[];
  readonly verified: boolean;
}

export interface ConditionCard
  extends Pick<
    Condition,
    | 'id'
    | 'label'
    | 'plain_name'
    | 'type'
    | 'source_class'
    | 'region'
    | 'urgency'
    | 'must_not_miss'
    | 'typical'
    | 'summary'
  > {
  readonly aliases: readonly string[];
  readonly whyNotRuledOut?: string;
  /** Sources read for the summary. */
  readonly sources: readonly string[];
  /** Of a thousand people who seek care for hip or back pain, how many have it as the main cause: lowest and highest. */
  readonly inThousand?: Backing & { readonly low: number; readonly high: number };
  readonly places?: Backing & {
    readonly sites: readonly { readonly site: string; readonly name: string; readonly inHundred: number }[];
  };
  readonly signs: readonly Sign[];
  /** What often comes before it or with it. */
  readonly risks: readonly Sign[];
  /** How it begins and goes on, where that is telling. */
  readonly time: readonly Sign[];
  /** Examinations that were measured, for clinicians. */
  readonly tests: readonly (Backing & { readonly label: string; readonly lrPos: number; readonly lrNeg: number })[];
  readonly links: readonly (Backing & { readonly id: string; readonly statement: string; readonly strength: string })[];
  readonly alarms: readonly (Backing & { readonly urgency: string; readonly advice: string })[];
  readonly courses: readonly Course[];
  readonly care: readonly CareItem[];
  /** Claims of the articles that this page should answer. */
  readonly claims: readonly string[];
  readonly reviewed?: { readonly who: string; readonly when: string };
}

export interface ClaimCard extends Pick<Claim, 'id' | 'topic' | 'claim' | 'position' | 'grade' | 'plain' | 'sources'> {
  /** The articles that make it. */
  readonly articles: readonly string[];
}

/** A word of the glossary, both ways. */
export interface Term {
  readonly id: string;
  readonly technical: string;
  readonly plain: string;
  readonly meaning: string;
  /** The condition it names, if it has a page of its own. */
  readonly condition?: string;
}

/** Something people do or that brings the pain on, with the causes it speaks for. */
export interface Activity {
  readonly id: string;
  readonly label: string;
  readonly conditions: readonly string[];
}

export interface Muscle {
  readonly id: string;
  readonly lengthened: readonly string[];
  readonly worked: readonly string[];
}

/**
 * How often each answer is given with each cause, so that two can be compared: parallel lists, to be small. Where nothing is known
 * of a cause, its people answer like everybody.
 */
export interface AnswerTable {
  readonly answers: readonly { readonly finding: string; readonly label: string }[];
  readonly origins: readonly { readonly source: string; readonly grade: string }[];
  /** By condition: of a hundred people how many, and the place of its origin. */
  readonly rows: Readonly<
    Record<string, { readonly inHundred: readonly number[]; readonly origin: readonly number[] }>
  >;
}

export interface LearnPart {
  readonly hash: string;
  readonly conditions: readonly ConditionCard[];
  readonly claims: readonly ClaimCard[];
  readonly questions: readonly Question[];
  readonly links: readonly (Backing & { readonly id: string; readonly statement: string; readonly strength: string })[];
  readonly habits: readonly (Backing & { readonly id: string; readonly title: string; readonly advice: string })[];
  readonly treatments: readonly CareItem[];
  readonly courses: readonly Course[];
  readonly exercises: readonly { readonly id: string; readonly name: string }[];
  readonly terms: readonly Term[];
  readonly table: AnswerTable;
  readonly activities: readonly Activity[];
  readonly muscles: readonly Muscle[];
  readonly findings: Readonly<Record<string, { readonly label: string; readonly question: string }>>;
  readonly searchWords: SearchWordsFile;
}

/** What rests on each source: by its id, the entries that name it. */
export type SourceUses = Readonly<
  Record<string, readonly { readonly kind: string; readonly id: string; readonly name: string }[]>
>;

/** An answer is worth naming when it is at least this much more frequent with the cause than without. */
const WORTH_NAMING = 1.4;
const MANY_SIGNS = 7;
const MANY_RISKS = 5;
const MANY_TESTS = 6;
const MANY_TIMES = 2;
const LEAST_SHARE = 0.2;
const LEAST_RISK = 0.1;
/** Causes shown for an activity. */
const MANY_CAUSES = 8;

const SIGNS: ReadonlySet<string> = new Set(['aggravating', 'easing', 'symptom-quality', 'symptom-location']);
const RISKS: ReadonlySet<string> = new Set(['history', 'onset', 'red-flag-history']);
/** How it begins and goes on. */
const TIME: ReadonlySet<string> = new Set(['onset-speed', 'course-trend']);
/** Told in a history, and neither a reason nor a course. */
const NO_RISK: ReadonlySet<string> = new Set(['pain-main-site', 'repeat-visits-no-response']);

/** Packs what the learning screens show. @param terms  of docs/glossary.md, in the order of the page */
export function packLearn(
  treatment: TreatmentParts,
  knowledge: Knowledge,
  terms: readonly Omit<Term, 'id' | 'condition'>[],
): LearnPart {
  const courses = treatment.pathways.map(({ value }) => courseOf(value));
  const care = treatment.treatments.map(({ value }) => careOf(value));
  const conditions = knowledge.conditions.map((condition) => conditionCard(knowledge, treatment, condition));
  const warned = new Set(treatment.searchWords.value.warnings.map(({ finding }) => finding));
  return {
    hash: knowledge.hash,
    conditions,
    claims: treatment.claims.map(({ value }) => claimOf(value)),
    questions: treatment.questions.map(({ value }) => value),
    links: knowledge.chainLinks.map(linkOf),
    habits: treatment.habits.map(({ value: { id, title, advice, sources, grade } }) => ({
      id,
      title,
      advice,
      sources,
      grade,
    })),
    treatments: care,
    courses,
    exercises: treatment.exercises.map(({ value: { id, name } }) => ({ id, name })),
    terms: [...terms.map((term) => ({ id: termId(term.technical), ...term })), ...namesAsTerms(knowledge, terms)],
    table: tableOf(knowledge),
    activities: activitiesOf(knowledge),
    muscles: musclesOf(treatment),
    findings: Object.fromEntries(
      knowledge.findings
        .filter(({ id }) => warned.has(id))
        .map(({ id, label, question = '' }) => [id, { label, question }]),
    ),
    searchWords: treatment.searchWords.value,
  };
}

const termId = (technical: string): string =>
  technical
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Every condition has a technical and a plain name; those the glossary does not explain yet are entries as well. */
function namesAsTerms({ conditions }: Knowledge, terms: readonly { readonly technical: string }[]): readonly Term[] {
  const there = new Set(terms.map(({ technical }) => termId(technical)));
  return conditions
    .filter(({ id, label }) => !there.has(id) && !there.has(termId(label)))
    .map(({ id, label, plain_name, summary }) => ({
      id,
      technical: label,
      plain: plain_name,
      meaning: firstSentence(summary),
      condition: id,
    }));
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

function conditionCard(knowledge: Knowledge, treatment: TreatmentParts, condition: Condition): ConditionCard {
  const { id, label, plain_name, type, source_class, region, urgency, must_not_miss, typical, summary } = condition;
  const { prior, presents_at, review } = condition;
  const family = new Set([
    id,
    ...(condition.members ?? []),
    ...(condition.parent === undefined ? [] : [condition.parent]),
  ]);
  const courses = treatment.pathways.filter(({ value }) => value.match.conditions?.some((one) => one === id));
  const care = treatment.treatments.filter(({ value }) =>
    value.for.some((use) => 'condition' in use && (use.condition === id || family.has(use.condition))),
  );
  return {
    id,
    label,
    plain_name,
    type,
    source_class,
    region,
    urgency,
    must_not_miss,
    typical,
    summary,
    aliases: condition.aliases ?? [],
    ...(condition.why_not_ruled_out === undefined ? {} : { whyNotRuledOut: condition.why_not_ruled_out }),
    sources: sourcesOfSummary(condition),
    ...(prior === undefined
      ? {}
      : {
          inThousand: {
            low: Math.round(prior.low * 100) / 10,
            high: Math.round(prior.high * 100) / 10,
            sources: [prior.source],
            grade: prior.grade,
          },
        }),
    ...(presents_at === undefined ? {} : { places: placesOf(knowledge, presents_at) }),
    signs: signsOf(
      knowledge,
      condition,
      ({ id, kind }) => SIGNS.has(kind) && !NO_RISK.has(id),
      LEAST_SHARE,
      MANY_SIGNS,
    ),
    risks: signsOf(
      knowledge,
      condition,
      ({ id, kind }) => RISKS.has(kind) && !NO_RISK.has(id) && !TIME.has(id),
      LEAST_RISK,
      MANY_RISKS,
    ),
    time: signsOf(knowledge, condition, ({ id }) => TIME.has(id), LEAST_SHARE, MANY_TIMES),
    tests: testsOf(knowledge, condition),
    links: knowledge.chainLinks.filter(({ from, to }) => from === id || to === id).map(linkOf),
    alarms: knowledge.redFlags
      .filter(({ suspects }) => suspects.includes(id))
      .map((rule) => ({ urgency: rule.urgency, advice: rule.advice, sources: [rule.source], grade: rule.grade })),
    courses: courses.map(({ value }) => courseOf(value)),
    care: care.map(({ value }) => careOf(value)),
    claims: claimsAbout(treatment, condition, new Set([...courses, ...care].map(({ value }) => value.id))),
    ...(review === undefined ? {} : { reviewed: { who: review.who, when: review.when } }),
  };
}

function sourcesOfSummary({ further_sources = [], prior, evidence = [] }: Condition): readonly string[] {
  const published = evidence.filter(({ grade }) => grade !== 'expert').map(({ source }) => source);
  const all = [...further_sources, ...(prior === undefined ? [] : [prior.source]), ...published];
  const named = [...new Set(all)].filter((source) => source !== 'expert');
  return named.length === 0 ? ['expert'] : named.slice(0, 6);
}

function placesOf(
  knowledge: Knowledge,
  at: NonNullable<Condition['presents_at']>,
): NonNullable<ConditionCard['places']> {
  const value = knowledge.finding.get('pain-main-site')?.value;
  const names = new Map(value?.type === 'choice' ? value.options.map((option) => [option.value, option.label]) : []);
  return {
    sites: Object.entries(at.sites)
      .map(([site, inHundred]) => ({ site, name: names.get(site) ?? site, inHundred }))
      .sort((a, b) => b.inHundred - a.inHundred)
      .filter(({ inHundred }) => inHundred >= 5),
    sources: [at.source],
    grade: at.grade,
  };
}

/** How much more often the answer is given with the cause than in all people asked. */
function ratioOf(finding: Finding, row: Evidence): number {
  if (row.grade !== 'expert') return row.lr_pos_used;
  const base = (finding.baselines ?? []).find(({ when }) => JSON.stringify(when) === JSON.stringify(row.when));
  return base === undefined ? 0 : row.sens / (row.expected ?? base.rate);
}

/** An answer in words, or nothing where only a number would tell. */
function answerLabel({ label, value }: Finding, { when }: Evidence): string | undefined {
  if (value.type === 'boolean') return when === undefined || when.eq === true ? label : undefined;
  if (value.type !== 'choice' || when === undefined) return undefined;
  const said = when.eq === undefined ? (when.in ?? []) : [when.eq];
  const options = value.options.filter((option) => said.some((one) => one === option.value));
  return options.length === 0
    ? undefined
    : `${label}: ${options.map((option) => option.label.toLowerCase()).join(', ')}`;
}

function signsOf(
  knowledge: Knowledge,
  condition: Condition,
  wanted: (finding: Finding) => boolean,
  leastShare: number,
  many: number,
): readonly Sign[] {
  const found = (condition.evidence ?? []).flatMap((row) => {
    const finding = knowledge.finding.get(row.finding);
    if (finding === undefined || finding.askable_by !== 'self' || !wanted(finding)) return [];
    if (row.sens < leastShare) return [];
    const label = answerLabel(finding, row);
    const ratio = ratioOf(finding, row);
    if (label === undefined || ratio < WORTH_NAMING) return [];
    const contested = row.elsewhere === undefined ? {} : { contested: true as const };
    const inHundred = Math.max(1, Math.round(row.sens * 100));
    return [{ finding: finding.id, label, inHundred, sources: [row.source], grade: row.grade, ...contested, ratio }];
  });
  const best = found.sort((a, b) => Math.log(b.ratio) * b.inHundred - Math.log(a.ratio) * a.inHundred);
  return best.slice(0, many).map(({ ratio: _ratio, ...sign }) => sign);
}

function testsOf(knowledge: Knowledge, { evidence = [] }: Condition): ConditionCard['tests'] {
  return evidence
    .flatMap((row) => {
      const finding = knowledge.finding.get(row.finding);
      if (finding === undefined || row.grade === 'expert' || finding.askable_by === 'self') return [];
      const contested = row.elsewhere === undefined ? {} : { contested: true as const };
      return [
        {
          label: finding.label,
          lrPos: row.lr_pos,
          lrNeg: row.lr_neg,
          sources: [row.source],
          grade: row.grade,
          ...contested,
        },
      ];
    })
    .sort((a, b) => b.lrPos - a.lrPos)
    .slice(0, MANY_TESTS);
}

const linkOf = ({ id, statement, strength, source, grade }: Knowledge['chainLinks'][number]) => ({
  id,
  statement,
  strength,
  sources: [source],
  grade,
});

const claimOf = ({ id, topic, claim, position, grade, plain, sources, seed_files }: Claim): ClaimCard => ({
  id,
  topic,
  claim,
  position,
  grade,
  plain,
  sources,
  articles: seed_files.map((file) => `seed-${file.slice(0, 3)}`),
});

function courseOf(pathway: Pathway): Course {
  const { id, title, aim, avoid = [], phases, expected_course, refer_when, grade, sources, verified } = pathway;
  return {
    id,
    title,
    aim,
    avoid,
    lessons: [...new Set(phases.flatMap(({ education = [] }) => education))],
    expected: expected_course,
    refer: refer_when,
    grade,
    sources,
    verified,
  };
}

const careOf = (treatment: Treatment): CareItem => ({
  id: treatment.id,
  name: treatment.name,
  group: treatment.group,
  step: careStep(treatment),
  what: treatment.what,
  effect: treatment.effect,
  harms: treatment.harms,
  verdict: treatment.verdict,
  sources: [...new Set([...treatment.sources, ...(treatment.guideline_positions ?? []).map(({ source }) => source)])],
  grade: treatment.grade,
  ...(isContested(treatment) ? { contested: true as const } : {}),
});

/** Words in names of conditions that name nothing by themselves. */
const TOO_COMMON = new Set(
  `syndrome related mechanical disorder primary internal external symptomatic inflammatory superior anterior posterior
  lateral acetabular surgery surgical pregnancy nonspecific reduced altered injured temporary problem muscle muscles tendon
  irritation pressure position trouble dysfunction ligament degenerative fracture arthritis`.split(/\s+/),
);

/** Claims that link to the care of this condition, or say its name; none where every line would only delay a call for help. */
function claimsAbout(
  treatment: TreatmentParts,
  { label, plain_name, must_not_miss, aliases = [] }: Condition,
  related: ReadonlySet<string>,
): readonly string[] {
  if (must_not_miss) return [];
  const names = [label, plain_name, ...aliases].map((name) => name.toLowerCase());
  const telling = new Set(
    names.flatMap((name) => name.match(/[a-z]{7,}/g) ?? []).filter((word) => !TOO_COMMON.has(word)),
  );
  return treatment.claims
    .filter(({ value }) => {
      const words = value.claim.toLowerCase().match(/[a-z]+/g) ?? [];
      return words.some((word) => telling.has(word)) || value.links?.some((id) => related.has(id)) === true;
    })
    .map(({ value }) => value.id);
}

function tableOf({ findings, diseases }: Knowledge): AnswerTable {
  const asked = findings.filter(
    ({ id, kind, askable_by, value }) =>
      askable_by === 'self' && value.type === 'boolean' && (SIGNS.has(kind) || RISKS.has(kind)) && !NO_RISK.has(id),
  );
  const origins: { source: string; grade: string }[] = [];
  const originOf = (source: string, grade: string): number => {
    const at = origins.findIndex((origin) => origin.source === source && origin.grade === grade);
    return at === -1 ? origins.push({ source, grade }) - 1 : at;
  };
  const rows = diseases.map(({ id, evidence = [] }) => {
    const cells = asked.map((finding) => {
      const row = evidence.find(
        (one) => one.finding === finding.id && (one.when === undefined || one.when.eq === true),
      );
      const base = finding.baselines?.find(({ when }) => when === undefined);
      return {
        inHundred: Math.round((row?.sens ?? base?.rate ?? 0) * 100),
        origin: originOf(row?.source ?? base?.source ?? 'expert', row?.grade ?? base?.grade ?? 'expert'),
      };
    });
    return [id, { inHundred: cells.map((cell) => cell.inHundred), origin: cells.map(({ origin }) => origin) }] as const;
  });
  return {
    answers: asked.map(({ id, label }) => ({ finding: id, label })),
    origins,
    rows: Object.fromEntries(rows),
  };
}

/** What brings pain on, with the causes it speaks for: common ones first. Emergencies stand on the page of warning signs. */
function activitiesOf(knowledge: Knowledge): readonly Activity[] {
  const common = knowledge.diseases.filter(({ urgency }) => urgency !== 'emergency-now');
  return knowledge.findings
    .filter(
      ({ kind, askable_by, value }) => kind === 'aggravating' && askable_by === 'self' && value.type === 'boolean',
    )
    .map((finding) => {
      const spoken = common.flatMap(({ id, prior, evidence = [] }) =>
        evidence
          .filter((row) => row.finding === finding.id && row.sens >= LEAST_SHARE)
          .map((row) => ({ id, ratio: ratioOf(finding, row) }))
          .filter(({ ratio }) => ratio >= WORTH_NAMING)
          .map(({ ratio }) => ({ id, weight: ratio * (prior?.base_percent ?? 0) })),
      );
      const conditions = spoken.sort((a, b) => b.weight - a.weight).map(({ id }) => id);
      return { id: finding.id, label: finding.label, conditions: conditions.slice(0, MANY_CAUSES) };
    })
    .filter(({ conditions }) => conditions.length > 0);
}

function musclesOf({ exercises }: TreatmentParts): readonly Muscle[] {
  const lengthened = new Map<string, Set<string>>();
  const worked = new Map<string, Set<string>>();
  for (const { value } of exercises)
    for (const { tissue, action } of value.targets) {
      const into = action === 'lengthen' ? lengthened : action === 'strengthen' ? worked : undefined;
      if (into === undefined) continue;
      into.set(tissue, (into.get(tissue) ?? new Set()).add(value.name));
    }
  return [...new Set([...lengthened.keys(), ...worked.keys()])].sort().map((id) => ({
    id,
    lengthened: [...(lengthened.get(id) ?? [])],
    worked: [...(worked.get(id) ?? [])],
  }));
}

/** Who names which source, over both halves. */
export function packSourceUses(knowledge: Knowledge, treatment: TreatmentParts): SourceUses {
  const entries: readonly (readonly [kind: string, id: string, name: string, whole: object])[] = [
    ...knowledge.conditions.map((entry) => ['condition', entry.id, entry.plain_name, entry] as const),
    ...knowledge.redFlags.map((entry) => ['rule', entry.id, entry.advice, entry] as const),
    ...knowledge.chainLinks.map((entry) => ['link', entry.id, entry.statement, entry] as const),
    ...treatment.questions.map(({ value }) => ['question', value.id, value.question, value] as const),
    ...treatment.claims.map(({ value }) => ['claim', value.id, value.claim, value] as const),
    ...treatment.treatments.map(({ value }) => ['treatment', value.id, value.name, value] as const),
    ...treatment.habits.map(({ value }) => ['habit', value.id, value.title, value] as const),
    ...treatment.pathways.map(({ value }) => ['pathway', value.id, value.title, value] as const),
    ...treatment.exercises.map(({ value }) => ['exercise', value.id, value.name, value] as const),
    ...treatment.outcomes.map(({ value }) => ['outcome', value.id, value.name, value] as const),
  ];
  const ids = new Set([...knowledge.sources.map(({ id }) => id), ...treatment.sources.map(({ value }) => value.id)]);
  const uses: Record<string, { kind: string; id: string; name: string }[]> = {};
  for (const [kind, id, name, whole] of entries)
    for (const word of wordsIn(whole)) {
      if (!ids.has(word)) continue;
      uses[word] ??= [];
      uses[word].push({ kind, id, name });
    }
  return uses;
}

/** Every string inside a value, each once. */
function wordsIn(value: unknown, into: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inside of Object.values(value)) wordsIn(inside, into);
  return into;
}
