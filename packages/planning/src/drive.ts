import { type Alternative, alternativeOf } from './alternatives.ts';
import { clearanceOf } from './clearance.ts';
import { courseOf } from './course.ts';
import { limitsOn } from './limits.ts';
import { OPERATED, type Planner, surgeonQuestions } from './make-plan.ts';
import type { Conflict, PositionCheck } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { positionsOf } from './positions.ts';
import { profileOf } from './profile.ts';
import type { PlanRequest } from './request.ts';
import { type AgainstLimit, againstLimit } from './set-up/estimate.ts';
import { carSeatBend } from './set-up/seat.ts';
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
  /** Pain when the drive is asked for, 0 to 10; takes the place of what the check-up knows. */
  readonly painNow?: number;
  /** Pain that the drive before this one left, 0 to 10. */
  readonly painAfterLast?: number;
}

const MINUTES_OF_HOUR = 60;

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
      /** Why the stops come sooner than usual. */
      readonly sooner: 'sore' | 'sore-after-last' | 'operated' | null;
      /** What to do at a stop beside walking: moves that every rule lets through there. */
      readonly atStops: readonly Alternative[];
      readonly onArrival: { readonly move: Alternative; readonly minutes: readonly [number, number] } | null;
      /** Which leg the pedals ask most; none for who does not drive. */
      readonly legs: 'both' | 'right' | 'none';
      readonly packing: readonly string[];
      /** Things the moves are done with, ids of equipment. */
      readonly gear: readonly string[];
      /** The car seat against the limits that hold. */
      readonly seat: readonly SeatCheck[];
      readonly askSurgeon: readonly string[];
      readonly habits: readonly string[];
    };

/** A seat against one limit, with the error of a seat that nobody has measured. */
interface SeatCheck extends PositionCheck {
  readonly against: AgainstLimit;
}

/** What may lie beyond the limit is not inside it, as on the screen of the car seat. */
function withItsError({ model }: PlanKnowledge, check: PositionCheck): SeatCheck {
  const { degrees, maxDegrees, allowed } = check;
  const { give } = carSeatBend(model.set_up, 0, 0);
  return { ...check, against: allowed ? againstLimit({ degrees, give }, maxDegrees) : 'beyond' };
}

const PAIN_NOW = 'pain-now-0-10';

/** The request with the pain as it was told for this drive; what was not told stays as the check-up knows it. */
function withPain(request: PlanRequest, painNow: number | undefined): PlanRequest {
  if (painNow === undefined) return request;
  const { person } = request.assessed;
  const findings = new Map(person.findings).set(PAIN_NOW, painNow);
  return { ...request, assessed: { ...request.assessed, person: { ...person, findings } } };
}

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
  const trip = tripOf(knowledge, withPain(asked, drive.painNow), beside, indoors);
  if (trip === null) throw new Error('a drive without a trip');
  const move = (id: string, allowed: typeof beside, share: number): Alternative | undefined => {
    const entry = allowed.find(({ exercise }) => exercise.id === id);
    return entry === undefined ? undefined : alternativeOf(knowledge, entry, share, model.arrival_minutes[1]);
  };
  // Sitting still for long after an operation is a risk of its own, sore or not.
  const isOperated = OPERATED.some((fact) => profile.get(fact)?.answer === 'yes');
  const isSore = trip.stopEveryMinutes === model.stop_every_minutes_when_sore;
  const wasSore = drive.painAfterLast !== undefined && drive.painAfterLast >= model.sore_from_pain;
  const every = isOperated || wasSore ? model.stop_every_minutes_when_sore : trip.stopEveryMinutes;
  const stops = Math.max(0, Math.ceil(((hours / drive.days) * MINUTES_OF_HOUR) / every) - 1);
  const rest = trip.onArrival === null ? undefined : move(trip.onArrival.exercise, indoors, 1);
  // A stop is short and comes again: the smallest dose there is.
  const atStop = Math.min(...knowledge.model.dose.shares);
  const used = [...beside, ...indoors]
    .filter(({ exercise }) => [...trip.atStops, trip.onArrival?.exercise].includes(exercise.id))
    .flatMap(({ needs }) => needs.uses);
  const gear = knowledge.equipment.filter(({ id, kind }) => kind === 'gear' && used.includes(id)).map(({ id }) => id);
  const seat = limitsOn(request.limits, request.today).length === 0 ? [] : positionsOf(knowledge, request);
  return {
    kind: 'drive',
    hours,
    days: Array.from({ length: drive.days }, () => ({ hours: hours / drive.days, stops })),
    stopEveryMinutes: every,
    walkMinutes: model.walk_minutes,
    sooner: isOperated ? 'operated' : wasSore ? 'sore-after-last' : isSore ? 'sore' : null,
    atStops: trip.atStops.flatMap((id) => move(id, beside, atStop) ?? []),
    onArrival: rest === undefined || trip.onArrival === null ? null : { move: rest, minutes: trip.onArrival.minutes },
    legs: drive.driver === 'other' ? 'none' : trip.legs,
    packing: model.packing,
    gear,
    seat: seat.filter(({ position }) => position === 'car-seat').map((check) => withItsError(knowledge, check)),
    askSurgeon: drive.driver === 'other' ? [] : surgeonQuestions(knowledge, asked, profile),
    habits: model.habits.filter(
      (id) => id !== 'cruise-control' || (drive.hasCruiseControl && drive.driver !== 'other'),
    ),
  };
}
