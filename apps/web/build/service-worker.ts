import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes sw.js: src/service-worker.js with the list of every file of this build in it. */
export function serviceWorker(): Plugin {
  return {
    name: 'hipspine-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const digest = createHash('sha256');
        const copied = readdirSync(join(import.meta.dirname, '../public'));
        for (const file of copied) digest.update(readFileSync(join(import.meta.dirname, '../public', file)));
        const files = [...Object.keys(bundle), ...copied].sort();
        for (const file of files) {
          const output = bundle[file];
          digest.update(file).update(output?.type === 'asset' ? output.source : (output?.code ?? ''));
        }
        const code = readFileSync(join(import.meta.dirname, '../src/service-worker.js'), 'utf8');
        const source = code
          .replace("'__VERSION__'", JSON.stringify(digest.digest('base64url').slice(0, 12)))
          .replace("['__FILES__']", JSON.stringify(files.map((file) => `/${file}`)));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
