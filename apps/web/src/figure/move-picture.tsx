import { type JSX, useEffect, useRef, useState } from 'react';
import type { Move } from '../plan/planner-calls.ts';
import styles from './move-picture.module.css';
import { useFigure } from './use-figure.ts';

/** A still of a move: how it looks when one is there. Drawn when it comes near the window. */
export function MovePicture({
  move,
  side,
  isDecoration = false,
  holdsBox = false,
}: {
  readonly move: Move;
  readonly side?: 'left' | 'right' | undefined;
  /** The words beside it say everything. */
  readonly isDecoration?: boolean;
  readonly holdsBox?: boolean;
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '400px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const figure = useFigure(move, { side, wanted: near, holdsBox });
  const last = figure === undefined ? -1 : stillOf(figure.keys);
  const picture = figure?.pictures[last];
  return (
    <div ref={place} className={styles.still}>
      {picture === undefined ? null : (
        <img src={picture} lang="en" alt={isDecoration ? '' : (figure?.alt ?? '')} width={480} height={420} />
      )}
    </div>
  );
}

/** The keyframe that says most: where it is held, else the one furthest from the start. */
function stillOf(keys: readonly (string | null)[]): number {
  const held = keys.findIndex((key) => key !== null && /hold|end|top|peak/.test(key));
  return held >= 0 ? held : Math.min(1, keys.length - 1);
}
