import type { ChainLink } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChainPath, pathsBetween } from './chain.ts';

const knowledge = await loadKnowledge();

const link = (
  id: string,
  strength: ChainLink['strength'] = 'supported',
  grade: ChainLink['grade'] = 'low',
): ChainLink => {
  const [from = '', to = ''] = id.split('>');
  return { id, from, to, strength, grade, source: 'expert', verified: false, statement: `${from} acts on ${to}` };
};

const ways = (paths: readonly ChainPath[]): readonly string[] =>
  paths.map(({ steps }) => steps.map(({ id }) => id).join(' '));

describe('ways along the chain', () => {
  test('a way is as strong as its weakest link, and of the lowest grade among those', () => {
    const chainLinks = [
      link('pelvis>hip', 'supported', 'expert'),
      link('hip>knee', 'plausible', 'moderate'),
      link('knee>foot', 'plausible', 'low'),
    ];
    expect(pathsBetween({ chainLinks }, 'pelvis', 'foot')).toMatchObject([
      { strength: 'plausible', grade: 'low', steps: [{ from: 'pelvis' }, { from: 'hip' }, { to: 'foot' }] },
    ]);
  });

  test('links are followed one way only', () => {
    expect(pathsBetween({ chainLinks: [link('pelvis>hip')] }, 'hip', 'pelvis')).toEqual([]);
  });

  test('a short weak way and a longer strong one are both shown; a longer weak one is not', () => {
    const chainLinks = [
      link('a>z', 'unsupported'),
      link('a>b'),
      link('b>z'),
      link('a>c', 'unsupported'),
      link('c>z', 'unsupported'),
    ];
    expect(ways(pathsBetween({ chainLinks }, 'a', 'z'))).toEqual(['a>b b>z', 'a>z']);
  });

  test('no place is passed twice, and nowhere leads to itself', () => {
    const chainLinks = [link('a>b'), link('b>a'), link('b>c')];
    expect(ways(pathsBetween({ chainLinks }, 'a', 'c'))).toEqual(['a>b b>c']);
    expect(pathsBetween({ chainLinks }, 'a', 'a')).toEqual([]);
    expect(pathsBetween({ chainLinks }, 'a', 'nowhere')).toEqual([]);
  });
});

describe('the chain of this repository', () => {
  const parts = knowledge.chainParts.map(({ id }) => id);

  test('every part of the body reaches every other', () => {
    for (const from of parts) {
      for (const to of parts) {
        if (from !== to) expect(pathsBetween(knowledge, from, to), `${from} to ${to}`).not.toEqual([]);
      }
    }
  });

  test('the pelvis reaches the foot through the hip, and no straight way is supported', () => {
    const [best, ...others] = pathsBetween(knowledge, 'pelvis', 'foot');
    expect(best?.steps.map(({ to }) => to)).toEqual(['hip', 'foot']);
    expect(best?.strength).toBe('plausible');
    expect(others).toMatchObject([{ strength: 'unsupported', steps: [{ from: 'pelvis', to: 'foot' }] }]);
  });

  test('an opinion never supports a part of the chain: what has no source between parts is called unsupported', () => {
    const ofParts = knowledge.chainLinks.filter(({ from, to }) => parts.includes(from) && parts.includes(to));
    for (const { id, source, grade, strength } of ofParts) {
      expect({ id, opinion: source === 'expert' }).toEqual({ id, opinion: grade === 'expert' });
      if (source === 'expert') expect({ id, strength }).toEqual({ id, strength: 'unsupported' });
    }
  });

  test('law: a way is connected end to end, and no better than any of its links', () => {
    const ends = [...new Set(knowledge.chainLinks.flatMap(({ from, to }) => [from, to]))];
    fc.assert(
      fc.property(fc.constantFrom(...ends), fc.constantFrom(...ends), (from, to) => {
        for (const { steps, strength } of pathsBetween(knowledge, from, to)) {
          expect(steps[0]?.from).toBe(from);
          expect(steps.at(-1)?.to).toBe(to);
          for (const [i, step] of steps.entries()) if (i > 0) expect(step.from).toBe(steps[i - 1]?.to);
          if (steps.some((step) => step.strength === 'unsupported')) expect(strength).toBe('unsupported');
          if (steps.every((step) => step.strength === 'supported')) expect(strength).toBe('supported');
        }
      }),
    );
  });
});
