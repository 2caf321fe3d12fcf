// The knowledge as a page gets it over a slow line: first what decides about emergencies, then the rest, then the citations.
// Same answers as the files give; what only authors read is left out.
import type {
  Baseline,
  ChainLink,
  ChainPart,
  Cluster,
  Condition,
  Finding,
  FindingGroup,
  KnowledgeData,
  RedFlag,
  Source,
} from '../knowledge.ts';
import { indexKnowledge, type Knowledge } from '../knowledge.ts';
import { findingsIn } from '../logic.ts';
import { type EvidencePack, packEvidence, unpackEvidence } from './evidence-pack.ts';

/** Enough to ask about warning signs and to send somebody to hospital: rules, their questions, and the names they use. */
export interface SafetyPart
  extends Pick<
    KnowledgeData,
    'version' | 'hash' | 'redFlags' | 'triageLogic' | 'contradictions' | 'movementClass' | 'model'
  > {
  readonly findings: readonly Finding[];
  /** Place of each of these findings among all. */
  readonly places: readonly number[];
  readonly clusters: readonly Cluster[];
  readonly names: readonly CauseName[];
}

type CauseName = Pick<
  Condition,
  'id' | 'label' | 'plain_name' | 'urgency' | 'must_not_miss' | 'source_class' | 'region'
>;

/** Everything else that is computed with. */
export interface FactsPart {
  readonly hash: string;
  readonly groups: readonly FindingGroup[];
  /** The findings that the safety part has not got. */
  readonly findings: readonly Finding[];
  /** Background rates of every finding, in the order of all findings. */
  readonly baselines: readonly (readonly PackedBaseline[])[];
  readonly conditions: readonly Omit<Condition, 'evidence'>[];
  readonly evidence: EvidencePack;
  readonly clusters: readonly Cluster[];
  readonly chainParts: readonly ChainPart[];
  readonly chainLinks: readonly ChainLink[];
}

/** Citations: read when somebody opens one. */
export interface SourcesPart {
  readonly hash: string;
  readonly sources: readonly Source[];
}

type PackedBaseline = readonly [
  rate: number,
  when?: Baseline['when'] | null,
  source?: string,
  grade?: Baseline['grade'],
];

export interface PageKnowledge {
  readonly safety: SafetyPart;
  readonly facts: FactsPart;
  readonly sources: SourcesPart;
}

const without = <T extends object, K extends string>(value: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !(keys as readonly string[]).includes(key))) as Omit<T, K>;

/** Splits and shrinks checked knowledge. @throws Error when a cause weighs one answer twice */
export function packForPage(knowledge: Knowledge): PageKnowledge {
  const { hash, findings } = knowledge;
  const early = safetyFindings(knowledge);
  const bare = (finding: Finding): Finding =>
    without(finding, 'baselines', 'codes', 'review', 'clinician_prompt') as Finding;
  const suspects = new Set(knowledge.redFlags.flatMap((rule) => rule.suspects));
  return {
    safety: {
      version: knowledge.version,
      hash,
      redFlags: knowledge.redFlags.map((rule) => without(rule, 'note', 'basis', 'review', 'value') as RedFlag),
      triageLogic: knowledge.triageLogic,
      contradictions: knowledge.contradictions,
      movementClass: knowledge.movementClass,
      model: knowledge.model,
      findings: findings.filter(({ id }) => early.has(id)).map(bare),
      places: findings.flatMap(({ id }, i) => (early.has(id) ? [i] : [])),
      clusters: knowledge.clusters.filter(({ id }) => usedByRules(knowledge, id)).map(bareCluster),
      names: knowledge.conditions.filter(({ id }) => suspects.has(id)).map(nameOf),
    },
    facts: {
      hash,
      groups: knowledge.groups.map((group) => without(group, 'note')),
      findings: findings.filter(({ id }) => !early.has(id)).map(bare),
      baselines: findings.map(({ baselines }) => (baselines ?? []).map(packBaseline)),
      conditions: knowledge.conditions.map(bareCondition),
      evidence: packEvidence(knowledge.conditions),
      clusters: knowledge.clusters.map(bareCluster),
      chainParts: knowledge.chainParts,
      chainLinks: knowledge.chainLinks,
    },
    sources: { hash, sources: knowledge.sources },
  };
}

