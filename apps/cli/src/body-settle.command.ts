import { buildBody, readTightness, type SettledPosture, settle, type Tightness } from '@hipspine/body';
import type { Knowledge } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { postureStory, terminal } from '@hipspine/messages';
import { pathsBetween } from '@hipspine/reasoning';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { chosenFormat, render, writeOut } from './terminal.ts';

/** The link of the chain that says how far a short hip flexor is known to tip the pelvis. */
const EVIDENCE = 'tight-flexor-to-tilt';

/** `hipspine body settle --tight psoas_r=5,iliacus_r=5`. @throws UnusableInput naming every part that cannot be read */
export async function settlePosture({
  tight,
  format,
}: {
  readonly tight: string;
  readonly format?: 'text' | 'json';
}): Promise<Exit> {
  const reading = readTightness(tight);
  if (!reading.ok)
    throw new UnusableInput(
      ...reading.problems.map(({ at, found, expected }) =>
        terminal.problem('body settle', `--tight ${at}`, JSON.stringify(found), expected),
      ),
    );
  const knowledge = await loadKnowledge();
  const result = report(knowledge, tight, reading.tightness, settle(buildBody(), reading.tightness));
  const text =
    chosenFormat(format) === 'json' ? JSON.stringify(result) : render(postureStory(knowledge, { ...result }));
  await writeOut(`${text}\n`);
  return EXIT.done;
}

function report(knowledge: Knowledge, asked: string, fascicles: Tightness, { change }: SettledPosture) {
  const link = knowledge.chainLinks.find(({ id }) => id === EVIDENCE);
  if (link === undefined) throw new Error(`knowledge has no link ${EVIDENCE}`);
  return {
    tight: asked.split(',').map((part) => {
      const [name = '', millimetres] = part.split('=').map((word) => word.trim());
      return { name, millimetres: Number(millimetres) };
    }),
    fascicles,
    unit: 'deg' as const,
    change,
    evidence: {
      statement: link.statement,
      strength: link.strength,
      grade: link.grade,
      source: link.source,
      cite: knowledge.source.get(link.source)?.cite ?? link.source,
    },
    notComputed: ['knee', 'foot'],
    chain: pathsBetween(knowledge, 'pelvis', 'foot'),
    knowledge: knowledge.hash,
  };
}
