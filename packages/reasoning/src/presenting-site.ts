import type { Condition, Findings, Knowledge } from '@hipspine/knowledge';

export interface SiteTable {
  readonly main: string;
  readonly classOfOption: ReadonlyMap<string, number>;
  readonly classOfFinding: ReadonlyMap<string, number>;
  /** The yes-no finding that says the same as an option, per option. */
  readonly same: ReadonlyMap<string, ReadonlySet<string>>;
  /** Share of people with cause i whose first-named site is in class s: `share[s][i]`. */
  readonly share: readonly Float64Array[];
}

export function compileSites(knowledge: Knowledge, diseases: readonly Condition[]): SiteTable {
  const { classes, share_floor_percent: floor } = knowledge.model.presenting_site;
  const names = Object.keys(classes);
  const { derive } = knowledge.triageLogic;
  return {
    main: derive.from,
    classOfOption: new Map(
      names.flatMap((name, s) => (classes[name]?.options ?? []).map((option) => [option, s] as const)),
    ),
    classOfFinding: new Map(names.flatMap((name, s) => (classes[name]?.findings ?? []).map((id) => [id, s] as const))),
    same: new Map(Object.entries(derive.sets).map(([option, ids]) => [option, new Set(ids)])),
    share: names.map((name) =>
      Float64Array.from(diseases, ({ presents_at }) => {
        const sites = presents_at?.sites ?? {};
        const total = Object.values(sites).reduce((sum, x) => sum + x, 0);
        return ((sites[name] ?? 0) + floor) / (total + floor * names.length);
      }),
    ),
  };
}

export interface SiteEvidence {
  /** The answers it rests on. */
  readonly findings: readonly string[];
  /** P(first-named site | cause), per disease, up to a common factor. */
  readonly likelihood: Float64Array;
  /** Answers that this already contains, so that their own rows are not counted again. */
  readonly contained: ReadonlySet<string>;
}

/**
 * What the presenting site says about each cause.
 *
 * People come with a complaint at a place. Ordinary back pain is common, but few of those who have it say "my groin
 * hurts"; so the place named first moves belief before any other answer does. When a main site is given, that is the
 * site. When only a list of painful sites is known, one of them is the main one, whichever: the shares are added.
 * A site that was not mentioned says nothing.
 *
 * @returns undefined when no site is known
 */
export function siteEvidence(table: SiteTable, findings: Findings): SiteEvidence | undefined {
  const main = findings.get(table.main);
  const named = typeof main === 'string' ? table.classOfOption.get(main) : undefined;
  if (typeof main === 'string' && named !== undefined) {
    return {
      findings: [table.main],
      likelihood: table.share[named] ?? new Float64Array(),
      contained: table.same.get(main) ?? new Set(),
    };
  }
  const reported = [...table.classOfFinding].filter(([id]) => findings.get(id) === true);
  const sites = new Set(reported.map(([, s]) => s));
  const [first, ...others] = [...sites].map((s) => table.share[s]).filter((share) => share !== undefined);
  if (first === undefined) return undefined;
  const likelihood = Float64Array.from(first, (x, i) => others.reduce((sum, share) => sum + (share[i] ?? 0), x));
  const contained = others.length === 0 ? new Set(reported.map(([id]) => id)) : new Set<string>();
  return { findings: reported.map(([id]) => id), likelihood, contained };
}
