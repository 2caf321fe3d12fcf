// Builds the page that shows the turnable body by itself, for tests and for looking at it; the app does not ship it.
//
//   npx vite --config apps/web/body-scene.vite.ts        then open /body-scene.html

import { join } from 'node:path';
import { defineConfig } from 'vite';

const cache = join(import.meta.dirname, '../../.cache');

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(cache, 'vite'),
  build: {
    target: 'es2023',
    outDir: join(cache, 'body-scene-page'),
    emptyOutDir: true,
    // The policy of the page allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: join(import.meta.dirname, 'body-scene.html') },
  },
});
