import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

export interface Run {
  /** From start to end, as somebody waiting for it sees it. */
  readonly wallMs: number;
  readonly exitCode: number | null;
  readonly stderr: string;
}

export interface MeasuredRun extends Run {
  readonly cpuMs: number;
  readonly peakMiB: number;
}

export interface RunOptions {
  /** File that receives what the program prints. */
  readonly output: string;
  /** Keeps the program, helper threads included, on one core. Only where the system has `taskset`. */
  readonly oneCore?: boolean;
}

/** Comes with util-linux. */
const PIN = 'taskset';

/** Runs a Node program to its end and takes the time. */
export function run(
  args: readonly string[],
  { output, oneCore = false }: RunOptions,
  env: NodeJS.ProcessEnv = process.env,
): Run {
  const out = openSync(output, 'w');
  const [command, before] = oneCore ? [PIN, ['-c', '0', process.execPath]] : [process.execPath, []];
  try {
    const start = performance.now();
    const { status, stderr, error } = spawnSync(command, [...before, ...args], { stdio: ['ignore', out, 'pipe'], env });
    if (error) throw error;
    return { wallMs: performance.now() - start, exitCode: status, stderr: stderr.toString() };
  } finally {
    closeSync(out);
  }
}

/** As `run`, with the processor time and the largest memory of the whole process. */
export function runMeasured(args: readonly string[], options: RunOptions): MeasuredRun {
  return inFolder((folder) => {
    const usage = join(folder, 'usage.json');
    const hook = pathToFileURL(join(import.meta.dirname, 'usage-at-exit.mjs')).href;
    const done = run(args, options, { ...process.env, NODE_OPTIONS: `--import=${hook}`, BENCH_USAGE_FILE: usage });
    const { cpuMs, peakKiB } = JSON.parse(readFileSync(usage, 'utf8')) as { cpuMs: number; peakKiB: number };
    return { ...done, cpuMs, peakMiB: peakKiB / 1024 };
  });
}

/** Can a program be kept on one core here? */
export const canPin = (): boolean => spawnSync(PIN, ['-c', '0', process.execPath, '--version']).status === 0;

/** Runs something with an own folder that is gone afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'hipspine-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
