import { GAP, type Paragraph } from './paragraph.ts';

type LoadClass = 'lower' | 'similar' | 'higher' | 'much-higher' | 'unsettled';

interface Compared {
  readonly class: LoadClass;
  readonly from: 'measured' | 'model';
  readonly measured: readonly { readonly what: string; readonly source: string }[];
}

interface Task {
  readonly name: string;
  readonly disc: Compared;
  readonly hip: Compared | null;
  readonly disagreement?: string;
}

const CLASSES: Readonly<Record<LoadClass, string>> = {
  lower: 'less than standing',
  similar: 'about as standing',
  higher: 'more than standing',
  'much-higher': 'much more than standing',
  unsettled: 'not settled',
};

const words = {
  title: 'Load of the low back and the hip, compared with standing relaxed on both legs',
  disc: (name: LoadClass, from: string): string =>
    `Disc L4/5: ${CLASSES[name]}${from === 'model' ? ' (by the model)' : ''}`,
  hip: (name: LoadClass, from: string): string => `Hip: ${CLASSES[name]}${from === 'model' ? ' (by the model)' : ''}`,
  note: 'Classes, not forces: a model of this kind gets the order right and the size wrong by half or more. Load is not harm: backs and hips are made for it and get used to it.',
} as const;

/** Postures and tasks by class of load, each with what was measured. */
export function loadStory(tasks: readonly Task[]): readonly Paragraph[] {
  return [
    { tone: 'heading', text: words.title },
    ...tasks.flatMap(({ name, disc, hip, disagreement }): readonly Paragraph[] => [
      GAP,
      { tone: 'action', text: `${name.charAt(0).toUpperCase()}${name.slice(1)}` },
      { tone: 'text', text: words.disc(disc.class, disc.from), indent: 2 },
      ...(hip === null ? [] : [{ tone: 'text', text: words.hip(hip.class, hip.from), indent: 2 } as const]),
      ...[...disc.measured, ...(hip?.measured ?? [])].map(
        ({ what, source }): Paragraph => ({ tone: 'quiet', text: `${what}. ${source}`, indent: 4 }),
      ),
      ...(disagreement === undefined ? [] : [{ tone: 'quiet', text: disagreement, indent: 4 } as const]),
    ]),
    GAP,
    { tone: 'quiet', text: words.note },
  ];
}
