import { type BodySceneWords, bodySceneWords } from '../../body-scene-words.ts';
import { type PostureWords, postureEnglish } from '../../posture-words.ts';
import type { AreaWords } from './area-words.ts';
import { bodySceneSpanish, postureSpanish } from './body-spanish.ts';
import { labEnglish } from './lab-english.ts';
import { labSpanish } from './lab-spanish.ts';

/** The body lab in each language. */
export const labWords: AreaWords<typeof labEnglish> = { en: labEnglish, es: labSpanish };

/** The turnable body in each language. */
export const labSceneWords: AreaWords<BodySceneWords> = { en: bodySceneWords, es: bodySceneSpanish };

/** What a settled posture says in each language. */
export const labPostureWords: AreaWords<PostureWords> = { en: postureEnglish, es: postureSpanish };
