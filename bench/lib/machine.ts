import { availableParallelism, cpus, totalmem } from 'node:os';

/** What the figures depend on besides the code. No date and no host name: they would change the file and say nothing. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${model}), ${memory} GiB of memory, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
