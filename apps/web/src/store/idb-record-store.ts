import { type Entry, readEntry } from '@hipspine/record';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { MADE_WITH } from '../version.ts';
import { type Change, type Profile, type RecordStore, StoreProblem, type StoreProblemKind } from './record-store.ts';

/** Many entries as one row: ten thousand rows take the browser half a second to hand out, twenty take a tenth of that. */
interface Page {
  readonly person: string;
  readonly page: string;
  /** JSON, a list of entries that were read one by one before. */
  readonly text: string;
  /** The program that read them. Another one reads them again. */
  readonly readBy: string;
}

interface Schema extends DBSchema {
  people: { key: string; value: Profile };
  entries: { key: [person: string, id: string]; value: { readonly person: string; readonly entry: Entry } };
  pages: { key: [person: string, page: string]; value: Page };
}

const NAME = 'hipspine';
const VERSION = 2;

/** So many single entries become a page. */
const PAGE = 500;

/** Packing waits until the screen that asked for the record has long been drawn. */
const PACK_AFTER_MS = 3000;

/** Records in this browser's own database. */
export class IdbRecordStore implements RecordStore {
  readonly lasting = true;
  readonly #db: IDBPDatabase<Schema>;
  readonly #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('hipspine-record');
  #outdated = false;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
    // A newer page wants to upgrade: let it, and let this one be loaded again.
    db.addEventListener('versionchange', () => {
      this.#outdated = true;
      db.close();
    });
  }

  /** @throws StoreProblem when the browser does not let us, or the database is a newer program's */
  static open(): Promise<IdbRecordStore> {
    return guard(async () => {
      const db = await new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
        openDB<Schema>(NAME, VERSION, {
          upgrade(database, old) {
            if (old < 1) {
              database.createObjectStore('people', { keyPath: 'id' });
              database.createObjectStore('entries', { keyPath: ['person', 'entry.id'] });
            }
            database.createObjectStore('pages', { keyPath: ['person', 'page'] });
          },
          blocked: () => reject(new StoreProblem('blocked', undefined)),
        }).then(resolve, reject);
      });
      return new IdbRecordStore(db);
    });
  }

  people = (): Promise<readonly Profile[]> => this.#guard(() => this.#db.getAll('people'));

  somebody = (first: Profile): Promise<readonly Profile[]> =>
    this.#guard(async () => {
      const there = await this.#db.getAll('people');
      if (there.length > 0) return there;
      const transaction = this.#db.transaction('people', 'readwrite', { durability: 'strict' });
      let people: readonly Profile[] = [];
      await settle(transaction, async () => {
        // Looked at again where nobody else can write in between.
        people = await transaction.store.getAll();
        if (people.length === 0) await transaction.store.add(first);
      });
      if (people.length > 0) return people;
      this.#tell({ person: first.id, what: 'added-person' });
      return [first];
    });

  addPerson = (profile: Profile): Promise<void> =>
    this.#guard(async () => {
      await this.#db.put('people', profile);
      this.#tell({ person: profile.id, what: 'added-person' });
    });

  entries = (person: string): Promise<readonly Entry[]> =>
    this.#guard(async () => {
      const transaction = this.#db.transaction(['entries', 'pages']);
      const [pages, single] = await Promise.all([
        transaction.objectStore('pages').getAll(all(person)),
        transaction.objectStore('entries').getAll(all(person)),
      ]);
      if (single.length >= PAGE) setTimeout(() => void this.#pack(person).catch(() => undefined), PACK_AFTER_MS);
      return [...pages.flatMap(entriesOfPage), ...single.flatMap(({ entry }) => readable(entry))];
    });

  add = (person: string, entries: readonly Entry[]): Promise<void> =>
    this.#guard(async () => {
      const transaction = this.#db.transaction(['people', 'entries', 'pages'], 'readwrite', { durability: 'strict' });
      const write = async (): Promise<void> => {
        // Erased in another tab a moment ago: an entry must not bring them back.
        if ((await transaction.objectStore('people').getKey(person)) === undefined) throw new Error('no such person');
        if (entries.length >= PAGE) {
          await Promise.all(pagesOf(person, entries).map((page) => transaction.objectStore('pages').add(page)));
          return;
        }
        const store = transaction.objectStore('entries');
        const add = async (entry: Entry): Promise<void> => {
          if ((await store.getKey([person, entry.id])) === undefined) await store.add({ person, entry });
        };
        await Promise.all(entries.map(add));
      };
      await settle(transaction, write);
      this.#tell({ person, what: 'added-entries' });
    });

  erase = (person: string): Promise<void> =>
    this.#guard(async () => {
      const transaction = this.#db.transaction(['people', 'entries', 'pages'], 'readwrite', { durability: 'strict' });
      await settle(transaction, async () => {
        await Promise.all([
          transaction.objectStore('people').delete(person),
          transaction.objectStore('entries').delete(all(person)),
          transaction.objectStore('pages').delete(all(person)),
        ]);
      });
      this.#tell({ person, what: 'erased' });
    });

  watch(changed: (change: Change) => void): () => void {
    const listen = ({ data }: MessageEvent<Change>): void => changed(data);
    this.#channel?.addEventListener('message', listen);
    return () => this.#channel?.removeEventListener('message', listen);
  }

  /** Puts single entries together: a crash leaves them single, or in pages. */
  async #pack(person: string): Promise<void> {
    const transaction = this.#db.transaction(['entries', 'pages'], 'readwrite', { durability: 'strict' });
    await settle(transaction, async () => {
      const single = await transaction.objectStore('entries').getAll(all(person));
      const entries = single.flatMap(({ entry }) => readable(entry));
      if (entries.length < PAGE) return;
      await Promise.all([
        ...pagesOf(person, entries).map((page) => transaction.objectStore('pages').add(page)),
        ...entries.map(({ id }) => transaction.objectStore('entries').delete([person, id])),
      ]);
    });
  }

  #tell(change: Change): void {
    this.#channel?.postMessage(change);
  }

  #guard<T>(work: () => Promise<T>): Promise<T> {
    return guard(work, this.#outdated ? 'newer' : undefined);
  }
}

