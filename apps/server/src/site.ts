import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Already small: compressing them again only costs time. */
const PACKED = new Set(['.png', '.woff2']);

export type Coding = 'br' | 'gzip';

/** One file of the built page, ready to be sent. */
export interface SiteFile {
  readonly type: string;
  /** Its name holds a hash of its content: it may be kept for ever. */
  readonly immutable: boolean;
  body(coding?: Coding): Uint8Array<ArrayBuffer>;
}

/** The build packs what everybody loads as small as it gets and puts it beside the file. */
const PACKED_BESIDE = '.br';

/** The files of a built page by path, `/index.html`. Read once; what the build did not pack is packed when first asked for. */
export function readSite(folder: string): ReadonlyMap<string, SiteFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const there = new Set(files);
  return new Map(
    files
      .filter((file) => !file.endsWith(PACKED_BESIDE))
      .map((file) => {
        const path = `/${relative(folder, file).split(sep).join('/')}`;
        const beside = there.has(file + PACKED_BESIDE) ? readFileSync(file + PACKED_BESIDE) : undefined;
        return [path, siteFile(path, Uint8Array.from(readFileSync(file)), beside)];
      }),
  );
}

function siteFile(path: string, plain: Uint8Array<ArrayBuffer>, beside: Buffer | undefined): SiteFile {
  const packed = new Map<Coding, Uint8Array<ArrayBuffer>>();
  if (beside !== undefined) packed.set('br', Uint8Array.from(beside));
  const pack = (coding: Coding): Uint8Array<ArrayBuffer> => {
    const done = packed.get(coding) ?? Uint8Array.from(coding === 'br' ? brotli(plain) : gzipSync(plain, { level: 9 }));
    packed.set(coding, done);
    return done;
  };
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    immutable: path.startsWith('/assets/'),
    body: (coding) => (coding === undefined || PACKED.has(extname(path)) ? plain : pack(coding)),
  };
}

const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
