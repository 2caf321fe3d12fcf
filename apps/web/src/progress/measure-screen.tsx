import { MEASURES } from 'virtual:hipspine-measures';
import { progressWords } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useParams } from 'wouter';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { emptyDraft, type MeasureDraft, MeasureQuestions, THING } from './measure-questions.tsx';
import { MeasureResult } from './measure-result.tsx';
import { answersTo, type Measure, mainScore } from './measures.ts';
import styles from './progress.module.css';

/** One measure: its questions, and how it went so far. */
export default function MeasureScreen(): JSX.Element {
  const { id } = useParams<{ id: string }>();
  const say = useAreaWords(progressWords);
  const measure = MEASURES.find((one) => one.id === id);
  if (measure === undefined)
    return (
      <ScreenFrame title={say.measures.title}>
        <p>{say.measures.unknown}</p>
        <p>
          <Link href="/progress" className={controls.button}>
            {say.measures.back}
          </Link>
        </p>
      </ScreenFrame>
    );
  return (
    <ScreenFrame title={say.measures.names[measure.id]}>
      <Ask key={measure.id} measure={measure} />
    </ScreenFrame>
  );
}

type Trouble = 'nothing' | 'number';

function Ask({ measure }: { readonly measure: Measure }): JSX.Element {
  const words = useWords();
  const { measures: say } = useAreaWords(progressWords);
  const { log } = useRecord();
  const entries = answersTo(log, measure.id);
  const [draft, setDraft] = useState(() => emptyDraft(measure, entries.at(-1)));
  const [trouble, setTrouble] = useState<Trouble>();
  const [kept, setKept] = useState<ReturnType<typeof mainScore>>();
  const [low, high] = measure.scales.find(({ id }) => id === measure.mainScale)?.range ?? [0, 0];
  const save = async (): Promise<void> => {
    const numbers = numbersOf(measure, draft);
    if (numbers === undefined) return setTrouble('number');
    if (Object.keys(numbers).length === 0) return setTrouble('nothing');
    const score = mainScore(measure, numbers);
    if (score.kind === 'unusable') return setTrouble('number');
    const things = Object.fromEntries(
      draft.things.flatMap((thing, i) => (thing.trim() === '' ? [] : [[`${THING}${i + 1}`, thing.trim()]])),
    );
    await record.add('measure', {
      measure: measure.id,
      items: { ...numbers, ...things },
      ...(score.kind === 'score' ? { score: score.value } : {}),
    });
    setTrouble(undefined);
    setKept(score);
  };
  return (
    <div className={styles.part}>
      {kept === undefined ? (
        <>
          <MeasureQuestions measure={measure} draft={draft} isAgain={entries.length > 0} onChange={setDraft} />
          <p className={controls.hint}>{say.skipHint}</p>
          {trouble === undefined ? null : (
            <p className={controls.error} role="alert">
              {trouble === 'nothing' ? say.nothingSaid : say.wrongNumber(sayNumber(words, low), sayNumber(words, high))}
            </p>
          )}
          <p className={controls.bar}>
            <Button className={controls.button} onPress={() => void save()}>
              {say.save}
            </Button>
            <Link href="/progress" className={controls.quiet}>
              {say.back}
            </Link>
          </p>
        </>
      ) : (
        <div role="status" className={styles.kept}>
          <p className={styles.sentence}>{say.saved}</p>
          {kept.kind === 'missing' ? (
            <p>{say.tooFew(sayNumber(words, kept.answered), sayNumber(words, kept.needed))}</p>
          ) : null}
          <p>
            <Link href="/progress" className={controls.button}>
              {say.back}
            </Link>
          </p>
        </div>
      )}
      <MeasureResult measure={measure} entries={entries} />
    </div>
  );
}

/** What was said as numbers; undefined when what was typed is no number. A thing without a name is not counted. */
function numbersOf(measure: Measure, { numbers, typed, things }: MeasureDraft): Record<string, number> | undefined {
  if (measure.id === 'walk-time') {
    if (typed.trim() === '') return {};
    const minutes = Number(typed.trim().replace(',', '.'));
    return /^\s*\d+([.,]\d+)?\s*$/.test(typed) ? { [measure.mainScale]: minutes } : undefined;
  }
  if (measure.id !== 'psfs') return { ...numbers };
  return Object.fromEntries(Object.entries(numbers).filter(([item]) => (things[Number(item) - 1] ?? '').trim() !== ''));
}
