import { type Exercise, meetNeeds } from '@hipspine/knowledge/treatment';
import type { Plan, PlanItem } from '../plan.schema.ts';
import { say } from '../words.ts';
import { broken } from './broken.ts';
import { startDose, tooMuch, volume } from './dose-time.ts';
import {
  closing,
  has,
  isAimless,
  isOn,
  type Judged,
  levelCap,
  limitsNotKnown,
  touches,
  usesAgainst,
  waitsForLimits,
} from './person-rules.ts';
import { beyondLimits } from './reach.ts';
import type { Violation } from './violation.ts';

type Phases = Plan['pathways'];

/** Where a move stands in a plan and when it is done. */
export interface Stand {
  readonly where: string;
  readonly made: string;
  readonly days: readonly number[];
  readonly side: PlanItem['side'];
}

/** All that forbids a move to this person in a plan: the bars, its level, and where it is done with what. */
export function checkAllowed(
  judged: Judged,
  exercise: Exercise,
  pathways: Phases,
  stand: Stand & { readonly place: string },
): readonly Violation[] {
  const cap = levelCap(judged, exercise.id);
  const tooHard = broken(judged.knowledge, {
    rule: 'level',
    where: stand.where,
    exercise: exercise.id,
    found: `level ${exercise.level}`,
    expected: `at most level ${cap}`,
  });
  return [
    ...checkBars(judged, exercise, pathways, stand),
    ...(exercise.level > cap ? [tooHard] : []),
    ...checkPlace(judged, exercise, stand.where, stand.place),
  ];
}

/** What is in the way of a move wherever it is done: rules, limits, direction, wishes. */
export function checkBars(
  judged: Judged,
  exercise: Exercise,
  pathways: Phases,
  { where, made, days, side }: Stand,
): readonly Violation[] {
  const { knowledge, request } = judged;
  const fault = (rule: string, found: string, expected: string): Violation =>
    broken(knowledge, { rule, where, exercise: exercise.id, found, expected });
  const out: Violation[] = closing(judged, exercise, pathways).map(({ rule, facts, unsettled }) =>
    fault(
      rule.id,
      `${exercise.id}, with ${facts.join(', ')}${unsettled ? ' not settled' : ''}`,
      rule.effect === 'exclude' ? 'not in the plan' : "a clinician's word first",
    ),
  );
  for (const { limit, leg, degrees, day } of beyondLimits(knowledge, exercise, request.limits, { made, days, side })) {
    const rule = `limit:${limit.joint}-${leg}-${limit.motion}`;
    out.push(fault(rule, `${Math.round(degrees)} degrees on day ${day}`, `at most ${limit.maxDegrees} degrees`));
  }
  if (limitsNotKnown(judged) && waitsForLimits(judged, exercise))
    out.push(fault('surgery-limits-unknown', exercise.id, "the surgeon's limits first"));
  for (const against of usesAgainst(judged, exercise))
    out.push(fault('grade-x', `${exercise.id} with ${against}`, 'no use that evidence is against'));
  if (isAimless(judged, exercise))
    out.push(fault('direction-without-class', exercise.id, 'no series in one direction'));
  if (request.wontDo.includes(exercise.id) || request.wontDo.includes(exercise.category))
    out.push(fault('wont-do', exercise.id, 'nothing the person does not want'));
  if (exercise.first_use !== undefined && !request.agreed.includes(exercise.id) && !isKnown(judged, exercise.id))
    out.push(fault('first-use', exercise.id, 'shown by a clinician first'));
  for (const pathway of avoiding(judged, exercise, pathways))
    out.push(fault(`avoid:${pathway}`, exercise.id, `nothing that ${pathway} avoids`));
  return out;
}

const isKnown = ({ request }: Judged, exercise: string): boolean => request.previous?.known.includes(exercise) === true;

/** Pathways that leave the move out: those the plan follows, if the person is on them. */
const avoiding = (judged: Judged, exercise: Exercise, pathways: Phases): readonly string[] =>
  pathways.flatMap(({ pathway }) => {
    const named = judged.knowledge.pathway.get(pathway);
    return named?.avoid_exercises?.includes(exercise.id) === true && isOn(judged, named) ? [pathway] : [];
  });

