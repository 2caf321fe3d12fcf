import { type Finding, type Knowledge, NOT_SURE } from '@hipspine/knowledge';
import { z } from 'zod';

/** A value that says nothing: not asked or not answered. */
const NOT_ANSWERED = z.null();

const Side = z.enum(['left', 'right', 'both']);

/**
 * What `assess` reads. The reader itself is milder than this: it uses what fits and warns about the rest; the schema is
 * for whoever writes a case and wants to know what fits.
 */
export function caseSchema(knowledge: Knowledge): z.ZodType {
  const findings = z
    .object(Object.fromEntries(knowledge.findings.map((finding) => [finding.id, findingValue(finding).optional()])))
    .meta({
      id: 'findings',
      description: 'Finding id to value. A finding that is absent was not answered; it is never a "no".',
    });
  const sided = knowledge.findings.filter(({ laterality }) => laterality).map(({ id }) => [id, Side.optional()]);
  const age = knowledge.finding.get('age-years');
  const sex = knowledge.finding.get('sex-at-birth');
  return z.looseObject({
    id: z.string().max(200).optional(),
    ...(age === undefined ? {} : { age: findingValue(age).optional() }),
    ...(sex === undefined ? {} : { sex: findingValue(sex).optional() }),
    findings: findings.optional(),
    patient_findings: findings.optional().meta({ description: 'In a published case: what the person can tell' }),
    clinician_findings: findings.optional().meta({ description: 'In a published case: what an examination adds' }),
    laterality: z.object(Object.fromEntries(sided)).optional(),
  });
}

function findingValue({ value, label, question }: Finding): z.ZodType {
  const told =
    value.type === 'boolean'
      ? z.boolean()
      : value.type === 'number'
        ? z.number().min(value.min).max(value.max)
        : z.enum(value.options.map((option) => option.value));
  const unit = value.type === 'number' ? ` (${value.unit})` : '';
  return z.union([told, z.literal(NOT_SURE), NOT_ANSWERED]).meta({ description: `${question ?? label}${unit}` });
}
