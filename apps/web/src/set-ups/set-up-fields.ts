import type { SetUp } from '@hipspine/record';
import { type Measure, measured } from './measured.ts';

export type SetUpKind = SetUp['kind'];

/** Everything that can be told about a set-up. */
export type SetUpField = Exclude<keyof SetUp, 'kind'>;

/** What each screen asks. */
export const FIELDS: Readonly<Record<SetUpKind, readonly SetUpField[]>> = {
  chair: ['bodyHeightCm', 'seatHeightCm', 'cushionCm', 'deskHeightCm', 'sits', 'has'],
  car: ['seatFront', 'seatBack'],
  bicycle: ['bodyHeightCm', 'saddleHeightCm', 'crankMm', 'rides', 'weekKm', 'weeksBeforeKm'],
  lifting: ['loadKg', 'loadDistanceCm'],
  lying: ['way'],
};

type Range = Pick<Measure, 'low' | 'high'>;

/** Between which numbers a measure makes sense. */
export const RANGES = {
  bodyHeightCm: { low: 120, high: 215 },
  seatHeightCm: { low: 25, high: 80 },
  cushionCm: { low: 0, high: 25 },
  deskHeightCm: { low: 45, high: 125 },
  saddleHeightCm: { low: 45, high: 110 },
  crankMm: { low: 100, high: 200 },
  weekKm: { low: 0, high: 2000 },
  loadKg: { low: 1, high: 40 },
  loadDistanceCm: { low: 20, high: 80 },
} as const satisfies Partial<Record<SetUpField, Range>>;

export type MeasureName = keyof typeof RANGES;

export const isMeasure = (field: SetUpField): field is MeasureName => Object.hasOwn(RANGES, field);

/** So many weeks before this one are asked about. */
export const MOST_WEEKS = 4;

/** What a text in a field tells; undefined where it tells nothing, or nothing that makes sense. */
export function told(field: SetUpField, text: string): SetUp[SetUpField] {
  if (text.trim() === '') return undefined;
  if (isMeasure(field)) return measured({ typed: text, ...RANGES[field] });
  if (field === 'has') return text.split(' ');
  if (field !== 'weeksBeforeKm') return text as SetUp['way'];
  const weeks = text.split(/[\s;/]+/).flatMap((typed) => measured({ typed, ...RANGES.weekKm }) ?? []);
  return weeks.length === 0 ? undefined : weeks.slice(0, MOST_WEEKS);
}

/** Is there a text that tells nothing? */
export const isWrong = (field: SetUpField, text: string): boolean =>
  text.trim() !== '' && told(field, text) === undefined;
