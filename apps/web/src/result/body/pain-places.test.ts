import { expect, test } from 'vitest';
import { keyOf, mainSide, painPlaces } from './pain-places.ts';

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

test('the side that hurts most is the one that was told, or else the one of the worst mark', () => {
  const marks = [
    { region: 'dimple', side: 'left', worst: true },
    { region: 'groin', side: 'right' },
  ] as const;
  expect(mainSide(marks, { laterality: { 'pain-main-site': 'right' } })).toBe('right');
  expect(mainSide(marks, { laterality: {} })).toBe('left');
  expect(mainSide(marks, { laterality: { 'pain-main-site': 'both' } })).toBeUndefined();
  expect(mainSide([{ region: 'low-back-middle', worst: true }], { laterality: {} })).toBeUndefined();
});
