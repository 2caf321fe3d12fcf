import type { Knowledge } from '@hipspine/knowledge';
import { answerWords, upperFirst } from './answer-words.ts';
import type { PlaceName } from './assessment.ts';
import { number } from './clinician-report.ts';
import { english } from './english.ts';
import { GAP, type Paragraph } from './paragraph.ts';

interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** The part of a comparison of two results that is put into words. */
interface Compared {
  readonly same: boolean;
  readonly version: Pair<string>;
  readonly knowledge: Pair<string> & { readonly differs: boolean };
  readonly urgency: Pair<string> | null;
  readonly state: Pair<string> | null;
  readonly rules: { readonly gone: readonly string[]; readonly added: readonly string[] };
  readonly place: readonly ({ readonly place: PlaceName } & Pair<number>)[];
  readonly causes: readonly {
    readonly condition: string;
    readonly rank: Pair<number | null>;
    readonly probability: Pair<number>;
  }[];
  readonly answers: readonly {
    readonly finding: string;
    readonly causes: readonly ({ readonly condition: string } & Pair<number>)[];
  }[];
}

const words = {
  same: 'The result is the same today.',
  different: 'The result is different today.',
  sameKnowledge: 'Both were made from the same knowledge.',
  otherKnowledge: 'The saved result was made from other knowledge than today has.',
  hashes: (before: string, after: string): string => `then ${before}, now ${after}`,
  fromTo: (what: string, before: string, after: string): string => `${what}: ${before}, now ${after}`,
  urgency: 'Urgency',
  state: 'State',
  ruleGone: (id: string): string => `No longer: ${id}`,
  ruleAdded: (id: string): string => `New: ${id}`,
  rank: (rank: number | null): string => (rank === null ? 'not listed' : `number ${rank}`),
  factor: (factor: number): string => `times ${number(factor)}`,
  headings: { triage: 'Triage', place: 'Place', causes: 'First five causes', answers: 'What the answers weigh' },
} as const;

const section = (title: string, lines: readonly string[]): readonly Paragraph[] =>
  lines.length === 0
    ? []
    : [
        GAP,
        { tone: 'heading', text: title },
        ...lines.map((text): Paragraph => ({ tone: 'text', text, indent: 2, mark: '-' })),
      ];

/** What changed between a saved result and today's, for the terminal. */
export function replayReport(compared: Compared, knowledge: Knowledge): readonly Paragraph[] {
  const { same, urgency, state, rules, place, causes, answers } = compared;
  const cause = (id: string): string => upperFirst(knowledge.condition.get(id)?.plain_name ?? id);
  const { headings } = words;
  return [
    { tone: 'action', text: same ? words.same : words.different },
    ...knowledgeLines(compared),
    ...section(headings.triage, [
      ...(urgency === null ? [] : [words.fromTo(words.urgency, urgency.before, urgency.after)]),
      ...(state === null ? [] : [words.fromTo(words.state, state.before, state.after)]),
      ...rules.gone.map(words.ruleGone),
      ...rules.added.map(words.ruleAdded),
    ]),
    ...section(
      headings.place,
      place.map(({ place: at, before, after }) =>
        words.fromTo(upperFirst(english.place[at]), number(before), number(after)),
      ),
    ),
    ...section(
      headings.causes,
      causes.map(({ condition, rank, probability: { before, after } }) =>
        words.fromTo(
          cause(condition),
          `${words.rank(rank.before)} (${number(before)})`,
          `${words.rank(rank.after)} (${number(after)})`,
        ),
      ),
    ),
    ...section(
      headings.answers,
      answers.flatMap(({ finding, causes: weighed }) =>
        weighed.map(({ condition, before, after }) =>
          words.fromTo(
            `${answerWords(knowledge, finding, undefined)}, for ${cause(condition)}`,
            words.factor(before),
            words.factor(after),
          ),
        ),
      ),
    ),
  ];
}

function knowledgeLines({ knowledge: { differs, before, after } }: Compared): readonly Paragraph[] {
  return [
    { tone: 'text', text: differs ? words.otherKnowledge : words.sameKnowledge },
    ...(differs ? [{ tone: 'quiet', text: words.hashes(before, after), indent: 2 } as const] : []),
  ];
}