/** Everything of one person. */
const all = (person: string): IDBKeyRange => IDBKeyRange.bound([person], [person, []]);

/** What cannot be read is left where it is and not shown: a newer program may still read it. */
function readable(value: unknown): readonly Entry[] {
  const reading = readEntry(value);
  return reading.ok ? [reading.entry] : [];
}

const READER = MADE_WITH.engine;

function entriesOfPage({ text, readBy }: Page): readonly Entry[] {
  const entries = parsed(text);
  return readBy === READER ? (entries as readonly Entry[]) : entries.flatMap(readable);
}

function parsed(text: string): readonly unknown[] {
  try {
    return JSON.parse(text) as readonly unknown[];
  } catch {
    return [];
  }
}

const pagesOf = (person: string, entries: readonly Entry[]): readonly Page[] =>
  Array.from({ length: Math.ceil(entries.length / PAGE) }, (_, n) => ({
    person,
    page: crypto.randomUUID(),
    text: JSON.stringify(entries.slice(n * PAGE, (n + 1) * PAGE)),
    readBy: READER,
  }));

/** Writes all or nothing: what fails half-way takes back what came before it. */
async function settle(
  transaction: { readonly done: Promise<void>; abort(): void },
  write: () => Promise<void>,
): Promise<void> {
  const done = transaction.done.catch((error: unknown) => {
    throw error ?? new Error('the transaction was taken back');
  });
  try {
    await write();
  } catch (error) {
    done.catch(() => undefined); // the reason is the one below
    try {
      transaction.abort();
    } catch {
      // It was taken back already.
    }
    throw error;
  }
  await done;
}

async function guard<T>(work: () => Promise<T>, known?: StoreProblemKind): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreProblem ? error : new StoreProblem(known ?? kindOf(error), error);
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
