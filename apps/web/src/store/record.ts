import {
  type Author,
  append,
  type Bodies,
  EMPTY_LOG,
  type Entry,
  type EntryId,
  type EntryType,
  type Log,
  missingFrom,
  newEntryId,
  union,
} from '@hipspine/record';
import { MADE_WITH } from '../version.ts';
import { IdbRecordStore } from './idb-record-store.ts';
import { MemoryRecordStore } from './memory-record-store.ts';
import { type Change, type Profile, type RecordStore, StoreProblem, type StoreProblemKind } from './record-store.ts';

export interface RecordState {
  readonly ready: boolean;
  readonly person: Profile;
  readonly people: readonly Profile[];
  readonly log: Log;
  readonly problem: StoreProblemKind | undefined;
}

const CHOSEN = 'hipspine-person';

/** With the first of these there is something to lose. */
const WORTH_KEEPING: readonly EntryType[] = ['assessment', 'plan', 'session'];

/** Asks the browser not to clear the record when space runs low. Some ask the person, so it waits until there is a reason. */
function askToKeep(): void {
  if (typeof navigator.storage?.persist === 'function') navigator.storage.persist().catch(() => undefined);
}

/** The record of the person this page is about: what screens read and add to. */
class Record {
  #store: RecordStore = new MemoryRecordStore();
  #state: RecordState = { ready: false, person: { id: '', name: '' }, people: [], log: EMPTY_LOG, problem: undefined };
  #last: EntryId | undefined;
  /** Shown and not yet on the disk, because it could not be written; tried again with the next entry. */
  #unkept: readonly Entry[] = [];
  readonly #listeners = new Set<() => void>();

  readonly state = (): RecordState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the browser's database; without one the page still works, and says that nothing is kept. */
  async open(): Promise<void> {
    try {
      this.#store = await IdbRecordStore.open();
    } catch (error) {
      this.#set({ problem: problemOf(error) });
    }
    this.#store.watch((change) => void this.#changedElsewhere(change));
    performance.mark('hipspine-record-asked');
    await this.#load(remembered());
    performance.measure('hipspine-record-open', 'hipspine-record-asked');
  }

  /**
   * Adds one entry, shows it at once and writes it to the disk.
   *
   * @returns its id. When it could not be kept, `state().problem` says why, and it stays shown until the page is closed.
   */
  async add<T extends EntryType>(
    type: T,
    body: Bodies[T],
    more: { readonly author?: Author; readonly corrects?: EntryId } = {},
  ): Promise<EntryId> {
    const now = new Date();
    const id = newEntryId(now.getTime(), crypto.getRandomValues(new Uint8Array(10)), this.#last);
    this.#last = id;
    const entry = {
      id,
      type,
      body,
      at: now.toISOString(),
      offset: -now.getTimezoneOffset(),
      author: more.author ?? 'self',
      ...MADE_WITH,
      ...(more.corrects === undefined ? {} : { corrects: more.corrects }),
    } as unknown as Entry;
    this.#set({ log: append(this.#state.log, entry) });
    await this.#write([entry]);
    if (WORTH_KEEPING.includes(type)) askToKeep();
    return id;
  }

  /** Unites a log from a file with this one. @returns how many entries were new */
  async bringIn(log: Log): Promise<number> {
    const added = missingFrom(log, this.#state.log);
    if (added.length === 0) return 0;
    this.#showUnited(added);
    await this.#write(added);
    return added.length;
  }

  async addPerson(name: string): Promise<void> {
    const profile = { id: crypto.randomUUID(), name };
    await this.#try(() => this.#store.addPerson(profile));
    await this.#load(profile.id);
  }

  readonly switchTo = (id: string): Promise<void> => this.#load(id);

  /** Removes the whole log of this person and goes on with another, or an empty one. */
  async erase(): Promise<void> {
    const { person } = this.#state;
    await this.#try(() => this.#store.erase(person.id));
    forget(person.id);
    await this.#load(undefined);
  }

  async #load(wanted: string | undefined): Promise<void> {
    const first: Profile = { id: crypto.randomUUID(), name: '' };
    const people = (await this.#try(() => this.#store.somebody(first))) ?? [first];
    const person = people.find(({ id }) => id === wanted) ?? people[0] ?? first;
    const entries = (await this.#try(() => this.#store.entries(person.id))) ?? [];
    remember(person.id);
    const log = union(EMPTY_LOG, entries);
    this.#last = log.at(-1)?.id;
    this.#unkept = [];
    this.#set({ ready: true, person, people, log });
  }

  async #changedElsewhere({ person, what }: Change): Promise<void> {
    if (what === 'added-person') {
      const people = await this.#try(() => this.#store.people());
      if (people !== undefined) this.#set({ people });
    }
    if (what === 'erased') {
      await this.#load(this.#state.person.id);
      return;
    }
    if (person !== this.#state.person.id) return;
    const entries = await this.#try(() => this.#store.entries(person));
    if (entries !== undefined && person === this.#state.person.id) this.#showUnited(entries);
  }

  /** What is written after entries from elsewhere sorts after them, even if the clock here is behind. */
  #showUnited(entries: readonly Entry[]): void {
    const log = union(this.#state.log, entries);
    this.#last = log.at(-1)?.id;
    this.#set({ log });
  }

  async #write(entries: readonly Entry[]): Promise<void> {
    const { person } = this.#state;
    this.#unkept = [...this.#unkept, ...entries];
    const waiting = this.#unkept;
    await this.#try(async () => {
      await this.#store.add(person.id, waiting);
      const kept = new Set(waiting);
      this.#unkept = this.#unkept.filter((entry) => !kept.has(entry));
    });
  }

  async #try<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const value = await work();
      if (this.#state.problem !== undefined && this.#store.lasting && this.#unkept.length === 0)
        this.#set({ problem: undefined });
      return value;
    } catch (error) {
      this.#set({ problem: problemOf(error) });
      return undefined;
    }
  }

  #set(change: Partial<RecordState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const problemOf = (error: unknown): StoreProblemKind => (error instanceof StoreProblem ? error.kind : 'failed');

function remembered(): string | undefined {
  try {
    return localStorage.getItem(CHOSEN) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(id: string): void {
  try {
    localStorage.setItem(CHOSEN, id);
  } catch {
    // Without it the first person is shown next time.
  }
}

/** What screens noted beside the record under the name of a person. */
function forget(id: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.endsWith(` ${id}`)) localStorage.removeItem(key);
  } catch {
    // Then nothing was noted either.
  }
}

export const record = new Record();
