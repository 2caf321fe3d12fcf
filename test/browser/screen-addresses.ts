// Where every screen of the page is: sections.ts says which screens there are, and this fills in real ids.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SECTIONS = join(import.meta.dirname, '../../apps/web/src/sections.ts');

/** Paths of all screens as wouter reads them. As text: the screens themselves only run in a page. */
export const screenPaths = (): readonly string[] =>
  [...readFileSync(SECTIONS, 'utf8').matchAll(/\{ path: '([^']+)', screen:/g)].map(([, path]) => path ?? '');

/** Addresses for the screens that need an id, or show more with one. */
const WITH_IDS: Readonly<Record<string, readonly string[]>> = {
  '/learn/condition/:id': [
    '/learn/condition/femoroacetabular-impingement-syndrome',
    '/learn/condition/cauda-equina-syndrome',
  ],
  '/learn/questions/:id': ['/learn/questions/sit-why'],
  '/learn/compare': ['/learn/compare?a=hip-osteoarthritis&b=hip-thigh-muscle-strain'],
  '/learn/glossary/:id?': ['/learn/glossary', '/learn/glossary/labrum'],
  '/learn/source/:id?': ['/learn/source', '/learn/source/laslett-2005'],
  '/progress/measure/:id': ['/progress/measure/nprs', '/progress/measure/psfs'],
};

/** Addresses of a screen. */
export const addressesOf = (path: string): readonly string[] => WITH_IDS[path] ?? [path];

/** The pages that need no script. */
export const STATIC_PAGES = (['', '.es'] as const).flatMap((end) => [
  `/warning-signs${end}.html`,
  `/leaflet${end}.html`,
]);
