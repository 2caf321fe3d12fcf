import { createHash } from 'node:crypto';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { packForPage } from '@hipspine/knowledge/page';
import type { Plugin } from 'vite';

const NAME = 'virtual:hipspine-knowledge';

/** The packed knowledge as hashed files, and a module that says where they are. */
export function knowledge(): Plugin {
  const files = new Map<string, { readonly path: string; readonly source: string }>();
  let hash = '';
  return {
    name: 'hipspine-knowledge',
    async buildStart() {
      const packed = packForPage(await loadKnowledge());
      hash = packed.safety.hash;
      for (const [part, content] of Object.entries(packed)) {
        const source = JSON.stringify(content);
        const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        files.set(part, { path: `assets/${part}-${digest}.json`, source });
      }
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const url = (part: string): string => JSON.stringify(`/${files.get(part)?.path}`);
      return [
        `export const KNOWLEDGE_HASH = ${JSON.stringify(hash)};`,
        ...[...files.keys()].map((part) => `export const ${part}Url = ${url(part)};`),
      ].join('\n');
    },
    generateBundle() {
      for (const { path, source } of files.values()) this.emitFile({ type: 'asset', fileName: path, source });
    },
  };
}
