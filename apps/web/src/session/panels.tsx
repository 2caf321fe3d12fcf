import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { MovePicture } from '../figure/move-picture.tsx';
import type { Move, PlanBook } from '../plan/planner-calls.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import styles from './player.module.css';
import type { PracticeEvent } from './practice.ts';
import type { PracticeMove } from './steps.ts';

/** Where it is felt: the places the move is for, and those where it must not be felt. The latter end it. */
export function FeelPanel({
  move,
  onSaid,
}: {
  readonly move: Move;
  readonly onSaid: (event: PracticeEvent) => void;
}): JSX.Element {
  const { session: say } = useWords();
  const stops = [...new Set([...move.should_not_feel, say.deepJoint, say.spine, say.downLeg, say.elsewhere])];
  const said = (place: string, stop: boolean): void => onSaid({ type: 'felt', place, stop });
  return (
    <ScreenFrame title={say.whereFelt} focusKey={move.id}>
      <p className={controls.hint}>{move.name}</p>
      <div className={styles.zones}>
        <section>
          <h2>{say.fine}</h2>
          <div className={controls.rows}>
            {move.feel.map((place) => (
              <Button key={place} className={styles.good} onPress={() => said(place, false)}>
                {place}
              </Button>
            ))}
          </div>
        </section>
        <section>
          <h2>{say.notFine}</h2>
          <div className={controls.rows}>
            {stops.map((place) => (
              <Button key={place} className={styles.bad} onPress={() => said(place, true)}>
                {place}
              </Button>
            ))}
          </div>
        </section>
      </div>
      <p className={controls.bar}>
        <Button className={controls.quiet} onPress={() => onSaid({ type: 'not-said' })}>
          {say.ratherNot}
        </Button>
      </p>
    </ScreenFrame>
  );
}

/** After a move was ended: an easier one, where one is allowed. */
export function OfferPanel({
  felt,
  easier,
  book,
  onSaid,
}: {
  readonly felt: string;
  readonly easier: PracticeMove | undefined;
  readonly book: PlanBook;
  readonly onSaid: (event: PracticeEvent) => void;
}): JSX.Element {
  const { session: say, plan } = useWords();
  const move = easier === undefined ? undefined : book.moves[easier.exercise];
  return (
    <ScreenFrame title={say.stopped}>
      <p>{say.stoppedWhy(felt)}</p>
      {easier === undefined || move === undefined ? (
        <p>{say.noEasier}</p>
      ) : (
        <>
          <p>{say.easierOffer}</p>
          <div className={styles.offer}>
            <MovePicture move={move} />
          </div>
          {easier.changes.map(({ rule, text }) => (
            <p key={rule}>{plan.forYou(text)}</p>
          ))}
        </>
      )}
      <p className={controls.bar}>
        {easier === undefined || move === undefined ? null : (
          <Button className={controls.button} onPress={() => onSaid({ type: 'easier', move: easier })}>
            {say.doEasier(move.name)}
          </Button>
        )}
        <Button className={controls.quiet} onPress={() => onSaid({ type: 'go-on' })}>
          {say.goOn}
        </Button>
      </p>
    </ScreenFrame>
  );
}

export function LeavePanel({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { session: say } = useWords();
  return (
    <ScreenFrame title={say.leaveTitle}>
      <p>{say.leaveHint}</p>
      <p className={controls.bar}>
        <Button className={controls.button} onPress={onStay}>
          {say.stay}
        </Button>
        <Button className={controls.quiet} onPress={onLeave}>
          {say.leave}
        </Button>
      </p>
    </ScreenFrame>
  );
}
