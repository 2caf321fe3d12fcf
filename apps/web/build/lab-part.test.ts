import { MUSCLES, TASKS } from '@hipspine/body';
import { loadTreatment } from '@hipspine/knowledge/node';
import { labWords } from '@hipspine/messages';
import { describe, expect, test } from 'vitest';
import { ALL_MUSCLES } from '../src/lab/muscle-groups.ts';
import { labPart } from './lab-part.ts';

const { exercises } = labPart(await loadTreatment());
const of = (id: string) => exercises.find((one) => one.id === id);

describe('what the body lab is told of the exercises', () => {
  test('the kneeling stretch lengthens psoas and iliacus, and the model agrees', () => {
    const stretch = of('half-kneeling-hip-flexor-stretch');
    const claims = stretch?.targets.filter(({ action }) => action === 'lengthen');
    expect(claims?.map(({ tissue, claim }) => [tissue, claim?.verdict])).toEqual([
      ['iliacus', 'supported'],
      ['psoas-major', 'supported'],
      ['rectus-femoris', 'supported'],
    ]);
    expect(stretch?.lengths.find(({ muscle }) => muscle === 'iliacus')).toMatchObject({ side: 'working', key: 'hold' });
  });

  test('what the model contradicts or cannot tell is said, with its millimetres', () => {
    const claim = (id: string, tissue: string) => of(id)?.targets.find((one) => one.tissue === tissue)?.claim;
    expect(claim('open-hip-sitting', 'iliacus')).toMatchObject({ verdict: 'contradicted', millimetres: -51.4 });
    expect(claim('sphinx', 'psoas-major')).toMatchObject({ verdict: 'hardly', millimetres: -1.1 });
    expect(claim('pigeon-pose', 'psoas-major')).toMatchObject({ verdict: 'supported', otherSideOnly: true });
  });

  test('nothing under the error of the model is called longer', () => {
    for (const { lengths } of exercises) {
      for (const { millimetres } of lengths) expect(millimetres).toBeGreaterThanOrEqual(5);
    }
  });
});

describe.each(['en', 'es'] as const)('words of the body lab in %s', (language) => {
  const words = labWords[language];

  test('there is one for every tissue of the exercises', () => {
    const tissues = new Set(exercises.flatMap(({ targets }) => targets.map(({ tissue }) => tissue)));
    expect([...tissues].filter((tissue) => !(tissue in words.tissues))).toEqual([]);
  });

  test('there is one for every muscle and task of the body', () => {
    expect(Object.keys(words.muscles).sort()).toEqual([...MUSCLES.keys()].sort());
    expect(Object.keys(words.loads.tasks)).toEqual(TASKS.map(({ id }) => id));
  });
});

test('every muscle of the body stands in one group', () => {
  expect([...ALL_MUSCLES].sort()).toEqual([...MUSCLES.keys()].sort());
});
