import { type JSX, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { Link } from 'wouter';
import { PainScale } from '../pain-map/pain-scale.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import { EffortScale } from './effort-scale.tsx';
import styles from './session.module.css';

interface Said {
  readonly painAfter?: number;
  readonly effort?: number;
  readonly note?: string;
}

/** After the practice: pain, effort and a note. All of it may be left out. */
export function EndCheck({
  before,
  isWhole,
  onSave,
}: {
  readonly before: number | undefined;
  readonly isWhole: boolean;
  onSave(said: Said): Promise<void>;
}): JSX.Element {
  const words = usePracticeWords();
  const { session: say } = words;
  const [pain, setPain] = useState<number>();
  const [effort, setEffort] = useState<number>();
  const [note, setNote] = useState('');
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    await onSave({
      ...(pain === undefined ? {} : { painAfter: pain }),
      ...(effort === undefined ? {} : { effort }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
    setSaved(true);
  };
  const title = isWhole ? say.end : say.endStopped;
  if (isSaved)
    return (
      <ScreenFrame title={say.saved}>
        {pain === undefined || before === undefined ? null : (
          <p>{pain > before ? say.worse(sayNumber(words, pain - before)) : say.better}</p>
        )}
        <p className={controls.bar}>
          <Link href="/progress" className={controls.button}>
            {words.progress.title}
          </Link>
          <Link href="/plan" className={controls.quiet}>
            {words.plan.title}
          </Link>
        </p>
      </ScreenFrame>
    );
  return (
    <ScreenFrame title={title}>
      <div className={styles.check}>
        <PainScale label={say.after} value={pain} onChange={setPain} />
        <EffortScale value={effort} onChange={setEffort} />
        <TextField className={controls.field} value={note} onChange={setNote}>
          <Label>{say.note}</Label>
          <TextArea className={controls.input} rows={3} />
        </TextField>
        <p>
          <Button className={controls.button} onPress={() => void save()}>
            {say.save}
          </Button>
        </p>
      </div>
    </ScreenFrame>
  );
}
