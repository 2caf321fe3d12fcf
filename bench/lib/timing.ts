import { Bench } from 'tinybench';

/** Milliseconds per call. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly mean: number;
  readonly calls: number;
}

export interface TimingOptions {
  /** How often the turn goes round. */
  readonly rounds?: number;
  /** Milliseconds per task and round. */
  readonly time?: number;
}

/**
 * Times several ways of doing a thing, call by call. They take turns, so that a busy spell of the machine falls on all
 * of them alike; the first turn only warms up.
 *
 * @param tasks  each does one unit of work per call
 * @returns one timing per task, under the same names
 */
export function sideBySide<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { rounds = 5, time = 200 }: TimingOptions = {},
): Readonly<Record<Name, Timing>> {
  const names = Object.keys(tasks) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const bench = new Bench({ time, iterations: 1, warmup: false, retainSamples: round > 0, throws: true });
    for (const name of names) bench.add(name, tasks[name]);
    bench.runSync();
    for (const { name, result } of bench.tasks) {
      if (round > 0 && 'latency' in result) {
        for (const ms of result.latency.samples ?? []) samples.get(name as Name)?.push(ms);
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(samples.get(name) ?? [])])) as Record<Name, Timing>;
}

export function summary(samples: readonly number[]): Timing {
  const sorted = Float64Array.from(samples).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    median: at(0.5),
    p95: at(0.95),
    mean: sorted.reduce((sum, x) => sum + x, 0) / sorted.length,
    calls: sorted.length,
  };
}

/** Hands out the entries one by one, for ever: every call of a task works on the next person. */
export function inTurn<T>(entries: readonly T[]): () => T {
  let next = 0;
  return () => {
    const entry = entries[next % entries.length];
    next += 1;
    if (entry === undefined) throw new Error('nothing to hand out');
    return entry;
  };
}
