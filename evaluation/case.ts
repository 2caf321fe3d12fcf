import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URGENCIES } from '@hipspine/knowledge';
import { z } from 'zod';

const ids = z.array(z.string()).default([]);
const Urgency = z.enum(URGENCIES);

/** The answer key of a case. Nothing that makes predictions ever gets it. */
const Gold = z.object({
  primary: z.string(),
  in_vocabulary: z.boolean().default(true),
  coexisting: ids,
  acceptable: ids,
  must_not_miss: ids,
  urgency: Urgency,
  acceptable_urgency: z.array(Urgency).default([]),
});

const Case = z.object({
  id: z.string(),
  category: z.enum(['common', 'serious', 'mimic']),
  provenance: z.enum(['published', 'authored']),
  age: z.number(),
  sex: z.enum(['female', 'male']),
  gold: Gold,
});

export type Gold = z.infer<typeof Gold>;
export type ClinicalCase = z.infer<typeof Case>;

/** A case twice: as the scorer sees it, and the raw line without the answer key, as the engine sees it. */
export interface EvaluationCase extends ClinicalCase {
  readonly input: Readonly<Record<string, unknown>>;
}

const FOLDER = join(import.meta.dirname, '../knowledge/cases');

/** The sets of cases of this repository, see knowledge/cases/README.md. */
export const SETS = { public: 'public.jsonl', published: 'published-validation.jsonl', answered: 'answered.jsonl' };

/** What a system under test may see of a case: who, what they tell, and nothing about the source or the answer. */
const VISIBLE = ['id', 'age', 'sex', 'patient_findings', 'clinician_findings', 'laterality'];

export const readSet = (name: keyof typeof SETS): readonly EvaluationCase[] => readCases(join(FOLDER, SETS[name]));

/** @throws when a line is no case: the repository's own files must be whole */
export function readCases(file: string): readonly EvaluationCase[] {
  return readLines(file).map((line) => {
    const raw = Object(line) as Readonly<Record<string, unknown>>;
    const input = Object.fromEntries(VISIBLE.map((field) => [field, raw[field]]));
    return { ...Case.parse(line), input };
  });
}

export const readLines = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
