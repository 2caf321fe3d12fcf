/** A name that wants to stand beside a place in the picture. */
export interface WantedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel extends WantedLabel {
  readonly lines: readonly string[];
  readonly edge: 'left' | 'right';
  /** Of the first line. */
  readonly textY: number;
  /** Where the line to the place begins. */
  readonly from: { readonly x: number; readonly y: number };
}

const LINE = 16;
const GAP = 7;
const MARGIN = 8;
/** Mean width of a letter at the size of the names, pixels. */
const LETTER = 7.2;
const LONGEST = 13;

/** Names in two columns beside the picture, in the order of their places, none over another. */
export function placeLabels(
  wanted: readonly WantedLabel[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const sides = (['left', 'right'] as const).map((edge) => ({
    edge,
    labels: wanted.filter(({ x }) => x < width / 2 === (edge === 'left')).toSorted((a, b) => a.y - b.y),
  }));
  return sides.flatMap(({ edge, labels }) => column(labels, edge, width, height));
}

function column(
  labels: readonly WantedLabel[],
  edge: 'left' | 'right',
  width: number,
  height: number,
): readonly PlacedLabel[] {
  const lines = labels.map(({ text }) => broken(text));
  const tall = lines.map((one) => one.length * LINE + GAP);
  const tops: number[] = [];
  labels.forEach(({ y }, i) => {
    const wish = y - (tall[i] as number) / 2;
    const above = i === 0 ? MARGIN : (tops[i - 1] as number) + (tall[i - 1] as number);
    tops.push(Math.max(wish, above));
  });
  let floor = height - MARGIN;
  for (let i = tops.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i] as number, floor - (tall[i] as number));
    floor = tops[i] as number;
  }
  return labels.map((label, i) => {
    const own = lines[i] as readonly string[];
    const wide = Math.max(...own.map((line) => line.length)) * LETTER + MARGIN + 4;
    const top = tops[i] as number;
    return {
      ...label,
      lines: own,
      edge,
      textY: top + LINE * 0.8,
      from: { x: edge === 'left' ? wide : width - wide, y: top + (own.length * LINE) / 2 },
    };
  });
}

/** A long name on two lines, broken at the space nearest its middle. */
function broken(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [best] = spaces.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best + 1)];
}
