import type { KnowledgeData } from '../knowledge.ts';

/** What a finding can take as an answer. */
export type FindingValue =
  | { readonly type: 'boolean' }
  | { readonly type: 'number' }
  | { readonly type: 'choice'; readonly options: ReadonlySet<string> };

/** What the treatment half may point to in the diagnostic half. */
export interface KnownIds {
  readonly findings: ReadonlySet<string>;
  /** For each finding, so that a `when` can be checked against what can be answered. */
  readonly findingValues: ReadonlyMap<string, FindingValue>;
  readonly conditions: ReadonlySet<string>;
  /** Classes as `classification/class`, such as `movement-preference/extension-responder`. */
  readonly classes: ReadonlySet<string>;
  readonly chainLinks: ReadonlySet<string>;
  /** Sources of the diagnostic half. */
  readonly sources: ReadonlySet<string>;
  /** Those of them that were opened. */
  readonly openedSources: ReadonlySet<string>;
}

type Diagnostic = Pick<KnowledgeData, 'findings' | 'conditions' | 'movementClass' | 'chainLinks' | 'sources'>;

/** Everything in the diagnostic half that the treatment half may name. */
export function knownIds({ findings, conditions, movementClass, chainLinks, sources }: Diagnostic): KnownIds {
  return {
    findings: new Set(findings.map(({ id }) => id)),
    findingValues: new Map(findings.map(({ id, value }) => [id, answersOf(value)])),
    conditions: new Set(conditions.map(({ id }) => id)),
    classes: new Set(movementClass.classes.map(({ id }) => `${movementClass.id}/${id}`)),
    chainLinks: new Set(chainLinks.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
    openedSources: new Set(sources.filter(({ opened }) => opened).map(({ id }) => id)),
  };
}

const answersOf = (value: KnowledgeData['findings'][number]['value']): FindingValue =>
  value.type === 'choice'
    ? { type: 'choice', options: new Set(value.options.map((option) => option.value)) }
    : { type: value.type };
