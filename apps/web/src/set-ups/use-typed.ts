import { useState } from 'react';
import { keepTyped, typedBefore } from './kept-measures.ts';

/** A text field that remembers what was typed on another screen. @param start  when nothing was typed yet */
export function useTyped(name: string, start = ''): readonly [typed: string, type: (text: string) => void] {
  const [text, setText] = useState(() => typedBefore(name) || start);
  return [
    text,
    (next) => {
      keepTyped(name, next);
      setText(next);
    },
  ];
}
