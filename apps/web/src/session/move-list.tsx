import type { Guidance } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { Button } from 'react-aria-components';
import { MovePicture } from '../figure/move-picture.tsx';
import { doseWords } from '../plan/dose-words.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import { GuidanceChoice } from './guidance-choice.tsx';
import { warmGuide } from './guide.ts';
import { keepGoing } from './screen-off.ts';
import styles from './session.module.css';
import { lasting, type PracticeMove, stepsOf } from './steps.ts';

const SECONDS_OF_MINUTE = 60;

/** What comes, how long it takes, and how to be guided. */
export function MoveList({
  moves,
  book,
  guidance,
  isSore,
  isResumed,
  onBegin,
}: {
  readonly moves: readonly PracticeMove[];
  readonly book: PlanBook;
  readonly guidance: Guidance;
  /** It hurts so much that resting comes first. */
  readonly isSore: boolean;
  readonly isResumed: boolean;
  readonly onBegin: (how: Guidance) => void;
}): JSX.Element {
  const words = usePracticeWords();
  const { session: say, plan } = words;
  const [how, setHow] = useState(guidance);
  const [isFailed, setFailed] = useState(false);
  const seconds = moves.reduce((sum, move) => sum + lasting(stepsOf(move, book.pace)), 0);
  const begin = async (): Promise<void> => {
    warmGuide(how);
    if (!how.screenOff || (await keepGoing())) return onBegin(how);
    setHow({ ...how, screenOff: false });
    setFailed(true);
  };
  return (
    <ScreenFrame title={say.list}>
      {isSore ? (
        <p className={controls.notice}>
          {say.easeFirst} {say.soreLess}
        </p>
      ) : null}
      {isResumed ? <p>{say.unfinished}</p> : null}
      <p className={styles.lead}>{say.about(sayNumber(words, Math.ceil(seconds / SECONDS_OF_MINUTE)))}</p>
      <ol className={styles.moves}>
        {moves.map((move) => {
          const known = book.moves[move.exercise];
          return known === undefined ? null : (
            <li key={move.exercise}>
              <MovePicture move={known} />
              <div>
                <h2 lang="en">{known.name}</h2>
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
      <GuidanceChoice value={how} onChange={setHow} />
      {isFailed ? (
        <p className={controls.notice} role="alert">
          {say.screenOffFailed}
        </p>
      ) : null}
      <p className={styles.go}>
        <Button className={controls.button} onPress={() => void begin()}>
          {say.begin}
        </Button>
      </p>
      <p className={controls.hint}>{say.keys}</p>
    </ScreenFrame>
  );
}
