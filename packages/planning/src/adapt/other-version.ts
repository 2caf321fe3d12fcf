import { type Exercise, ladderOf, meetNeeds } from '@hipspine/knowledge/treatment';
import { startDose } from '../check/dose-time.ts';
import { type Judged, touches } from '../check/person-rules.ts';
import type { PlanItem } from '../plan.schema.ts';
import { say } from '../words.ts';
import { lowered, withDose } from './dose-steps.ts';

/**
 * Easier or harder versions of a move, each as an item in its place, nearest first. Whether a plan may hold one is for the
 * checker to say.
 */
export function otherVersions(judged: Judged, item: PlanItem, way: 'easier' | 'harder'): readonly PlanItem[] {
  const { knowledge } = judged;
  const ladder = ladderOf(knowledge.exercises);
  const reached = [item.exercise];
  for (let i = 0; i < reached.length; i++) {
    for (const id of ladder[way](reached[i] ?? '')) if (!reached.includes(id)) reached.push(id);
    if (way === 'harder') break; // one step up at a time
  }
  return reached.slice(1).flatMap((id) => {
    const exercise = knowledge.exercise.get(id);
    return exercise === undefined ? [] : [inPlaceOf(judged, item, exercise)];
  });
}

/** A move with its start dose in the place of another: its days, as many as it is dosed for. A new move starts small. */
function inPlaceOf(judged: Judged, item: PlanItem, exercise: Exercise): PlanItem {
  const { knowledge, request } = judged;
  const there = new Set([
    ...(knowledge.offers.get(request.place) ?? []).filter((id) => !request.without.includes(id)),
    ...request.equipment,
  ]);
  const met = meetNeeds(exercise.needs, there, knowledge.equipment);
  const [first, ...more] = item.days.slice(0, exercise.dose.days_per_week);
  const days: PlanItem['days'] = [first ?? 1, ...more];
  const [source = 'expert', ...sources] = exercise.sources;
  const start = { ...startDose(exercise), perWeek: days.length };
  const { rules_already_kept: kept } = knowledge.model.dose;
  const changes = touches(judged, exercise.tags).flatMap(({ rule }) =>
    rule.effect !== 'modify'
      ? []
      : [{ rule: rule.id, text: kept.includes(rule.id) ? say(knowledge, 'dose-lowered') : (rule.modify ?? '') }],
  );
  const { returnsTo: _, ...rest } = item;
  const placed: PlanItem = {
    ...rest,
    exercise: exercise.id,
    perSide: exercise.laterality === 'per-side',
    days,
    changes,
    uses: met.ok ? [...met.uses] : [],
    standIns: met.ok ? met.standIns.map((standIn) => ({ ...standIn })) : [],
    isNew: request.previous?.known.includes(exercise.id) !== true,
    because: [{ kind: 'kept', id: item.exercise, sources: [source, ...sources] }],
    source: [source, ...sources],
  };
  return withDose(knowledge, exercise, placed, lowered(start, knowledge.adaptation.lower_to_share));
}
