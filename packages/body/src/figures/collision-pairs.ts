import { RODS, rodIndex } from './stance.ts';

/** Two rods that may not run into each other, and how far their flesh gives (metres). */
export interface CollisionPair {
  readonly a: number;
  readonly b: number;
  /** Least distance of the two middle lines. */
  readonly apart: number;
}

const LEG = ['thigh', 'lower_thigh', 'calf', 'lower_calf', 'foot'];
const ARM = ['upper_arm', 'forearm', 'hand'];
const TRUNK = ['hips', 'waist', 'ribs', 'breast', 'neck', 'skull'];

/** How far two parts may sink into each other: soft where muscle and fat meet, hardly at all at bones. */
function give(a: string, b: string): number {
  const pair = [a, b].sort().join(' ');
  if (pair === 'thigh thigh') return 0.03;
  if (pair === 'lower_thigh lower_thigh') return 0.01;
  if (/^(calf|lower_calf) thigh$/.test(pair)) return 0.045;
  if (/(waist|hips)/.test(pair) && /thigh/.test(pair)) return 0.07;
  if (/(ribs|breast)/.test(pair) && /thigh/.test(pair)) return 0.05;
  if (pair === 'breast upper_arm') return 0.06;
  if (pair === 'ribs upper_arm') return 0.03;
  if (/upper_arm/.test(pair) && /(skull|neck)/.test(pair)) return 0.04;
  if (/(hips|waist)/.test(pair) && /(foot|calf)/.test(pair)) return 0.03;
  if (/(upper_arm|forearm)/.test(pair)) return 0.015;
  return 0.008;
}

const across = (ones: readonly string[], others: readonly string[]) =>
  ones.flatMap((a) => others.map((b) => [`${a}_r`, `${b}_l`] as const));

const same = (ones: readonly string[], others: readonly string[]) =>
  (['r', 'l'] as const).flatMap((side) =>
    ones.flatMap((a) => others.map((b) => [`${a}_${side}`, `${b}_${side}`] as const)),
  );

const withTrunk = (limbs: readonly string[], trunk: readonly string[]) =>
  (['r', 'l'] as const).flatMap((side) => limbs.flatMap((a) => trunk.map((b) => [`${a}_${side}`, b] as const)));

const bare = (name: string): string => name.replace(/_[rl]$/, '');

/** Pairs that can meet in a pose a person can take. Parts that share a joint are left out. */
export const COLLISION_PAIRS: readonly CollisionPair[] = [
  ...across(LEG, LEG),
  ...across(ARM, ARM),
  ...across(ARM, LEG),
  ...across(LEG, ARM),
  ...same(ARM, LEG),
  ...same(['thigh'], ['lower_calf', 'foot']),
  ...withTrunk(['lower_thigh', 'lower_calf', 'foot'], ['hips', 'waist', 'ribs', 'breast', 'skull']),
  ...withTrunk(['thigh'], ['waist', 'ribs', 'breast', 'skull']),
  ...withTrunk(['upper_arm', 'forearm', 'hand'], TRUNK),
].map(([first, second]) => {
  const a = rodIndex(first)!;
  const b = rodIndex(second)!;
  return { a, b, apart: RODS[a]!.radius + RODS[b]!.radius - give(bare(first), bare(second)) };
});
