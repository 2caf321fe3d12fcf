import { join } from 'node:path';
import { PLACE_IDS } from '@hipspine/knowledge/treatment';
import { z } from 'zod';
import { readLines } from './case.ts';

const ids = z.array(z.string());

/** What a golden plan must, may and must not hold; written from the rules and the audit, before there was a planner. */
const Expectation = z.strictObject({
  triage: z.enum(['cleared', 'not-cleared', 'send-now']),
  why_not_cleared: z.string().optional(),
  phase: z.array(z.enum(['calm', 'build', 'keep'])).nonempty(),
  facts: ids,
  pathways: ids,
  never: ids,
  clinician_first: ids,
  able: ids,
  say: z.array(z.union([z.strictObject({ rule: z.string() }), z.strictObject({ topic: z.string() })])),
  from: z.array(z.string()).nonempty(),
});

const Request = z.strictObject({
  today: z.iso.date(),
  minutes: z.number().positive(),
  days: z.int().min(1).max(7),
  equipment: ids,
  place: z.enum(PLACE_IDS),
  without: ids,
  limits: z.array(z.looseObject({ joint: z.string(), side: z.string(), motion: z.string(), maxDegrees: z.number() })),
  answers: z.record(z.string(), z.enum(['yes', 'no', 'not-sure'])),
  context: z.record(z.string(), z.unknown()),
  confirmed: ids,
  wontDo: ids,
  previous: z.looseObject({ levelReached: z.int().min(1).max(5) }).optional(),
});

const ClearedPerson = z.object({
  id: z.string().regex(/^cp-[a-z0-9-]+$/),
  age: z.number(),
  sex: z.enum(['female', 'male']),
  narrative: z.string().min(20),
  patient_findings: z.record(z.string(), z.unknown()),
  clinician_findings: z.record(z.string(), z.unknown()),
  laterality: z.record(z.string(), z.string()),
  plan: Request,
  expect: Expectation,
});

export type ClearedPerson = z.infer<typeof ClearedPerson>;

const FILE = join(import.meta.dirname, '../knowledge/cases/cleared-people.jsonl');

/** People who answered every safety question, what they ask of a plan, and what it must and must not hold. */
export const readClearedPeople = (): readonly ClearedPerson[] =>
  readLines(FILE).map((line) => ClearedPerson.parse(line));
