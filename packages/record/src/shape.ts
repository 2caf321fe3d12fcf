import { isJson, isObject } from './json.ts';

/** Says what is wrong with a value: where, and what was expected. undefined when it fits. */
export type Check = (value: unknown, at: string) => string | undefined;

const expected =
  (what: string): ((at: string) => string) =>
  (at) =>
    `${at}: expected ${what}`;

const test =
  (what: string, fits: (value: unknown) => boolean): Check =>
  (value, at) =>
    fits(value) ? undefined : expected(what)(at);

export const text = test('a text', (value) => typeof value === 'string');
export const flag = test('true or false', (value) => typeof value === 'boolean');
export const number = test('a number', (value) => typeof value === 'number' && Number.isFinite(value));
export const json = test('a JSON value', isJson);
export const object = test('an object', (value) => isObject(value) && isJson(value));

export const within = (low: number, high: number): Check =>
  test(`a number from ${low} to ${high}`, (value) => typeof value === 'number' && value >= low && value <= high);

export const oneOf = (...words: readonly string[]): Check =>
  test(`one of ${words.join(', ')}`, (value) => typeof value === 'string' && words.includes(value));

export const matching = (what: string, form: RegExp): Check =>
  test(what, (value) => typeof value === 'string' && form.test(value));

/** A day or a time of the calendar, not one that is only written like it: 2027-02-31 is March to some engines, nothing to others. */
export const ofCalendar = (what: string, form: RegExp): Check =>
  test(what, (value) => typeof value === 'string' && form.test(value) && isOfCalendar(value));

function isOfCalendar(iso: string): boolean {
  const at = Date.parse(iso);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}

export const anyOf =
  (...checks: readonly Check[]): Check =>
  (value, at) => {
    const said = checks.map((check) => check(value, at));
    return said.includes(undefined) ? undefined : said[0];
  };

export const listOf =
  (check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return expected('a list')(at);
    return first(value.map((item, i) => check(item, `${at}[${i}]`)));
  };

export const recordOf =
  (check: Check): Check =>
  (value, at) => {
    if (!isObject(value)) return expected('an object')(at);
    return first(Object.entries(value).map(([key, item]) => check(item, `${at}.${key.slice(0, 60)}`)));
  };

/** An object with these fields. Fields it has beyond them are kept: a newer program may have written them. */
export const shape =
  (needed: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, at) => {
    if (!isObject(value)) return expected('an object')(at);
    return first([
      ...Object.entries(needed).map(([key, check]) =>
        Object.hasOwn(value, key) ? check(value[key], `${at}.${key}`) : `${at}.${key}: missing`,
      ),
      ...Object.entries(optional).map(([key, check]) =>
        Object.hasOwn(value, key) ? check(value[key], `${at}.${key}`) : undefined,
      ),
    ]);
  };

const first = (said: readonly (string | undefined)[]): string | undefined => said.find((line) => line !== undefined);
