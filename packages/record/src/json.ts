/** What JSON can hold, and so what can be kept, carried to another device and read in ten years. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Deeper than this nothing of ours is; such a file was made to break a reader. */
const DEEPEST = 64;

/** Can the value be written as JSON and read back unchanged? */
export function isJson(value: unknown, depth = 0): value is Json {
  if (depth > DEEPEST) return false;
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return isObject(value) && Object.values(value).every((item) => isJson(item, depth + 1));
}

/**
 * JSON text with the keys of every object in order, so that equal values have equal text on every device.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(canonical({ b: 1, a: [true, null] })).toBe('{"a":[true,null],"b":1}')
 * ```
 */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
