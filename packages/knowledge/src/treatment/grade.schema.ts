import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';

/**
 * How well something is supported, A to D, N for no evidence found, X for evidence or agreed practice against.
 * The meaning of each letter stands in knowledge/exercises-conventions.yaml.
 */
export const TreatmentGrade = z.enum(['A', 'B', 'C', 'D', 'N', 'X']);

/** Ids of sources; a statement with a number or a grade needs at least one. `expert` is allowed, and shown. */
export const SourceIds = z
  .array(Id)
  .nonempty('at least one source')
  .refine((ids) => new Set(ids).size === ids.length, 'each source once');

/** A sentence or phrase in plain text: one line, no blanks at the ends. */
export const Phrase = z
  .string()
  .min(2)
  .refine((text) => text === text.trim() && !text.includes('\n'), 'one line without blanks at the ends');

export type TreatmentGrade = z.infer<typeof TreatmentGrade>;
