import { setUpsWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { MovePicture } from '../figure/move-picture.tsx';
import type { PlanBook } from '../plan/planner-calls.ts';
import type { AskingNow } from '../plan/use-asking.ts';
import { Disclosed } from '../shell/folded.tsx';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { KeepSetUp } from './keep-set-up.tsx';
import { SetUpFrame } from './set-up-frame.tsx';
import styles from './set-ups.module.css';
import { HabitSources } from './sources.tsx';
import { useSetUp } from './use-set-up.ts';
import { useSetUpRules } from './use-set-up-rules.ts';

/** Shown to everybody who has not been asked yet: on the side and on the back, nothing bent far. */
const FOR_ALL = ['side-lying-pillow', 'supine-pillow-under-knees'];

/** Ways to lie that the rules let this person take. */
export default function Lying(): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return <SetUpFrame title={say.names.lying}>{(book, now) => <LyingParts book={book} now={now} />}</SetUpFrame>;
}

function LyingParts({ book, now }: { readonly book: PlanBook; readonly now: AskingNow }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(setUpsWords);
  const { rules, failed } = useSetUpRules(now);
  const setUp = useSetUp('lying');
  if (failed) return <p role="alert">{words.plan.failed}</p>;
  if (now.kind === 'ready' && rules === undefined) return <p role="status">{words.app.loading}</p>;
  const shown = (rules?.lying ?? FOR_ALL).flatMap((id) => book.moves[id] ?? []);
  const hasLimits = now.kind === 'ready' && now.asking.ask.limits.length > 0;
  return (
    <>
      <p>{shown.length === 0 ? say.lyingNone : say.lyingIntro}</p>
      {hasLimits && shown.length > 0 ? <p className={styles.inside}>{say.lyingLimits}</p> : null}
      <ul className={styles.lying}>
        {shown.map((move) => (
          <li key={move.id}>
            <MovePicture move={move} />
            <h2 id={move.id} lang="en">
              {move.name}
            </h2>
            <p data-no-print>
              <Button
                className={controls.quiet}
                aria-pressed={setUp.told.way === move.id}
                aria-describedby={move.id}
                onPress={() => setUp.put('way', setUp.told.way === move.id ? '' : move.id)}
              >
                {setUp.told.way === move.id ? <Icon name="tick" size={22} /> : null}
                {say.way}
              </Button>
            </p>
            <Disclosed title={say.howTo} of={move.id}>
              <div lang="en">
                <p>{move.start}</p>
                <ul className={styles.list}>
                  {move.steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              </div>
            </Disclosed>
          </li>
        ))}
      </ul>
      <KeepSetUp setUp={setUp} />
      <HabitSources habits={['sleep-positions', 'surgical-limits']} book={book} />
    </>
  );
}
