/**
 * A three-valued answer. `unknown` covers "not asked", "not answered" and "not sure"; it is never read as `no`.
 */
export type Answer = 'yes' | 'no' | 'unknown';

/**
 * `yes` if any is yes; else `unknown` if any is unknown; `no` only when every one is no (and for an empty list).
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(anyOf(['no', 'unknown'])).toBe('unknown')
 * expect(anyOf(['unknown', 'yes'])).toBe('yes')
 * ```
 */
export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/**
 * `no` if any is no; else `unknown` if any is unknown; `yes` only when every one is yes.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(allOf(['yes', 'unknown'])).toBe('unknown')
 * expect(allOf(['unknown', 'no'])).toBe('no')
 * ```
 */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/**
 * `yes` once `n` are yes, `no` once `n` cannot be reached any more, else `unknown`.
 *
 * @param n  how many are needed, a whole number >= 0
 * @example
 * ```ts @import.meta.vitest
 * expect(atLeast(2, ['yes', 'unknown', 'no'])).toBe('unknown')
 * expect(atLeast(2, ['yes', 'no', 'no'])).toBe('no')
 * ```
 */
export function atLeast(n: number, answers: readonly Answer[]): Answer {
  const yes = answers.filter((answer) => answer === 'yes').length;
  if (yes >= n) return 'yes';
  const open = answers.filter((answer) => answer === 'unknown').length;
  return yes + open < n ? 'no' : 'unknown';
}
