import { z } from 'zod';
import { Phrase, TreatmentGrade } from './grade.schema.ts';

const letters = Object.fromEntries(TreatmentGrade.options.map((letter) => [letter, Phrase])) as Record<
  TreatmentGrade,
  typeof Phrase
>;

const Metres = z.number().positive().lt(1);

/** knowledge/exercises-conventions.yaml: what the letters, signs and units of the exercise files mean. */
export const ExerciseConventionsFile = z.strictObject({
  grades: z.strictObject({ ...letters, maps_to_evidence_yaml: z.strictObject(letters) }),
  pose_conventions: z.strictObject({
    units: Phrase,
    side: Phrase,
    zero: Phrase,
    base: z.strictObject({ upright: Phrase, supine: Phrase, prone: Phrase, side_left: Phrase, side_right: Phrase }),
    pelvis: z.strictObject({ tilt: Phrase, obliquity: Phrase, rotation: Phrase }),
    spine: z.strictObject({ flex: Phrase, side: Phrase, rot: Phrase }),
    hip: z.strictObject({ flex: Phrase, abd: Phrase, rot: Phrase }),
    knee: Phrase,
    ankle: Phrase,
    shoulder: z.strictObject({ flex: Phrase, abd: Phrase, rot: Phrase }),
    elbow: Phrase,
    order: Phrase,
    contacts: Phrase,
    approximate: Phrase,
    body_model_signs: Phrase,
    segments_m: z
      .strictObject({
        hip_half_width: Metres,
        hip_to_L5S1: Metres,
        lumbar: Metres,
        thorax: Metres,
        neck: Metres,
        head: Metres,
        thigh: Metres,
        shank: Metres,
        ankle_height: Metres,
        upper_arm: Metres,
        forearm: Metres,
        hand: Metres,
      })
      .meta({ description: 'segment lengths of the 1.70 m figure, metres; joints stand in figure.yaml' }),
  }),
});

export type ExerciseConventionsFile = z.infer<typeof ExerciseConventionsFile>;
