import { buildBody, compareLoads } from '@hipspine/body';
import { loadStory } from '@hipspine/messages';
import { EXIT, type Exit } from './exit.ts';
import { chosenFormat, render, writeOut } from './terminal.ts';

/** `hipspine body load`: postures and tasks against standing, with what was measured. */
export async function load({ format }: { readonly format?: 'text' | 'json' }): Promise<Exit> {
  const tasks = compareLoads(buildBody());
  const text =
    chosenFormat(format) === 'json' ? JSON.stringify({ against: 'standing', tasks }) : render(loadStory(tasks));
  await writeOut(`${text}\n`);
  return EXIT.done;
}
