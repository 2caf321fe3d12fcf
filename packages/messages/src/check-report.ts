import { checkWords as words } from './check-words.ts';
import { GAP, type Paragraph } from './paragraph.ts';

/** A broken rule, as the package that plans finds it. */
export interface ViolationToSay {
  readonly rule: string;
  readonly where: string;
  readonly exercise?: string | undefined;
  readonly found: string;
  readonly expected: string;
  readonly text: string;
}

interface Reason {
  readonly rule: string;
  readonly text: string;
  readonly open: boolean;
}

interface Named {
  readonly name: string;
}

/** What to do about one pose. */
export interface PoseToSay {
  readonly said: string;
  readonly verdict: 'keep' | 'change' | 'leave' | 'ambiguous' | 'not-known';
  readonly move: Named | null;
  readonly reasons: readonly Reason[];
  readonly changes: readonly Reason[];
  readonly candidates: readonly Named[];
  readonly instead: (Named & { readonly changes: readonly Reason[] }) | null;
}

/** The broken rules of a plan, move by move. */
export function checkReport(
  violations: readonly ViolationToSay[],
  { exercise }: { readonly exercise: ReadonlyMap<string, Named> },
): readonly Paragraph[] {
  if (violations.length === 0) return [{ tone: 'action', text: words.sound }];
  const moves = [...new Set(violations.map((one) => one.exercise))];
  return [
    { tone: 'urgent', text: words.broken(violations.length) },
    ...moves.flatMap((move): readonly Paragraph[] => [
      GAP,
      { tone: 'heading', text: move === undefined ? words.whole : (exercise.get(move)?.name ?? move) },
      ...violations
        .filter((one) => one.exercise === move)
        .flatMap(({ rule, where, found, expected, text }): readonly Paragraph[] => [
          { tone: 'text', mark: '-', text },
          { tone: 'quiet', indent: 2, text: `${words.rule(rule)}. ${words.at(where, found, expected)}` },
        ]),
    ]),
  ];
}

/** A list of poses, each kept, changed or left. */
export function posesReport(poses: readonly PoseToSay[]): readonly Paragraph[] {
  return [
    { tone: 'heading', text: words.poses },
    ...poses.flatMap((pose): readonly Paragraph[] => [GAP, { tone: 'action', text: titleOf(pose) }, ...adviceOn(pose)]),
    GAP,
    { tone: 'text', text: words.classNote },
  ];
}

const titleOf = ({ said, move }: PoseToSay): string =>
  move === null || move.name.toLowerCase() === said.toLowerCase() ? said : `${said} (${move.name})`;

const line = (text: string): Paragraph => ({ tone: 'text', indent: 2, text });
const bullet = ({ text, open }: Reason): Paragraph => ({
  tone: 'text',
  indent: 2,
  mark: '-',
  text: open ? words.open(text) : text,
});

function adviceOn({ verdict, reasons, changes, candidates, instead }: PoseToSay): readonly Paragraph[] {
  switch (verdict) {
    case 'keep':
      return [line(words.keep)];
    case 'change':
      return [line(words.change), ...changes.map(bullet), ...otherMove(instead)];
    case 'ambiguous':
      return [line(words.ambiguous(candidates.map(({ name }) => name)))];
    case 'not-known':
      return [line(words.notKnown)];
    case 'leave':
      return [
        line(words.leave),
        ...unique(reasons).map(bullet),
        ...(instead === null ? [line(words.nothingInstead)] : otherMove(instead)),
      ];
  }
}

const otherMove = (instead: PoseToSay['instead']): readonly Paragraph[] =>
  instead === null
    ? []
    : [line(words.instead(instead.name)), ...instead.changes.map(({ text }) => line(words.how(text)))];

/** Several rules may say the same. */
const unique = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter(({ text }, i) => reasons.findIndex((other) => other.text === text) === i);
