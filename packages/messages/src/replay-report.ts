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
  /** What came of working the result out again under the knowledge it was made from. */
  readonly ownKnowledge: { readonly available: boolean; readonly reproduced: boolean | null };
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
  reproduced: 'Worked out again under the knowledge it was made from, it comes out as it was saved.',
  notReproduced:
    'Worked out again under the knowledge it was made from, it comes out otherwise: the answers are not the ones it was made from, the saved result was changed, or this program reckons in another way.',
  unavailable:
    'The knowledge it was made from is not kept here, so it could not be worked out again under it. If you have that knowledge, name it with --knowledge.',
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

function knowledgeLines({ knowledge: { differs, before, after }, ownKnowledge }: Compared): readonly Paragraph[] {
  const { available, reproduced } = ownKnowledge;
  return [
    {
      tone: 'text',
      text: available ? (reproduced === false ? words.notReproduced : words.reproduced) : words.unavailable,
    },
    { tone: 'text', text: differs ? words.otherKnowledge : words.sameKnowledge },
    ...(differs ? [{ tone: 'quiet', text: words.hashes(before, after), indent: 2 } as const] : []),
  ];
}
