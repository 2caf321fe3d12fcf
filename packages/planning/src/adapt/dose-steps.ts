import type { Exercise } from '@hipspine/knowledge/treatment';
import { minutesOf, volume } from '../check/dose-time.ts';
import type { Dose, PlanItem } from '../plan.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';

/** Next doses up, the smallest step first: repeats or minutes, then hold, then sets. Empty: the dose is full. */
export function stepsUp({ adaptation }: PlanKnowledge, { dose_limits: spans }: Exercise, dose: Dose): readonly Dose[] {
  const { steps } = adaptation;
  const up = (now: number, step: number, span: readonly [number, number] | undefined): number =>
    span === undefined ? now : Math.max(now, Math.min(span[1], now + step));
  const options: readonly Dose[] =
    dose.minutes !== undefined
      ? [
          {
            ...dose,
            minutes: up(dose.minutes, Math.max(1, Math.round(dose.minutes * steps.minutes_share)), spans.minutes),
          },
        ]
      : [
          ...(dose.repsPerSet === undefined ? [{ ...dose, reps: up(dose.reps, steps.reps, spans.reps) }] : []),
          ...(dose.holdSeconds > 0 ? [{ ...dose, holdSeconds: up(dose.holdSeconds, steps.hold_s, spans.hold_s) }] : []),
          ...(dose.repsPerSet === undefined ? [{ ...dose, sets: up(dose.sets, steps.sets, spans.sets) }] : []),
          ...(dose.distanceMetres === undefined
            ? []
            : [{ ...dose, distanceMetres: up(dose.distanceMetres, steps.distance_m, spans.distance_m) }]),
        ];
  return options.filter((option) => JSON.stringify(option) !== JSON.stringify(dose));
}

/**
 * A share of a dose: fewer sessions, then sets, then repeats or minutes, then a shorter hold. Never more than the share
 * allows as long as one repeat is left, and always less than before where less is possible.
 *
 * @param share  of what is done on a day, (0, 1)
 */
export function lowered(dose: Dose, share: number): Dose {
  if (dose.minutes !== undefined) {
    const minutes = Math.max(1, Math.floor(dose.minutes * share));
    return minutes < dose.minutes ? { ...dose, minutes } : fewerSessions(dose);
  }
  const most = volume(dose) * share;
  const sessionsPerDay = Math.max(1, Math.floor(dose.sessionsPerDay * share));
  if (dose.repsPerSet !== undefined) return fewerFalling(dose, most / sessionsPerDay, sessionsPerDay);
  const sets = Math.max(1, Math.min(dose.sets, Math.round(most / sessionsPerDay / dose.reps)));
  const reps = Math.max(1, Math.min(dose.reps, Math.floor(most / sessionsPerDay / sets)));
  const less = { ...dose, sessionsPerDay, sets, reps };
  if (volume(less) < volume(dose)) return less;
  const holdSeconds = Math.floor(dose.holdSeconds * share);
  return holdSeconds > 0 ? { ...dose, holdSeconds } : dose;
}

const fewerSessions = (dose: Dose): Dose =>
  dose.sessionsPerDay > 1 ? { ...dose, sessionsPerDay: dose.sessionsPerDay - 1 } : dose;

function fewerFalling(dose: Dose, most: number, sessionsPerDay: number): Dose {
  const counts = dose.repsPerSet ?? [dose.reps];
  let sum = 0;
  const kept = counts.filter((count) => {
    sum += count;
    return sum <= most;
  });
  const [first = Math.max(1, Math.floor(most)), ...more] = kept;
  return { ...dose, sessionsPerDay, sets: 1 + more.length, reps: first, repsPerSet: [first, ...more] };
}

/** The same item with another dose, its time counted again; rounded up to a tenth of a minute, as plans are written. */
export function withDose(
  knowledge: PlanKnowledge,
  exercise: Pick<Exercise, 'laterality'>,
  item: PlanItem,
  dose: Dose,
): PlanItem {
  const sides = exercise.laterality !== 'bilateral' && item.side === 'both' ? 2 : 1;
  const minutes = minutesOf(knowledge, dose, sides);
  return { ...item, dose, minutesPerDay: Math.ceil(minutes * 10 - 1e-9) / 10 };
}
