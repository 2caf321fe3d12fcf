import { describe, expect, test } from 'vitest';
import { musclesOfTissues } from './tissues.ts';

describe('the muscles that tissues mean', () => {
  test('come once each and in the order of the body, whatever the order of the tissues', () => {
    const muscles = musclesOfTissues(['adductors', 'iliacus', 'adductor-longus', 'psoas-major']);
    expect(new Set(muscles)).toEqual(
      new Set(['psoas', 'iliacus', 'adductor_longus', 'adductor_brevis', 'adductor_magnus']),
    );
    expect(muscles).toHaveLength(5);
    expect(musclesOfTissues(['psoas-major', 'adductor-longus', 'iliacus', 'adductors'])).toEqual(muscles);
  });

  test('are none for a tissue without a muscle in the body', () => {
    expect(musclesOfTissues(['sciatic-nerve', 'constructor'])).toEqual([]);
  });
});
