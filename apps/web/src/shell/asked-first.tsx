import { type JSX, useId, useState } from 'react';
import { Button, Group } from 'react-aria-components';
import controls from '../theme/controls.module.css';

/**
 * A button that asks once more before anything is done. Each button that goes hands the focus on: the question takes it on the answer
 * that changes nothing, and gives it back when all stays. After a yes it is for whoever asks to say where it goes.
 */
export function AskedFirst({
  act,
  question,
  yes,
  no,
  onYes,
}: {
  readonly act: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}): JSX.Element {
  const id = useId();
  const [asked, setAsked] = useState<'not-yet' | 'now' | 'stays'>('not-yet');
  if (asked !== 'now')
    return (
      <p data-no-print>
        <Button className={controls.quiet} autoFocus={asked === 'stays'} onPress={() => setAsked('now')}>
          {act}
        </Button>
      </p>
    );
  return (
    <Group className={controls.rows} aria-labelledby={id} data-no-print>
      <p id={id}>{question}</p>
      <p className={controls.bar}>
        <Button
          className={controls.button}
          onPress={() => {
            setAsked('not-yet');
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button className={controls.quiet} autoFocus onPress={() => setAsked('stays')}>
          {no}
        </Button>
      </p>
    </Group>
  );
}
