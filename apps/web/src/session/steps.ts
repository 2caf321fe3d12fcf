import type { PlanItem } from '@hipspine/planning';

export type WorkingSide = 'left' | 'right' | 'both';

/** One stretch of time in a practice. Seconds are whole and > 0. */
export type Step =
  /** Get into position. */
  | { readonly kind: 'ready'; readonly side: WorkingSide; readonly seconds: number }
  | {
      readonly kind: 'hold';
      readonly side: WorkingSide;
      readonly seconds: number;
      readonly repeat: number;
      readonly repeats: number;
    }
  /** Counted repeats at a pace; each may have a short hold. */
  | {
      readonly kind: 'repeats';
      readonly side: WorkingSide;
      readonly seconds: number;
      readonly repeats: number;
      readonly paceSeconds: number;
      readonly set: number;
      readonly sets: number;
    }
  /** Something done for a while, as walking. */
  | { readonly kind: 'timed'; readonly side: WorkingSide; readonly seconds: number }
  | { readonly kind: 'rest'; readonly side: WorkingSide; readonly seconds: number }
  /** `side` is the one that works next. */
  | { readonly kind: 'change-side'; readonly side: WorkingSide; readonly seconds: number };

/** A move with its dose for one practice. */
export interface PracticeMove {
  readonly exercise: string;
  readonly perSide: boolean;
  readonly dose: Omit<PlanItem['dose'], 'perWeek'>;
  readonly changes: readonly { readonly rule: string; readonly text: string }[];
  /** It stands in for this planned move. */
  readonly insteadOf?: string;
  /** A spot is pressed or rolled: in the middle of it the person is asked whether it eases. */
  readonly pressing?: true;
  /** One rests in it: nothing is held by force. */
  readonly resting?: true;
}

/** How long things take beside the dose; the numbers of knowledge/plan-model.yaml. */
export interface Pace {
  readonly repeat: number;
  readonly heldFrom: number;
  readonly changeover: number;
  readonly setup: number;
  /** So many seconds into a press the person is asked how it goes. */
  readonly releaseCheck: number;
}

/**
 * What is done, second by second. Holds: all of one side, then all of the other, so that one changes position once. Counted
 * repeats: a set on each side in turn, one side rests while the other works.
 *
 * @param first  the side to begin with: the sore one
 * @param only   this side alone, when the other is done already
 * @example
 * ```ts @import.meta.vitest
 * const dose = { sets: 1, reps: 4, holdSeconds: 30, restSeconds: 10, sessionsPerDay: 1 };
 * const pace = { repeat: 3, heldFrom: 10, changeover: 3, setup: 10, releaseCheck: 30 };
 * const steps = stepsOf({ exercise: 'x', perSide: true, dose, changes: [] }, pace, 'right');
 * expect(steps.filter((s) => s.kind === 'hold').map((s) => [s.side, s.seconds])).toEqual([
 *   ['right', 30], ['right', 30], ['right', 30], ['right', 30], ['left', 30], ['left', 30], ['left', 30], ['left', 30],
 * ])
 * ```
 */
export function stepsOf(
  { dose, perSide }: PracticeMove,
  pace: Pace,
  first: 'left' | 'right' = 'left',
  only?: 'left' | 'right',
): readonly Step[] {
  const both = only === undefined ? ([first, first === 'left' ? 'right' : 'left'] as const) : [only];
  const sides: readonly WorkingSide[] = perSide ? both : ['both'];
  const [start = 'both'] = sides;
  const ready: Step = { kind: 'ready', side: start, seconds: pace.setup };
  if (dose.minutes !== undefined) return [ready, ...timed(dose.minutes, dose.sets, start)];
  return [ready, ...(dose.holdSeconds >= pace.heldFrom ? held(dose, sides, pace) : counted(dose, sides, pace))];
}

const SECONDS_OF_MINUTE = 60;

const timed = (minutes: number, sets: number, side: WorkingSide): readonly Step[] =>
  Array.from(
    { length: sets },
    () => ({ kind: 'timed', side, seconds: Math.round(minutes * SECONDS_OF_MINUTE) }) as const,
  );

function held(dose: PracticeMove['dose'], sides: readonly WorkingSide[], pace: Pace): readonly Step[] {
  const repeats = setsOf(dose).reduce((sum, n) => sum + n, 0);
  const rest = Math.max(dose.restSeconds, pace.changeover);
  return sides.flatMap((side, n): readonly Step[] => [
    ...(n === 0 ? [] : [{ kind: 'change-side', side, seconds: pace.setup } as const]),
    ...Array.from({ length: repeats }, (_, i): readonly Step[] => [
      ...(i === 0 ? [] : [{ kind: 'rest', side, seconds: rest } as const]),
      { kind: 'hold', side, seconds: dose.holdSeconds, repeat: i + 1, repeats },
    ]).flat(),
  ]);
}

function counted(dose: PracticeMove['dose'], sides: readonly WorkingSide[], pace: Pace): readonly Step[] {
  const sets = setsOf(dose);
  const paceSeconds = pace.repeat + dose.holdSeconds;
  return sets.flatMap((repeats, i): readonly Step[] => [
    ...(i > 0 && dose.restSeconds > 0
      ? [{ kind: 'rest', side: sides[0] ?? 'both', seconds: dose.restSeconds } as const]
      : []),
    ...sides.flatMap((side, n): readonly Step[] => [
      ...(n === 0 ? [] : [{ kind: 'change-side', side, seconds: pace.setup } as const]),
      { kind: 'repeats', side, seconds: repeats * paceSeconds, repeats, paceSeconds, set: i + 1, sets: sets.length },
    ]),
  ]);
}

const setsOf = ({ sets, reps, repsPerSet }: PracticeMove['dose']): readonly number[] =>
  repsPerSet ?? Array.from({ length: sets }, () => reps);

/** Seconds of all steps. */
export const lasting = (steps: readonly Step[]): number => steps.reduce((sum, { seconds }) => sum + seconds, 0);
