import type { PageWords } from '@hipspine/messages';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { IconName } from './shell/icon.tsx';

/** A screen: where it is and how it is loaded. Each is a file of its own that is fetched when somebody goes there. */
export interface Screen {
  /** As wouter reads it: `/plan/:id`. */
  readonly path: string;
  readonly screen: LazyExoticComponent<ComponentType>;
}

/** A place in the bar at the bottom, or the rail at the side. */
export interface Section {
  readonly path: string;
  readonly name: (words: PageWords) => string;
  readonly icon: IconName;
}

export const SCREENS: readonly Screen[] = [
  { path: '/', screen: lazy(() => import('./today/today.tsx')) },
  { path: '/check-up', screen: lazy(() => import('./check-up/check-up.tsx')) },
  { path: '/result', screen: lazy(() => import('./result/result.tsx')) },
  { path: '/result/doctor', screen: lazy(() => import('./result/doctor-page.tsx')) },
  { path: '/plan', screen: lazy(() => import('./plan/plan.tsx')) },
  { path: '/session', screen: lazy(() => import('./session/session.tsx')) },
  { path: '/breaks', screen: lazy(() => import('./breaks/breaks.tsx')) },
  { path: '/breaks/positions', screen: lazy(() => import('./breaks/positions.tsx')) },
  { path: '/progress', screen: lazy(() => import('./progress/progress.tsx')) },
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
