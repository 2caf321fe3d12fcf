import { type Alternative, alternativeOf } from './alternatives.ts';
import { clearanceOf } from './clearance.ts';
import { courseOf } from './course.ts';
import { limitsOn } from './limits.ts';
import { type Planner, surgeonQuestions } from './make-plan.ts';
import type { Conflict, PositionCheck } from './plan.schema.ts';
import { positionsOf } from './positions.ts';
import { profileOf } from './profile.ts';
import type { PlanRequest } from './request.ts';
import { sieve } from './sieve.ts';
import { tripOf } from './trip.ts';

/** A journey by car as somebody tells it. */
export interface Drive {
  /** Hours in the car, all days together; or else `kilometres`. */
  readonly hours?: number;
  readonly kilometres?: number;
  readonly days: number;
  readonly gearbox: 'clutch' | 'automatic';
  readonly driver: 'me' | 'shared' | 'other';
  readonly hasCruiseControl: boolean;
}

/** One day on the road. */
export interface DriveDay {
  readonly hours: number;
  readonly stops: number;
}

export type DrivePlan =
  | { readonly kind: 'closed'; readonly conflict: Conflict }
  | {
      readonly kind: 'drive';
      readonly hours: number;
      readonly days: readonly DriveDay[];
      readonly stopEveryMinutes: number;
      readonly walkMinutes: readonly [number, number];
      readonly isSore: boolean;
      /** What to do at a stop beside walking: moves that every rule lets through there. */
      readonly atStops: readonly Alternative[];
      readonly onArrival: { readonly move: Alternative; readonly minutes: readonly [number, number] } | null;
      /** Which leg the pedals ask most; none for who does not drive. */
      readonly legs: 'both' | 'right' | 'none';
      readonly packing: readonly string[];
      /** Things the moves are done with, ids of equipment. */
      readonly gear: readonly string[];
      /** The car seat against the limits that hold. */
      readonly seat: readonly PositionCheck[];
      readonly askSurgeon: readonly string[];
      readonly habits: readonly string[];
    };

/**
 * A journey: how long each day, when to stop, what to do there, how to arrive, what to bring. Nobody who is not cleared gets
 * one.
 */
export function planDrive(
  { knowledge, angles }: Pick<Planner, 'knowledge' | 'angles'>,
  request: PlanRequest,
  drive: Drive,
): DrivePlan {
  const clearance = clearanceOf(knowledge, request);
  if (clearance.kind === 'closed') return { kind: 'closed', conflict: clearance.conflict };
  const { trip: model } = knowledge.model;
  const hours = drive.hours ?? (drive.kilometres ?? 0) / model.kilometres_per_hour;
  const asked: PlanRequest = {
    ...request,
    context: { ...request.context, trip: { hours: hours / drive.days, gearbox: drive.gearbox } },
  };
  const profile = profileOf(knowledge, asked);
  const course = courseOf(knowledge, asked, profile);
  const at = (place: PlanRequest['place']) =>
    sieve(knowledge, { ...asked, place, without: [] }, profile, course, angles).allowed;
  const [beside, indoors] = [at('car-stop'), at('home')];
  const trip = tripOf(knowledge, asked, beside, indoors);
  if (trip === null) throw new Error('a drive without a trip');
  const move = (id: string, allowed: typeof beside): Alternative | undefined => {
    const entry = allowed.find(({ exercise }) => exercise.id === id);
    return entry === undefined ? undefined : alternativeOf(knowledge, entry, 1, model.arrival_minutes[1]);
  };
  const rest = trip.onArrival === null ? undefined : move(trip.onArrival.exercise, indoors);
  const used = [...beside, ...indoors]
    .filter(({ exercise }) => [...trip.atStops, trip.onArrival?.exercise].includes(exercise.id))
    .flatMap(({ needs }) => needs.uses);
  const gear = knowledge.equipment.filter(({ id, kind }) => kind === 'gear' && used.includes(id)).map(({ id }) => id);
  const seat = limitsOn(request.limits, request.today).length === 0 ? [] : positionsOf(knowledge, request);
  return {
    kind: 'drive',
    hours,
    days: Array.from({ length: drive.days }, () => ({ hours: hours / drive.days, stops: trip.stops })),
    stopEveryMinutes: trip.stopEveryMinutes,
    walkMinutes: model.walk_minutes,
    isSore: trip.stopEveryMinutes === model.stop_every_minutes_when_sore,
    atStops: trip.atStops.flatMap((id) => move(id, beside) ?? []),
    onArrival: rest === undefined || trip.onArrival === null ? null : { move: rest, minutes: trip.onArrival.minutes },
    legs: drive.driver === 'other' ? 'none' : trip.legs,
    packing: model.packing,
    gear,
    seat: seat.filter(({ position }) => position === 'car-seat'),
    askSurgeon: drive.driver === 'other' ? [] : surgeonQuestions(knowledge, asked, profile),
    habits: model.habits.filter(
      (id) => id !== 'cruise-control' || (drive.hasCruiseControl && drive.driver !== 'other'),
    ),
  };
}
