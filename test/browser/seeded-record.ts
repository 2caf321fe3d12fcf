import type { Knowledge, Person } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { assess, compileEngine, readCaseText } from '@hipspine/reasoning';
import { type Entry, type Log, newEntryId, type PainRegion, union, writeDocument } from '@hipspine/record';
import { readClearedPeople } from '../../evaluation/cleared-person.ts';

const DAY = 86_400_000;

/** Entries as a device would have written them. @param at  milliseconds since 1970 */
export function entryAt(at: number, type: string, body: object, n = 0): Entry {
  const random = Uint8Array.from({ length: 10 }, (_, i) => (i * 37 + n * 11) % 256);
  return {
    id: newEntryId(at, random),
    type,
    body,
    at: new Date(at).toISOString(),
    offset: -new Date(at).getTimezoneOffset(),
    author: 'self',
    engine: '0.1.0',
    knowledge: 'sha256:0',
  } as unknown as Entry;
}

/** A check-up of a person from its beginning to its result. @param at  milliseconds since 1970 */
export function checkUpAt(
  at: number,
  knowledge: Knowledge,
  person: Person,
  regions: readonly PainRegion[],
): readonly Entry[] {
  const { findings, notSure, laterality } = person;
  const begun = entryAt(at, 'check-up', { forWhom: 'me', volunteered: {} });
  return [
    begun,
    entryAt(at + 1, 'pain-map', { checkUp: begun.id, regions }),
    entryAt(at + 2, 'assessment', {
      checkUp: begun.id,
      result: JSON.parse(JSON.stringify(assess(compileEngine(knowledge, 'test'), person, {}))),
      findings: Object.fromEntries(findings),
      notSure: [...notSure],
      laterality: Object.fromEntries(laterality),
    }),
  ];
}

/**
 * The record of a person of the collection after a check-up yesterday, as a file to bring in.
 *
 * @param unasked  findings that the check-up did not get to
 */
export async function recordOf(
  id: string,
  more: readonly Entry[] = [],
  unasked: readonly string[] = [],
): Promise<string> {
  const knowledge = await loadKnowledge();
  const one = readClearedPeople().find((person) => person.id === id);
  if (one === undefined) throw new Error(`no person ${id}`);
  const reading = readCaseText(knowledge, JSON.stringify(one), 'patient', 1);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const findings = new Map([...reading.person.findings].filter(([finding]) => !unasked.includes(finding)));
  const at = Date.now() - DAY;
  const checkUp = checkUpAt(at, knowledge, { ...reading.person, findings }, [
    { region: 'low-back-middle', intensity: 5, worst: true },
    { region: 'buttock', side: 'left' },
  ]);
  const log: Log = union([], [...checkUp, ...more]);
  return writeDocument(log, new Date(at).toISOString());
}

/** A diary with days on which nothing was said: 0 is today. */
export const diary = (scores: Readonly<Record<number, number>>): readonly Entry[] =>
  Object.entries(scores).map(([ago, score], n) =>
    entryAt(
      Date.now() - Number(ago) * DAY - 60_000,
      'pain',
      {
        span: 'now',
        regions: [{ region: 'low-back-middle', intensity: score }],
      },
      n,
    ),
  );
