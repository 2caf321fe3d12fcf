import { describe, expect, test } from 'vitest';
import { operationsOf } from './operation.ts';

const parts = (findings: Readonly<Record<string, string | number | boolean>>): readonly string[] => [
  ...operationsOf({ findings }),
];

describe('operations of the past year', () => {
  test('none is told, none is there', () => {
    expect(parts({})).toEqual([]);
    expect(parts({ 'onset-after-surgery': 'no', 'recent-lower-limb-surgery': false, 'hip-replacement': 'no' })).toEqual(
      [],
    );
  });

  test.each([
    ['knee-ankle-foot', ['leg']],
    ['hip', ['hip']],
    ['spine', ['spine']],
    ['abdomen-pelvis', ['belly']],
  ])('pain of six weeks that began after surgery: %s', (began, told) => {
    expect(parts({ 'onset-after-surgery': began, 'pain-duration-weeks': 6 })).toEqual(told);
  });

  test('pain of three years began after an operation of another year', () => {
    expect(parts({ 'onset-after-surgery': 'spine', 'pain-duration-weeks': 156 })).toEqual([]);
  });

  test('what was said about the past year counts more than how long it hurts', () => {
    const long = { 'onset-after-surgery': 'knee-ankle-foot', 'pain-duration-weeks': 156 };
    expect(parts({ ...long, 'recent-lower-limb-surgery': true })).toEqual(['leg']);
    expect(parts({ ...long, 'pain-duration-weeks': 6, 'recent-lower-limb-surgery': false })).toEqual([]);
  });

  test('a new hip is asked about once, as a hip', () => {
    expect(parts({ 'hip-replacement': 'under-1-year', 'recent-lower-limb-surgery': true })).toEqual(['hip']);
    expect(parts({ 'hip-replacement': 'over-1-year' })).toEqual([]);
  });
});
