// Past knowledge, so that a saved result can be worked out again under the facts it was made from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { indexKnowledge, type Knowledge, type KnowledgeData } from '@hipspine/knowledge';
import { compileKnowledge, KNOWLEDGE_FOLDER } from './index.ts';

/** The compiled diagnostic half of every release, one file for each content hash, and a list with their digests. */
export const RELEASES_FOLDER = join(KNOWLEDGE_FOLDER, 'releases');

const LIST = 'releases.json';

/** One release. */
export interface Release {
  /** Content hash of the facts, as results carry it: `sha256:` and 64 hexadecimal digits. */
  readonly knowledge: string;
  /** Version of the program it was released with. */
  readonly version: string;
  /** SHA-256 of the compiled facts before compression: a file that was changed is refused. */
  readonly digest: string;
}

/** A folder or file that does not hold the knowledge it should. */
export class NotThatKnowledge extends Error {}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const fileOf = (folder: string, knowledge: string): string =>
  join(folder, `${knowledge.replace('sha256:', '')}.json.br`);

/** Every release that is kept, the oldest first; none when there is no list. */
export function listReleases(folder = RELEASES_FOLDER): readonly Release[] {
  const list = join(folder, LIST);
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as readonly Release[]) : [];
}

/**
 * The knowledge of a release.
 *
 * @param hash  content hash, as a result carries it
 * @returns     undefined when it was never released, or is not kept here
 * @throws NotThatKnowledge when the file is not what was released
 */
export function readRelease(hash: string, folder = RELEASES_FOLDER): Knowledge | undefined {
  const release = listReleases(folder).find(({ knowledge }) => knowledge === hash);
  if (release === undefined) return undefined;
  const bytes = unpacked(fileOf(folder, hash));
  if (digestOf(bytes) !== release.digest) throw new NotThatKnowledge('a file that was changed after its release');
  return indexKnowledge(JSON.parse(bytes.toString('utf8')) as KnowledgeData);
}

/**
 * Knowledge from elsewhere: a folder of facts, or a file of a release.
 *
 * @throws NotThatKnowledge when there is nothing of the kind; KnowledgeFaults when a folder has faults
 */
export async function readKnowledgeAt(path: string): Promise<Knowledge> {
  if (!existsSync(path)) throw new NotThatKnowledge('no such file or folder');
  if (statSync(path).isDirectory()) return indexKnowledge((await compileKnowledge(path)).knowledge);
  try {
    const data = JSON.parse(unpacked(path).toString('utf8')) as Partial<KnowledgeData>;
    if (typeof data.hash === 'string' && Array.isArray(data.findings) && Array.isArray(data.conditions))
      return indexKnowledge(data as KnowledgeData);
  } catch {
    // Not compressed, or no JSON: said below.
  }
  throw new NotThatKnowledge('another kind of file');
}

function unpacked(file: string): Buffer {
  try {
    return brotliDecompressSync(readFileSync(file));
  } catch {
    throw new NotThatKnowledge('a file that cannot be unpacked');
  }
}

/**
 * Adds knowledge to the releases. A release that is there already is left as it is: what was released never changes.
 *
 * @param quality  of the compression, 0 to 11: the best takes seconds and saves two thirds of what is kept for good
 * @returns        whether something was written
 */
export function addRelease(data: KnowledgeData, version: string, folder = RELEASES_FOLDER, quality = 11): boolean {
  const releases = listReleases(folder);
  if (releases.some(({ knowledge }) => knowledge === data.hash)) return false;
  const bytes = Buffer.from(JSON.stringify(data), 'utf8');
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  mkdirSync(folder, { recursive: true });
  writeWhole(fileOf(folder, data.hash), packed);
  const release: Release = { knowledge: data.hash, version, digest: digestOf(bytes) };
  writeWhole(join(folder, LIST), `${JSON.stringify([...releases, release], undefined, 2)}\n`);
  return true;
}

/** Whole or not at all. */
function writeWhole(file: string, content: Buffer | string): void {
  const draft = join(dirname(file), `.part-${process.pid}`);
  writeFileSync(draft, content);
  renameSync(draft, file);
}
