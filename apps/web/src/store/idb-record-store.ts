import { type Entry, readEntry } from '@hipspine/record';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Profile, type RecordStore, StoreProblem, type StoreProblemKind } from './record-store.ts';

interface Schema extends DBSchema {
  people: { key: string; value: Profile };
  entries: { key: [person: string, id: string]; value: { readonly person: string; readonly entry: Entry } };
}

const NAME = 'hipspine';
const VERSION = 1;

/** Records in this browser's own database. */
export class IdbRecordStore implements RecordStore {
  readonly lasting = true;
  readonly #db: IDBPDatabase<Schema>;
  readonly #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('hipspine-record');

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  /** @throws StoreProblem when the browser does not let us, or the database is a newer program's */
  static async open(): Promise<IdbRecordStore> {
    return guard(async () => {
      const db = await new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
        openDB<Schema>(NAME, VERSION, {
          upgrade(database) {
            database.createObjectStore('people', { keyPath: 'id' });
            database.createObjectStore('entries', { keyPath: ['person', 'entry.id'] });
          },
          blocked: () => reject(new StoreProblem('blocked', undefined)),
          // A newer page wants to upgrade: let it, and let this one be loaded again.
          blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
        }).then(resolve, reject);
      });
      return new IdbRecordStore(db);
    });
  }

  people = (): Promise<readonly Profile[]> => guard(() => this.#db.getAll('people'));

  addPerson = (profile: Profile): Promise<void> =>
    guard(async () => {
      await this.#db.put('people', profile);
      this.#tell(profile.id);
    });

  entries = (person: string): Promise<readonly Entry[]> =>
    guard(async () => {
      const kept = await this.#db.getAll('entries', IDBKeyRange.bound([person], [person, []]));
      // What cannot be read is left where it is and not shown: a newer program may still read it.
      return kept.flatMap(({ entry }) => {
        const reading = readEntry(entry);
        return reading.ok ? [reading.entry] : [];
      });
    });

  add = (person: string, entries: readonly Entry[]): Promise<void> =>
    guard(async () => {
      const transaction = this.#db.transaction('entries', 'readwrite', { durability: 'strict' });
      const writes = entries.map(async (entry) => {
        const key: [string, string] = [person, entry.id];
        if ((await transaction.store.getKey(key)) === undefined) await transaction.store.add({ person, entry });
      });
      await Promise.all([...writes, transaction.done]);
      this.#tell(person);
    });

  erase = (person: string): Promise<void> =>
    guard(async () => {
      const transaction = this.#db.transaction(['people', 'entries'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        transaction.objectStore('people').delete(person),
        transaction.objectStore('entries').delete(IDBKeyRange.bound([person], [person, []])),
        transaction.done,
      ]);
      this.#tell(person);
    });

  watch(changed: (person: string) => void): () => void {
    const listen = ({ data }: MessageEvent<string>): void => changed(data);
    this.#channel?.addEventListener('message', listen);
    return () => this.#channel?.removeEventListener('message', listen);
  }

  #tell(person: string): void {
    this.#channel?.postMessage(person);
  }
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreProblem ? error : new StoreProblem(kindOf(error), error);
  }
}

function kindOf(error: unknown): StoreProblemKind {
  switch (error instanceof Error ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'SecurityError':
    case 'NotAllowedError':
    case 'InvalidStateError':
    case 'ReferenceError':
      return 'denied';
    default:
      return 'failed';
  }
}
