import { handOutWords as say, weekday } from '@hipspine/messages';
import { daysAfter } from '@hipspine/planning';
import { type Block, beside, EMPTY, framed, list, picture, stack, table, words } from './block.ts';
import { oneLineOf } from './break-lines.ts';
import { cardField } from './card-field.ts';
import { columnsThatFit, type Trimmable } from './columns-that-fit.ts';
import type { Fonts } from './font-metrics.ts';
import type { Card, HandOut } from './hand-out.ts';
import { BRICK, CONTENT, MARGIN, PAPER, QUIET, TEAL, text } from './house-style.ts';
import { A4, type Mark, type Sheet } from './sheet.ts';

const GAP = 8;
const FOOT = 22;

/** Bottom of the room for content. */
const END = A4.height - MARGIN - FOOT;

/**
 * The hand-out on paper: two pages for a plan, one for a person who has to settle something first. Never more: text is
 * measured, cards shrink, and what still does not fit is named and said to be in the app.
 */
export function handOutSheet(handOut: HandOut, fonts: Fonts): Sheet {
  const pages = handOut.settle === null ? planPages(handOut, fonts) : [settlePage(handOut, fonts)];
  return {
    title: handOut.title,
    language: 'en',
    date: handOut.made,
    pages: pages.map((marks, i) => [...marks, ...foot(handOut, i + 1, pages.length, fonts)]),
  };
}

function head({ title, lead, notices }: HandOut, fonts: Fonts): Block {
  return stack(
    [
      words(oneLineOf(title, fonts.bold, 24, CONTENT), text(24, { weight: 'bold', colour: TEAL }), CONTENT, fonts, 1),
      words(lead.join(' '), text(11.5), CONTENT, fonts),
      ...notices.map((notice) => words(notice, text(11.5, { weight: 'bold' }), CONTENT, fonts)),
    ].filter((_, i) => i !== 1 || lead.length > 0),
    3,
  );
}

/** The same for everybody, and before any move. */
function stopBox(fonts: Fonts): Block {
  const width = CONTENT - 20;
  const inside = stack(
    [
      words(say.stopTitle, text(12, { weight: 'bold', colour: BRICK }), width, fonts, 2),
      list(say.stop, text(10.5), width, fonts),
      words(say.emergencyNumbers, text(10.5, { weight: 'bold' }), width, fonts),
    ],
    2,
  );
  return framed(inside, { width: CONTENT, padding: 9, stroke: BRICK, thickness: 1.6 });
}

function planPages(handOut: HandOut, fonts: Fonts): readonly (readonly Mark[])[] {
  const top = stack([head(handOut, fonts), stopBox(fonts)], GAP);
  const cards = cardField(handOut.cards, END - MARGIN - top.height - GAP, fonts);
  return [stack([top, cards.block], GAP).at(MARGIN, MARGIN), back(handOut, handOut.cards.slice(cards.count), fonts)];
}

/** Share of the second page for the table and the rest positions. */
const TOP_SHARE = 0.6;

/** Room for notes, points. */
const NOTES = 64;

/** @param more  moves that found no room on the first page: they are named here */
function back(handOut: HandOut, more: readonly Card[], fonts: Fonts): readonly Mark[] {
  const tops = REST_SIZES.map((size) => stack([tickTable(handOut, fonts), restRow(handOut, size, fonts)], GAP));
  const top = tops.find(({ height }) => height <= TOP_SHARE * (END - MARGIN)) ?? (tops.at(-1) as Block);
  const room = END - MARGIN - top.height - NOTES - 2 * GAP;
  const { sections, review } = handOut;
  const parts: readonly Trimmable[] = [
    { title: say.moreMoves, entries: more.map((c) => say.moreMove(c.name, c.dose, c.doseMore)), least: more.length },
    { ...sections.surgeon, least: sections.surgeon.entries.length },
    { ...sections.positions, least: sections.positions.entries.length },
    { ...sections.trip, least: sections.trip.entries.length },
    { ...sections.habits, least: 3, most: 7 },
    { ...review, least: review.entries.length },
    { ...sections.open, least: 1, most: 4 },
    { ...sections.left, least: 2, most: 5 },
  ];
  const columns = columnsThatFit(parts, room, fonts);
  const body = stack([top, columns], GAP);
  const left = END - MARGIN - body.height - GAP;
  return stack([body, noteField(left, fonts)], GAP).at(MARGIN, MARGIN);
}

const NAME_COLUMN = 212;
const DAYS = [1, 2, 3, 4, 5, 6, 7];

function tickTable({ ticks, made }: HandOut, fonts: Fonts): Block {
  if (ticks.length === 0) return EMPTY;
  const style = text(10.5);
  const day = (CONTENT - NAME_COLUMN) / DAYS.length;
  const dayName = (n: number): string => {
    const date = daysAfter(made, n - 1);
    return `${weekday(date).slice(0, 3)} ${Number(date.slice(8))}`;
  };
  return stack(
    [
      sectionTitle(say.week, CONTENT, fonts),
      table({
        columns: [NAME_COLUMN, ...DAYS.map(() => day)],
        rowHeight: ticks.length > 8 ? 16 : 20,
        header: [say.move, ...DAYS.map(dayName)],
        rows: ticks.map(({ name, days }) => [
          oneLineOf(name, fonts.regular, style.size, NAME_COLUMN - 6),
          ...DAYS.map((n) => (days.includes(n) ? true : say.notToday)),
        ]),
        style,
      }),
    ],
    2,
  );
}

