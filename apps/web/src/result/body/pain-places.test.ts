import { expect, test } from 'vitest';
import { keyOf, painPlaces } from './pain-places.ts';

const told = (findings: Parameters<typeof painPlaces>[1]['findings'], laterality = {}) => ({ findings, laterality });

test('what was marked stays as it was marked', () => {
  const marked = [{ region: 'groin', side: 'right', intensity: 6, worst: true }] as const;
  expect(painPlaces(marked, told({ 'pain-groin': true, 'pain-main-site': 'groin' }))).toEqual(marked);
});

test('a place that was only told is drawn too; a no and a place nobody spoke of are not', () => {
  expect(painPlaces([], told({ 'pain-low-back': true, 'pain-buttock': false }))).toEqual([
    { region: 'low-back-middle' },
  ]);
});

test('no side is made up: without one both are marked, and the side of the worst place is its own', () => {
  const both = [
    { region: 'buttock', side: 'left' },
    { region: 'buttock', side: 'right' },
  ];
  expect(painPlaces([], told({ 'pain-buttock': true }))).toEqual(both);
  const laterality = { 'pain-main-site': 'left' } as const;
  expect(painPlaces([], told({ 'pain-main-site': 'groin', 'pain-buttock': true }, laterality))).toEqual([
    ...both,
    { region: 'groin', side: 'left' },
  ]);
});

test('a place of a newer map is kept and not drawn', () => {
  expect(keyOf({ region: 'left-ear' })).toBeUndefined();
  expect(keyOf({ region: 'calf' })).toBeUndefined();
  expect(keyOf({ region: 'calf', side: 'left' })).toBe('calf left');
});
