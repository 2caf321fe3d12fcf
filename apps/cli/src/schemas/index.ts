import { loadKnowledge } from '@hipspine/knowledge/node';
import { z } from 'zod';
import { AssessmentSchema, ErrorLineSchema } from './assessment.schema.ts';
import { caseSchema } from './case.schema.ts';
import { AnswerSchema, AskSchema, BackSchema, ResultSchema, StartSchema, StopSchema } from './interview.schema.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const json = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input' });

/** Every input and output that exists, by name. Made on demand: most runs need none, the others one. */
export const MESSAGE_SCHEMAS: Readonly<Record<string, () => Promise<JsonSchema>>> = {
  case: async () => json(caseSchema(await loadKnowledge())),
  assessment: async () => json(AssessmentSchema),
  'error-line': async () => json(ErrorLineSchema),
  plan: async () => json((await import('@hipspine/planning')).PlanSchema),
  'plan-limits': async () => json((await import('@hipspine/planning')).LimitsSchema),
  'plan-context': async () => json((await import('@hipspine/planning')).ContextSchema),
  'plan-log-entry': async () => json((await import('@hipspine/planning')).LogEntrySchema),
  'interview-start': async () => json(StartSchema),
  'interview-ask': async () => json(AskSchema),
  'interview-answer': async () => json(AnswerSchema),
  'interview-back': async () => json(BackSchema),
  'interview-stop': async () => json(StopSchema),
  'interview-result': async () => json(ResultSchema),
};
