import { type JSX, useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { Link } from 'wouter';
import { PainScale } from '../pain-map/pain-scale.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { signsAddress } from '../shell/signs-address.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import styles from './session.module.css';

/** Pain now, and whether a warning sign is new. Somebody with a new sign is led to the safety questions, not to a move. */
export function StartCheck({ onReady }: { readonly onReady: (pain: number | undefined) => void }): JSX.Element {
  const { session: say, map, app, language } = useWords();
  const [pain, setPain] = useState<number | 'not-said'>();
  const [sign, setSign] = useState<'none' | 'new'>();
  const [isChecked, setChecked] = useState(false);
  const go = (): void => {
    if (pain === undefined || sign !== 'none') setChecked(true);
    else onReady(pain === 'not-said' ? undefined : pain);
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
        ) : (
          <>
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
