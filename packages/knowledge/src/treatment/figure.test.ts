import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ExerciseConventionsFile } from './exercise-conventions.schema.ts';
import { FigureFile } from './figure.schema.ts';
import { bodyPoints, supportGaps } from './figure.ts';
import type { Pose } from './pose.schema.ts';

const read = (file: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, '../../../../knowledge', file), 'utf8'));
const figure = FigureFile.parse(read('figure.yaml'));
const { segments_m: segments } = ExerciseConventionsFile.parse(read('exercises-conventions.yaml')).pose_conventions;

const pose = (angles: Partial<Pose>): Pose => ({ t: 'test', base: 'upright', contacts: ['feet'], ...angles });
const place = (angles: Partial<Pose>, point: string): readonly number[] =>
  bodyPoints(pose(angles), figure).get(point) ?? [];

describe('the figure', () => {
  test('has the segment lengths of the conventions', () => {
    const { joints_m: joint } = figure;
    expect([joint.thigh.at[1], joint.lumbar.at[2], joint.thorax.at[2], joint.head.at[2]]).toEqual([
      segments.hip_half_width,
      segments.hip_to_L5S1,
      segments.lumbar,
      segments.thorax,
    ]);
    expect([-joint.shank.at[2], -joint.foot.at[2], -joint.forearm.at[2]]).toEqual([
      segments.thigh,
      segments.shank,
      segments.upper_arm,
    ]);
  });

  test('stands on its heels, one leg length below the hips', () => {
    expect(place({}, 'heel_l')).toEqual([-0.05, 0.085, expect.closeTo(-0.895, 10)]);
    expect(place({}, 'heel_r')).toEqual([-0.05, -0.085, expect.closeTo(-0.895, 10)]);
  });

  test('raises the thigh forward when the hip bends', () => {
    const [x, , z] = place({ hip_l: { flex: 90 } }, 'knee_out_l');
    expect([x, z]).toEqual([expect.closeTo(0.42, 10), expect.closeTo(0, 10)]);
  });

  test('brings the heel behind the body when the knee bends', () => {
    const [x] = place({ knee_l: 90 }, 'heel_l');
    expect(x).toBeLessThan(-0.4);
  });

  test('moves a leg out on its own side when it abducts', () => {
    expect(place({ hip: { abd: 30 } }, 'heel_l')[1]).toBeCloseTo(0.085 + 0.895 * Math.sin(Math.PI / 6), 10);
    expect(place({ hip: { abd: 30 } }, 'heel_r')[1]).toBeCloseTo(-0.085 - 0.895 * Math.sin(Math.PI / 6), 10);
  });

  test('lies on its back with the chest up', () => {
    expect(place({ base: 'supine' }, 'chest')[2]).toBeGreaterThan(place({ base: 'supine' }, 'mid_back')[2] ?? Infinity);
    expect(place({ base: 'prone' }, 'chest')[2]).toBeLessThan(place({ base: 'prone' }, 'mid_back')[2] ?? -Infinity);
  });

  test('is the mirror image of itself when the sides of a pose are swapped', () => {
    const left = pose({
      hip_l: { flex: 70, abd: 20, rot: 30 },
      knee_l: 90,
      lumbar: { side: 12, rot: 8 },
      shoulder_r: { flex: 100, abd: 15 },
    });
    const right = pose({
      hip_r: { flex: 70, abd: 20, rot: 30 },
      knee_r: 90,
      lumbar: { side: -12, rot: -8 },
      shoulder_l: { flex: 100, abd: 15 },
    });
    const mirror = bodyPoints(right, figure);
    for (const [name, [x, y, z]] of bodyPoints(left, figure)) {
      const other = name.replace(/_([lr])$/, (_, side) => (side === 'l' ? '_r' : '_l'));
      expect(mirror.get(other)).toEqual([expect.closeTo(x, 10), expect.closeTo(-y, 10), expect.closeTo(z, 10)]);
    }
  });
});

describe('support gaps', () => {
  test('are zero when both feet stand', () => {
    expect(supportGaps(pose({}), figure).map(({ gap }) => gap)).toEqual(
      [0, 0, 0, 0].map((gap) => expect.closeTo(gap, 10)),
    );
  });

  test('show a foot in the air', () => {
    const gaps = supportGaps(pose({ contacts: ['foot_r', 'heel_l'], hip_l: { flex: 30 } }), figure);
    expect(gaps.find(({ point }) => point === 'heel_l')?.gap).toBeGreaterThan(0.05);
  });

  test('take the height of a support into account', () => {
    const seated = pose({ hip: { flex: 90 }, knee: 90, contacts: ['sit_bones@0.385', 'feet'] });
    expect(Math.max(...supportGaps(seated, figure).map(({ gap = Infinity }) => Math.abs(gap)))).toBeLessThan(0.08);
  });

  test('have no number for a point the figure does not have', () => {
    expect(supportGaps(pose({ contacts: ['feet', 'tail'] }), figure).at(-1)).toEqual({
      contact: 1,
      point: 'tail',
      gap: undefined,
    });
  });
});
