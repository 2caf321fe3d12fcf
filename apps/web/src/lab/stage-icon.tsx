import type { JSX } from 'react';

const PATHS = {
  turnLeft: 'M4 12a8 4 0 1 0 8-4H5M8 4.5 4.5 8 8 11.5',
  turnRight: 'M20 12a8 4 0 1 1-8-4h7M16 4.5 19.5 8 16 11.5',
  closer: 'M12 6v12M6 12h12',
  further: 'M6 12h12',
  play: 'M8 5v14l11-7z',
  stop: 'M7 7h10v10H7z',
} as const;

/** A line drawing on a button that has its name elsewhere. */
export function StageIcon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg
      aria-hidden="true"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
