import { resultWords } from '@hipspine/messages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oftenWords, plainWeight } from './weight-words.ts';

const { en, es } = resultWords;

describe('what a weight says at each level', () => {
  test('plain has words and no number', () => {
    expect([25, 3, 1.3, 0.8, 0.3, 0.04].map((factor) => plainWeight(en, factor))).toEqual([
      'speaks strongly for it',
      'speaks for it',
      'speaks a little for it',
      'speaks a little against it',
      'speaks against it',
      'speaks strongly against it',
    ]);
  });

  test('standard says it as people, rounded, and no more exactly than it is known', () => {
    expect([25, 6.6, 2.64, 0.18].map((factor) => oftenWords(en, factor, String))).toEqual([
      'People with it say this more than 10 times as often as others.',
      'People with it say this about 7 times as often as others.',
      'People with it say this about 2.5 times as often as others.',
      'People with it say this about 6 times less often than others.',
    ]);
  });

  test('law: above 1 speaks for and below 1 against, in both languages; plain never holds a digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), fc.constantFrom(en, es), (factor, words) => {
        const plain = plainWeight(words, factor);
        expect(plain).not.toMatch(/\d/);
        const { strongly, for: some, little } = words.speaks;
        expect([strongly, some, little].includes(plain)).toBe(factor >= 1);
        expect(oftenWords(words, factor, String)).toMatch(/\d/);
      }),
    );
  });
});
