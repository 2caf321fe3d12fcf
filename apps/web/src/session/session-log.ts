import type { EntryId, JsonObject } from '@hipspine/record';
import { record } from '../store/record.ts';
import { dropPractice, type KeptPractice, keepPractice } from './kept-practice.ts';
import type { Practice } from './practice.ts';

interface Said {
  readonly painAfter?: number;
  readonly effort?: number;
  readonly note?: string;
}

/**
 * A practice in the record. Each line that is added takes the place of what stood there, one after the other, so that there
 * is always one entry for one practice, and it is there when the page is gone the next moment.
 */
export class SessionLog {
  readonly #person: string;
  readonly #plan: EntryId;
  #kept: KeptPractice;
  #written: Promise<void> = Promise.resolve();
  #lines: number;

  constructor(person: string, plan: EntryId, kept: KeptPractice) {
    this.#person = person;
    this.#plan = plan;
    this.#kept = kept;
    this.#lines = kept.practice.done.length;
  }

  /** Begins a practice in the record. */
  static async begin(
    person: string,
    plan: EntryId,
    practice: Practice,
    painBefore: number | undefined,
  ): Promise<{ readonly log: SessionLog; readonly kept: KeptPractice }> {
    const started = new Date().toISOString();
    const entry = await record.add('session', {
      plan,
      started,
      items: [],
      ...(painBefore === undefined ? {} : { painBefore }),
    });
    const kept = { entry, started, painBefore, practice };
    const log = new SessionLog(person, plan, kept);
    log.keep(practice);
    return { log, kept };
  }

  /** Keeps where the practice stands; the record is written when a line was added. */
  keep(practice: Practice): void {
    const hasNews = practice.done.length !== this.#lines || practice.done.at(-1) !== this.#kept.practice.done.at(-1);
    this.#lines = practice.done.length;
    this.#kept = { ...this.#kept, practice };
    keepPractice(this.#person, this.#kept);
    if (hasNews) this.#write({});
  }

  /** Ends it with what was said afterwards. */
  async end(said: Said): Promise<void> {
    this.#write({ ...said, ended: new Date().toISOString() });
    await this.#written;
    dropPractice(this.#person);
  }

  #write(said: Said & { readonly ended?: string }): void {
    const { practice } = this.#kept;
    this.#written = this.#written.then(async () => {
      const { entry, started, painBefore } = this.#kept;
      const next = await record.add(
        'session',
        {
          plan: this.#plan,
          started,
          items: practice.done as unknown as readonly JsonObject[],
          ...(painBefore === undefined ? {} : { painBefore }),
          ...said,
        },
        { corrects: entry },
      );
      this.#kept = { ...this.#kept, entry: next };
      keepPractice(this.#person, this.#kept);
    });
  }
}
