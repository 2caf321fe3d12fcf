import { show } from '@hipspine/knowledge';

/** A text that is no JSON: where it stops being one, what stands there and what was expected. */
interface JsonFault {
  /** Characters before the fault, from 0. */
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

/** All values an object was given under one key, in order. One value, unless the key was repeated. */
export type AllValues = (object: object, key: string) => readonly unknown[];

export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly all: AllValues }
  | { readonly ok: false; readonly fault: JsonFault };

/** Brackets inside each other that are still read. A case needs three; a hundred thousand would exhaust the stack. */
const DEEPEST = 64;

/** The values of an object made by anyone: what it holds. */
export const heldValue: AllValues = (object, key) => (Object.hasOwn(object, key) ? [Reflect.get(object, key)] : []);

/**
 * Reads JSON (RFC 8259) without losing anything: where `JSON.parse` silently keeps the last of repeated keys, `all` gives
 * every one. Objects have no prototype, so that a key such as `__proto__` is a key like any other.
 *
 * @param text  of any length; time is proportional to it
 * @throws never: what is no JSON is a fault with its place, the same on every machine
 * @example
 * ```ts @import.meta.vitest
 * const reading = readJson('{"a": 1, "a": 2}');
 * expect(reading.ok && reading.all(reading.value as object, 'a')).toEqual([1, 2]);
 * expect(readJson('{"a": NaN}')).toMatchObject({ fault: { at: 6, found: '"NaN"' } });
 * ```
 */
export function readJson(text: string): JsonReading {
  const reader = new Reader(text);
  try {
    const value = reader.document();
    const { repeated } = reader;
    return { ok: true, value, all: (object, key) => repeated.get(object)?.get(key) ?? heldValue(object, key) };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Line and column of a place, both from 1. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

class Stopped extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.expected);
    this.fault = fault;
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/** What could be meant as one piece: letters and signs up to the next mark of punctuation. */
const PIECE = /[^\s,:{}[\]"]{1,40}|[\s\S]/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const FIRST_PRINTABLE = 0x20;

class Reader {
  readonly text: string;
  at = 0;
  /** For each object with a repeated key: all values of that key. */
  readonly repeated = new Map<object, Map<string, unknown[]>>();

  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    const value = this.value(0);
    this.blanks();
    if (this.at < this.text.length) this.stop('nothing more: one JSON value');
    return value;
  }

  private value(depth: number): unknown {
    this.blanks();
    switch (this.next()) {
      case OPEN_OBJECT:
        return this.object(depth + 1);
      case OPEN_LIST:
        return this.list(depth + 1);
      case QUOTE:
        return this.string();
      default:
        return this.word();
    }
  }

  private object(depth: number): object {
    this.enter(depth);
    const object: Record<string, unknown> = Object.create(null);
    this.blanks();
    if (this.skip(CLOSE_OBJECT)) return object;
    for (;;) {
      this.blanks();
      if (this.next() !== QUOTE) this.stop('a key in double quotes');
      const key = this.string();
      this.blanks();
      if (!this.skip(COLON)) this.stop('a colon');
      const value = this.value(depth);
      if (Object.hasOwn(object, key)) this.repeat(object, key, value);
      object[key] = value;
      this.blanks();
      if (this.skip(CLOSE_OBJECT)) return object;
      if (!this.skip(COMMA)) this.stop('a comma or }');
    }
  }

  private repeat(object: Record<string, unknown>, key: string, value: unknown): void {
    const keys = this.repeated.get(object) ?? new Map<string, unknown[]>();
    this.repeated.set(object, keys);
    const values = keys.get(key) ?? [object[key]];
    values.push(value);
    keys.set(key, values);
  }

  private list(depth: number): unknown[] {
    this.enter(depth);
    const list: unknown[] = [];
    this.blanks();
    if (this.skip(CLOSE_LIST)) return list;
    for (;;) {
      list.push(this.value(depth));
      this.blanks();
      if (this.skip(CLOSE_LIST)) return list;
      if (!this.skip(COMMA)) this.stop('a comma or ]');
    }
  }

  private string(): string {
    const { text } = this;
    const start = this.at;
    let plain = true;
    let i = start + 1;
    for (;;) {
      const code = text.charCodeAt(i);
      if (code === QUOTE) break;
      if (!(code >= FIRST_PRINTABLE)) {
        this.at = Math.min(i, text.length);
        this.stop(i >= text.length ? 'a closing double quote' : 'no line break or control character inside a text');
      }
      if (code === BACKSLASH) {
        plain = false;
        i++;
      }
      i++;
    }
    this.at = i + 1;
    return plain ? text.slice(start + 1, i) : this.unescaped(start);
  }

  private unescaped(start: number): string {
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      this.at = start;
      return this.stop('a text whose backslashes are followed by one of " \\ / b f n r t or u and four hex digits');
    }
  }

  private word(): unknown {
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    if (number === undefined) return this.stop('a value: true, false, null, a number, a text in double quotes, { or [');
    this.at += number.length;
    return Number(number);
  }

  private enter(depth: number): void {
    if (depth > DEEPEST) this.stop(`at most ${DEEPEST} brackets inside each other`);
    this.at++;
  }

  private blanks(): void {
    for (;;) {
      const code = this.next();
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  private next(): number {
    return this.text.charCodeAt(this.at);
  }

  private skip(code: number): boolean {
    if (this.next() !== code) return false;
    this.at++;
    return true;
  }

  private stop(expected: string): never {
    PIECE.lastIndex = this.at;
    const piece = PIECE.exec(this.text)?.[0];
    const found = piece === undefined ? 'the end of the text' : show(piece);
    throw new Stopped({ at: this.at, found, expected });
  }
}

const WORDS: readonly (readonly [word: string, value: boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
