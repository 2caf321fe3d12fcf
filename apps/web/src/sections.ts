import type { PageWords } from '@hipspine/messages';
import { type ComponentType, lazy } from 'react';
import CheckUpScreen from './check-up/check-up.tsx';
import type { IconName } from './shell/icon.tsx';
import Today from './today/today.tsx';

/**
 * A screen: where it is and how it is loaded. The first screen and the check-up come with the page, so that a slow line is
 * asked once; each of the others is a file of its own that is fetched when somebody goes there.
 */
export interface Screen {
  /** As wouter reads it: `/plan/:id`. */
  readonly path: string;
  readonly screen: ComponentType;
}

/** A place in the bar at the bottom, or the rail at the side. */
export interface Section {
  readonly path: string;
  readonly name: (words: PageWords) => string;
  readonly icon: IconName;
}

export const SCREENS: readonly Screen[] = [
  { path: '/', screen: Today },
  { path: '/check-up', screen: CheckUpScreen },
  { path: '/result', screen: lazy(() => import('./result/result.tsx')) },
  { path: '/result/doctor', screen: lazy(() => import('./result/doctor-page.tsx')) },
  { path: '/plan', screen: lazy(() => import('./plan/plan.tsx')) },
  { path: '/session', screen: lazy(() => import('./session/session.tsx')) },
  { path: '/progress', screen: lazy(() => import('./progress/progress.tsx')) },
  { path: '/progress/measure/:id', screen: lazy(() => import('./progress/measure-screen.tsx')) },
  { path: '/progress/next-plan', screen: lazy(() => import('./progress/next-plan-screen.tsx')) },
  { path: '/progress/plans', screen: lazy(() => import('./progress/plan-versions.tsx')) },
  { path: '/progress/flare', screen: lazy(() => import('./progress/flare-screen.tsx')) },
  { path: '/progress/review', screen: lazy(() => import('./progress/stall-screen.tsx')) },
  { path: '/progress/re-check', screen: lazy(() => import('./progress/re-check.tsx')) },
  { path: '/settings', screen: lazy(() => import('./settings/settings.tsx')) },
];

/** In the order of ux.md; a section is listed when its screen is there. */
export const SECTIONS: readonly Section[] = [
  { path: '/', name: ({ app }) => app.today, icon: 'today' },
  { path: '/check-up', name: ({ app }) => app.checkUp, icon: 'check-up' },
  { path: '/plan', name: ({ app }) => app.plan, icon: 'plan' },
  { path: '/progress', name: ({ app }) => app.progress, icon: 'progress' },
  { path: '/settings', name: ({ app }) => app.settings, icon: 'settings' },
];
