// For tests: every way to meet a rule, found from its logic alone and without the compiled triage, so that the two can be
// held against each other.
import { type FindingValue, type Knowledge, type Logic, matches, type When } from '@hipspine/knowledge';

/** Answers that together meet a condition. */
export type Answers = ReadonlyMap<string, FindingValue>;

/** For each finding what its answer has to be. */
type Way = ReadonlyMap<string, readonly When[]>;

const joined = (a: Way, b: Way): Way => {
  const both = new Map(a);
  for (const [id, wanted] of b) both.set(id, [...(both.get(id) ?? []), ...wanted]);
  return both;
};

const inAll = (parts: readonly (readonly Way[])[]): readonly Way[] =>
  parts.reduce<readonly Way[]>(
    (ways, part) => ways.flatMap((way) => part.map((other) => joined(way, other))),
    [new Map()],
  );

/** All choices of `n` out of a list. */
function choose<T>(n: number, list: readonly T[]): readonly (readonly T[])[] {
  if (n === 0) return [[]];
  return list.flatMap((first, i) => choose(n - 1, list.slice(i + 1)).map((rest) => [first, ...rest]));
}

function waysTo(node: Logic, clusters: Knowledge['cluster']): readonly Way[] {
  const of = (part: Logic): readonly Way[] => waysTo(part, clusters);
  if ('finding' in node) {
    const own: Way = new Map([[node.finding, [node.when ?? { eq: true }]]]);
    return node.and === undefined ? [own] : inAll([[own], of(node.and)]);
  }
  if ('any' in node) return node.any.flatMap(of);
  if ('all' in node) return inAll(node.all.map(of));
  if ('of' in node) return choose(node.at_least, node.of).flatMap((chosen) => inAll(chosen.map(of)));
  if ('default' in node) return [new Map()];
  const cluster = clusters.get(node.rule);
  const required = (cluster?.requires ?? []).map(of);
  if (cluster?.any_of !== undefined) return inAll([...required, cluster.any_of.flatMap(of)]);
  const needed = cluster?.scoring.flatMap((row) => ('at_least' in row ? [row.at_least] : []))[0] ?? 0;
  return choose(needed, cluster?.items ?? []).flatMap((chosen) => inAll([...required, ...chosen.map(of)]));
}

/** Values worth trying for a finding: what is asked for, and close by. */
function candidates(knowledge: Knowledge, id: string, wanted: readonly When[]): readonly FindingValue[] {
  const value = knowledge.finding.get(id)?.value;
  if (value === undefined) return [];
  if (value.type === 'boolean') return [true, false];
  if (value.type === 'choice') return value.options.map((option) => option.value);
  const bounds = wanted.flatMap((when) => Object.values(when)).filter((bound) => typeof bound === 'number');
  return bounds
    .flatMap((bound) => [bound, bound + 1, bound - 1])
    .filter((number) => number >= value.min && number <= value.max);
}

/**
 * Every smallest set of answers that meets a condition. Ways that ask one finding for two things at once are left out.
 */
export function answersThatMeet(knowledge: Knowledge, node: Logic): readonly Answers[] {
  const found = new Map<string, Answers>();
  for (const way of waysTo(node, knowledge.cluster)) {
    const answers = new Map<string, FindingValue>();
    for (const [id, wanted] of way) {
      const fitting = candidates(knowledge, id, wanted).find((value) => wanted.every((when) => matches(when, value)));
      if (fitting !== undefined) answers.set(id, fitting);
    }
    if (answers.size === way.size) found.set(JSON.stringify([...answers].sort()), answers);
  }
  return [...found.values()];
}
