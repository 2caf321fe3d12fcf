import type { FindingValue, Knowledge } from '@hipspine/knowledge';
import type { PlaceName } from '@hipspine/messages';
import { type Assessment, type ChainPath, pathsBetween } from '@hipspine/reasoning';

/** The part of the chain that a place of the body is. */
const PART: Readonly<Record<PlaceName, string | undefined>> = {
  hip: 'hip',
  lumbar: 'lumbar-spine',
  sacroiliac: 'sacroiliac-joint',
  other: undefined,
};

type Findings = Readonly<Record<string, FindingValue>>;

/** Answers that bring a part of the chain into it, from below: what was operated on, or moves in another way. */
const STARTS: readonly { readonly part: string; readonly said: (findings: Findings) => boolean }[] = [
  {
    part: 'knee',
    said: (findings) => findings['onset-after-surgery'] === 'knee-ankle-foot' || findings['knee-pain-front'] === true,
  },
  { part: 'foot', said: (findings) => findings['flat-feet-rolling-in'] === true },
];

/** Parts that hurt, by the finding that says so. */
const HURTS: Readonly<Record<string, string>> = {
  'pain-low-back': 'lumbar-spine',
  'pain-over-sij-dimple': 'sacroiliac-joint',
  'pain-groin': 'hip',
};

const MOST = 2;

/**
 * How the parts of the chain that this person's answers name reach each other: from a knee or foot up to the likely place,
 * and from the likely place to another part that hurts as well. The strongest way of each, two at most. None where nothing
 * but the likely place is named, or where the place is none of the chain.
 */
export function waysOf(
  knowledge: Pick<Knowledge, 'chainLinks'>,
  { place }: Pick<Assessment, 'place'>,
  findings: Findings,
): readonly ChainPath[] {
  const { together: _, ...belief } = place;
  const [likely] = (Object.entries(belief) as [PlaceName, number][]).sort(([, x], [, y]) => y - x);
  const part = likely === undefined ? undefined : PART[likely[0]];
  if (part === undefined) return [];
  const up = STARTS.filter(({ said }) => said(findings)).map(({ part: from }) => [from, part] as const);
  const on = Object.entries(HURTS)
    .filter(([finding, to]) => findings[finding] === true && to !== part)
    .map(([, to]) => [part, to] as const);
  return [...up, ...on].flatMap(([from, to]) => pathsBetween(knowledge, from, to).slice(0, 1)).slice(0, MOST);
}
