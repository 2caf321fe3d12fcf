import { entryFinder, findMovement } from '@hipspine/knowledge/lookup';
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { terminal } from '@hipspine/messages';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { writeOut } from './terminal.ts';

/**
 * `hipspine knowledge find NAME`: which entries a name may mean, best first. With `--format json` also what it is as a
 * move: found, ambiguous with candidates, or not known.
 *
 * @throws UnusableInput if nothing fits
 */
export async function find(name: string, { format }: { readonly format?: 'text' | 'json' }): Promise<Exit> {
  const treatment = await loadTreatment();
  const found = entryFinder(await loadKnowledge(), treatment)(name);
  if (found.length === 0)
    throw new UnusableInput(terminal.problem('knowledge find', '', JSON.stringify(name), terminal.anyName));
  if (format === 'json')
    await writeOut(`${JSON.stringify({ name, movement: findMovement(treatment, name), entries: found })}\n`);
  else
    for (const entry of found)
      await writeOut(`${terminal.foundEntry(entry.kind, entry.id, entry.name, whyOf(entry.id))}\n`);
  return EXIT.done;

  function whyOf(id: string): string | undefined {
    return treatment.knownMoves.value.moves.find((move) => move.id === id)?.why;
  }
}
