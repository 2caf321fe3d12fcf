import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { readCaseText } from '@hipspine/reasoning';
import { type PainRegion, union, writeDocument } from '@hipspine/record';
import { checkUpAt } from './seeded-record.ts';

const ROOT = join(import.meta.dirname, '../..');
const DAY = 86_400_000;

/** One line of a collection of cases, as text. */
const caseOf = (file: string, id: string): string => {
  const line = readFileSync(join(ROOT, 'knowledge/cases', file), 'utf8')
    .split('\n')
    .find((text) => text.includes(`"id": "${id}"`) || text.includes(`"id":"${id}"`));
  if (line === undefined) throw new Error(`no case ${id} in ${file}`);
  return line;
};

const example = (): string => readFileSync(join(ROOT, 'examples/groin-pain.json'), 'utf8');

interface Seed {
  readonly text: () => string;
  readonly view: 'all' | 'patient';
  readonly regions: readonly PainRegion[];
}

/** Published and authored people whose results show each kind of page. */
const SEEDS = {
  hip: {
    text: example,
    view: 'all',
    regions: [
      { region: 'groin', side: 'right', intensity: 6, worst: true },
      { region: 'low-back-middle', intensity: 3 },
      { region: 'front-thigh', side: 'right', intensity: 4 },
    ],
  },
  back: {
    text: () => caseOf('cleared-people.jsonl', 'cp-extension-desk'),
    view: 'patient',
    regions: [
      { region: 'low-back-middle', intensity: 5, worst: true },
      { region: 'buttock', side: 'left', intensity: 2 },
    ],
  },
  sacroiliac: {
    text: () => caseOf('cleared-people.jsonl', 'cp-sij-pain'),
    view: 'patient',
    regions: [{ region: 'dimple', side: 'left', intensity: 5, worst: true }],
  },
  two: {
    text: () => caseOf('answered.jsonl', 'fa-e9caa3'),
    view: 'patient',
    regions: [],
  },
  doubt: {
    text: () => caseOf('published-validation.jsonl', 'pv-7699a2'),
    view: 'patient',
    regions: [{ region: 'groin', side: 'left', intensity: 5, worst: true }],
  },
  knee: {
    text: () => caseOf('cleared-people.jsonl', 'cp-knee-replacement-6w'),
    view: 'patient',
    regions: [
      { region: 'low-back-middle', intensity: 4, worst: true },
      { region: 'knee', side: 'left', intensity: 3 },
    ],
  },
  sameDay: {
    text: () => caseOf('cleared-people.jsonl', 'cp-growing-weakness'),
    view: 'patient',
    regions: [{ region: 'calf', side: 'left', intensity: 4, worst: true }],
  },
  emergency: {
    text: () => caseOf('answered.jsonl', 'fa-b42c25'),
    view: 'patient',
    regions: [{ region: 'buttock', side: 'right', intensity: 8, worst: true }],
  },
} as const satisfies Readonly<Record<string, Seed>>;

export type SeedName = keyof typeof SEEDS;

/** The record of one of them after a check-up, as a file to bring in. @param daysAgo  when it was made */
export async function recordWithResult(name: SeedName, daysAgo = 1): Promise<string> {
  const { text, view, regions }: Seed = SEEDS[name];
  const knowledge = await loadKnowledge();
  const reading = readCaseText(knowledge, text(), view, 1);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const at = Date.now() - daysAgo * DAY;
  const entries = checkUpAt(at, knowledge, reading.person, regions);
  return writeDocument(union([], entries), new Date(at).toISOString());
}
