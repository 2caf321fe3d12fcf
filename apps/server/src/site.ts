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

/** The files of a built page by path, `/index.html`. Read once; compressed when first asked for. */
export function readSite(folder: string): ReadonlyMap<string, SiteFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      return [path, siteFile(path, Uint8Array.from(readFileSync(file)))];
    }),
  );
}

function siteFile(path: string, plain: Uint8Array<ArrayBuffer>): SiteFile {
  const packed = new Map<Coding, Uint8Array<ArrayBuffer>>();
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
