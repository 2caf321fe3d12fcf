import type { Entry } from '@hipspine/record';

/** Somebody whose record is on this device. */
export interface Profile {
  readonly id: string;
  /** Empty until a name was given. */
  readonly name: string;
}

/** What another tab did. */
export interface Change {
  readonly person: string;
  readonly what: 'added-entries' | 'added-person' | 'erased';
}

/**
 * Where records are kept: the browser now, with a server behind it later. Entries are only ever added; what is added together is
 * one transaction, so a crash leaves all of it or nothing. Every method may throw a `StoreProblem`.
 */
export interface RecordStore {
  /** Is what is written still there tomorrow? */
  readonly lasting: boolean;
  people(): Promise<readonly Profile[]>;
  /** Everybody; where there is nobody, this one is added first. Two tabs that ask at once are told of the same person. */
  somebody(first: Profile): Promise<readonly Profile[]>;
  addPerson(profile: Profile): Promise<void>;
  entries(person: string): Promise<readonly Entry[]>;
  /** Adds entries; one that is there already stays as it is. Resolves when they are on the disk. */
  add(person: string, entries: readonly Entry[]): Promise<void>;
  /** Removes a person and the whole log of that person. */
  erase(person: string): Promise<void>;
  /** Calls back when another tab changed a person's record. Returns how to stop. */
  watch(changed: (change: Change) => void): () => void;
}

/** `denied`: storage is not allowed. `full`: no space. `blocked`: another tab holds an older version. `newer`: written by a newer program. */
export type StoreProblemKind = 'denied' | 'full' | 'blocked' | 'newer' | 'failed';

export class StoreProblem extends Error {
  readonly kind: StoreProblemKind;
  constructor(kind: StoreProblemKind, cause: unknown) {
    super(`the record could not be kept: ${kind}`, { cause });
    this.kind = kind;
  }
}
