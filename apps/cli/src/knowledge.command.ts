import { checkAll, loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { claimStory, entryStory, GAP, type Paragraph, terminal } from '@hipspine/messages';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { type KnowledgeStats, knowledgeStats } from './knowledge-stats.ts';
import { render, sayError, writeOut } from './terminal.ts';

interface Options {
  readonly format?: 'text' | 'json';
}

/** `hipspine knowledge check`: every fault of every file of both halves; exit 3 if there is one. */
export async function check({ folder }: { readonly folder?: string }): Promise<Exit> {
  const { problems, compiled } = await checkAll(folder);
  for (const { file, path, found, expected } of problems) {
    await writeOut(`${terminal.problem(`knowledge/${file}`, path, found, expected)}\n`);
  }
  if (problems.length > 0 || compiled === undefined) {
    sayError(terminal.checkFailed(problems.length));
    return EXIT.violations;
  }
  const { knowledge, treatment } = compiled;
  await writeOut(
    `${terminal.checkPassed(knowledge.findings.length, knowledge.conditions.length, knowledge.redFlags.length, treatment.exercises.length, knowledge.hash)}\n`,
  );
  return EXIT.done;
}

/** `hipspine knowledge stats` */
export async function stats(options: Options): Promise<Exit> {
  const figures = knowledgeStats(await loadKnowledge(), await loadTreatment());
  const text = options.format === 'json' ? JSON.stringify(figures) : render(statsPage(figures));
  await writeOut(`${text}\n`);
  return EXIT.done;
}

function statsPage(figures: KnowledgeStats): readonly Paragraph[] {
  return Object.entries(figures).flatMap(([title, rows], i) => [
    ...(i === 0 ? [] : [GAP]),
    { tone: 'heading', text: title },
    ...Object.entries(rows).map(([name, value]): Paragraph => ({ tone: 'text', text: `${name}: ${value}`, indent: 2 })),
  ]);
}

/** `hipspine knowledge show ID`. @throws UnusableInput if nothing has that id */
export async function showEntry(id: string, options: Options): Promise<Exit> {
  const knowledge = await loadKnowledge();
  const treatment = await loadTreatment();
  const story = entryStory(knowledge, treatment, id);
  if (story.length === 0)
    throw new UnusableInput(
      terminal.problem('knowledge show', '', JSON.stringify(id), nearest(id, idsOf(knowledge, treatment))),
    );
  const entries = { story: story.map(({ text }) => text).filter((text) => text !== '') };
  const text =
    options.format === 'json'
      ? JSON.stringify({ id, entry: rawEntry(knowledge, treatment, id), ...entries })
      : render(story);
  await writeOut(`${text}\n`);
  return EXIT.done;
}

type Halves = readonly [Awaited<ReturnType<typeof loadKnowledge>>, Awaited<ReturnType<typeof loadTreatment>>];

const listsOf = (...[knowledge, treatment]: Halves): readonly (readonly { readonly id: string }[])[] => [
  knowledge.findings,
  knowledge.conditions,
  knowledge.redFlags,
  knowledge.clusters,
  knowledge.sources,
  treatment.sources.map(({ value }) => value),
  treatment.claims.map(({ value }) => value),
  treatment.questions.map(({ value }) => value),
  treatment.exercises.map(({ value }) => value),
  treatment.knownMoves.value.moves,
];

const idsOf = (...halves: Halves): readonly string[] => listsOf(...halves).flatMap((list) => list.map(({ id }) => id));

const rawEntry = (knowledge: Halves[0], treatment: Halves[1], id: string): object | undefined =>
  listsOf(knowledge, treatment)
    .flat()
    .find((entry) => entry.id === id);

/** The ids that share most with what was typed. */
function nearest(typed: string, ids: readonly string[]): string {
  const parts = typed
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2);
  const close = [...new Set(ids)].filter((id) => parts.some((part) => id.includes(part))).slice(0, 8);
  return `the id of a finding, condition, rule, cluster, source, claim, question or exercise${close.length > 0 ? `, such as ${close.join(', ')}` : ''}`;
}

/** `hipspine knowledge claims`: each claim of the seed articles with its evidence position and sources. */
export async function claims(options: Options): Promise<Exit> {
  const knowledge = await loadKnowledge();
  const treatment = await loadTreatment();
  const all = treatment.claims.map(({ value }) => value);
  const text =
    options.format === 'json'
      ? all.map((claim) => JSON.stringify(claim)).join('\n')
      : render(all.flatMap((claim) => [...claimStory(knowledge, treatment, claim), GAP]));
  await writeOut(`${text}\n`);
  return EXIT.done;
}
