import type { JSX } from 'react';

export type IconName =
  | 'today'
  | 'check-up'
  | 'settings'
  | 'plan'
  | 'progress'
  | 'body'
  | 'learn'
  | 'back'
  | 'tick'
  | 'print'
  | 'voice';

const PATHS: Readonly<Record<IconName, string>> = {
  today: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
  'check-up': 'M12 3c2 3 2 5 0 7s-2 4 0 6M7 5h10M7 9h10M5 20c0-4 3-6 7-4 4-2 7 0 7 4',
  settings: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4',
  plan: 'M5 5h14v15H5zM5 9h14M9 3v4M15 3v4M9 14l2 2 4-4',
  progress: 'M4 19h16M5 15l4-4 4 3 6-7',
  body: 'M12 3a2.5 2.5 0 110 5 2.5 2.5 0 010-5zM6 11c3-2 9-2 12 0M12 9v6M12 15l-3 6M12 15l3 6',
  learn: 'M12 6c-2-2-5-2-8-1v14c3-1 6-1 8 1 2-2 5-2 8-1V5c-3-1-6-1-8 1zM12 6v14',
  back: 'M15 5l-7 7 7 7',
  tick: 'M5 13l4 4L19 7',
  voice: 'M4 10v4h4l5 4V6l-5 4zM16.5 9a4 4 0 010 6M19 6.5a8 8 0 010 11',
  print: 'M7 9V3h10v6M7 18H4v-7h16v7h-3M7 15h10v6H7z',
};

/** A line drawing beside a word; the word says everything, so it is silent. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
