import type { JSX } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from '../shell/icon.tsx';
import { record } from '../store/record.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { useSimple } from './use-simple.ts';

/** Larger text and one thing at a time, for every screen from now on. */
export function SimpleSwitch(): JSX.Element {
  const { who } = useWords();
  const isSimple = useSimple();
  return (
    <Checkbox
      className={controls.row}
      isSelected={isSimple}
      onChange={(simple) => void record.add('profile', { simple })}
    >
      <span className={controls.box} aria-hidden="true">
        {isSimple ? <Icon name="tick" size={18} /> : null}
      </span>
      <span>
        <strong>{who.simple}</strong>
        <br />
        {who.simpleHint}
      </span>
    </Checkbox>
  );
}
