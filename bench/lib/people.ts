import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person, Warning } from '@hipspine/knowledge';
import { caseReader, type Engine, type View } from '@hipspine/reasoning';

export const ROOT = join(import.meta.dirname, '../..');

/** Program that answers `hipspine …`. */
export const CLI = join(ROOT, 'apps/cli/src/main.ts');

export interface ReadPerson {
  readonly id: string;
  readonly person: Person;
  readonly warnings: readonly Warning[];
}

/** The lines of a file of knowledge/cases/. */
export const caseLines = (name: string): readonly string[] =>
  readFileSync(join(ROOT, 'knowledge/cases', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** @throws if a case cannot be read: a benchmark over fewer people than it says would mislead */
export function readPeople({ knowledge }: Engine, name: string, view: View): readonly ReadPerson[] {
  const read = caseReader(knowledge);
  return caseLines(name).map((line) => {
    const reading = read(JSON.parse(line), view);
    if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.problems)}`);
    return { id: reading.id ?? '', person: reading.person, warnings: reading.warnings };
  });
}
