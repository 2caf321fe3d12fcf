import { describe, expect, test } from 'vitest';
import {
  buildBody,
  counterparts,
  fasciclesNamed,
  MUSCLE_IDS,
  mirrorPose,
  muscleIndex,
  poseOf,
  STANDING,
} from '../index.ts';
import { counterpartLengths } from './fascicle-names.ts';

describe('a name', () => {
  test('with a fascicle means that fascicle', () => {
    expect(fasciclesNamed('psoas_l1_vb_r')).toEqual(['psoas_l1_vb_r']);
    expect(fasciclesNamed('rectus_femoris_l')).toEqual(['rectus_femoris_l']);
  });

  test('without one means all of the muscle, of one side or of both', () => {
    expect(fasciclesNamed('psoas_r')).toHaveLength(11);
    expect(fasciclesNamed('psoas')).toHaveLength(22);
    expect(fasciclesNamed('iliacus_l').every((id) => id.endsWith('_l'))).toBe(true);
    expect(fasciclesNamed('hamstrings_r')).toContain('biceps_femoris_long_r');
  });

  test('that is none means nothing', () => {
    for (const name of ['', 'soas_r', 'psoas_x', '_r', 'psoas_l1_vb_r_r']) expect(fasciclesNamed(name)).toEqual([]);
  });

  test('of a muscle finds every fascicle exactly once', () => {
    const all = [...new Set(MUSCLE_IDS.flatMap((id) => fasciclesNamed(id)))];
    expect(all).toEqual(MUSCLE_IDS);
  });
});

test('no two muscles of ours stand for the same muscle of a reference set', () => {
  for (const set of ['rajagopal2023', 'gait2392', 'lfb'] as const) {
    const names = counterparts(set).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { muscle } of counterparts(set)) expect(muscleIndex(muscle)).toBeGreaterThanOrEqual(0);
  }
});

test('the psoas of the hip models does not follow the spine: it starts on the pelvis there', () => {
  const list = counterparts('rajagopal2023').filter(({ name }) => name === 'psoas');
  const body = buildBody();
  const [standing] = counterpartLengths(body, STANDING, list);
  const [bent] = counterpartLengths(body, poseOf({ lumbar_flexion: 40, lateral_bend: 15 }), list);
  expect(bent).toBeCloseTo(standing as number, 12);
});

test('a mirrored pose has left and right changed, and turns to the other side', () => {
  const pose = poseOf({ hip_flexion_r: 30, lateral_bend: 10, pelvic_tilt: 5, thoracic_rotation: -8 });
  const mirrored = mirrorPose(pose);
  expect(mirrored).toMatchObject({ hip_flexion_l: 30, lateral_bend: -10, pelvic_tilt: 5, thoracic_rotation: 8 });
  expect(mirrored.hip_flexion_r + 0).toBe(0);
  expect(mirrorPose(mirrored)).toEqual(pose);
});
