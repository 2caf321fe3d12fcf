import type { EntryOf } from '@hipspine/record';
import type { DoneItem } from './practice.ts';

const SIDES: readonly unknown[] = ['left', 'right', 'both'];

const isNumbers = (value: unknown): boolean => Array.isArray(value) && value.every((n) => typeof n === 'number');

/** A field that is there has to be of this type; one that is not was not said. */
const isAbsentOr = (type: 'string' | 'number' | 'boolean', ...values: readonly unknown[]): boolean =>
  values.every((value) => value === undefined || typeof value === type);

/**
 * The lines of a practice that this program can read. The record keeps whatever a newer one, or somebody by hand, has written;
 * a line without a move, a side or its times is left there and told nowhere.
 */
export const doneItems = ({ body }: Pick<EntryOf<'session'>, 'body'>): readonly DoneItem[] =>
  (body.items as readonly object[] as readonly DoneItem[]).filter(
    ({ exercise, side, seconds, felt, zone, why, instead, insteadOf, painDuring, stopped, skipped, release }) =>
      typeof exercise === 'string' &&
      SIDES.includes(side) &&
      isNumbers(seconds) &&
      isAbsentOr('string', felt, zone, why, instead, insteadOf) &&
      isAbsentOr('number', painDuring) &&
      isAbsentOr('boolean', stopped, skipped) &&
      (release === undefined || Array.isArray(release)),
  );
