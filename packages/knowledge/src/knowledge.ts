import type { When } from './authoring/common.schema.ts';
import type { ConditionFile, Evidence } from './authoring/condition.schema.ts';
import type { Baseline, Finding as FindingEntry, FindingGroupFile } from './authoring/finding.schema.ts';
import type { ModelFile } from './authoring/model.schema.ts';
import type {
  ChainLinksFile,
  ClusterFile,
  ContradictionsFile,
  MovementClassFile,
  RedFlagFile,
  SourcesFile,
  TriageLogicFile,
} from './authoring/rules.schema.ts';

export type Finding = FindingEntry & { readonly group: string };
export type FindingGroup = FindingGroupFile['group'];
export type Condition = ConditionFile;
export type RedFlag = RedFlagFile;
export type Cluster = ClusterFile;
export type Source = SourcesFile['sources'][number];
export type ChainLink = ChainLinksFile['links'][number];
export type ChainPart = NonNullable<ChainLinksFile['parts']>[number];
export type Contradiction = ContradictionsFile['contradictions'][number];
export type Model = ModelFile;
export type { Baseline, Evidence, When };

/** The facts as one plain, serialisable object: what the compiler writes and every program reads. */
export interface KnowledgeData {
  /** Version of the content, from model.yaml. */
  readonly version: string;
  /** `sha256:` and 64 hex digits over all files of knowledge/, so that a result can name what it was made from. */
  readonly hash: string;
  readonly groups: readonly FindingGroup[];
  readonly findings: readonly Finding[];
  readonly conditions: readonly Condition[];
  readonly redFlags: readonly RedFlag[];
  readonly clusters: readonly Cluster[];
  readonly triageLogic: TriageLogicFile;
  readonly contradictions: readonly Contradiction[];
  readonly movementClass: MovementClassFile;
  readonly chainParts: readonly ChainPart[];
  readonly chainLinks: readonly ChainLink[];
  readonly sources: readonly Source[];
  readonly model: Model;
}

/** The facts with their indexes. Frozen at the top; nobody changes a fact at run time. */
export interface Knowledge extends KnowledgeData {
  readonly finding: ReadonlyMap<string, Finding>;
  readonly group: ReadonlyMap<string, FindingGroup>;
  readonly condition: ReadonlyMap<string, Condition>;
  readonly cluster: ReadonlyMap<string, Cluster>;
  readonly source: ReadonlyMap<string, Source>;
  /** The causes that take part in the ranking, in file order. */
  readonly diseases: readonly Condition[];
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Adds the indexes to checked knowledge. It trusts its input: only checked knowledge is ever compiled. */
export function indexKnowledge(data: KnowledgeData): Knowledge {
  return Object.freeze({
    ...data,
    finding: byId(data.findings),
    group: byId(data.groups),
    condition: byId(data.conditions),
    cluster: byId(data.clusters),
    source: byId(data.sources),
    diseases: data.conditions.filter((condition) => condition.type === 'disease'),
  });
}
