import type { FindingValue, Urgency } from '@hipspine/knowledge';
import type { PersonHas, Question } from '@hipspine/knowledge/treatment';
import { type EntryOf, entriesOf, type Log } from '@hipspine/record';

type ForYou = NonNullable<Question['for_you']>[number];

/** What of the last check-up chooses the parts of an answer. */
export interface Reader {
  /** When the check-up was done, ISO 8601. */
  readonly at: string;
  readonly urgency: Urgency;
  readonly findings: Readonly<Record<string, FindingValue>>;
  /** Absent when the result shows causes to clinicians only: then nothing here may name one either. */
  readonly ranking?: {
    readonly causes: readonly string[];
    readonly place: string | undefined;
    readonly movementClass: string;
  };
}

/** A part of an answer that applies, and what of the person it was chosen by. */
export interface PartForYou extends ForYou {
  readonly by: 'finding' | 'cause' | 'place' | 'class' | 'urgency';
}

/** A cause is told as one that fits when it is among the first of the result and this likely; as the result page does it. */
const FITS = { count: 3, probability: 0.05 };

/** The last result of this person as far as answers depend on it; nothing without one. */
export function readerOf(log: Log): Reader | undefined {
  const entry: EntryOf<'assessment'> | undefined = entriesOf(log, 'assessment').at(-1);
  if (entry === undefined) return undefined;
  const { result, findings } = entry.body;
  const { hip, lumbar, sacroiliac, other } = result.place;
  const [place] = Object.entries({ hip, lumbar, sacroiliac, other }).sort(([, a], [, b]) => b - a);
  return {
    at: entry.at,
    urgency: result.urgency,
    findings,
    ...(result.rankedFor === 'everyone'
      ? {
          ranking: {
            causes: result.ranked
              .slice(0, FITS.count)
              .filter(({ probability }) => probability >= FITS.probability)
              .map(({ condition }) => condition),
            place: place?.[0],
            movementClass: result.movementClass.class,
          },
        }
      : {}),
  };
}

/** The parts of an answer that apply to this person, in the order they are written. What was not answered chooses nothing. */
export const partsFor = (question: Pick<Question, 'for_you'>, reader: Reader): readonly PartForYou[] =>
  (question.for_you ?? []).flatMap((part) => (holds(part.when, reader) ? [{ ...part, by: kindOf(part.when) }] : []));

/** Is there something more pressing than reading? */
export const seenFirst = ({ urgency }: Reader): boolean => urgency === 'emergency-now' || urgency === 'same-day';

const kindOf = (when: PersonHas): PartForYou['by'] =>
  'finding' in when
    ? 'finding'
    : 'cause' in when
      ? 'cause'
      : 'place' in when
        ? 'place'
        : 'class' in when
          ? 'class'
          : 'urgency';

function holds(when: PersonHas, { findings, urgency, ranking }: Reader): boolean {
  if ('finding' in when) return meets(findings[when.finding], when.when);
  if ('urgency' in when) return when.urgency.includes(urgency);
  if (ranking === undefined) return false;
  if ('cause' in when) return ranking.causes.includes(when.cause);
  if ('place' in when) return ranking.place === when.place;
  return `${ranking.movementClass}-responder` === when.class;
}

type Condition = Extract<PersonHas, { finding: string }>['when'];

function meets(value: FindingValue | undefined, when: Condition): boolean {
  if (value === undefined) return false;
  if (when === undefined) return value === true;
  if (when.eq !== undefined && when.eq !== value) return false;
  if (when.in !== undefined && !when.in.some((one) => one === value)) return false;
  if (typeof value !== 'number')
    return when.gt === undefined && when.gte === undefined && when.lt === undefined && when.lte === undefined;
  return (
    (when.gt === undefined || value > when.gt) &&
    (when.gte === undefined || value >= when.gte) &&
    (when.lt === undefined || value < when.lt) &&
    (when.lte === undefined || value <= when.lte)
  );
}
