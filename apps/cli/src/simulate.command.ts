import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileTables, DEFAULT_SETTING, simulatePerson } from '@hipspine/reasoning';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { writeOut } from './terminal.ts';

export interface SimulateOptions {
  readonly people: string;
  readonly seed: string;
  readonly setting?: string;
}

/** `hipspine simulate`: people with known causes, drawn from the knowledge; the same seed gives the same bytes. */
export async function simulate({ people, seed, setting = DEFAULT_SETTING }: SimulateOptions): Promise<Exit> {
  const count = whole('--people', people, 1, 10_000_000);
  const start = whole('--seed', seed, 0, 2 ** 31 - 1);
  const knowledge = await loadKnowledge();
  const settings = knowledge.model.settings.map(({ id }) => id);
  if (!settings.includes(setting))
    throw new UnusableInput(`--setting: found ${setting}, expected one of ${settings.join(', ')}`);
  const tables = compileTables(knowledge);
  for (let i = 0; i < count; i++)
    await writeOut(`${JSON.stringify(simulatePerson(tables, i, { seed: start, setting }))}\n`);
  return EXIT.done;
}

function whole(flag: string, text: string, least: number, most: number): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < least || n > most)
    throw new UnusableInput(`${flag}: found ${text.slice(0, 40)}, expected a whole number from ${least} to ${most}`);
  return n;
}
