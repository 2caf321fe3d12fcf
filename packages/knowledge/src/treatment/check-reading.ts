import { readingGrade } from '../authoring/reading-grade.ts';
import type { Problem } from '../problem.ts';
import { type Catalogue, fault } from './catalogue.ts';
import type { Equipment } from './equipment.schema.ts';
import type { Located } from './parts.ts';

/** Hardest text a person is shown (Flesch-Kincaid), and hardest single line about a claim. */
const HARDEST_TEXT = 8.5;
const HARDEST_STEPS = 8;
const HARDEST_LINE = 9.5;

/** What a person reads must be readable: questions, instructions, reasons and lines about claims. */
export function checkReading({ parts }: Catalogue): readonly Problem[] {
  return [
    ...parts.facts.flatMap((part) => readable(part, 'ask', part.value.ask ?? '', HARDEST_TEXT)),
    ...parts.rules.flatMap((part) =>
      readable(part, 'why', `${part.value.why} ${part.value.modify ?? ''}`, HARDEST_TEXT),
    ),
    ...parts.practiceRules.flatMap((part) => readable(part, 'text', part.value.text, HARDEST_TEXT)),
    ...parts.exercises.flatMap((part) =>
      readable(part, 'steps', sentences([part.value.start, ...part.value.steps]), HARDEST_STEPS),
    ),
    ...parts.habits.flatMap((part) =>
      readable(part, 'how', sentences([part.value.advice, ...part.value.how, part.value.why]), HARDEST_TEXT),
    ),
    ...parts.equipment.value.equipment.flatMap((item, i) =>
      readable(parts.equipment, `equipment[${i}].what`, equipmentText(item), HARDEST_TEXT),
    ),
    ...parts.knownMoves.value.moves.flatMap(({ why }, i) =>
      readable(parts.knownMoves, `moves[${i}].why`, why, HARDEST_TEXT),
    ),
    ...parts.questions.flatMap((part) => [
      ...readable(part, 'question', part.value.question, HARDEST_TEXT),
      ...readable(part, 'answer', part.value.answer, HARDEST_STEPS),
      ...readable(part, 'urgent', part.value.urgent ?? '', HARDEST_STEPS),
      ...readable(part, 'doubt', part.value.doubt ?? '', HARDEST_TEXT),
      ...(part.value.for_you ?? []).flatMap(({ text }, i) => readable(part, `for_you[${i}].text`, text, HARDEST_TEXT)),
    ]),
    ...parts.claims.flatMap((part) => readable(part, 'plain', part.value.plain, HARDEST_LINE)),
  ];
}

function readable(part: Located<unknown>, within: string, text: string, hardest: number): readonly Problem[] {
  const grade = readingGrade(text);
  return grade <= hardest ? [] : [fault(part, within, `reading grade ${grade.toFixed(1)}`, `at most ${hardest}`)];
}

const equipmentText = ({ what, care, instead = [] }: Equipment): string =>
  sentences(
    [what, care ?? '', ...instead.flatMap(({ how, care: watch }) => [how, watch])].filter((text) => text !== ''),
  );

const sentences = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replace(/[.!?]?$/, '.')).join(' ');
