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
  /** Sources of the diagnostic half. */
  readonly sources: ReadonlySet<string>;
  /** Those of them that were opened. */
  readonly openedSources: ReadonlySet<string>;
}
