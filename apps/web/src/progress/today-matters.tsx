import type { JSX, ReactNode } from 'react';
import { Matters } from './matters.tsx';
import { MorningAfter } from './morning-after.tsx';

/** What the diary has for the first screen: the morning after a practice, and the one thing that matters most; then the rest. */
export default function TodayMatters({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <>
      <MorningAfter />
      <Matters most={1}>{children}</Matters>
    </>
  );
}
