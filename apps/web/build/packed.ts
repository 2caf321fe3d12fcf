import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const KEPT = join(import.meta.dirname, '../../../.cache/packed');

/** Larger files take longer to pack than they are worth: nobody waits for them. */
const MOST = 600_000;

const pack = promisify(brotliCompress);

/** Puts beside each text file of the build the same as small as Brotli makes it, a tenth less than a server does in passing. */
export function packed(): Plugin {
  return {
    name: 'hipspine-packed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      mkdirSync(KEPT, { recursive: true });
      const texts = Object.values(bundle)
        .filter(({ fileName }) => /\.(js|css|json|html|svg)$/.test(fileName))
        .map((file) => ({ name: file.fileName, content: Buffer.from(file.type === 'asset' ? file.source : file.code) }))
        .filter(({ content }) => content.length <= MOST);
      await Promise.all(
        texts.map(async ({ name, content }) => {
          writeFileSync(join(dir as string, `${name}.br`), await packedOnce(content));
        }),
      );
    },
  };
}

/** Packing costs seconds: what was packed before is kept by its content. */
async function packedOnce(content: Buffer): Promise<Buffer> {
  const file = join(KEPT, createHash('sha256').update(content).digest('hex').slice(0, 32));
  try {
    return readFileSync(file);
  } catch {
    const small = await pack(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    });
    writeFileSync(file, small);
    return small;
  }
}
