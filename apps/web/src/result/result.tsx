import { profileOf } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Link } from 'wouter';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { sayDate, useWords } from '../words/use-words.ts';
import { ChangeAnswer } from './change-answer.tsx';
import { Emergency } from './emergency.tsx';
import styles from './result.module.css';
import {
  Causes,
  ClinicalDetail,
  Contributors,
  Doubt,
  NextQuestion,
  NotRuledOut,
  Places,
  SafetyNet,
  ToDo,
} from './sections.tsx';
import { useLastResult } from './use-last-result.ts';

type Level = 'plain' | 'standard' | 'clinical';

/** The result in the order in which it is needed. In an emergency what to do now, and nothing else. */
export default function Result(): JSX.Element {
  const words = useWords();
  const { result: say } = words;
  const { log } = useRecord();
  const { entry, page, failed } = useLastResult();
  const [level, setLevel] = useState<Level>(profileOf(log).reading ?? 'standard');
  if (entry === undefined) return <NoResult />;
  if (failed) return <p role="alert">{words.problems.engine}</p>;
  if (page === undefined) return <p role="status">{words.app.loading}</p>;
  if (page.urgency === 'emergency-now') return <Emergency page={page} entry={entry} />;
  const detailed = level !== 'plain';
  const choose = (next: string): void => {
    setLevel(next as Level);
    void record.add('profile', { reading: next as Level });
  };
  return (
    <ScreenFrame title={say.title}>
      <ToDo page={page} />
      <SafetyNet page={page} />
      {page.forEveryone ? <Places page={page} /> : <p>{say.showToClinician}</p>}
      {page.forEveryone ? <Causes page={page} detailed={detailed} /> : null}
      <NotRuledOut page={page} />
      {page.forEveryone && detailed ? <Doubt page={page} /> : null}
      {page.forEveryone && detailed ? <Contributors page={page} /> : null}
      <NextQuestion page={page} />
      {level === 'clinical' ? <ClinicalDetail page={page} /> : null}
      <RadioGroup value={level} onChange={choose} orientation="horizontal" data-no-print>
        <Label>{say.level}</Label>
        <div className={controls.segments}>
          {(['plain', 'standard', 'clinical'] as const).map((name) => (
            <Radio key={name} value={name} className={controls.segment}>
              {say[name]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <ChangeAnswer entry={entry} page={page} />
      <div className={controls.bar} data-no-print>
        <Link href="/result/doctor" className={controls.button}>
          {say.doctorPage}
        </Link>
        <Link href="/check-up?new" className={controls.quiet}>
          {say.checkAgain}
        </Link>
      </div>
      <p className={styles.small}>
        {say.guide} {say.made(sayDate(words, entry.at))}
      </p>
    </ScreenFrame>
  );
}

function NoResult(): JSX.Element {
  const { result, today } = useWords();
  return (
    <ScreenFrame title={result.title}>
      <p>{result.none}</p>
      <p>
        <Link href="/check-up" className={controls.button}>
          {today.begin}
        </Link>
      </p>
    </ScreenFrame>
  );
}
