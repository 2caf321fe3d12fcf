import { expected, type Knowledge, NOT_SURE, type Person, readValue, show } from '@hipspine/knowledge';
import type { LogEntry } from '../log-entry.schema.ts';
import { dayOf, inTime, painTold } from './response.ts';

/** The finding that holds the pain of now. */
const PAIN_NOW = 'pain-now-0-10';

/** Something in a log entry that cannot be used. */
export interface LogTrouble {
  /** Place of the entry in the log, from 0. */
  readonly entry: number;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * The person as of now: the answers of the log over those of the case, and the latest pain of the diary. "not-sure" takes
 * an answer back: it is never a no.
 *
 * @returns the person, and every answer that cannot be used; then nothing of it should be acted on
 */
export function toldPerson(
  { finding }: Pick<Knowledge, 'finding'>,
  person: Person,
  log: readonly LogEntry[],
  today: string,
): { readonly person: Person; readonly troubles: readonly LogTrouble[] } {
  const findings = new Map(person.findings);
  const notSure = new Set(person.notSure);
  const troubles: LogTrouble[] = [];
  for (const entry of inTime(log)) {
    const trouble = (path: string, found: unknown, wanted: string): void => {
      troubles.push({ entry: log.indexOf(entry), path, found: show(found), expected: wanted });
    };
    if (dayOf(entry) > today) trouble('at', entry.at, `${today} or earlier`);
    const pain = painTold(entry);
    if (pain !== undefined) findings.set(PAIN_NOW, pain);
    if (entry.type !== 'answer') continue;
    const asked = finding.get(entry.finding ?? '');
    if (asked === undefined) trouble('finding', entry.finding, 'the id of a finding');
    else if (entry.value === NOT_SURE) {
      findings.delete(asked.id);
      notSure.add(asked.id);
    } else {
      const reading = readValue(asked, entry.value);
      if (reading.ok) {
        findings.set(asked.id, reading.value);
        notSure.delete(asked.id);
      } else trouble('value', entry.value, expected(asked));
    }
  }
  return { person: { ...person, findings, notSure }, troubles };
}
