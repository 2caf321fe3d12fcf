import type { Problem } from '../problem.ts';
import { catalogueOf } from './catalogue.ts';
import { checkEquipment } from './check-equipment.ts';
import { checkExercises } from './check-exercises.ts';
import { checkNames } from './check-names.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkPathways } from './check-pathways.ts';
import { checkPlanModel } from './check-plan-model.ts';
import { checkPoses } from './check-poses.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReading } from './check-reading.ts';
import { checkReferences } from './check-references.ts';
import { checkSafety } from './check-safety.ts';
import { checkSources } from './check-sources.ts';
import type { KnownIds } from './known-ids.ts';
import type { TreatmentParts } from './parts.ts';

/**
 * Everything that can be wrong with a treatment half that is well formed: ids that lead nowhere, lists that no longer
 * follow from the rules, forbidden uses that are offered, ladders that run in circles, questions whose silence would be
 * read as no, poses that float, sources nobody opened.
 *
 * @param parts  the assembled treatment half
 * @param ids    what it may point to in the diagnostic half
 * @returns      all faults, empty when the treatment half is sound
 */
export function checkTreatment(parts: TreatmentParts, ids: KnownIds): readonly Problem[] {
  const catalogue = catalogueOf(parts, ids);
  return [
    ...checkReferences(catalogue),
    ...checkEquipment(catalogue),
    ...checkExercises(catalogue),
    ...checkNames(catalogue),
    ...checkPathways(catalogue),
    ...checkPlanModel(catalogue),
    ...checkSafety(catalogue),
    ...checkQuestions(catalogue),
    ...checkOutcomes(catalogue),
    ...checkPoses(catalogue),
    ...checkSources(catalogue),
    ...checkReading(catalogue),
  ];
}
