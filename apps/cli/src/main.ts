#!/usr/bin/env node
// The command line starts here. Everything else is loaded when it is needed, so that one case is answered in a moment.
import module from 'node:module';
import { join } from 'node:path';
import v8 from 'node:v8';

// A stream of people makes short-lived objects only: a small young heap keeps the whole program within 150 MB.
for (const flag of ['--max-semi-space-size=4', '--semi-space-growth-factor=1', '--heap-growing-percent=20'])
  v8.setFlagsFromString(flag);

module.enableCompileCache?.(join(import.meta.dirname, '../../../.cache/node'));

const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2));
