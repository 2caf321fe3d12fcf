import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test } from 'vitest';
import type { View } from '../../pain-map/figure-shapes.ts';
import { VIEW_BOX } from '../../pain-map/view-box.ts';
import { ANCHORS, anchorPoint, endPoint, SOURCES, sidesIn, viewOf } from './anchors.ts';

const { chainLinks, chainParts } = await loadKnowledge();
const ends = [...new Set([...chainParts.map(({ id }) => id), ...chainLinks.flatMap(({ from, to }) => [from, to])])];

describe('where the ends of the chain lie', () => {
  test('every end of every link has a place, and no place is kept for an end that is gone', () => {
    expect(Object.keys(ANCHORS).sort()).toEqual([...ends].sort());
  });

  test.each(chainLinks.map(({ id, from, to }) => [id, from, to] as const))(
    '%s can be drawn in one view',
    (_, from, to) => {
      for (const side of ['left', 'right'] as const) {
        const view = viewOf([from, to], side);
        expect(view).toBeDefined();
        for (const end of [from, to]) {
          const point = endPoint(view as View, end, side);
          expect(point?.x).toBeGreaterThan(0);
          expect(point?.x).toBeLessThan(VIEW_BOX.width);
          expect(point?.y).toBeGreaterThan(0);
          expect(point?.y).toBeLessThan(VIEW_BOX.height);
        }
        expect(endPoint(view as View, from, side)).not.toEqual(endPoint(view as View, to, side));
      }
    },
  );

  test('the right side of the person is on the left of the front view and on the right of the back view', () => {
    const middle = VIEW_BOX.width / 2;
    const hip = SOURCES.hip;
    if (hip === undefined) throw new Error('no hip');
    expect(anchorPoint('front', hip, 'right')?.x).toBeLessThan(middle);
    expect(anchorPoint('back', hip, 'right')?.x).toBeGreaterThan(middle);
  });

  test('no side told: both are drawn; from the side one sees that side alone', () => {
    expect(sidesIn('back', undefined)).toEqual(['left', 'right']);
    expect(sidesIn('back', 'left')).toEqual(['left']);
    expect(sidesIn('left', undefined)).toEqual(['left']);
    expect(sidesIn('left', 'right')).toEqual([]);
  });
});
