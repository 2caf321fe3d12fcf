import type { SetUp } from '@hipspine/record';
import { useState } from 'react';
import { dayOf } from '../plan/days.ts';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { draftOf, dropDrafts, putDraft } from './drafts.ts';
import { isSame, type KeptSetUp, keptSetUps, keptValue, toKeep } from './kept-set-up.ts';
import { asTyped } from './measured.ts';
import { FIELDS, isWrong, type SetUpField, type SetUpKind, told } from './set-up-fields.ts';

/** One set-up as it stands on its screen. */
export interface SetUpNow {
  /** What a field shows: typed since, or else as it was kept last, or else what it starts from. */
  text(field: SetUpField, start?: string): string;
  put(field: SetUpField, text: string): void;
  /** Only what was told; what a field starts from was not. */
  readonly told: SetUp;
  readonly kept: readonly KeptSetUp[];
  /** Something was typed or chosen, and it is not what was kept last. */
  readonly isChanged: boolean;
  /** A text that is no number, or none that makes sense. */
  readonly hasWrong: boolean;
  keep(): void;
  /** Everything that was kept of this kind no longer counts. */
  remove(): void;
}

export function useSetUp(kind: SetUpKind): SetUpNow {
  const words = useWords();
  const { log, person } = useRecord();
  const [, redraw] = useState(0);
  const today = dayOf(new Date());
  const decimal = sayNumber(words, 1.5).charAt(1);
  const fields = FIELDS[kind];
  const kept = keptSetUps(log, kind);
  const textOf = (field: SetUpField): string => {
    const value = keptValue(log, kind, field, today);
    const parts = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return draftOf(person.id, field) ?? parts.map((part) => asTyped(part, decimal)).join(' ');
  };
  const known = Object.fromEntries(
    fields.flatMap((field) => {
      const value = told(field, textOf(field));
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const now = { kind, ...known } as SetUp;
  const touched = fields.filter((field) => draftOf(person.id, field) !== undefined);
  const forget = (): void => {
    dropDrafts(person.id, fields);
    redraw((n) => n + 1);
  };
  return {
    text: (field, start = '') => draftOf(person.id, field) ?? (textOf(field) || start),
    put: (field, text) => {
      putDraft(person.id, field, text);
      redraw((n) => n + 1);
    },
    told: now,
    kept,
    isChanged: touched.some((field) => !isSame(now[field], keptValue(log, kind, field, today))),
    hasWrong: fields.some((field) => isWrong(field, textOf(field))),
    keep: () => {
      void record.add('set-up', toKeep(now, touched));
      forget();
    },
    remove: () => {
      for (const { id } of kept) void record.add('withdrawal', {}, { corrects: id });
      forget();
    },
  };
}
