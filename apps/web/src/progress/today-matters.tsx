import type { JSX } from 'react';
import { Matters } from './matters.tsx';
import { MorningAfter } from './morning-after.tsx';

/** What the diary has for the first screen: the morning after a practice, and the one thing that matters most. */
export default function TodayMatters(): JSX.Element {
  return (
    <>
      <MorningAfter />
      <Matters most={1} />
    </>
  );
}