/** Things that are there: what the place offers without what it lacks, and the person's own that can be there. */
function available({ knowledge, request }: Judged, place: string): ReadonlySet<string> {
  const atHand = place === request.place ? request.without : [];
  const offered = (knowledge.offers.get(place) ?? []).filter((id) => !atHand.includes(id));
  return new Set([...offered, ...request.equipment]);
}

function checkPlace(judged: Judged, exercise: Exercise, where: string, place: string): readonly Violation[] {
  const { knowledge } = judged;
  const met = meetNeeds(exercise.needs, available(judged, place), knowledge.equipment);
  const fault = (rule: string, found: string, expected: string): Violation =>
    broken(knowledge, { rule, where, exercise: exercise.id, found, expected });
  return [
    ...(exercise.places.some((fits) => fits === place)
      ? []
      : [fault('place', place, `one of ${exercise.places.join(', ')}`)]),
    ...(met.ok ? [] : [fault('equipment', 'not there', met.missing.map((group) => group.join(' or ')).join('; '))]),
  ];
}

/** Changes that the rules ask for and the plan does not carry. */
export function checkChanges(judged: Judged, exercise: Exercise, item: PlanItem, where: string): readonly Violation[] {
  const { knowledge } = judged;
  const { rules_already_kept: kept } = knowledge.model.dose;
  return touches(judged, exercise.tags)
    .filter(({ rule }) => rule.effect === 'modify')
    .flatMap(({ rule }) => {
      const words = kept.includes(rule.id) ? say(knowledge, 'dose-lowered') : (rule.modify ?? '');
      const told = item.changes.find((change) => change.rule === rule.id);
      if (told?.text === words || told?.text === rule.modify) return [];
      const found = told === undefined ? 'no change' : JSON.stringify(told.text);
      return [
        broken(knowledge, {
          rule: rule.id,
          where: `${where}.changes`,
          exercise: exercise.id,
          found,
          expected: JSON.stringify(words),
        }),
      ];
    });
}

/** A dose inside what the move allows, halved in a flare. */
export function checkDose(
  judged: Judged,
  exercise: Exercise,
  { dose, days }: PlanItem,
  where: string,
): readonly Violation[] {
  const { knowledge } = judged;
  const fault = (rule: string, field: string, found: unknown, expected: string): Violation =>
    broken(knowledge, { rule, where: `${where}.${field}`, exercise: exercise.id, found: String(found), expected });
  const {
    shares_when_irritable: shares,
    irritable_facts: flare,
    fewest_repeats,
    fewest_minutes,
  } = knowledge.model.dose;
  const start = startDose(exercise);
  const share = Math.max(...shares);
  const least = dose.minutes === undefined ? fewest_repeats : fewest_minutes;
  const most = Math.max(volume(start) * share, Math.min(least, volume(start)));
  const flaring = flare.some((fact) => has(judged, fact));
  return [
    ...tooMuch(exercise, dose).map(({ field, found, most: limit }) =>
      fault('dose', `dose.${field}`, found, `at most ${limit}`),
    ),
    ...((dose.minutes === undefined) !== (start.minutes === undefined)
      ? [fault('dose', 'dose.minutes', dose.minutes ?? 'none', start.minutes === undefined ? 'repeats' : 'minutes')]
      : []),
    ...(dose.repsPerSet !== undefined && dose.repsPerSet.length !== dose.sets
      ? [fault('dose', 'dose.repsPerSet', dose.repsPerSet.length, `${dose.sets} counts, one for each set`)]
      : []),
    ...(flaring && volume(dose) > most ? [fault('flare-dose', 'dose', volume(dose), `at most ${most}`)] : []),
    ...(new Set(days).size !== days.length || days.length !== dose.perWeek
      ? [fault('days-and-dose', 'days', days.join(', '), `${dose.perWeek} different days`)]
      : []),
  ];
}
