import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bodyChartFile } from './build/body-chart.ts';
import { icons } from './build/icons.ts';
import { knowledge } from './build/knowledge.ts';
import { measures } from './build/measures.ts';
import { packed } from './build/packed.ts';
import { serviceWorker } from './build/service-worker.ts';
import { staticPages } from './build/static-pages.ts';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(import.meta.dirname, '../../.cache/vite'),
  plugins: [react(), knowledge(), measures(), bodyChartFile(), icons(), staticPages(), serviceWorker(), packed()],
  build: {
    target: 'es2023',
    // Small pictures stay files: the policy of the page allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What every visit needs comes as one file: on a slow line each file more costs a turn there and back.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
});
