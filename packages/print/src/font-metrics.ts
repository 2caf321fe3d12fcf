/** How wide the characters of a font are. */
export interface FontMetrics {
  /** Width of a character as a share of the font size; that of "?" for one the font lacks. */
  advance(character: string): number;
  has(character: string): boolean;
}

export interface Fonts {
  readonly regular: FontMetrics;
  readonly bold: FontMetrics;
}

/**
 * Reads the widths of a TrueType font: the tables head, hhea, hmtx and cmap (format 4). Kerning is left out, so a line is at
 * most a little narrower than measured.
 *
 * @throws RangeError  when a table is missing or the file is cut short
 * @source OpenType specification 1.9.1, chapters cmap, head, hhea, hmtx
 */
export function readFont(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tablesOf(view);
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const glyphs = glyphsOf(view, table('cmap'));
  const width = (glyph: number): number => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  const question = width(glyphs.get('?'.codePointAt(0) as number) ?? 0);
  const widths = new Map([...glyphs].map(([code, glyph]) => [code, width(glyph)]));
  return {
    advance: (character) => widths.get(character.codePointAt(0) ?? 0) ?? question,
    has: (character) => widths.has(character.codePointAt(0) ?? 0),
  };
}

function tablesOf(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new RangeError(`font: found no table ${tag}, expected a TrueType font with one`);
    return offset;
  };
}

/** Glyph of each character, from the first subtable of format 4. */
function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    if (view.getUint16(subtable) === 4) return segments(view, subtable);
  }
  throw new RangeError('font: found no character table of format 4, expected one');
}

function segments(view: DataView, at: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const twice = view.getUint16(at + 6);
  for (let s = 0; s < twice; s += 2) {
    const end = view.getUint16(at + 14 + s);
    const startAt = at + 16 + twice + s;
    const delta = view.getUint16(startAt + twice);
    const rangeAt = startAt + 2 * twice;
    const range = view.getUint16(rangeAt);
    for (let code = view.getUint16(startAt); code <= end && code < 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - view.getUint16(startAt)));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
