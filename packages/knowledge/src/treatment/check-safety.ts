import type { Problem } from '../problem.ts';
import { type Catalogue, fault, unknownIds } from './catalogue.ts';
import { applies } from './derived-lists.ts';
import type { Statement } from './plan-rules.schema.ts';

/** How many moves somebody who has answered nothing must still be offered. */
const LEFT_WITHOUT_ANSWERS = 4;

/** The only moves that stay open without any answer, and while a warning sign waits for its check. */
const REST_SAFE = 'rest-safe';

/** What an unanswered question means, and what the safety audit states about single facts. */
export function checkSafety(catalogue: Catalogue): readonly Problem[] {
  return [...checkEveryFactSettled(catalogue), ...checkNothingAnswered(catalogue), ...checkStatements(catalogue)];
}

function checkEveryFactSettled({ parts, fact }: Catalogue): readonly Problem[] {
  const { unknownAnswers } = parts;
  const { blocks, ignores } = unknownAnswers.value;
  const listed = [...blocks.flatMap(({ facts }) => facts), ...ignores];
  const miscounted = parts.facts.flatMap((part) => {
    const times = listed.filter((id) => id === part.value.id).length;
    return times === 1
      ? []
      : [
          fault(
            part,
            'id',
            `${part.value.id} ${times} times in ${unknownAnswers.file}`,
            'once, under blocks or under ignores',
          ),
        ];
  });
  const isFact = (id: string): boolean => fact.has(id);
  return [
    ...miscounted,
    ...blocks.flatMap(({ facts }, i) =>
      unknownIds(unknownAnswers, `blocks[${i}].facts`, facts, isFact, 'the id of a fact'),
    ),
    ...unknownIds(unknownAnswers, 'ignores', ignores, isFact, 'the id of a fact'),
  ];
}

/** With every blocking fact counted as present, a few plain resting moves stay open and nothing else does. */
function checkNothingAnswered({ parts }: Catalogue): readonly Problem[] {
  const { unknownAnswers } = parts;
  const blocked = new Set(unknownAnswers.value.blocks.flatMap(({ facts }) => facts));
  const closing = parts.rules
    .map(({ value }) => value)
    .filter(({ effect, when_facts_any }) => effect !== 'modify' && when_facts_any.some((fact) => blocked.has(fact)));
  const left = parts.exercises.filter(({ value }) => !closing.some((rule) => applies(rule, value.tags)));
  const open = left.filter(({ value }) => !value.tags.includes(REST_SAFE));
  return [
    ...(left.length < LEFT_WITHOUT_ANSWERS
      ? [
          fault(
            unknownAnswers,
            'blocks',
            `only ${left.length} moves left without any answer`,
            `at least ${LEFT_WITHOUT_ANSWERS}`,
          ),
        ]
      : []),
    ...open.map((part) =>
      fault(part, 'tags', `${part.value.id} open without any answer`, `only moves tagged ${REST_SAFE}`),
    ),
  ];
}

function checkStatements(catalogue: Catalogue): readonly Problem[] {
  const { parts, fact, pathway } = catalogue;
  const { statements, first_phase_under } = parts.statements.value;
  return [
    ...statements.flatMap((statement, i) => [
      ...(fact.has(statement.fact)
        ? []
        : [fault(parts.statements, `statements[${i}].fact`, statement.fact, 'the id of a fact')]),
      ...checkStatement(catalogue, statement, i),
    ]),
    ...first_phase_under.flatMap((limit, i) => [
      ...(pathway.has(limit.pathway)
        ? []
        : [fault(parts.statements, `first_phase_under[${i}].pathway`, limit.pathway, 'the id of a pathway')]),
      ...unknownIds(
        parts.statements,
        `first_phase_under[${i}].facts`,
        limit.facts,
        (id) => fact.has(id),
        'the id of a fact',
      ),
    ]),
  ];
}

function checkStatement({ parts, exercise }: Catalogue, { fact, ...lists }: Statement, i: number): readonly Problem[] {
  return (['never', 'ask', 'open'] as const).flatMap((list) =>
    (lists[list] ?? []).flatMap((id, j) => {
      const at = `statements[${i}].${list}[${j}]`;
      const move = exercise.get(id);
      if (move === undefined) return [fault(parts.statements, at, id, 'the id of an exercise')];
      const state = move.not_for.includes(fact)
        ? 'excluded'
        : move.ask_clinician.includes(fact)
          ? 'clinician first'
          : 'open';
      const right = list === 'never' ? state === 'excluded' : list === 'ask' ? state !== 'open' : state === 'open';
      return right ? [] : [fault(parts.statements, at, `${id} is ${state} for ${fact}`, EXPECTED[list])];
    }),
  );
}

const EXPECTED = { never: 'excluded', ask: 'clinician first, or excluded', open: 'open' } as const;
