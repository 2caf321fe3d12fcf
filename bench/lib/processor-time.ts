import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of Linux, milliseconds each. */
const TICK = 10;

/**
 * Processor time that this program's child processes and theirs have used, milliseconds; undefined where /proc is not. Unlike
 * frames per second it hardly depends on what else the machine is doing.
 */
export function processorTimeOfChildren(): number | undefined {
  try {
    const seen = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(Number(name)) : []));
    const family = new Set([process.pid]);
    for (let size = 0; size !== family.size; ) {
      size = family.size;
      for (const { id, parent } of seen) if (family.has(parent)) family.add(id);
    }
    const used = seen.filter(({ id }) => family.has(id) && id !== process.pid);
    return used.reduce((sum, { ticks }) => sum + ticks * TICK, 0);
  } catch {
    return undefined;
  }
}

/** A process may have ended since the list was read. */
function statOf(id: number): readonly { id: number; parent: number; ticks: number }[] {
  try {
    const [, rest = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return [{ id, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    return [];
  }
}