/** Whatever a rule, a contradiction or the first screen looks at. */
function safetyFindings({ findings, redFlags, contradictions, cluster, model, triageLogic }: Knowledge): Set<string> {
  const nodes = [
    ...redFlags.flatMap(({ when, requires, exclude_if }) => [when, requires, exclude_if]),
    ...contradictions.map(({ when }) => when),
    ...triageLogic.ask_also.map(({ when }) => when),
  ].filter((node) => node !== undefined);
  return new Set([
    ...findings.filter(({ kind }) => kind === 'red-flag-history' || kind === 'demographic').map(({ id }) => id),
    ...nodes.flatMap((node) => findingsIn(node, cluster)),
    ...contradictions.flatMap(({ at }) => at),
    ...Object.values(model.presenting_site.classes).flatMap((entry) => entry.findings),
    ...model.interview.safety_screens.flat(),
    ...findings.flatMap(({ ask_if }) => (ask_if === undefined ? [] : [ask_if.finding])),
    triageLogic.derive.from,
    'pain-duration-weeks',
  ]);
}

const usedByRules = ({ redFlags, contradictions }: Knowledge, id: string): boolean =>
  JSON.stringify([redFlags, contradictions]).includes(`{"rule":"${id}"`);

const bareCluster = (cluster: Cluster): Cluster =>
  without(cluster, 'notes', 'basis', 'review', 'supporting_sources', 'logic') as Cluster;

const nameOf = ({ id, label, plain_name, urgency, must_not_miss, source_class, region }: Condition): CauseName => ({
  id,
  label,
  plain_name,
  urgency,
  must_not_miss,
  source_class,
  region,
});

function bareCondition(condition: Condition): FactsPart['conditions'][number] {
  const kept = without(
    condition,
    'evidence',
    'codes',
    'review',
    'named_by_seeds',
    'aliases',
    'further_sources',
    'typical',
  ) as Condition;
  const { prior, gates, presents_at } = kept;
  return {
    ...kept,
    gist: '',
    summary: '',
    ...(prior === undefined ? {} : { prior: without(prior, 'note', 'basis') as typeof prior }),
    ...(gates === undefined ? {} : { gates: gates.map((gate) => without(gate, 'note') as typeof gate) }),
    ...(presents_at === undefined ? {} : { presents_at: without(presents_at, 'note') as typeof presents_at }),
  };
}

const packBaseline = ({ rate, when, source, grade }: Baseline): PackedBaseline =>
  source !== 'expert' || grade !== 'expert'
    ? [rate, when ?? null, source, grade]
    : when === undefined
      ? [rate]
      : [rate, when];

/**
 * What can be asked and decided before the rest has arrived: warning signs, and nothing about causes. The names it holds are
 * no causes to rank.
 */
export const safetyKnowledge = (safety: SafetyPart): Knowledge =>
  indexKnowledge({
    ...safety,
    groups: [],
    conditions: safety.names.map((name) => ({ ...name, type: 'umbrella', typical: NOT_SENT, gist: '', summary: '' })),
    chainParts: [],
    chainLinks: [],
    sources: [],
  });

const NOT_SENT = { age: '', sex: '' };

/**
 * The whole knowledge, with the same answers as the files; without citations until they are asked for.
 *
 * @throws Error when the parts are of two different states of the knowledge
 */
export function pageKnowledge(safety: SafetyPart, facts: FactsPart, sources?: SourcesPart): Knowledge {
  if (safety.hash !== facts.hash) throw new Error(`two states of the knowledge: ${safety.hash} and ${facts.hash}`);
  const { model, triageLogic, contradictions, movementClass, redFlags, version, hash } = safety;
  const evidence = unpackEvidence(facts.evidence, facts.conditions.length);
  return indexKnowledge({
    version,
    hash,
    groups: facts.groups,
    findings: allFindings(safety, facts),
    conditions: facts.conditions.map((condition, i) => ({
      ...condition,
      typical: NOT_SENT,
      evidence: evidence[i] ?? [],
    })),
    redFlags,
    clusters: facts.clusters,
    triageLogic,
    contradictions,
    movementClass,
    chainParts: facts.chainParts,
    chainLinks: facts.chainLinks,
    sources: sources?.sources ?? [],
    model,
  });
}

function allFindings(safety: SafetyPart, facts: FactsPart): readonly Finding[] {
  const early = new Map(safety.places.map((place, i) => [place, safety.findings[i]]));
  const later = facts.findings[Symbol.iterator]();
  return facts.baselines.map((packed, place) => {
    const finding = (early.get(place) ?? later.next().value) as Finding;
    const [first, ...others] = packed.map(unpackBaseline);
    return first === undefined ? finding : { ...finding, baselines: [first, ...others] };
  });
}

const unpackBaseline = ([rate, when, source = 'expert', grade = 'expert']: PackedBaseline): Baseline => ({
  rate,
  ...(when == null ? {} : { when }),
  source,
  grade,
});
