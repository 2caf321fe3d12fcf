import { type JSX, useEffect, useState } from 'react';
import type { Move } from '../plan/planner-calls.ts';
import styles from './move-picture.module.css';
import { useFigure } from './use-figure.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

/** Milliseconds of a frame, and how many frames the movement stays at a keyframe: slow, like breathing. */
const FRAME = 220;
const STAY = 5;

/** The movement as a loop, there and back; under reduced motion its keyframes side by side. */
export function MoveLoop({
  move,
  side,
  isRunning,
  holdsBox = false,
}: {
  readonly move: Pick<Move, 'id' | 'name' | 'laterality' | 'lengthens' | 'works'>;
  readonly side: 'left' | 'right' | undefined;
  readonly isRunning: boolean;
  /** A box in both hands. */
  readonly holdsBox?: boolean;
}): JSX.Element {
  const still = useReducedMotion();
  const figure = useFigure(move, { side, all: !still, holdsBox });
  const count = figure?.pictures.length ?? 0;
  const order = loopOf(figure?.keys ?? []);
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (still || !isRunning || order.length < 2) return;
    const timer = setInterval(() => setAt((n) => (n + 1) % order.length), FRAME);
    return () => clearInterval(timer);
  }, [still, isRunning, order.length]);
  if (figure === undefined || count === 0) return <div className={styles.loop} />;
  if (still)
    return (
      <div className={styles.stills}>
        {figure.pictures.slice(0, 4).map((picture, i) => (
          <img key={picture} src={picture} lang="en" alt={i === 0 ? figure.alt : ''} width={480} height={420} />
        ))}
      </div>
    );
  const shown = order[at % order.length] ?? 0;
  return (
    <div className={styles.loop} role="img" aria-label={figure.alt}>
      {figure.pictures.map((picture, i) => (
        <img
          key={picture}
          src={picture}
          alt=""
          width={480}
          height={420}
          className={i === shown ? styles.shown : styles.hidden}
        />
      ))}
    </div>
  );
}

/** Frames in the order they are shown: forth and back, with a stay at each keyframe. */
function loopOf(keys: readonly (string | null)[]): readonly number[] {
  const there = keys.flatMap((key, i) => (key === null ? [i] : Array.from({ length: STAY }, () => i)));
  return [...there, ...[...there].reverse()];
}
