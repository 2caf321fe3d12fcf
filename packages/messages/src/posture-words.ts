import type { Knowledge } from '@hipspine/knowledge';
import { chainStory } from './chain-story.ts';
import { GAP, type Paragraph } from './paragraph.ts';

interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What settling a posture says, as far as it is put into words. */
interface Settled {
  /** Lost slack length, millimetres, by muscle and side as it was asked for. */
  readonly tight: readonly { readonly name: string; readonly millimetres: number }[];
  readonly change: Readonly<Record<string, Range>>;
  /** How the pelvis reaches the foot. */
  readonly chain: Parameters<typeof chainStory>[3];
  /** What is known of the link from short hip flexors to tilt. */
  readonly evidence: { readonly statement: string; readonly grade: string; readonly cite: string };
}

/** Below this a change is not spoken of, degrees: nobody can see it, and the model cannot either. */
const WORTH_SAYING = 0.05;

/** What a settled posture says, in one language. */
export interface PostureWords {
  /** Words for a change that is positive, and for one that is negative. */
  readonly directions: Readonly<Record<string, readonly [more: string, less: string]>>;
  readonly nothing: string;
  change(what: string, least: string, most: string): string;
  readonly range: string;
  readonly honest: readonly string[];
  /** Between whole degrees and tenths. */
  readonly decimal: string;
}

/** In English. */
export const postureEnglish: PostureWords = {
  directions: {
    pelvic_tilt: ['the pelvis tips forward', 'the pelvis tips back'],
    pelvis_rotation: ['the pelvis turns to the left', 'the pelvis turns to the right'],
    pelvis_obliquity: ['the left side of the pelvis comes up', 'the right side of the pelvis comes up'],
    sacral_nutation: ['the top of the sacrum nods forward', 'the top of the sacrum nods back'],
    lumbar_flexion: ['the low back rounds', 'the low back arches'],
    lateral_bend: ['the low back bends to the right', 'the low back bends to the left'],
    axial_rotation: ['the low back turns to the left', 'the low back turns to the right'],
    hip_flexion_r: ['the right hip bends', 'the right hip straightens'],
    hip_flexion_l: ['the left hip bends', 'the left hip straightens'],
    hip_rotation_r: ['the right thigh turns in', 'the right thigh turns out'],
    hip_rotation_l: ['the left thigh turns in', 'the left thigh turns out'],
  },
  nothing: 'No change that is worth saying.',
  change: (what: string, least: string, most: string): string =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)}, by ${Number(least) === 0 ? 'up to' : `about ${least} to`} ${most} degrees`,
  range:
    'The range is wide because nobody has measured how stiffly people hold themselves upright, nor how much of the pull at the hip comes from the capsule.',
  honest: [
    'It starts from your own way of standing and shows a change. It cannot tell how anybody stands, or that a muscle is short.',
    'It says nothing about pain. In standing people, how far the hip extends and how the pelvis is tilted were not related (r = -0.04, 25 people; Heino 1990).',
    'Knee and foot are not computed. What is known about that way stands below.',
  ],
  decimal: '.',
};

const words = {
  title: 'What the model does when these muscles are shorter',
  lost: (name: string, millimetres: number): string => `${sided(name)}: ${millimetres} mm shorter`,
  honestTitle: 'What this does not say',
  evidence: (statement: string, grade: string): string => `${statement} [${grade}]`,
} as const;

const SIDES: Readonly<Record<string, string>> = { r: 'right', l: 'left' };

/** `psoas_r` as "right psoas"; without a side both are meant. */
function sided(name: string): string {
  const side = SIDES[name.match(/_([rl])$/)?.[1] ?? ''];
  const muscle = name.replace(/_[rl]$/, '').replaceAll('_', ' ');
  return side === undefined ? `${muscle}, both sides` : `${side} ${muscle}`;
}

/** One change of a settled posture that can be seen. */
export interface PostureChange extends Range {
  readonly coordinate: string;
  /** Such as "the pelvis tips forward". */
  readonly what: string;
  readonly sentence: string;
}

/** What changes in a settled posture, as far as it can be seen. */
export function postureChangesOf(
  change: Readonly<Record<string, Range>>,
  said: PostureWords = postureEnglish,
): readonly PostureChange[] {
  const number = (degrees: number): string => Math.abs(degrees).toFixed(1).replace('.', said.decimal);
  return Object.entries(said.directions).flatMap(([coordinate, [more, less]]) => {
    const range = change[coordinate];
    if (range === undefined || Math.abs(range.high) < WORTH_SAYING) return [];
    const what = range.high > 0 ? more : less;
    return [{ coordinate, what, ...range, sentence: said.change(what, number(range.low), number(range.high)) }];
  });
}

/** What a settled posture says, one sentence for each change that can be seen; a sentence that says so when there is none. */
export function postureChanges(change: Readonly<Record<string, Range>>): readonly string[] {
  const changes = postureChangesOf(change).map(({ sentence }) => sentence);
  return changes.length === 0 ? [postureEnglish.nothing] : changes;
}

/** Why it is a range, and what it does not say. Belongs beside every settled posture. */
export const postureHonesty: readonly string[] = [postureEnglish.range, ...postureEnglish.honest];

/** A settled posture for a reader in the terminal, with its honesty label and the way from pelvis to foot. */
export function postureStory(knowledge: Knowledge, { tight, change, chain, evidence }: Settled): readonly Paragraph[] {
  const said = postureChangesOf(change).map(({ sentence: text }): Paragraph => ({ tone: 'text', mark: '-', text }));
  return [
    { tone: 'heading', text: words.title },
    ...tight.map(({ name, millimetres }): Paragraph => ({ tone: 'quiet', text: words.lost(name, millimetres) })),
    GAP,
    ...(said.length === 0 ? [{ tone: 'text', text: postureEnglish.nothing } as const] : said),
    { tone: 'quiet', text: postureEnglish.range },
    GAP,
    { tone: 'heading', text: words.honestTitle },
    ...postureEnglish.honest.map((text): Paragraph => ({ tone: 'text', mark: '-', text })),
    { tone: 'text', mark: '-', text: words.evidence(evidence.statement, evidence.grade) },
    { tone: 'quiet', text: evidence.cite, indent: 2 },
    GAP,
    ...chainStory(knowledge, 'pelvis', 'foot', chain),
  ];
}