const sectionTitle = (title: string, width: number, fonts: Fonts): Block =>
  words(title, text(12, { weight: 'bold', colour: TEAL }), width, fonts, 2);

interface RestSize {
  /** Height of a figure, points. */
  readonly figure: number;
  /** Most steps of a rest position; pressing and rolling shows all of its own, or none. */
  readonly steps: number;
  /** Whether changes for this person stand on the card. */
  readonly whole: boolean;
}

const REST_SIZES: readonly RestSize[] = [
  { figure: 62, steps: 2, whole: true },
  { figure: 50, steps: 1, whole: true },
  { figure: 40, steps: 0, whole: true },
  { figure: 30, steps: 0, whole: false },
];

/** Rest positions and, if there are any, pressing and rolling: small cards side by side. */
function restRow(handOut: HandOut, size: RestSize, fonts: Fonts): Block {
  const row = (title: string, cards: readonly Card[], steps: number): Block =>
    cards.length === 0
      ? EMPTY
      : stack([sectionTitle(title, CONTENT, fonts), smallCards(cards, { ...size, steps }, fonts)], 3);
  const all = size.steps > 1 ? Number.POSITIVE_INFINITY : 0;
  return stack([row(say.ease, handOut.rest, size.steps), row(say.release, handOut.release, all)], GAP);
}

function smallCards(cards: readonly Card[], size: RestSize, fonts: Fonts): Block {
  const columns = Math.max(2, Math.min(3, cards.length));
  const width = (CONTENT - GAP * (columns - 1)) / columns;
  const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, r) =>
    cards.slice(r * columns, (r + 1) * columns),
  );
  const small = (card: Card, least: number): Block => smallCard(card, width, least, size, fonts);
  return stack(
    rows.map((row) => {
      const least = Math.max(...row.map((card) => small(card, 0).height));
      return beside(...row.map((card, i) => [i * (width + GAP), small(card, least)] as const));
    }),
    GAP,
  );
}

function smallCard(card: Card, width: number, least: number, size: RestSize, fonts: Fonts): Block {
  const inner = width - 14;
  const dose = card.side === undefined ? card.dose : `${card.dose}, ${card.side}`;
  const changes = size.whole ? card.changes : [];
  const told = [
    words(card.name, text(11, { weight: 'bold' }), inner, fonts, 3),
    picture(card.figure, inner, size.figure),
    words(`${dose}. ${card.doseMore}`, text(10), inner, fonts),
    list(card.steps.slice(0, size.steps), text(9.5), inner, fonts, { numbered: true, gap: 1 }),
    ...changes.map((change) => words(change, text(9.5, { weight: 'bold' }), inner, fonts)),
    ...(changes.length < card.changes.length ? [words(say.changedInApp, text(9.5), inner, fonts)] : []),
  ];
  return framed(stack(told, 2), { width, padding: 7, stroke: PAPER, least });
}

const LEAST_NOTE = 24;

function noteField(room: number, fonts: Fonts): Block {
  if (room < LEAST_NOTE) return EMPTY;
  return framed(words(say.notes, text(10, { colour: QUIET }), CONTENT - 20, fonts), {
    width: CONTENT,
    padding: 6,
    stroke: PAPER,
    least: room,
  });
}

function settlePage(handOut: HandOut, fonts: Fonts): readonly Mark[] {
  const settle = handOut.settle as NonNullable<HandOut['settle']>;
  const { surgeon } = handOut.sections;
  const section = (title: string, entries: readonly string[]): Block =>
    entries.length === 0
      ? EMPTY
      : stack([sectionTitle(title, CONTENT, fonts), list(entries, text(11.5), CONTENT, fonts)], 3);
  const top = stack(
    [
      head(handOut, fonts),
      stack(
        settle.lines.map((line, i) =>
          words(line, text(13, i === 0 ? {} : { weight: 'bold', colour: BRICK }), CONTENT, fonts),
        ),
        5,
      ),
      stopBox(fonts),
      section(settle.questions.title, settle.questions.entries),
      section(surgeon.title, surgeon.entries),
    ],
    GAP,
  );
  const room = END - MARGIN - top.height - 2 * GAP - 18;
  const rest =
    handOut.rest.length === 0 || room < 120
      ? EMPTY
      : stack([sectionTitle(say.restOnly, CONTENT, fonts), cardField(handOut.rest, room, fonts).block], 3);
  return stack([top, rest], GAP).at(MARGIN, MARGIN);
}

function foot({ foot: made }: HandOut, page: number, of: number, fonts: Fonts): readonly Mark[] {
  const block = words(`${made} ${say.page(page, of)}.`, text(8, { colour: QUIET }), CONTENT, fonts);
  return block.at(MARGIN, A4.height - MARGIN + 6 - block.height);
}
