import { type RefObject, useEffect, useState } from 'react';
import { useReducedMotion } from '../../figure/use-reduced-motion.ts';

/** How long one step is drawn, ms. */
const STEP = 220;

/**
 * Shows one step after the other once the picture is in sight; all at once for somebody who wants less motion.
 *
 * @returns how many steps are drawn, whether it moves at all, and how to see it again
 */
export function useSteps(
  count: number,
  picture: RefObject<Element | null>,
): { readonly drawn: number; readonly moves: boolean; readonly again: () => void } {
  const reduced = useReducedMotion();
  const [isSeen, setSeen] = useState(false);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const element = picture.current;
    if (element === null) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return;
      setSeen(true);
      watch.disconnect();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [picture]);
  useEffect(() => {
    if (!isSeen || drawn >= count) return;
    const next = setTimeout(() => setDrawn(drawn + 1), STEP);
    return () => clearTimeout(next);
  }, [isSeen, drawn, count]);
  return { drawn: reduced ? count : drawn, moves: !reduced, again: () => setDrawn(0) };
}
