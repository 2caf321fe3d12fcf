import { expect, test } from 'vitest';
import { buildBody, mirrorPose, type Pose, poseOf, STANDING } from '../index.ts';
import { clearestView } from './clearest-view.ts';

const body = buildBody();
const kneeling = poseOf({ hip_flexion_r: -20, knee_flexion_r: 90, hip_flexion_l: 80, knee_flexion_l: 90 });
const star = poseOf({
  hip_adduction_r: -25,
  hip_adduction_l: -25,
  shoulder_abduction_r: 80,
  shoulder_abduction_l: 80,
});

test.each([
  ['half-kneeling from the side', kneeling, 'right'],
  ['limbs spread from the front', star, 'front'],
  [
    'lying on the back, knees bent, from the side',
    poseOf({ pelvic_tilt: -90, hip_flexion_r: 50, hip_flexion_l: 50, knee_flexion_r: 90, knee_flexion_l: 90 }),
    'right',
  ],
  ['standing from the front', STANDING, 'front'],
] as const)('%s', (_, pose, view) => {
  expect(clearestView(body, [pose])).toBe(view);
});

test('the working side is turned to the viewer', () => {
  expect(clearestView(body, [kneeling], 'l')).toBe('left');
  expect(clearestView(body, [mirrorPose(kneeling) as Pose], 'l')).toBe('left');
});
