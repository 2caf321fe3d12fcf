import { legOf } from './habits.ts';
import type { Plan } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import type { PlanRequest } from './request.ts';
import type { Allowed } from './sieve.ts';

const MINUTES_OF_HOUR = 60;

/**
 * A drive: when to stop, what to do there, and how to arrive. Only moves that the rules allow this person, and that can be
 * done beside a parked car.
 *
 * @param allowedAtStop  what may be done at a stop on the road
 * @param allowedAtHome  what may be done on arrival
 */
export function tripOf(
  knowledge: PlanKnowledge,
  { context: { trip }, assessed }: PlanRequest,
  allowedAtStop: readonly Allowed[],
  allowedAtHome: readonly Allowed[],
): Plan['trip'] {
  if (trip === undefined) return null;
  const { model } = knowledge;
  const pain = assessed.person.findings.get('pain-now-0-10');
  // An unknown pain counts as sore: stopping sooner costs little.
  const sore = typeof pain !== 'number' || pain >= model.trip.sore_from_pain;
  const every = sore ? model.trip.stop_every_minutes_when_sore : model.trip.stop_every_minutes;
  const named = knowledge.pathways.filter(({ id }) => id === 'long-drive').flatMap(({ phases }) => phases);
  const wanted = [...new Set(named.flatMap(({ core, optional = [] }) => [...core, ...optional]))];
  // Walking is part of every stop anyway.
  const there = new Set(
    allowedAtStop.filter(({ exercise }) => exercise.category !== 'aerobic').map(({ exercise }) => exercise.id),
  );
  const atStops = wanted.filter((id) => there.has(id)).slice(0, model.trip.moves_at_a_stop);
  const atHome = new Set(allowedAtHome.map(({ exercise }) => exercise.id));
  const rest = [model.trip.arrival, ...model.trip.arrival_instead].find((id) => atHome.has(id));
  return {
    stopEveryMinutes: every,
    stops: Math.max(0, Math.ceil((trip.hours * MINUTES_OF_HOUR) / every) - 1),
    atStops,
    onArrival: rest === undefined ? null : { exercise: rest, minutes: model.trip.arrival_minutes },
    legs: legOf(knowledge, trip.gearbox),
  };
}
