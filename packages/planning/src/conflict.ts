/**
 * A smallest set of rules that cannot be kept together: leave any one of them out, and it can be done.
 *
 * Deletion filter: each rule is left out for a try; where it still cannot be done without it, the rule has no part in the
 * conflict and stays out.
 *
 * @param rules     names of all rules in force, those to be given up first at the front
 * @param feasible  can it be done under exactly these rules? It must not become harder with fewer rules
 * @returns         the set, in the order given; undefined when all rules together can be kept
 */
export function smallestConflict(
  rules: readonly string[],
  feasible: (kept: ReadonlySet<string>) => boolean,
): readonly string[] | undefined {
  const kept = new Set(rules);
  if (feasible(kept)) return undefined;
  for (const rule of rules) {
    kept.delete(rule);
    if (feasible(kept)) kept.add(rule);
  }
  return rules.filter((rule) => kept.has(rule));
}
