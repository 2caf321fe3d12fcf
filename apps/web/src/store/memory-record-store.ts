import type { Entry } from '@hipspine/record';
import type { Profile, RecordStore } from './record-store.ts';

/** Records while the page is open, for browsers that let us keep nothing. */
export class MemoryRecordStore implements RecordStore {
  readonly lasting = false;
  readonly #people = new Map<string, Profile>();
  readonly #entries = new Map<string, Entry[]>();

  people = async (): Promise<readonly Profile[]> => [...this.#people.values()];

  somebody = async (first: Profile): Promise<readonly Profile[]> => {
    if (this.#people.size === 0) await this.addPerson(first);
    return this.people();
  };

  addPerson = async (profile: Profile): Promise<void> => {
    this.#people.set(profile.id, profile);
  };

  entries = async (person: string): Promise<readonly Entry[]> => [...(this.#entries.get(person) ?? [])];

  add = async (person: string, entries: readonly Entry[]): Promise<void> => {
    const there = this.#entries.get(person) ?? [];
    const ids = new Set(there.map(({ id }) => id));
    this.#entries.set(person, [...there, ...entries.filter(({ id }) => !ids.has(id))]);
  };

  erase = async (person: string): Promise<void> => {
    this.#people.delete(person);
    this.#entries.delete(person);
  };

  watch = (): (() => void) => () => undefined;
}
