import type { FindingValue } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFindings } from './person.arbitrary.ts';
import { mainCause, posterior } from './posterior.ts';
import { siteEvidence } from './presenting-site.ts';
import { placeBelief } from './rank.ts';
import { compileTables } from './tables.ts';

const knowledge = await loadKnowledge();
const tables = compileTables(knowledge);
const SETTING = 'self-referral-web';
const { main: MAIN, classOfFinding, classOfOption } = tables.sites;

type Answers = Readonly<Record<string, FindingValue>>;

const placesOf = (answers: Answers) => {
  const result = posterior(tables, new Map(Object.entries(answers)), SETTING);
  return placeBelief(tables, result, mainCause(tables, result));
};

const people: readonly Answers[] = [
  {},
  { 'age-years': 24, 'sex-at-birth': 'male' },
  { 'age-years': 45, 'sex-at-birth': 'female' },
  { 'age-years': 78, 'sex-at-birth': 'female' },
];

describe('the site that is named first', () => {
  test.each([...classOfOption.keys()])('%s moves belief before anything else was answered', (site) => {
    for (const person of people) {
      const before = posterior(tables, new Map(Object.entries(person)), SETTING).p;
      const after = posterior(tables, new Map(Object.entries({ ...person, [MAIN]: site })), SETTING).p;
      const moved = after.reduce((sum, x, h) => sum + Math.abs(x - (before[h] as number)), 0) / 2;
      expect(moved).toBeGreaterThan(0.05);
    }
  });

  test('groin pain is not swallowed by ordinary back pain, at any age', () => {
    for (const person of people) {
      expect(placesOf(person).lumbar).toBeGreaterThan(0.5);
      const { hip, lumbar } = placesOf({ ...person, [MAIN]: 'groin' });
      expect(hip).toBeGreaterThan(lumbar);
    }
  });

  test('an outer hip points to the hip, a low back to the back, a dimple to the joint behind it', () => {
    for (const person of people) {
      const before = placesOf(person);
      expect(placesOf({ ...person, [MAIN]: 'outer-hip' }).hip).toBeGreaterThan(0.5);
      expect(placesOf({ ...person, [MAIN]: 'low-back-middle' }).lumbar).toBeGreaterThan(before.lumbar);
      expect(placesOf({ ...person, [MAIN]: 'dimple' }).sacroiliac).toBeGreaterThan(before.sacroiliac);
    }
  });
});

describe('a site that was not named', () => {
  const sites = [MAIN, ...classOfFinding.keys()];

  test('says nothing: without any site the ranking is that of the other answers', () => {
    fc.assert(
      fc.property(anyFindings(knowledge), (findings) => {
        const others = new Map([...findings].filter(([id]) => !sites.includes(id)));
        expect(siteEvidence(tables.sites, others)).toBeUndefined();
        expect(posterior(tables, others, SETTING).p).toEqual(posterior(tables, others, SETTING, { noSite: true }).p);
      }),
      { numRuns: 60 },
    );
  });

  test('says nothing beside one that was: denied or not mentioned, what the named site says is the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...classOfFinding.keys()), { minLength: 1 }),
        fc.nat(),
        (felt, cut) => {
          const named = felt.slice(0, 1 + (cut % felt.length));
          const alone = new Map<string, FindingValue>(named.map((id) => [id, true]));
          const denied = new Map([...alone, ...felt.slice(named.length).map((id) => [id, false] as const)]);
          expect(siteEvidence(tables.sites, denied)).toEqual(siteEvidence(tables.sites, alone));
        },
      ),
      { numRuns: 200 },
    );
  });
});
