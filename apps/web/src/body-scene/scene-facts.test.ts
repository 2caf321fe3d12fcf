import { buildBody, FASCICLES, mirrorPose, otherSide, poseOf, STANDING } from '@hipspine/body';
import { bodySceneWords } from '@hipspine/messages';
import { describe, expect, test } from 'vitest';
import { jointsOf, muscleFacts } from './scene-facts.ts';

const body = buildBody();
const names = [...new Set(FASCICLES.map(({ muscle }) => muscle))];
const tucked = poseOf({ pelvic_tilt: -10, lumbar_flexion: 10, hip_flexion_r: -20, knee_flexion_r: 80 });

describe('joints a muscle crosses', () => {
  test.each([
    ['psoas', ['low_back', 'sacroiliac', 'hip']],
    ['iliacus', ['hip']],
    ['rectus_femoris', ['hip', 'knee']],
    ['piriformis', ['sacroiliac', 'hip']],
    ['vasti', ['knee']],
    ['calf', ['knee', 'ankle']],
    ['gluteus_medius', ['hip']],
    ['multifidus', ['low_back']],
  ] as const)('%s: %j', (muscle, joints) => {
    const found = jointsOf(muscle);
    for (const joint of joints) expect(found).toContain(joint);
    if (muscle !== 'multifidus' && muscle !== 'calf') expect(found).toHaveLength(joints.length);
  });
});

describe('facts of a muscle', () => {
  test('the iliacus gains more from a tucked half-kneeling stretch than the psoas, in percent', () => {
    const [iliacus, psoas] = (['iliacus', 'psoas'] as const).map((name) =>
      muscleFacts(body, name, 'r', tucked, STANDING),
    );
    expect(iliacus?.change.percent).toBeGreaterThan(psoas?.change.percent ?? Number.NaN);
    expect(psoas?.change.millimetres).toBeGreaterThan(3);
  });

  test('iliacus bends the hip, gluteus maximus straightens it, vasti straighten the knee', () => {
    const pull = (name: (typeof names)[number], coordinate: string) =>
      muscleFacts(body, name, 'l', STANDING, STANDING).pulls.find((one) => one.coordinate === coordinate)?.millimetres;
    expect(pull('iliacus', 'hip_flexion_l')).toBeGreaterThan(20);
    expect(pull('gluteus_maximus', 'hip_flexion_l')).toBeLessThan(-20);
    expect(pull('vasti', 'knee_flexion_l')).toBeLessThan(-20);
  });

  test.each(names)('%s tells of the left in a mirrored pose what it tells of the right', (name) => {
    const right = muscleFacts(body, name, 'r', tucked, STANDING);
    const left = muscleFacts(body, name, 'l', mirrorPose(tucked), STANDING);
    expect(left.change.millimetres).toBeCloseTo(right.change.millimetres, 6);
    expect(left.pulls.map(({ millimetres }) => Math.abs(millimetres).toFixed(3))).toEqual(
      right.pulls.map(({ millimetres }) => Math.abs(millimetres).toFixed(3)),
    );
    expect(left.pulls.map(({ coordinate }) => otherSide(coordinate))).toEqual(
      right.pulls.map(({ coordinate }) => coordinate),
    );
  });

  test.each(names)('%s has words for every fact', (name) => {
    const chosen = muscleFacts(body, name, 'r', tucked, STANDING);
    const said = bodySceneWords.twin(
      { layers: { skin: true, muscles: true, bones: true, nerves: false }, view: 'front', muscles: [], chosen },
      true,
    );
    expect(said.join(' ')).not.toMatch(/undefined|NaN|_/);
    expect(said.some((sentence) => sentence.startsWith('It crosses: '))).toBe(true);
  });
});
