import { compileLogic, type FindingValue, findingsIn } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, compileEngine } from './assess.ts';
import { anyFindings } from './person.arbitrary.ts';
import { mainCause, posterior } from './posterior.ts';
import { compileTables } from './tables.ts';

const knowledge = await loadKnowledge();
const tables = compileTables(knowledge);
const engine = compileEngine(knowledge, 'test');
const SETTING = 'self-referral-web';
const gated = knowledge.diseases.flatMap((disease) =>
  disease.population === undefined
    ? []
    : [
        {
          id: disease.id,
          index: tables.index.get(disease.id) as number,
          about: findingsIn(disease.population, knowledge.cluster),
          inside: compileLogic(disease.population, knowledge.cluster),
        },
      ],
);

/** Whether the age or the sex that was told rules the cause out by the facts: a factor of nought on its prior. */
function agedOrSexedOut(index: number, findings: ReadonlyMap<string, FindingValue>): boolean {
  const prior = tables.diseases[index]?.prior;
  const [age, sex] = [findings.get('age-years'), findings.get('sex-at-birth')];
  const band = Object.entries(knowledge.model.age_bands).find(
    ([, [, last]]) => typeof age === 'number' && age < last + 1,
  );
  const bySex = sex === 'female' || sex === 'male' ? prior?.sex[sex] : 1;
  const byAge = band === undefined ? 1 : prior?.age[band[0] as keyof typeof prior.age];
  return bySex === 0 || byAge === 0;
}

/** Causes that only a woman, or only somebody pregnant, can have. */
const PREGNANCY = ['ectopic-pregnancy-ovarian-torsion', 'gynaecological-pelvic-pain', 'pelvic-girdle-pain-pregnancy'];

describe('a cause of certain people', () => {
  test('those about pregnancy are among them', () => {
    expect(gated.map(({ id }) => id)).toEqual(expect.arrayContaining(PREGNANCY));
  });

  test.each(gated)('$id stays in while it is not known whether the person is one of them', ({ index, about }) => {
    fc.assert(
      fc.property(anyFindings(knowledge), (findings) => {
        for (const id of about) findings.delete(id);
        fc.pre(!agedOrSexedOut(index, findings));
        const main = mainCause(tables, posterior(tables, findings, SETTING));
        expect(main[index]).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  test('is out only with an answer that says so', () => {
    fc.assert(
      fc.property(anyFindings(knowledge), (findings) => {
        const { prior } = posterior(tables, findings, SETTING);
        for (const { id, index, inside } of gated) {
          const out = prior.p[index] === 0;
          expect(out, id).toBe(inside(findings) === 'no' || agedOrSexedOut(index, findings));
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([undefined, 'unsure'])(
    'pregnancy %s leaves pain of the pelvis in pregnancy in, and "no" takes it out',
    (state) => {
      const woman: readonly (readonly [string, FindingValue])[] = [
        ['age-years', 30],
        ['sex-at-birth', 'female'],
        ['pain-pubic', true],
      ];
      const believed = (answers: ReadonlyMap<string, FindingValue>, notSure: readonly string[] = []): number => {
        const person = { findings: answers, notSure: new Set(notSure), laterality: new Map() };
        const { ranked } = assess(engine, person);
        return ranked.find(({ condition }) => condition === 'pelvic-girdle-pain-pregnancy')?.probability ?? 0;
      };
      const told = new Map(state === undefined ? woman : [...woman, ['pregnancy-state', state] as const]);
      expect(believed(told)).toBeGreaterThan(0.01);
      expect(believed(new Map(woman), ['pregnancy-state'])).toBeGreaterThan(0.01);
      expect(believed(new Map([...woman, ['pregnancy-state', 'no']]))).toBe(0);
    },
  );
});
