import { handOutWords as say } from '@hipspine/messages';
import { type Block, beside, list, stack, words } from './block.ts';
import type { Fonts } from './font-metrics.ts';
import type { Section } from './hand-out.ts';
import { CONTENT, QUIET, TEAL, text } from './house-style.ts';

/** A section of which some entries may stay away when there is no room. */
export interface Trimmable extends Section {
  /** This many entries stay in any case. */
  readonly least: number;
  /** More than this is never printed: a page that says everything is not read. */
  readonly most?: number;
}

const GAP = 14;
const WIDTH = (CONTENT - GAP) / 2;
const SIZES = [10.5, 10, 9.5, 9];

/** Between sections. */
const BREAK = 7;

/**
 * Sections in two columns, in reading order. When they do not fit, text gets smaller first; then entries go, from the end of
 * the last section that has any to spare, and the section says how many more there are. Safety-minded sections set `least` to
 * all; if even these do not fit, their text is smallest and they still stand in full.
 */
export function columnsThatFit(
  sections: readonly Trimmable[],
  room: number,
  fonts: Fonts,
  sizes: readonly number[] = SIZES,
): Block {
  const full = sections.filter(({ entries }) => entries.length > 0);
  let counts = full.map(({ entries, most = entries.length }) => Math.min(most, entries.length));
  for (;;) {
    for (const size of sizes) {
      const columns = columnsOf(full, counts, size, fonts);
      if (columns.height <= room) return columns;
    }
    const next = oneLess(full, counts);
    if (next === undefined) return smallestOf(full, counts, room, fonts);
    counts = next;
  }
}

/** When nothing more may go: as small as it must be, and never off the page without being seen in a test. */
const SMALLER = [8, 7, 6, 5, 4];

function smallestOf(sections: readonly Trimmable[], counts: readonly number[], room: number, fonts: Fonts): Block {
  const tries = SMALLER.map((size) => columnsOf(sections, counts, size, fonts));
  return tries.find(({ height }) => height <= room) ?? columnsOf(sections, counts, SMALLER.at(-1) ?? 4, fonts);
}

/** The section with most to spare gives one entry; of equals the later one. */
function oneLess(sections: readonly Trimmable[], counts: readonly number[]): number[] | undefined {
  const spare = sections.map(({ least }, i) => (counts[i] ?? 0) - least);
  const most = Math.max(...spare);
  if (most <= 0) return undefined;
  const gives = spare.lastIndexOf(most);
  return counts.map((count, i) => (i === gives ? count - 1 : count));
}

function columnsOf(sections: readonly Trimmable[], counts: readonly number[], size: number, fonts: Fonts): Block {
  const blocks = sections.map((section, i) => sectionBlock(section, counts[i] ?? 0, size, fonts));
  const splits = blocks.map((_, i) => i + 1);
  const at = (split: number): readonly [Block, Block] => [
    stack(blocks.slice(0, split), BREAK),
    stack(blocks.slice(split), BREAK),
  ];
  const best = splits.map(at).reduce((x, y) => (taller(y) < taller(x) ? y : x), at(blocks.length));
  return beside([0, best[0]], [WIDTH + GAP, best[1]]);
}

const taller = (columns: readonly [Block, Block]): number => Math.max(...columns.map(({ height }) => height));

function sectionBlock({ title, entries }: Section, count: number, size: number, fonts: Fonts): Block {
  const away = entries.length - count;
  return stack(
    [
      words(title, text(size + 1.5, { weight: 'bold', colour: TEAL }), WIDTH, fonts, 2),
      list(entries.slice(0, count), text(size), WIDTH, fonts),
      ...(away === 0 ? [] : [words(say.elsewhere(away), text(size, { colour: QUIET }), WIDTH, fonts)]),
    ],
    2,
  );
}
