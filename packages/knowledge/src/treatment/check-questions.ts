import type { Problem } from '../problem.ts';
import { type Catalogue, fault, unknownIds } from './catalogue.ts';
import { checkFinding } from './check-references.ts';
import type { Located } from './parts.ts';
import type { PersonHas, Question } from './question.schema.ts';

/** Every id a question names leads somewhere, and every part for some people says why it is shown to them. */
export function checkQuestions(catalogue: Catalogue): readonly Problem[] {
  const { parts, ids, exercise, habit, pathway, treatment } = catalogue;
  const claims = new Set(parts.claims.map(({ value }) => value.id));
  const isCondition = (id: string): boolean => ids.conditions.has(id);
  const isLink = (id: string): boolean => [exercise, habit, pathway, treatment].some((kind) => kind.has(id));
  return parts.questions.flatMap((part) => {
    const { reasons, conditions = [], links = [], compare = [], for_you = [] } = part.value;
    return [
      ...unknownIds(
        part,
        'reasons',
        reasons,
        (id) => claims.has(id) || ids.chainLinks.has(id),
        'the id of a claim or a chain link',
      ),
      ...unknownIds(part, 'conditions', conditions, isCondition, 'the id of a condition'),
      ...unknownIds(part, 'compare', compare, isCondition, 'the id of a condition'),
      ...unknownIds(part, 'links', links, isLink, 'an exercise, habit, pathway or treatment'),
      ...for_you.flatMap(({ when, because }, i) => [
        ...checkPersonHas(catalogue, part, `for_you[${i}].when`, when),
        ...('finding' in when === (because !== undefined)
          ? []
          : [
              fault(
                part,
                `for_you[${i}].because`,
                because ?? 'nothing',
                'a reason for a finding, and for nothing else',
              ),
            ]),
      ]),
    ];
  });
}

function checkPersonHas(
  catalogue: Catalogue,
  part: Located<Question>,
  within: string,
  has: PersonHas,
): readonly Problem[] {
  const { ids } = catalogue;
  if ('finding' in has) return checkFinding(catalogue, part, within, has);
  if ('cause' in has)
    return unknownIds(part, within, [has.cause], (id) => ids.conditions.has(id), 'the id of a condition');
  if (!('class' in has)) return [];
  return unknownIds(
    part,
    within,
    [has.class],
    (id) => ids.classes.has(`movement-preference/${id}`),
    'a movement class',
  );
}
