import { type JSX, useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { Link } from 'wouter';
import { PainScale } from '../pain-map/pain-scale.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { signsAddress } from '../shell/signs-address.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import type { ReleaseAnswer } from './practice.ts';
import styles from './session.module.css';

/** What was said before a practice. What was not said is absent. */
export interface StartSaid {
  readonly pain?: number;
  readonly releaseSince?: ReleaseAnswer;
}

/** Pain now, and whether a warning sign is new. Somebody with a new sign is led to the safety questions, not to a move. */
export function StartCheck({
  pressed,
  onReady,
}: {
  /** Names of what was pressed or rolled last time and not asked about yet. */
  readonly pressed: readonly string[];
  readonly onReady: (said: StartSaid) => void;
}): JSX.Element {
  const { session: say, map, app } = usePracticeWords();
  const [pain, setPain] = useState<number | 'not-said'>();
  const [sign, setSign] = useState<'none' | 'new'>();
  const [releaseSince, setReleaseSince] = useState<ReleaseAnswer>();
  const [isChecked, setChecked] = useState(false);
  const go = (): void => {
    if (pain === undefined || sign !== 'none') setChecked(true);
    else
      onReady({
        ...(pain === 'not-said' ? {} : { pain }),
        ...(releaseSince === undefined ? {} : { releaseSince }),
      });
  };
  return (
    <ScreenFrame title={say.before}>
      <div className={styles.check}>
        <div className={styles.scale}>
          <PainScale label={say.painNow} value={typeof pain === 'number' ? pain : undefined} onChange={setPain} />
          <Button
            className={controls.quiet}
            aria-pressed={pain === 'not-said'}
            onPress={() => setPain('not-said')}
            data-chosen={pain === 'not-said' || undefined}
          >
            {map.ratherNot}
          </Button>
        </div>
        <RadioGroup
          className={controls.rows}
          aria-label={say.newSign}
          value={sign ?? null}
          onChange={(value) => setSign(value as 'none' | 'new')}
        >
          <h2>{say.newSign}</h2>
          <ul className={styles.signs}>
            {say.signs.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {(['none', 'new'] as const).map((value) => (
            <Radio key={value} value={value} className={controls.row}>
              <span className={controls.dot} aria-hidden="true" />
              {value === 'none' ? say.nothingNew : say.somethingNew}
            </Radio>
          ))}
        </RadioGroup>
        {sign === 'new' ? (
          <NewSign />
        ) : (
          <>
            {pressed.length === 0 ? null : (
              <PressedSince names={pressed} value={releaseSince} onChange={setReleaseSince} />
            )}
            {isChecked ? (
              <p className={controls.error} role="alert">
                {say.answerBoth}
              </p>
            ) : null}
            <p>
              <Button className={controls.button} onPress={go}>
                {app.next}
              </Button>
            </p>
          </>
        )}
      </div>
    </ScreenFrame>
  );
}

function NewSign(): JSX.Element {
  const { session: say, language } = usePracticeWords();
  return (
    <div className={controls.notice} role="alert">
      <p>
        <strong>{say.stopHere}</strong> {say.stopWhy}
      </p>
      <p className={controls.bar}>
        <a className={controls.button} href={signsAddress(language)}>
          {say.toSafety}
        </a>
        <Link href="/check-up?new" className={controls.quiet}>
          {say.toCheckUp}
        </Link>
      </p>
    </div>
  );
}

/** The day after: a pressed spot should have let go. May be left open. */
function PressedSince({
  names,
  value,
  onChange,
}: {
  readonly names: readonly string[];
  readonly value: ReleaseAnswer | undefined;
  readonly onChange: (answer: ReleaseAnswer) => void;
}): JSX.Element {
  const words = usePracticeWords();
  const { session: say } = words;
  const list = new Intl.ListFormat(words.language, { type: 'conjunction' }).format(names);
  const ask = say.pressedLast(list);
  const answers = { easing: say.releaseEasing, same: say.releaseSame, worse: say.releaseWorse };
  return (
    <RadioGroup
      className={controls.rows}
      aria-label={ask}
      value={value ?? null}
      onChange={(answer) => onChange(answer as ReleaseAnswer)}
    >
      <h2 className={styles.ask}>{ask}</h2>
      {(['easing', 'same', 'worse'] as const).map((answer) => (
        <Radio key={answer} value={answer} className={controls.row}>
          <span className={controls.dot} aria-hidden="true" />
          {answers[answer]}
        </Radio>
      ))}
      {value === 'worse' ? <p className={controls.notice}>{say.pressedWorse}</p> : null}
    </RadioGroup>
  );
}
