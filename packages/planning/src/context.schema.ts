import { z } from 'zod';

const Day = z.iso.date();

/** An operation, past or planned. What the person does not know is `unknown`, and then stretches wait. */
const Surgery = z.strictObject({
  kind: z.enum(['hip-replacement', 'hip-other', 'knee', 'spine', 'abdomen']),
  date: Day.or(z.literal('unknown')).meta({ description: 'before today: aftercare; after today: preparation' }),
  side: z.enum(['left', 'right', 'both', 'unknown']),
  approach: z.enum(['posterior', 'anterior', 'lateral', 'unknown']).optional(),
  limits: z.enum(['given', 'none', 'unknown']).meta({
    description: 'given: they stand in the limits; none: the surgeon said there are none; unknown: not told',
  }),
});

/** Lengths of a bicycle and its rider, from which the smallest hip angle of the pedal stroke follows. */
const Bicycle = z.strictObject({
  saddleHeightMm: z.number().min(300).max(1100).meta({ description: 'centre of the pedal axle to top of saddle, mm' }),
  crankMm: z.number().min(100).max(220),
  trunkAngleDegrees: z.number().min(0).max(95).meta({ description: 'trunk from the ground, degrees; 90 sits upright' }),
  thighMm: z.number().min(250).max(650).meta({ description: 'hip joint to knee joint, mm' }),
  shankMm: z.number().min(250).max(650).meta({ description: 'knee joint to ankle, mm' }),
});

/** The life the plan has to fit into. Every field that is absent changes nothing. */
export const ContextSchema = z.strictObject({
  surgery: Surgery.optional(),
  deskHours: z.number().min(0).max(18).optional().meta({ description: 'hours sitting at work on a usual day' }),
  trip: z
    .strictObject({
      hours: z.number().positive().max(48).meta({ description: 'driving hours of the whole trip' }),
      gearbox: z.enum(['clutch', 'automatic']),
    })
    .optional(),
  bicycle: Bicycle.optional(),
  activities: z
    .array(z.enum(['cycling', 'running', 'yoga-dance-gymnastics', 'lifting']))
    .max(4)
    .optional()
    .meta({ description: 'sports and work the person does or goes back to' }),
  pelvicFloor: z.boolean().optional().meta({ description: 'leakage, heaviness or bowel trouble of long standing' }),
});

export type PlanContext = z.infer<typeof ContextSchema>;
export type Surgery = z.infer<typeof Surgery>;
export type Bicycle = z.infer<typeof Bicycle>;
