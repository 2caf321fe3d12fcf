const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Bytes as base64 text.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(textOf(Uint8Array.of(72, 105, 33, 0))).toBe('SGkhAA==')
 * expect([...bytesOf('SGkhAA==')]).toEqual([72, 105, 33, 0])
 * ```
 */
export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let n = 0; n < 4; n++) text += i + n > bytes.length ? '=' : LETTERS[(word >> (18 - 6 * n)) & 63];
  }
  return text;
}

/** The bytes of a base64 text that `textOf` wrote. */
export function bytesOf(text: string): Uint8Array {
  const place = new Map([...LETTERS].map((letter, i) => [letter, i]));
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let word = 0;
    for (let n = 0; n < 4; n++) word = (word << 6) | (place.get(text[i + n] as string) ?? 0);
    for (let n = 0; n < 3 && at < bytes.length; n++, at++) bytes[at] = (word >> (16 - 8 * n)) & 0xff;
  }
  return bytes;
}
