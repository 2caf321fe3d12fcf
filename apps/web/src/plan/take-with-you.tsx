import { planToolsWords } from '@hipspine/messages';
import type { Plan } from '@hipspine/planning';
import { type JSX, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { Link } from 'wouter';
import { saveFile } from '../settings/save-file.ts';
import { Folded } from '../shell/folded.tsx';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { useLanguage } from '../words/use-words.ts';
import styles from './plan.module.css';
import { planner } from './planner-client.ts';

type Said = 'calendarDone' | 'calendarFailed' | 'copied' | 'shared' | 'printFailed';

/** The plan on paper, in the calendar, and as text to send. */
export function TakeWithYou({ plan }: { readonly plan: Plan }): JSX.Element {
  const say = useAreaWords(planToolsWords);
  const language = useLanguage();
  const [at, setAt] = useState('');
  const [said, setSaid] = useState<Said>();
  const [text, setText] = useState<string>();
  const paper = () =>
    planner.paper({
      plan,
      stamp: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      title: say.calendarTitle,
      ...(at === '' ? {} : { at }),
    });
  const saveCalendar = (): void => {
    paper().then(
      ({ calendar }) => {
        saveFile('plan.ics', calendar, 'text/calendar');
        setSaid('calendarDone');
      },
      () => setSaid('calendarFailed'),
    );
  };
  const copy = async (): Promise<void> => {
    const { mail } = await paper();
    try {
      await navigator.clipboard.writeText(mail);
      setSaid('copied');
    } catch {
      setText(mail);
    }
  };
  const share = async (): Promise<void> => {
    const { mail } = await paper();
    try {
      await navigator.share({ text: mail });
      setSaid('shared');
    } catch (error) {
      // Somebody who closes the sheet of the device has not met a fault.
      if ((error as Error).name !== 'AbortError') setText(mail);
    }
  };
  const guarded = (doing: typeof copy): void => {
    setText(undefined);
    doing().catch(() => setSaid('printFailed'));
  };
  return (
    <section className={styles.part} data-no-print>
      <h2>{say.take}</h2>
      <div className={`${controls.bar} ${styles.beside}`}>
        <Link href="/plan/print" className={controls.button}>
          <Icon name="print" size={22} />
          {say.print}
        </Link>
        <Button className={controls.quiet} onPress={saveCalendar}>
          {say.calendar}
        </Button>
        <Button className={controls.quiet} onPress={() => guarded(copy)}>
          {say.mail}
        </Button>
        {typeof navigator.share === 'function' ? (
          <Button className={controls.quiet} onPress={() => guarded(share)}>
            {say.share}
          </Button>
        ) : null}
      </div>
      {language === 'en' ? null : <p className={controls.hint}>{say.englishOnly}</p>}
      <Folded title={say.takeMore}>
        <TextField className={controls.field} value={at} onChange={setAt} type="time">
          <Label>{say.calendarAt}</Label>
          <Input className={controls.input} />
        </TextField>
        <p className={controls.hint}>{say.calendarHint}</p>
        <p className={controls.hint}>{say.printHint}</p>
      </Folded>
      <p role="status">{text === undefined ? (said === undefined ? '' : say[said]) : say.copyFailed}</p>
      {text === undefined ? null : (
        <textarea className={styles.mail} readOnly rows={12} aria-label={say.mailText} lang="en" value={text} />
      )}
    </section>
  );
}
