import { clusterNodes, compileLogic, type Findings, type Knowledge, type Logic, type Test } from '@hipspine/knowledge';

/** A logic node with its parts, so that one can ask which answers met it. */
export interface Branch {
  readonly test: Test;
  /** Only in a leaf. */
  readonly finding: string | undefined;
  readonly parts: readonly Branch[];
}

/** Compiles a logic node for `collectSupport`. @throws if it names a cluster that does not exist */
export function compileBranch(node: Logic, clusters: Knowledge['cluster']): Branch {
  const test = compileLogic(node, clusters);
  if ('finding' in node && node.and === undefined) return { test, finding: node.finding, parts: [] };
  return { test, finding: undefined, parts: partsOf(node, clusters).map((part) => compileBranch(part, clusters)) };
}

function partsOf(node: Logic, clusters: Knowledge['cluster']): readonly Logic[] {
  if ('finding' in node) {
    const { and, ...own } = node;
    return and === undefined ? [] : [own, and];
  }
  if ('any' in node) return node.any;
  if ('all' in node) return node.all;
  if ('of' in node) return node.of;
  if ('rule' in node) return clusterNodes(clusters.get(node.rule));
  return [];
}

/**
 * Adds to `met` the findings whose answers met the node: those of parts that hold, and nothing from parts that do not.
 * A node that is not met adds nothing.
 */
export function collectSupport(branch: Branch, findings: Findings, met: Set<string>): void {
  if (branch.test(findings) !== 'yes') return;
  if (branch.finding !== undefined) met.add(branch.finding);
  for (const part of branch.parts) collectSupport(part, findings, met);
}
