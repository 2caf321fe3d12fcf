import { type JSX, useState } from 'react';
import { Button } from 'react-aria-components';
import { MovePicture } from '../figure/move-picture.tsx';
import { doseWords } from '../plan/dose-words.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Segments } from '../plan/segments.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { sayNumber, useWords } from '../words/use-words.ts';
import { canVibrate, type Guidance, offlineVoice, warmGuide } from './guide.ts';
import styles from './session.module.css';
import { lasting, type PracticeMove, stepsOf } from './steps.ts';

const SECONDS_OF_MINUTE = 60;

/** What comes, how long it takes, and how to be guided. */
export function MoveList({
  moves,
  book,
  isSore,
  isResumed,
  onBegin,
}: {
  readonly moves: readonly PracticeMove[];
  readonly book: PlanBook;
  /** It hurts so much that resting comes first. */
  readonly isSore: boolean;
  readonly isResumed: boolean;
  readonly onBegin: (how: Guidance) => void;
}): JSX.Element {
  const words = useWords();
  const { session: say, plan } = words;
  const hasVoice = offlineVoice(words.language) !== undefined;
  const [how, setHow] = useState<Guidance>(hasVoice ? 'voice' : 'beep');
  const seconds = moves.reduce((sum, move) => sum + lasting(stepsOf(move, book.pace)), 0);
  const ways = [
    ...(hasVoice ? [{ value: 'voice' as const, label: say.voice }] : []),
    { value: 'beep' as const, label: say.beep },
    ...(canVibrate() ? [{ value: 'vibrate' as const, label: say.vibrate }] : []),
    { value: 'silent' as const, label: say.silent },
  ];
  return (
    <ScreenFrame title={say.list}>
      {isSore ? <p className={controls.notice}>{say.easeFirst}</p> : null}
      {isResumed ? <p>{say.unfinished}</p> : null}
      <p className={styles.lead}>{say.about(sayNumber(words, Math.ceil(seconds / SECONDS_OF_MINUTE)))}</p>
      <ol className={styles.moves}>
        {moves.map((move) => {
          const known = book.moves[move.exercise];
          return known === undefined ? null : (
            <li key={move.exercise}>
              <MovePicture move={known} />
              <div>
                <h2>{known.name}</h2>
                <p className={styles.dose}>{doseWords(words, move).large}</p>
                <p className={controls.hint}>{move.perSide ? plan.eachSide : null}</p>
                {move.changes.map(({ rule, text }) => (
                  <p key={rule}>{plan.forYou(text)}</p>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      <Segments label={say.sound} options={ways} value={how} onChange={setHow} />
      {hasVoice ? null : <p className={controls.hint}>{say.noVoice}</p>}
      <p>
        <Button
          className={controls.button}
          onPress={() => {
            warmGuide(how);
            onBegin(how);
          }}
        >
          {say.begin}
        </Button>
      </p>
      <p className={controls.hint}>{say.keys}</p>
    </ScreenFrame>
  );
}
