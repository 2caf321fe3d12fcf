import { MIDDLE_SEGMENTS, SIDE_SEGMENTS } from '../description/segments.ts';
import { MIDDLE_BALLS, MIDDLE_RODS, SIDE_BALLS, SIDE_RODS } from './flesh.ts';

const jointsAndMasses = (segments: Readonly<Record<string, { joint: unknown; mass: unknown }>>) =>
  Object.entries(segments).map(([name, { joint, mass }]) => ({ name, joint, mass }));

/** All of the body that a solved figure depends on, as plain data: joints, masses, flesh. */
export const FIGURE_ANATOMY: unknown = {
  segments: [...jointsAndMasses(MIDDLE_SEGMENTS), ...jointsAndMasses(SIDE_SEGMENTS)],
  flesh: [MIDDLE_BALLS, SIDE_BALLS, MIDDLE_RODS, SIDE_RODS],
};
