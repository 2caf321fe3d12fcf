import { loadTreatment } from '@hipspine/knowledge/node';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMovement, type MovementFound, movementFinder, movementsOf } from './find-movement.ts';

const treatment = await loadTreatment();
const find = movementFinder(treatment);
const idOf = (found: MovementFound): string => (found.kind === 'found' ? found.movement.id : found.kind);
const candidatesOf = (found: MovementFound): readonly string[] =>
  found.kind === 'ambiguous' ? found.candidates.map(({ id }) => id) : [];

/** Exercises and release techniques of the seed inventory: 56 and 11. */
const SEED_MOVES = 67;

describe('every movement the seed articles name is found by its name', () => {
  const { must_find, umbrellas } = treatment.names.value;
  const ofSeeds = must_find.filter(({ seed_inventory }) => seed_inventory !== undefined);

  test('the list holds every exercise and release technique of the inventory', () => {
    const named = [...must_find, ...umbrellas].flatMap(({ seed_inventory }) => seed_inventory ?? []);
    expect(new Set(named).size).toBe(SEED_MOVES);
    // Each exercise that answers an entry of the inventory answers one of these, and no other.
    const answered = treatment.exercises.flatMap(({ value }) => value.seed_inventory ?? []);
    expect(answered.filter((id) => /^(ex|rel)-/.test(id) && !named.includes(id))).toEqual([]);
  });

  test.each(ofSeeds)('$say is $is', ({ say, is }) => {
    expect(idOf(find(say))).toBe(is);
  });

  test.each(umbrellas)('$say is asked about', ({ say, one_of }) => {
    expect(candidatesOf(find(say))).toEqual(one_of);
  });
});

test('every name of every move finds it and no other, unless it is an umbrella', () => {
  const umbrella = new Set(treatment.names.value.umbrellas.flatMap(({ one_of }) => one_of));
  const lost = movementsOf(treatment).flatMap(({ id, names }) =>
    names
      .map((name) => ({ name, id, found: find(name) }))
      .filter(({ found }) => idOf(found) !== id && !(umbrella.has(id) && candidatesOf(found).includes(id))),
  );
  expect(lost).toEqual([]);
});

describe('forgiving', () => {
  test.each([
    ['PIGEON  pose', 'pigeon-pose'],
    ['pose, pigeon', 'pigeon-pose'],
    ['pigon', 'pigeon-pose'],
    ["child's pose", 'childs-pose'],
    ['childs poses', 'childs-pose'],
    ['catcow', 'cat-cow'],
    ['cow-cat', 'cat-cow'],
    ['downward facing dog', 'downward-dog'],
    ['grand plié', 'grand-plie'],
    ['Warrior 2', 'warrior-two'],
    ['bridges 3x10', 'glute-bridge'],
    ['happy baby 30s left', 'happy-baby'],
    ['Boat (Navasana)', 'boat-pose'],
    ['cat/cow x 10', 'cat-cow'],
    ['pigeon R+L', 'pigeon-pose'],
    ['side plank (on the feet, please)', 'side-bridge-full'],
    ['half-kneeling-hip-flexor-stretch', 'half-kneeling-hip-flexor-stretch'],
  ])('%s is %s', (text, id) => {
    expect(idOf(find(text))).toBe(id);
  });
});

describe('never guesses', () => {
  test.each([
    ['plank on the knees', 'plank'],
    ['one-legged king pigeon', 'pigeon-pose'],
    ['advanced cobra', 'cobra'],
    ['cobra (plank)', 'plank'],
    ['figure four stretch', 'figure-four-seated'],
    ['warrior I and II', 'warrior-one'],
  ])('%s is asked about, %s among the answers', (text, id) => {
    expect(candidatesOf(find(text))).toContain(id);
  });

  test.each(['', '   ', '???', 'stretch', 'pose', 'xyzzy', 'handball', '90210'])('%j is not known', (text) => {
    expect(find(text)).toEqual({ kind: 'not-known' });
  });

  test('what no plan offers is found, and says so', () => {
    expect(find('the splits')).toMatchObject({ kind: 'found', movement: { id: 'splits', offered: 'never' } });
    expect(find('camel')).toMatchObject({ kind: 'found', movement: { id: 'camel-pose', offered: 'outside' } });
    expect(find('plank')).toMatchObject({ kind: 'found', movement: { id: 'plank', offered: 'library' } });
  });
});

describe('laws', () => {
  const names = movementsOf(treatment).flatMap((movement) => movement.names);
  const anyName = fc.constantFrom(...names);

  test('case and hyphens change nothing', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(find(name.toUpperCase().replaceAll('-', ' '))).toEqual(find(name));
      }),
      { numRuns: 300 },
    );
  });

  test('word order never leads to another move', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [straight, back] = [find(name), find(name.split(' ').reverse().join(' '))];
        if (straight.kind === 'found' && back.kind === 'found') expect(back.movement).toEqual(straight.movement);
        expect(back.kind).not.toBe('not-known');
      }),
      { numRuns: 300 },
    );
  });

  test('a name with a word nobody knows is never taken for a move', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(find(`${name} zzyzx`).kind).not.toBe('found');
      }),
      { numRuns: 300 },
    );
  });

  test('any text at all has an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(['found', 'ambiguous', 'not-known']).toContain(findMovement(treatment, text).kind);
      }),
      { numRuns: 300 },
    );
  });
});
