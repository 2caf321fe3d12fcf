import { handOutWords as say } from '@hipspine/messages';
import { type Block, beside, EMPTY, framed, list, picture, stack, words } from './block.ts';
import type { Fonts } from './font-metrics.ts';
import type { Card } from './hand-out.ts';
import { PAPER, QUIET, TEAL, text } from './house-style.ts';

interface CardSize {
  /** Points. */
  readonly width: number;
  /** Of all text. */
  readonly scale: number;
  /** Most steps printed. */
  readonly steps: number;
  /** Least height of the figure, points. */
  readonly figure: number;
  /** Least height of the card, points; the figure grows with it. */
  readonly least: number;
}

const PADDING = 8;
const GAP = 10;

/** Wider cards have the figure beside the text, narrow ones above it. */
const WIDE = 400;

/** Share of a wide card that the figure takes. */
const FIGURE_SHARE = 0.47;

/** One move: a figure to be seen from the floor, its name and side, the dose in large figures, and how it is done. */
export function cardBlock(card: Card, { width, scale, steps, figure: lowest, least }: CardSize, fonts: Fonts): Block {
  const inner = width - 2 * PADDING;
  const frame = { width, padding: PADDING, stroke: PAPER, thickness: 1, least };
  const room = least - 2 * PADDING;
  if (width < WIDE) {
    const told = story(card, inner, scale, steps, fonts);
    const figure = picture(card.figure, inner, Math.max(lowest, room - told.height - BELOW));
    return framed(below(figure, told), frame);
  }
  const left = FIGURE_SHARE * inner;
  const told = story(card, inner - left - GAP, scale, steps, fonts);
  const figure = picture(card.figure, left, Math.max(told.height, lowest, room));
  return framed(beside([left + GAP, told], [0, figure]), frame);
}

/** The figure stands above and is read after the name of the move. */
const below = (figure: Block, told: Block): Block => ({
  height: figure.height + BELOW + told.height,
  at: (x, y) => [...told.at(x, y + figure.height + BELOW), ...figure.at(x, y)],
});

/** Between figure and text, points. */
const BELOW = 4;

function story(card: Card, width: number, scale: number, steps: number, fonts: Fonts): Block {
  const name = `${card.order}. ${card.name}`;
  const shown = card.steps.slice(0, steps);
  return stack(
    [
      words(name, text(13.5 * scale, { weight: 'bold' }), width, fonts, 2),
      words(
        card.side === undefined ? card.dose : `${card.dose}, ${card.side}`,
        text(19 * scale, { weight: 'bold', colour: TEAL, leading: 1.15 }),
        width,
        fonts,
      ),
      words(card.doseMore, text(10 * scale), width, fonts),
      list(shown, text(10 * scale), width, fonts, { numbered: true }),
      shown.length < card.steps.length
        ? words(say.stepsElsewhere, text(9.5 * scale, { colour: QUIET }), width, fonts)
        : EMPTY,
      card.feel === '' ? EMPTY : words(card.feel, text(10 * scale, { weight: 'bold' }), width, fonts),
      ...card.changes.map((change) => words(change, text(10 * scale, { weight: 'bold' }), width, fonts)),
      ...(card.things.length === 0
        ? []
        : [words(card.things.join(' '), text(9.5 * scale, { colour: QUIET }), width, fonts)]),
    ],
    2.5 * scale,
  );
}
