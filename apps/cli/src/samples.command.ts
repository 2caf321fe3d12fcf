import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Knowledge } from '@hipspine/knowledge';
import { KNOWLEDGE_FOLDER, loadKnowledge } from '@hipspine/knowledge/node';
import { english, GAP, inTen, oneLine, type Paragraph, terminal, upperFirst } from '@hipspine/messages';
import { type Assessment, assess, compileEngine, type Engine, PLACES, readCaseText } from '@hipspine/reasoning';
import { EXIT, type Exit } from './exit.ts';
import { render, writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

/** Real, published people; what the interview could have learned is in their patient view. */
const SAMPLE = join(KNOWLEDGE_FOLDER, 'cases/public.jsonl');

/** People shown in full, and causes named for each. */
const SHOWN = { people: 6, causes: 3 };

/** `hipspine samples`: what Hipspine says about some real people. */
export async function samples(): Promise<Exit> {
  const engine = compileEngine(await loadKnowledge(), VERSION);
  const lines = await linesOf(SAMPLE);
  const report: Paragraph[] = [{ tone: 'heading', text: terminal.sampleTitle }];
  for (const line of lines.slice(0, SHOWN.people)) report.push(...onePerson(engine, line));
  report.push(
    GAP,
    { tone: 'quiet', text: terminal.sampleMore(Math.max(0, lines.length - SHOWN.people)) },
    ...whatNext(),
  );
  await writeOut(`${render(report)}\n`);
  return EXIT.done;
}

async function linesOf(file: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) if (line.trim() !== '') lines.push(line);
  return lines;
}

/** The parts of a published case that a reader wants beside the result. Never an input of it. */
interface CaseStory {
  readonly narrative: string;
  readonly citation: string;
  readonly gold: { readonly primary: string };
}

function onePerson(engine: Engine, line: string): readonly Paragraph[] {
  const reading = readCaseText(engine.knowledge, line, 'patient');
  if (!reading.ok) throw new Error(`the sample has a case that cannot be read: ${line.slice(0, 80)}`);
  const result = assess(engine, reading.person, { id: reading.id });
  const { narrative, citation, gold } = JSON.parse(line) as CaseStory;
  return [
    GAP,
    { tone: 'quiet', text: `${oneLine(narrative)} (${oneLine(citation)})` },
    { tone: result.urgency === 'emergency-now' ? 'urgent' : 'action', text: english.toDo[result.urgency], indent: 2 },
    {
      tone: 'text',
      text: english.placeNext(upperFirst(english.place[firstPlace(result)]), inTen(result.place[firstPlace(result)])),
      indent: 2,
    },
    ...result.ranked.slice(0, SHOWN.causes).map((cause, i) => sayCause(engine.knowledge, cause, i + 1)),
    { tone: 'text', text: terminal.sampleKnown(nameOf(engine.knowledge, gold.primary)), indent: 2 },
  ];
}

const firstPlace = ({ place }: Assessment): (typeof PLACES)[number] =>
  PLACES.reduce((first, name) => (place[name] > place[first] ? name : first));

const sayCause = (
  knowledge: Knowledge,
  { condition, probability }: Assessment['ranked'][number],
  rank: number,
): Paragraph => ({
  tone: 'text',
  indent: 2,
  mark: `${rank}.`,
  text: `${upperFirst(nameOf(knowledge, condition))}: ${inTen(probability)}.`,
});

const nameOf = (knowledge: Knowledge, id: string): string => knowledge.condition.get(id)?.plain_name ?? id;

function whatNext(): readonly Paragraph[] {
  const commands = terminal.next.map(
    ([command, what]): Paragraph => ({ tone: 'text', mark: '-', text: `${command}   ${what}` }),
  );
  return [GAP, { tone: 'heading', text: terminal.nextTitle }, ...commands];
}
