import type { Knowledge } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { chainStory, linkEndName, terminal } from '@hipspine/messages';
import { pathsBetween } from '@hipspine/reasoning';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { render, writeOut } from './terminal.ts';

/** `hipspine knowledge path FROM TO`. No way found is an answer too. @throws UnusableInput if one is no end of a link */
export async function path(
  fromText: string,
  toText: string,
  { format }: { readonly format?: 'text' | 'json' },
): Promise<Exit> {
  const knowledge = await loadKnowledge();
  const [from, to] = [endOf(knowledge, fromText), endOf(knowledge, toText)];
  const unknown = [
    ...(from === undefined ? [notAnEnd(knowledge, 'FROM', fromText)] : []),
    ...(to === undefined ? [notAnEnd(knowledge, 'TO', toText)] : []),
  ];
  if (from === undefined || to === undefined) throw new UnusableInput(...unknown);
  if (from === to)
    throw new UnusableInput(terminal.problem('knowledge path', 'TO', JSON.stringify(toText), 'an end other than FROM'));
  const ways = pathsBetween(knowledge, from, to);
  const text =
    format === 'json'
      ? JSON.stringify({ from, to, paths: ways, knowledge: knowledge.hash })
      : render(chainStory(knowledge, from, to, ways));
  await writeOut(`${text}\n`);
  return EXIT.done;
}

/** Every end of a link: parts of the body first, as they are asked for most. */
const endsOf = ({ chainParts, chainLinks }: Knowledge): readonly string[] => [
  ...new Set([...chainParts.map(({ id }) => id), ...chainLinks.flatMap(({ from, to }) => [from, to])]),
];

/** The end with this id or name, in capitals or not, with blanks or hyphens. */
function endOf(knowledge: Knowledge, typed: string): string | undefined {
  const ends = endsOf(knowledge);
  const wanted = plain(typed);
  return ends.find((id) => plain(id) === wanted) ?? ends.find((id) => plain(linkEndName(knowledge, id)) === wanted);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join(' ');

const notAnEnd = (knowledge: Knowledge, which: string, typed: string): string =>
  terminal.problem(
    'knowledge path',
    which,
    JSON.stringify(typed.slice(0, LONGEST_SHOWN)),
    `one of ${endsOf(knowledge).join(', ')}`,
  );

const LONGEST_SHOWN = 60;
