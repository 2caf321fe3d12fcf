import type { TypedPose } from '@hipspine/knowledge/treatment';
import { describe, expect, test } from 'vitest';
import { buildBody } from '../body.ts';
import { jointIndex } from './joint-angles.ts';
import { ballIndex, PlacedFigure } from './stance.ts';
import { wantedOf } from './typed-pose.ts';

const figure = new PlacedFigure(buildBody());

/** Where a place of the body is: forward, up, to the right of the middle of the hip bones. */
function placeIn(pose: Partial<TypedPose>, name: string): readonly [number, number, number] {
  const { turn, angles } = wantedOf({ t: 'test', base: 'upright', contacts: ['feet'], ...pose });
  figure.put(0, 0, 0, turn, angles);
  const o = 3 * (ballIndex(name) ?? -1);
  return [figure.points[o]!, figure.points[o + 1]!, figure.points[o + 2]!];
}

describe('typed angles in the body', () => {
  test('bend the left hip and the left knee comes forward', () => {
    expect(placeIn({ hip_l: { flex: 90 } }, 'knee_l')[0]).toBeGreaterThan(0.3);
    expect(placeIn({ hip_l: { flex: 90 } }, 'knee_r')[0]).toBeLessThan(0.1);
  });

  test('abduction moves a leg out on its own side', () => {
    expect(placeIn({ hip: { abd: 30 } }, 'heel_l')[2]).toBeLessThan(-0.4);
    expect(placeIn({ hip: { abd: 30 } }, 'heel_r')[2]).toBeGreaterThan(0.4);
  });

  test('outward rotation of a bent hip brings the foot inwards, inward rotation outwards', () => {
    const bent = (rot: number) => placeIn({ hip_l: { flex: 90, rot }, knee_l: 90 }, 'heel_l')[2];
    expect(bent(40)).toBeGreaterThan(bent(0) + 0.1);
    expect(bent(-40)).toBeLessThan(bent(0) - 0.1);
  });

  test('a bend to the left moves the head to the left, and a turn to the left turns the face to it', () => {
    expect(placeIn({ lumbar: { side: 20 } }, 'head_back')[2]).toBeLessThan(-0.1);
    const face = (rot: number) => placeIn({ neck: { rot } }, 'forehead')[2];
    expect(face(60)).toBeLessThan(face(0));
  });

  test('lying on the back the chest is above the back, on the belly below it, on the left side the left hip is lowest', () => {
    expect(placeIn({ base: 'supine' }, 'chest')[1]).toBeGreaterThan(placeIn({ base: 'supine' }, 'mid_back')[1]);
    expect(placeIn({ base: 'prone' }, 'chest')[1]).toBeLessThan(placeIn({ base: 'prone' }, 'mid_back')[1]);
    expect(placeIn({ base: 'side_left' }, 'trochanter_l')[1]).toBeLessThan(
      placeIn({ base: 'side_left' }, 'trochanter_r')[1],
    );
  });

  test('one side alone takes the place of both', () => {
    const { angles } = wantedOf({ t: 'x', base: 'upright', contacts: ['feet'], knee: 20, knee_l: 70 });
    expect([angles[jointIndex('knee_flexion_l')], angles[jointIndex('knee_flexion_r')]]).toEqual([70, 20]);
  });
});
