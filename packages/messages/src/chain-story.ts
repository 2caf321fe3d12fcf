import type { Knowledge } from '@hipspine/knowledge';
import { upperFirst } from './answer-words.ts';
import { GAP, type Paragraph } from './paragraph.ts';

interface Step {
  readonly from: string;
  readonly to: string;
  readonly strength: 'supported' | 'plausible' | 'unsupported';
  readonly grade: string;
  readonly source: string;
  readonly verified: boolean;
  readonly statement: string;
}

/** The part of a way along the chain that is put into words. */
interface Way {
  readonly steps: readonly Step[];
  readonly strength: Step['strength'];
  readonly grade: string;
}

const WEAKEST: Readonly<Record<Step['strength'], string>> = {
  supported: 'every step is supported',
  plausible: 'at least one step is only plausible',
  unsupported: 'at least one step has no support',
};

const words = {
  title: (from: string, to: string): string => `From ${from} to ${to}`,
  none: (from: string, to: string): string =>
    `No link we know leads from ${from} to ${to}. That is no proof that there is none.`,
  way: (strength: Step['strength'], grade: string): string => `${WEAKEST[strength]} (weakest grade: ${grade})`,
  step: (from: string, to: string, strength: string): string => `${from} to ${to}: ${strength}`,
  note: 'A way holds no better than its weakest step. A link between parts says how they move or load each other; it does not say that one makes the other hurt.',
} as const;

/** Name of an end of a link: a part, a finding or a condition. */
export function linkEndName(
  { chainParts, condition, finding }: Pick<Knowledge, 'chainParts' | 'condition' | 'finding'>,
  id: string,
): string {
  return (
    chainParts.find((part) => part.id === id)?.name ?? condition.get(id)?.plain_name ?? finding.get(id)?.label ?? id
  );
}

/** The ways from one end of the chain to another, each step with its strength, grade and source. */
export function chainStory(knowledge: Knowledge, from: string, to: string, ways: readonly Way[]): readonly Paragraph[] {
  const name = (id: string): string => linkEndName(knowledge, id);
  if (ways.length === 0) return [{ tone: 'text', text: words.none(name(from), name(to)) }];
  return [
    { tone: 'heading', text: words.title(name(from), name(to)) },
    ...ways.flatMap(({ steps, strength, grade }, i): readonly Paragraph[] => [
      GAP,
      { tone: 'action', text: upperFirst(words.way(strength, grade)), mark: `${i + 1}.` },
      ...steps.flatMap((step): readonly Paragraph[] => [
        { tone: 'text', text: upperFirst(words.step(name(step.from), name(step.to), step.strength)), indent: 3 },
        { tone: 'text', text: step.statement, indent: 5 },
        { tone: 'quiet', text: sourceWords(knowledge, step), indent: 5 },
      ]),
    ]),
    GAP,
    { tone: 'quiet', text: words.note },
  ];
}

function sourceWords({ source: sources }: Knowledge, { source, grade, verified }: Step): string {
  const cite = sources.get(source)?.cite;
  const trust = `[${source}; ${grade}, ${verified ? 'verified' : 'not verified'}]`;
  return cite === undefined ? trust : `${cite} ${trust}`;
}
