import { progressWords } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import { type JSX, useId } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { ScoreRow } from '../pain-map/score-row.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import type { Measure } from './measures.ts';
import styles from './progress.module.css';

/** What was said so far: numbers by item, and the things a person named, by their place. What is not there was not said. */
export interface MeasureDraft {
  readonly numbers: Readonly<Record<string, number>>;
  /** A number that is still being typed, as it stands. */
  readonly typed: string;
  readonly things: readonly string[];
}

/** Things asked for at the least, and at the most. */
const [FEWEST, MOST] = [3, 5];

/** An empty form; things that were named before stand there again, so that the same ones are compared. */
export function emptyDraft({ id }: Measure, before: EntryOf<'measure'> | undefined): MeasureDraft {
  const named = Object.entries(before?.body.items ?? {}).flatMap(([key, value]) =>
    key.startsWith(THING) && typeof value === 'string' ? [value] : [],
  );
  const things = id !== 'psfs' ? [] : named.length > 0 ? named : Array.from({ length: FEWEST }, () => '');
  return { numbers: {}, typed: '', things };
}

/** The name of a thing in the record, beside the number of its item. */
export const THING = 'thing-';

interface Props {
  readonly measure: Measure;
  readonly draft: MeasureDraft;
  readonly isAgain: boolean;
  readonly onChange: (draft: MeasureDraft) => void;
}

/** The questions of one measure. Each may be left out. */
export function MeasureQuestions({ measure, draft, isAgain, onChange }: Props): JSX.Element {
  const { measures: say } = useAreaWords(progressWords);
  const { ends, asks } = say;
  const row = (
    item: string,
    label: string,
    low: number,
    high: number,
    words: readonly [string, string],
  ): JSX.Element => (
    <ScoreRow
      key={item}
      label={label}
      low={low}
      high={high}
      ends={words}
      value={draft.numbers[item]}
      onChange={(score) => onChange({ ...draft, numbers: { ...draft.numbers, [item]: score } })}
    />
  );
  switch (measure.id) {
    case 'nprs':
      return (
        <>
          {(['now', 'average', 'worst'] as const).map((item) =>
            row(item, asks.nprs[item], 0, 10, [ends.none, ends.worst]),
          )}
        </>
      );
    case 'sleep-nrs':
      return row('now', asks.sleep, 0, 10, [ends.slept, ends.sleepless]);
    case 'medicine-count':
      return row('days', asks.medicine, 0, 7, [ends.noDay, ends.everyDay]);
    case 'groc':
      return row('change', asks.groc, -5, 5, [ends.muchWorse, ends.recovered]);
    case 'walk-time':
      return <Minutes draft={draft} onChange={onChange} />;
    case 'psfs':
      return (
        <>
          <p>{isAgain ? asks.ownAgain : asks.own}</p>
          <Things draft={draft} isAgain={isAgain} onChange={onChange} row={row} />
        </>
      );
  }
}

function Minutes({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>): JSX.Element {
  const { measures: say } = useAreaWords(progressWords);
  return (
    <TextField className={controls.field} value={draft.typed} onChange={(typed) => onChange({ ...draft, typed })}>
      <Label className={styles.label}>{say.asks.walk}</Label>
      <Input className={controls.input} inputMode="decimal" placeholder={say.minutes} />
    </TextField>
  );
}

function Things({
  draft,
  isAgain,
  onChange,
  row,
}: Pick<Props, 'draft' | 'isAgain' | 'onChange'> & {
  readonly row: (
    item: string,
    label: string,
    low: number,
    high: number,
    words: readonly [string, string],
  ) => JSX.Element;
}): JSX.Element {
  const words = useWords();
  const { measures: say } = useAreaWords(progressWords);
  const id = useId();
  const name = (at: number, thing: string): void =>
    onChange({ ...draft, things: draft.things.map((one, i) => (i === at ? thing : one)) });
  return (
    <>
      {draft.things.map((thing, i) => {
        const label = say.asks.thing(sayNumber(words, i + 1));
        return (
          <div key={`${id}${label}`} className={styles.thing}>
            {isAgain ? null : (
              <TextField className={controls.field} value={thing} onChange={(text) => name(i, text)} maxLength={80}>
                <Label className={styles.label}>{label}</Label>
                <Input className={controls.input} />
              </TextField>
            )}
            {row(String(i + 1), say.asks.how(thing.trim() === '' ? label : thing), 0, 10, [
              say.ends.cannot,
              say.ends.asBefore,
            ])}
          </div>
        );
      })}
      {isAgain || draft.things.length >= MOST ? null : (
        <p>
          <Button className={controls.quiet} onPress={() => onChange({ ...draft, things: [...draft.things, ''] })}>
            {say.asks.addThing}
          </Button>
        </p>
      )}
    </>
  );
}
