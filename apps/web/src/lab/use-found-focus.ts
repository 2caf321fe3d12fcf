import { type RefObject, useEffect, useRef } from 'react';

/**
 * A heading that takes the focus when what was pressed is gone: who picks something from a list lands at what was picked, and a
 * screen reader says what it is.
 *
 * @param picked  changes with every pick
 */
export function useFoundFocus(picked: string | undefined): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new pick, not a new render, moves the focus
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [picked]);
  return heading;
}
