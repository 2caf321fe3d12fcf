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
  { path: '/plan/limits', screen: lazy(() => import('./plan/limits.tsx')) },
  { path: '/plan/print', screen: lazy(() => import('./plan/print-pages.tsx')) },
  { path: '/plan/trip', screen: lazy(() => import('./trip/trip.tsx')) },
  { path: '/plan/poses', screen: lazy(() => import('./poses/poses.tsx')) },
  { path: '/plan/set-ups', screen: lazy(() => import('./set-ups/set-ups.tsx')) },
  { path: '/plan/set-ups/chair', screen: lazy(() => import('./set-ups/chair.tsx')) },
  { path: '/plan/set-ups/car', screen: lazy(() => import('./set-ups/car.tsx')) },
  { path: '/plan/set-ups/bicycle', screen: lazy(() => import('./set-ups/bicycle.tsx')) },
  { path: '/plan/set-ups/lifting', screen: lazy(() => import('./set-ups/lifting.tsx')) },
  { path: '/plan/set-ups/lying', screen: lazy(() => import('./set-ups/lying.tsx')) },
  { path: '/session', screen: lazy(() => import('./session/session.tsx')) },
  { path: '/breaks', screen: lazy(() => import('./breaks/breaks.tsx')) },
  { path: '/breaks/positions', screen: lazy(() => import('./breaks/positions.tsx')) },
  { path: '/progress', screen: lazy(() => import('./progress/progress.tsx')) },
  { path: '/body', screen: lazy(() => import('./lab/lab.tsx')) },
  { path: '/learn', screen: lazy(() => import('./learn/learn.tsx')) },
  { path: '/learn/condition/:id', screen: lazy(() => import('./learn/condition.tsx')) },
  { path: '/learn/questions/:id', screen: lazy(() => import('./learn/question.tsx')) },
  { path: '/learn/claims', screen: lazy(() => import('./learn/claims.tsx')) },
  { path: '/learn/care', screen: lazy(() => import('./learn/care.tsx')) },
  { path: '/learn/compare', screen: lazy(() => import('./learn/compare.tsx')) },
  { path: '/learn/glossary/:id?', screen: lazy(() => import('./learn/glossary.tsx')) },
  { path: '/learn/source/:id?', screen: lazy(() => import('./learn/source.tsx')) },
  { path: '/progress/measure/:id', screen: lazy(() => import('./progress/measure-screen.tsx')) },
  { path: '/progress/next-plan', screen: lazy(() => import('./progress/next-plan-screen.tsx')) },
  { path: '/progress/plans', screen: lazy(() => import('./progress/plan-versions.tsx')) },
  { path: '/progress/flare', screen: lazy(() => import('./progress/flare-screen.tsx')) },
  { path: '/progress/review', screen: lazy(() => import('./progress/stall-screen.tsx')) },
  { path: '/progress/re-check', screen: lazy(() => import('./progress/re-check.tsx')) },
  { path: '/settings', screen: lazy(() => import('./settings/settings.tsx')) },
];

/** The bar, in the order in which somebody comes to need them. Settings are in the corner of every screen. */
export const SECTIONS: readonly Section[] = [
  { path: '/', name: ({ app }) => app.today, icon: 'today' },
  { path: '/check-up', name: ({ app }) => app.checkUp, icon: 'check-up' },
  { path: '/plan', name: ({ app }) => app.plan, icon: 'plan' },
  { path: '/progress', name: ({ app }) => app.progress, icon: 'progress' },
  { path: '/body', name: ({ app }) => app.body, icon: 'body' },
  { path: '/learn', name: ({ app }) => app.learn, icon: 'learn' },
];
