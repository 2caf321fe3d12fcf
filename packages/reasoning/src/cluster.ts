import {
  type Answer,
  type Cluster,
  compileLogic,
  type Findings,
  findingsIn,
  type Knowledge,
  type Logic,
  type Test,
} from '@hipspine/knowledge';

/** A published cluster that is scored as one variable for one cause. */
export interface CompiledCluster {
  readonly cluster: Cluster;
  readonly target: number;
  readonly findings: readonly string[];
  /** ln of the ratio that applies, or undefined while too little is known to score the cluster. */
  readonly score: (findings: Findings) => number | undefined;
}

/**
 * The clusters the engine may use, most trusted first: those that replace single findings of one cause. A cluster without groups to
 * replace, or that separates two classes, would count its findings a second time and is kept for display only.
 */
export function compileClusters(knowledge: Knowledge, index: ReadonlyMap<string, number>): readonly CompiledCluster[] {
  return [...knowledge.clusters].sort(byTrust).flatMap((cluster) => {
    const target =
      'condition' in cluster.target && cluster.target.against === undefined
        ? index.get(cluster.target.condition)
        : undefined;
    if (target === undefined || cluster.replaces_groups.length === 0) return [];
    const nodes = [...(cluster.items ?? []), ...(cluster.any_of ?? [])];
    const weighted = (cluster.weighted ?? []) as unknown as readonly ({ readonly points: number } & Logic)[];
    const findings = [...new Set([...nodes, ...weighted].flatMap((node) => findingsIn(node, knowledge.cluster)))];
    return [{ cluster, target, findings, score: scorer(knowledge, cluster) }];
  });
}

const GRADES = ['high', 'moderate', 'low', 'expert'];

/** Examined before self-reported, better graded before worse, then by name. */
function byTrust(x: Cluster, y: Cluster): number {
  if (x.askable_by !== y.askable_by) return x.askable_by === 'clinician' ? -1 : 1;
  return GRADES.indexOf(x.grade) - GRADES.indexOf(y.grade) || (x.id < y.id ? -1 : 1);
}

type ScoringRow = Cluster['scoring'][number];

function scorer(knowledge: Knowledge, cluster: Cluster): (findings: Findings) => number | undefined {
  const requires = (cluster.requires ?? []).map((node) => compileLogic(node, knowledge.cluster));
  const tally = tallier(knowledge, cluster);
  const { lr_cap, lr_floor } = knowledge.model.dependence;
  return (findings) => {
    if (!requires.every((test) => test(findings) === 'yes')) return undefined;
    const range = tally(findings);
    if (range === undefined) return undefined;
    const ratio = ratioFor(cluster.scoring, range);
    return ratio === undefined
      ? undefined
      : Math.log(Math.min(lr_cap[cluster.grade], Math.max(lr_floor[cluster.grade], ratio)));
  };
}

/** The score as far as it is known: it lies between `least` and `most`. */
interface Range {
  readonly least: number;
  readonly most: number;
}

function tallier(knowledge: Knowledge, cluster: Cluster): (findings: Findings) => Range | undefined {
  const { items, any_of, weighted } = cluster;
  const byValue = cluster.scoring.some((row) => 'value_at_least' in row || 'value_at_most' in row);
  const only = items?.[0];
  if (byValue && only !== undefined && 'finding' in only) {
    return (findings) => {
      const value = findings.get(only.finding);
      return typeof value === 'number' ? { least: value, most: value } : undefined;
    };
  }
  if (weighted !== undefined) {
    const parts = weighted.map(({ points, ...node }) => ({
      points,
      test: compileLogic(node as unknown as Logic, knowledge.cluster),
    }));
    return (findings) =>
      parts.reduce<Range>(({ least, most }, { points, test }) => add({ least, most }, points, test(findings)), {
        least: 0,
        most: 0,
      });
  }
  const tests: readonly Test[] = (items ?? any_of ?? []).map((node) => compileLogic(node, knowledge.cluster));
  const count = (findings: Findings): Range =>
    tests.reduce<Range>((range, test) => add(range, 1, test(findings)), { least: 0, most: 0 });
  if (items !== undefined) return count;
  return (findings) => {
    const { least, most } = count(findings);
    return { least: Math.min(1, least), most: Math.min(1, most) };
  };
}

const add = ({ least, most }: Range, points: number, answer: Answer): Range => {
  if (answer === 'yes') return { least: least + points, most: most + points };
  if (answer === 'no') return { least, most };
  return { least: least + Math.min(0, points), most: most + Math.max(0, points) };
};

/**
 * The ratio of the row that certainly applies. Rows that ask for more are tried first; when a threshold is certainly
 * missed, the ratio for missing the lowest one applies.
 */
function ratioFor(scoring: readonly ScoringRow[], { least, most }: Range): number | undefined {
  const complete = least === most;
  for (const row of scoring) {
    if ('exactly' in row && complete && least === row.exactly) return row.lr ?? row.lr_pos;
    if ('at_most' in row && most <= row.at_most) return row.lr ?? row.lr_neg;
    if ('value_at_most' in row && most <= row.value_at_most) return row.lr;
  }
  const thresholds = scoring
    .map((row) => ({ row, at: threshold(row) }))
    .filter((entry): entry is { row: ScoringRow; at: number } => entry.at !== undefined)
    .sort((x, y) => y.at - x.at);
  for (const [i, { row, at }] of thresholds.entries()) {
    const higher = thresholds[i - 1];
    if (least >= at && (higher === undefined || most < higher.at)) return row.lr_pos;
  }
  const lowest = thresholds.at(-1);
  return lowest !== undefined && most < lowest.at ? lowest.row.lr_neg : undefined;
}

function threshold(row: ScoringRow): number | undefined {
  if ('at_least' in row) return row.at_least;
  if ('points_at_least' in row) return row.points_at_least;
  if ('value_at_least' in row) return row.value_at_least;
  return 'satisfied' in row ? 1 : undefined;
}
