import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { doctest } from './scripts/doctest-plugin.ts';

const places = ['packages/*/src', 'apps/*/src', 'test', 'evaluation', 'bench', 'scripts'];

export default defineConfig({
  plugins: [doctest()],
  test: {
    include: places.map((place) => `${place}/**/*.test.ts`),
    // Doc-comment examples, see scripts/doctest-plugin.ts.
    includeSource: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    globalSetup: 'test/browser/set-up.ts',
    pool: 'threads',
    // Vitest keeps one core free by default, which on a two-core machine halves the speed.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
