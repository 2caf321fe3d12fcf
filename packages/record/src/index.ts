export { type CheckUp, checkUpOf, unfinishedCheckUp } from './check-up.ts';
export { writeCsv } from './csv.ts';
export { type DocumentReading, FORMAT, type LineProblem, readDocument, writeDocument } from './document.ts';
export {
  type Author,
  type Bodies,
  type Entry,
  type EntryOf,
  type EntryType,
  type Envelope,
  type Guidance,
  isA,
  type KnownEntry,
  type PainRegion,
  type SetUp,
  type Trip,
  type UnknownEntry,
} from './entry.ts';
export { type EntryId, isEntryId, newEntryId, timeOf } from './entry-id.ts';
export { canonical, type Json, type JsonObject } from './json.ts';
export { localDay, localTime } from './local-time.ts';
export { append, EMPTY_LOG, entriesOf, type Log, latest, missingFrom, standing, union } from './log.ts';
export { type Cadence, nextDue, type Turn } from './next-due.ts';
export { type PainDay, painDays } from './pain-days.ts';
export { profileOf } from './profile.ts';
export { type EntryReading, isKnown, readEntry } from './read-entry.ts';
