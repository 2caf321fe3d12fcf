import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus when it appears: what had it is gone, and a keyboard would be thrown back to the top of the page. */
export function useFocusOnArrival(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return box;
}
