import type { Guidance } from '@hipspine/record';
import type { JSX } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { canVibrate, useOfflineVoice } from './guide.ts';
import styles from './session.module.css';

/** How one is guided: each way by itself on or off. */
export function GuidanceChoice({
  value,
  onChange,
}: {
  readonly value: Guidance;
  readonly onChange: (value: Guidance) => void;
}): JSX.Element {
  const { session: say, language } = usePracticeWords();
  const hasVoice = useOfflineVoice(language);
  const ways: readonly { readonly key: keyof Guidance; readonly label: string; readonly hint?: string }[] = [
    ...(hasVoice ? [{ key: 'voice' as const, label: say.voice }] : []),
    { key: 'sound', label: say.beep },
    ...(canVibrate() ? [{ key: 'vibration' as const, label: say.vibrate }] : []),
    { key: 'screenOff', label: say.screenOff, hint: say.screenOffHint },
    { key: 'breaths', label: say.breaths },
  ];
  const on = ways.flatMap(({ key }) => (value[key] ? [key] : []));
  const choose = (keys: readonly string[]): void =>
    onChange({ ...value, ...Object.fromEntries(ways.map(({ key }) => [key, keys.includes(key)])) });
  return (
    <div className={styles.ways}>
      <CheckboxGroup className={controls.rows} value={on} onChange={choose}>
        <Label className={styles.waysLabel}>{say.sound}</Label>
        <p className={controls.hint}>{say.ways}</p>
        {ways.map(({ key, label, hint }) => (
          <Checkbox key={key} value={key} className={controls.row}>
            {({ isSelected }) => (
              <>
                <span className={controls.box} aria-hidden="true">
                  {isSelected ? '✓' : null}
                </span>
                <span>
                  {label}
                  {hint === undefined ? null : <span className={styles.hintLine}>{hint}</span>}
                </span>
              </>
            )}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {hasVoice ? null : <p className={controls.hint}>{say.noVoice}</p>}
    </div>
  );
}
