import { type Answer, allOf, anyOf, atLeast } from './answer.ts';
import type { Leaf, Logic, When } from './authoring/common.schema.ts';
import type { Cluster } from './knowledge.ts';
import type { FindingValue } from './person.ts';

/** What is known: finding id to value. A finding that is absent is unknown. */
export type Findings = ReadonlyMap<string, FindingValue>;

/** A compiled logic node. */
export type Test = (findings: Findings) => Answer;

const yesOrNo = (truth: boolean): Answer => (truth ? 'yes' : 'no');

/** Does a known value count? An omitted `when` means "is true". */
export function matches(when: When | undefined, value: FindingValue): boolean {
  if (when === undefined) return value === true;
  if (when.eq !== undefined) return value === when.eq;
  if (when.in !== undefined) return typeof value === 'string' && when.in.includes(value);
  if (typeof value !== 'number') return false;
  return (
    (when.gt === undefined || value > when.gt) &&
    (when.gte === undefined || value >= when.gte) &&
    (when.lt === undefined || value < when.lt) &&
    (when.lte === undefined || value <= when.lte)
  );
}

/**
 * Compiles a logic node into a function from findings to a three-valued answer.
 *
 * @param clusters  the published clusters, for nodes that name one
 * @throws if a node names a cluster that does not exist (the checker refuses such knowledge)
 */
export function compileLogic(node: Logic, clusters: ReadonlyMap<string, Cluster>): Test {
  if ('finding' in node) return compileLeaf(node);
  if ('any' in node) return compileAny(node.any, clusters);
  if ('all' in node) return compileAll(node.all, clusters);
  if ('of' in node) return combine(node.of, clusters, (answers) => atLeast(node.at_least, answers));
  if ('rule' in node) return compileCluster(node.rule, clusters);
  return () => 'yes';
}

function compileLeaf({ finding, when, and }: Leaf): Test {
  const own: Test = (findings) => {
    const value = findings.get(finding);
    return value === undefined ? 'unknown' : yesOrNo(matches(when, value));
  };
  if (and === undefined) return own;
  const second = compileLeaf(and);
  return (findings) => allOf([own(findings), second(findings)]);
}

/** As `anyOf`, but it stops at the first yes: rules are run on every person, thousands of times. */
function compileAny(nodes: readonly Logic[], clusters: ReadonlyMap<string, Cluster>): Test {
  const tests = nodes.map((node) => compileLogic(node, clusters));
  return (findings) => {
    let answer: Answer = 'no';
    for (const test of tests) {
      const next = test(findings);
      if (next === 'yes') return 'yes';
      if (next === 'unknown') answer = 'unknown';
    }
    return answer;
  };
}

/** As `allOf`, but it stops at the first no. */
function compileAll(nodes: readonly Logic[], clusters: ReadonlyMap<string, Cluster>): Test {
  const tests = nodes.map((node) => compileLogic(node, clusters));
  return (findings) => {
    let answer: Answer = 'yes';
    for (const test of tests) {
      const next = test(findings);
      if (next === 'no') return 'no';
      if (next === 'unknown') answer = 'unknown';
    }
    return answer;
  };
}

function combine(
  nodes: readonly Logic[],
  clusters: ReadonlyMap<string, Cluster>,
  join: (answers: readonly Answer[]) => Answer,
): Test {
  const tests = nodes.map((node) => compileLogic(node, clusters));
  return (findings) => join(tests.map((test) => test(findings)));
}

/** Whom the cluster was published for (`requires`), and its count among them. */
function compileCluster(id: string, clusters: ReadonlyMap<string, Cluster>): Test {
  const cluster = clusters.get(id);
  if (cluster === undefined) throw new Error(`knowledge names the cluster ${id}, which does not exist`);
  const met = compileCount(cluster, clusters);
  if (cluster.requires === undefined) return met;
  const required = compileAll(cluster.requires, clusters);
  return (findings) => allOf([required(findings), met(findings)]);
}

function compileCount(cluster: Cluster, clusters: ReadonlyMap<string, Cluster>): Test {
  const needed = cluster.scoring
    .map((row) => ('at_least' in row ? row.at_least : undefined))
    .find((n) => n !== undefined);
  if (cluster.items !== undefined && needed !== undefined) {
    return combine(cluster.items, clusters, (answers) => atLeast(needed, answers));
  }
  if (cluster.any_of !== undefined) return combine(cluster.any_of, clusters, anyOf);
  throw new Error(`the cluster ${cluster.id} is a score and cannot be used as a yes-no condition`);
}

/** All that a cluster looks at when a node names it. */
export const clusterNodes = (cluster: Cluster | undefined): readonly Logic[] => [
  ...(cluster?.requires ?? []),
  ...(cluster?.items ?? []),
  ...(cluster?.any_of ?? []),
];

/** Ids of all findings a node looks at, clusters included, each once. */
export function findingsIn(node: Logic, clusters: ReadonlyMap<string, Cluster>): readonly string[] {
  const found = new Set<string>();
  const visit = (n: Logic): void => {
    if ('finding' in n) {
      found.add(n.finding);
      if (n.and !== undefined) visit(n.and);
    } else if ('any' in n) n.any.forEach(visit);
    else if ('all' in n) n.all.forEach(visit);
    else if ('of' in n) n.of.forEach(visit);
    else if ('rule' in n) clusterNodes(clusters.get(n.rule)).forEach(visit);
  };
  visit(node);
  return [...found];
}
