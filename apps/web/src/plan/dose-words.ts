import type { PlanItem } from '@hipspine/planning';
import type { PracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';

type Dosed = Pick<PlanItem, 'perSide'> & { readonly dose: Omit<PlanItem['dose'], 'perWeek'> };

/** From here on a hold is told in minutes; seconds. */
const LONG = 120;
const SECONDS_OF_MINUTE = 60;

/** The dose in large figures: "30 s × 4", and what belongs to it in small ones. */
export interface DoseWords {
  readonly large: string;
  readonly small: readonly string[];
}

export function doseWords(words: PracticeWords, { dose, perSide }: Dosed, days?: number): DoseWords {
  const { plan: say } = words;
  const number = (n: number): string => sayNumber(words, n);
  const often = days === undefined ? [] : [days === 7 ? say.everyDay : say.onDays(number(days))];
  return {
    large: largeDose(words, dose),
    small: [
      ...(perSide ? [say.eachSide] : []),
      ...(dose.distanceMetres === undefined ? [] : [say.metres(number(dose.distanceMetres))]),
      ...(dose.restSeconds > 0 && dose.minutes === undefined && hasPauses(dose)
        ? [say.restBetween(number(dose.restSeconds))]
        : []),
      ...(dose.effort === undefined ? [] : [dose.effort]),
      ...(dose.sessionsPerDay > 1 ? [say.timesADay(number(dose.sessionsPerDay))] : []),
      ...often,
    ],
  };
}

/** Is there a second round, or a second hold, to rest before? */
const hasPauses = ({ sets, reps, holdSeconds, repsPerSet }: Dosed['dose']): boolean =>
  sets > 1 || repsPerSet !== undefined || (reps > 1 && holdSeconds > 1);

function largeDose(words: PracticeWords, dose: Dosed['dose']): string {
  const { plan: say } = words;
  const number = (n: number): string => sayNumber(words, n);
  if (dose.minutes !== undefined) return say.minutesLong(number(dose.minutes));
  const counts = dose.repsPerSet ?? [dose.reps];
  const repeats = counts.map(number).join(' · ');
  const sets = dose.repsPerSet === undefined && dose.sets > 1 ? `${number(dose.sets)} × ` : '';
  const isOnce = dose.sets === 1 && dose.repsPerSet === undefined && dose.reps === 1;
  const length =
    dose.holdSeconds >= LONG
      ? say.minutesLong(number(dose.holdSeconds / SECONDS_OF_MINUTE))
      : say.seconds(number(dose.holdSeconds));
  if (isOnce && dose.holdSeconds > 1) return length;
  if (dose.holdSeconds > 1) return `${sets}${repeats} × ${length}`;
  return `${sets}${repeats} ×`;
}
