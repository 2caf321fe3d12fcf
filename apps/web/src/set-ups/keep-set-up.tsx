import { setUpsWords } from '@hipspine/messages';
import { type JSX, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { AskedFirst } from '../shell/asked-first.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayDate, sayNumber, useWords } from '../words/use-words.ts';
import { changesSince, type SetUpChange } from './kept-set-up.ts';
import type { SetUpField } from './set-up-fields.ts';
import styles from './set-ups.module.css';
import type { SetUpNow } from './use-set-up.ts';

/** Says a choice of a field in words; undefined where it is not to be named. */
export type SayChoice = (field: SetUpField, choice: string) => string | undefined;

/** Keeping a set-up: when that was, what is otherwise since, and the way to take it back. */
export function KeepSetUp({ setUp, choice }: { readonly setUp: SetUpNow; readonly choice?: SayChoice }): JSX.Element {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const [said, setSaid] = useState<'kept' | 'removed' | 'keepWrong'>();
  const status = useRef<HTMLDivElement>(null);
  const { kept, isChanged, told, hasWrong } = setUp;
  const last = kept.at(-1);
  // What stands on the screen against what was kept; once that is kept, against what was kept before it.
  const [now, then] = isChanged ? [told, last] : [last?.body, kept.at(-2)];
  const changes = now === undefined || then === undefined ? [] : changesSince(now, then.body);
  const keep = (): void => {
    setSaid(hasWrong ? 'keepWrong' : 'kept');
    if (hasWrong) return;
    // The button goes once there is nothing to keep.
    status.current?.focus();
    setUp.keep();
  };
  const holds = said === 'keepWrong' ? hasWrong : !isChanged;
  return (
    <section className={styles.part} aria-label={say.keeping}>
      {last === undefined ? null : <p>{say.keptOn(sayDate(words, last.at))}</p>}
      {then === undefined ? null : <Changes changes={changes} since={then.at} choice={choice} />}
      {isChanged ? (
        <>
          <p className={controls.bar} data-no-print>
            <Button className={controls.button} onPress={keep}>
              {say.keep}
            </Button>
          </p>
          <p className={controls.hint}>{say.keepHint}</p>
        </>
      ) : null}
      <div role="status" ref={status} tabIndex={-1}>
        {said === undefined || !holds ? null : (
          <p className={said === 'keepWrong' ? controls.error : styles.inside}>{say[said]}</p>
        )}
      </div>
      {last === undefined ? null : (
        <AskedFirst
          act={say.remove}
          question={say.removeAsk}
          yes={say.removeYes}
          no={say.removeNo}
          onYes={() => {
            setSaid('removed');
            status.current?.focus();
            setUp.remove();
          }}
        />
      )}
    </section>
  );
}

function Changes({
  changes,
  since,
  choice,
}: {
  readonly changes: readonly SetUpChange[];
  readonly since: string;
  readonly choice: SayChoice | undefined;
}): JSX.Element | null {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const lines = changes.flatMap((change) => {
    if ('by' in change) {
      const { more, less } = say.changed[change.field];
      return [(change.by > 0 ? more : less)(sayNumber(words, Math.abs(change.by)))];
    }
    const [now, before] = [choice?.(change.field, change.now), choice?.(change.field, change.before)];
    return now === undefined || before === undefined ? [] : [say.otherChoice(now, before)];
  });
  if (lines.length === 0) return null;
  return (
    <div>
      <p>{say.since(sayDate(words, since))}</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
