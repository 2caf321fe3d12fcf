import { resultWords } from '@hipspine/messages';
import { checkUpOf, profileOf } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { ReadAloud } from '../check-up/read-aloud.tsx';
import { useSimple } from '../check-up/use-simple.ts';
import { Folded } from '../shell/folded.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { useWords } from '../words/use-words.ts';
import { Expired, Holds, NextSteps } from './after.tsx';
import { AskSurgeon } from './ask-surgeon.tsx';
import { Causes } from './causes.tsx';
import { Chain } from './chain.tsx';
import { ChangeAnswer } from './change-answer.tsx';
import { Doubt, NextQuestions } from './doubt.tsx';
import { Emergency } from './emergency.tsx';
import { Movement } from './movement.tsx';
import { NoResult } from './no-result.tsx';
import { readOut } from './read-out.ts';
import styles from './result.module.css';
import { ClinicalDetail, type Level, NotRuledOut, SafetyNet, ToDo } from './sections.tsx';
import { useClinicianPage } from './use-clinician-page.ts';
import { useLastResult } from './use-last-result.ts';
import { Where } from './where.tsx';

/** The result in the order in which it is needed. In an emergency what to do now, and nothing else. */
export default function Result(): JSX.Element {
  const words = useWords();
  const { log } = useRecord();
  const isSimple = useSimple();
  const area = useAreaWords(resultWords);
  const { entry, page, failed } = useLastResult();
  const [level, setLevel] = useState<Level>(profileOf(log).reading ?? (isSimple ? 'plain' : 'standard'));
  const [wanted, setWanted] = useState<string>();
  const clinician = useClinicianPage(entry, level === 'clinical' && page?.forEveryone === true);
  if (entry === undefined) return <NoResult title={words.result.title} />;
  if (failed) return <p role="alert">{words.problems.engine}</p>;
  if (page === undefined) return <p role="status">{words.app.loading}</p>;
  if (page.urgency === 'emergency-now') return <Emergency page={page} entry={entry} />;
  const { triage } = entry.body.result;
  const open = triage.stillToAsk.length > 0;
  const regions = checkUpOf(log, entry.body.checkUp)?.painMap ?? [];
  return (
    <ScreenFrame title={words.result.title} wide>
      <Expired entry={entry} />
      <div className={styles.pair}>
        <div className={styles.first}>
          <ToDo page={page} />
          <div className={controls.bar} data-no-print>
            <ReadAloud lines={readOut(page, words, area)} />
          </div>
        </div>
        <SafetyNet page={page} isCleared={triage.state === 'cleared'} />
      </div>
      {open ? (
        <section className={styles.part} data-no-print>
          <NextQuestions {...page.next} onAnswer={setWanted} />
        </section>
      ) : null}
      {page.forEveryone ? (
        <>
          <LevelSwitch level={level} onChange={setLevel} />
          <Where page={page} entry={entry} regions={regions} level={level} />
          <Causes page={page} level={level} clinician={clinician} />
          <div className={styles.pair}>
            <NotRuledOut page={page} isShort={level !== 'clinical'} />
            <Doubt page={page} isSettled={!open} onAnswer={setWanted} />
          </div>
          <div className={styles.pair}>
            <Chain page={page} entry={entry} regions={regions} level={level} />
            <Movement page={page} level={level} />
          </div>
          {level === 'clinical' ? <ClinicalDetail page={page} /> : null}
        </>
      ) : (
        <>
          <p>{words.result.showToClinician}</p>
          <NotRuledOut page={page} />
        </>
      )}
      <AskSurgeon entry={entry} />
      <ChangeAnswer entry={entry} page={page} wanted={wanted} onWanted={setWanted} />
      <NextSteps hasPlan={page.forEveryone} />
      <Holds entry={entry} />
    </ScreenFrame>
  );
}

/** How much detail: everything below follows, and it is kept for the next time. */
function LevelSwitch({
  level,
  onChange,
}: {
  readonly level: Level;
  readonly onChange: (level: Level) => void;
}): JSX.Element {
  const { result: say } = useWords();
  const { levelHint } = useAreaWords(resultWords);
  const choose = (next: string): void => {
    onChange(next as Level);
    void record.add('profile', { reading: next as Level });
  };
  return (
    <div data-no-print>
      <Folded title={`${say.level}: ${say[level]}`}>
        <RadioGroup
          className={styles.level}
          value={level}
          onChange={choose}
          orientation="horizontal"
          aria-label={say.level}
        >
          <div className={controls.segments}>
            {(['plain', 'standard', 'clinical'] as const).map((name) => (
              <Radio key={name} value={name} className={controls.segment}>
                {say[name]}
              </Radio>
            ))}
          </div>
          <p className={styles.small}>{levelHint}</p>
        </RadioGroup>
      </Folded>
    </div>
  );
}
