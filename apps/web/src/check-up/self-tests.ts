/** How one starts a test. */
export type StartPosition = 'on-back' | 'on-front' | 'sitting' | 'standing' | 'bed-edge';

export interface TestFacts {
  readonly start: StartPosition;
  /** The exercise of knowledge/exercises whose movement is the test, or nearly. */
  readonly exercise?: string;
  /** The movement is like the test and not the same. */
  readonly isNearly?: true;
  /** Seen in the figure on the other side, because that leg moves. */
  readonly movesOther?: true;
}

/** Every test a person can try alone, by its finding. A test holds the list against the facts. */
export const SELF_TESTS: Readonly<Record<string, TestFacts>> = {
  'st-knee-squeeze': { start: 'on-back', exercise: 'adductor-squeeze' },
  'st-hop': { start: 'standing' },
  'st-seated-figure-four-knee-pull': { start: 'sitting', exercise: 'figure-four-seated', isNearly: true },
  'st-press-ups-response': { start: 'on-front', exercise: 'press-up-sloppy' },
  'st-repeated-flexion-response': { start: 'on-back', exercise: 'knee-to-chest-double' },
  'st-extension-rotation': { start: 'standing', exercise: 'standing-lumbar-extension', isNearly: true },
  'st-one-leg-arch': { start: 'standing' },
  'st-lie-on-back-30s': { start: 'on-back' },
  'st-chair-stands-30s': { start: 'sitting', exercise: 'sit-to-stand' },
  'st-figure-four': { start: 'on-back', exercise: 'figure-four-supine', isNearly: true },
  'st-thomas-edge-of-bed': { start: 'bed-edge', exercise: 'supine-edge-hip-flexor-stretch' },
  'st-heel-to-buttock': { start: 'on-front' },
  'st-resisted-knee-lift': { start: 'sitting' },
  'st-knee-to-opposite-shoulder': { start: 'on-back', exercise: 'piriformis-stretch-knee-to-opposite-shoulder' },
  'st-squat-groin-pain': { start: 'standing', exercise: 'garland-supported-squat' },
  'st-hip-rotation-in-limited': { start: 'sitting' },
  'st-hip-rotation-in-painful': { start: 'sitting' },
  'st-beighton': { start: 'standing' },
  'st-single-leg-bridge': { start: 'on-back', exercise: 'bridge-single-leg' },
  'st-single-leg-stand-30s': { start: 'standing', exercise: 'single-leg-balance' },
  'st-press-outer-hip': { start: 'standing' },
  'st-fingertips-to-floor-cm': { start: 'standing' },
  'st-straight-leg-raise': { start: 'on-back', exercise: 'straight-leg-raise-supine' },
  'st-crossed-leg-raise': { start: 'on-back', exercise: 'straight-leg-raise-supine', movesOther: true },
  'st-slump-sit': { start: 'sitting', exercise: 'sciatic-slider-seated', isNearly: true },
  'st-heel-walk': { start: 'standing' },
  'st-toe-walk': { start: 'standing', exercise: 'calf-raise', isNearly: true },
  'st-active-leg-lift-heaviness': { start: 'on-back', exercise: 'straight-leg-raise-supine' },
  'posture-arched-low-back': { start: 'standing' },
  'st-one-finger-point': { start: 'standing' },
};
