// The rim: reads knowledge/ from disk. Everything in ../src is pure and takes what this file hands over.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { indexKnowledge, type Knowledge, type KnowledgeData, type Problem } from '@hipspine/knowledge';

const root = join(import.meta.dirname, '../../..');

/** The folder of facts this repository ships. */
export const KNOWLEDGE_FOLDER = join(root, 'knowledge');

const CACHE = join(root, '.cache/knowledge.json');

/** The facts have faults, so nothing may be computed from them. */
export class KnowledgeFaults extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`knowledge has ${problems.length} fault${problems.length === 1 ? '' : 's'}`);
    this.problems = problems;
  }
}

/**
 * The compiled knowledge. It is compiled again whenever a file of knowledge/ changed; otherwise the copy under .cache/
 * is read, which takes milliseconds.
 *
 * @throws KnowledgeFaults with every fault of every file
 */
export async function loadKnowledge(): Promise<Knowledge> {
  const stamp = fingerprint(KNOWLEDGE_FOLDER);
  const kept = readKept(stamp);
  if (kept !== undefined) return indexKnowledge(kept);
  const data = await compileKnowledge(KNOWLEDGE_FOLDER);
  keep(stamp, data);
  return indexKnowledge(data);
}

/** Parses, checks and compiles a folder of facts. @throws KnowledgeFaults with every fault of every file */
export async function compileKnowledge(folder: string): Promise<KnowledgeData> {
  // Loaded only here: a program that finds compiled knowledge never pays for the parser and the schemas.
  const { parseYaml } = await import('./parse-yaml.ts');
  const { assembleDiagnostic, checkDiagnostic } = await import('@hipspine/knowledge/authoring');
  const { files, problems } = parseYaml(readFiles(folder));
  const assembled = assembleDiagnostic(files);
  if (!assembled.ok) throw new KnowledgeFaults([...problems, ...assembled.problems]);
  const faults = [...problems, ...checkDiagnostic(assembled.data)];
  if (faults.length > 0) throw new KnowledgeFaults(faults);
  return { ...assembled.data, hash: contentHash(folder) };
}

/** Text of every YAML file of a folder of facts, by path relative to it, in order of path. */
export function readFiles(folder: string): ReadonlyMap<string, string> {
  return new Map(listYaml(folder).map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]));
}

function listYaml(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listYaml(path);
      return entry.name.endsWith('.yaml') ? [path] : [];
    })
    .sort();
}

/** `sha256:` over path and content of every file, so that any change of a fact changes it. */
function contentHash(folder: string): string {
  const hash = createHash('sha256');
  for (const [path, text] of readFiles(folder)) hash.update(path).update('\0').update(text).update('\0');
  return `sha256:${hash.digest('hex')}`;
}

/** Cheap sign that no file changed: path, size and time of each, and of the schemas that read them. */
function fingerprint(folder: string): string {
  const hash = createHash('sha1');
  const schemas = readdirSync(join(import.meta.dirname, '../src/authoring')).map((name) => join(import.meta.dirname, '../src/authoring', name));
  for (const file of [...listYaml(folder), ...schemas]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function readKept(stamp: string): KnowledgeData | undefined {
  try {
    const text = readFileSync(CACHE, 'utf8');
    const end = text.indexOf('\n');
    return text.slice(0, end) === stamp ? (JSON.parse(text.slice(end + 1)) as KnowledgeData) : undefined;
  } catch {
    return undefined; // no copy, or half of one: compile again
  }
}

function keep(stamp: string, data: KnowledgeData): void {
  const draft = `${CACHE}.${process.pid}`;
  try {
    mkdirSync(dirname(CACHE), { recursive: true });
    writeFileSync(draft, `${stamp}\n${JSON.stringify(data)}`);
    renameSync(draft, CACHE); // whole or not at all, also when two programs compile at once
  } catch {
    // A folder that cannot be written costs time at the next start, nothing else.
  }
}
