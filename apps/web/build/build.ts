import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const web = join(import.meta.dirname, '..');
const root = join(web, '../..');

/** Where the built page lies. */
export const WEB_FOLDER = join(web, 'dist');

const STAMP = join(root, '.cache/web.stamp');

/** Everything that ends up in the page. */
const SOURCES = [
  ...['src', 'build', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((path) => join(web, path)),
  ...['packages', 'knowledge', 'package-lock.json'].map((path) => join(root, path)),
];

/**
 * Builds the page unless it was built from these very files.
 *
 * @returns whether it had to be built
 * @throws Error when the build fails; a page that was there stays as it was
 */
export async function buildWeb({ starting }: { readonly starting?: () => void } = {}): Promise<boolean> {
  const stamp = fingerprint();
  if (existsSync(join(WEB_FOLDER, 'index.html')) && readStamp() === stamp) return false;
  starting?.();
  const { build } = await import('vite');
  await build({ root: web, configFile: join(web, 'vite.config.ts'), logLevel: 'error' });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
  return true;
}

function readStamp(): string | undefined {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

/** Cheap sign that no file changed: path, size and time of each. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(listFiles)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !/\.test\.tsx?$/.test(name))
    .flatMap(({ name }) => listFiles(join(path, name)))
    .sort();
}
