#!/usr/bin/env node
// The command line starts here. Everything else is loaded when it is needed, so that one case is answered in a moment.
import module from 'node:module';
import { join } from 'node:path';

module.enableCompileCache?.(join(import.meta.dirname, '../../../.cache/node'));

const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2));
