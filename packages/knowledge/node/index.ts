// The rim: reads knowledge/ from disk. Everything in ../src is pure and takes what this file hands over.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { indexKnowledge, type Knowledge, type KnowledgeData, type Problem } from '@hipspine/knowledge';
import type { TreatmentParts } from '@hipspine/knowledge/treatment';

const root = join(import.meta.dirname, '../../..');

/** The folder of facts this repository ships. */
export const KNOWLEDGE_FOLDER = join(root, 'knowledge');

const CACHE = join(root, '.cache');

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
  return indexKnowledge(await compiled('knowledge'));
}

/**
 * The treatment half: exercises, plan rules, pathways, habits, treatments, claims, outcomes. Kept in a file of its own,
 * so that a program that only assesses never reads it.
 *
 * @throws KnowledgeFaults with every fault of every file
 */
export async function loadTreatment(): Promise<TreatmentParts> {
  return compiled('treatment');
}

/** Both halves, compiled. */
export interface CompiledKnowledge {
  readonly knowledge: KnowledgeData;
  readonly treatment: TreatmentParts;
}

async function compiled<H extends keyof CompiledKnowledge>(half: H): Promise<CompiledKnowledge[H]> {
  const stamp = fingerprint(KNOWLEDGE_FOLDER);
  const kept = readKept(half, stamp);
  if (kept !== undefined) return kept;
  const both = await compileKnowledge(KNOWLEDGE_FOLDER);
  keep('knowledge', stamp, both.knowledge);
  keep('treatment', stamp, both.treatment);
  return both[half];
}

/** Parses, checks and compiles a folder of facts. @throws KnowledgeFaults with every fault of every file */
export async function compileKnowledge(folder: string): Promise<CompiledKnowledge> {
  const { problems, compiled } = await checkAll(folder);
  if (problems.length > 0 || compiled === undefined) throw new KnowledgeFaults(problems);
  return compiled;
}

/** What a check of all facts found. `compiled` is there when both halves are well formed, faults or not. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly compiled?: CompiledKnowledge;
}

/** Parses and checks every file of a folder of facts, both halves, and reports all faults of all files. */
export async function checkAll(folder: string = KNOWLEDGE_FOLDER): Promise<Checked> {
  // Loaded only here: a program that finds compiled knowledge never pays for the parser and the schemas.
  const { parseYaml } = await import('./parse-yaml.ts');
  const { assembleDiagnostic, checkDiagnostic, isDiagnosticFile } = await import('@hipspine/knowledge/authoring');
  const { assembleTreatment, checkTreatment, isTreatmentFile, knownIds, sourcesUsed } = await import(
    '@hipspine/knowledge/treatment'
  );
  const { files, problems: unreadable } = parseYaml(readFiles(folder));
  const diagnostic = assembleDiagnostic(files);
  const treatment = assembleTreatment(files);
  const malformed = [
    ...unreadable,
    ...strays(folder, isDiagnosticFile, isTreatmentFile),
    ...faultsOf(diagnostic),
    ...faultsOf(treatment),
  ];
  if (!diagnostic.ok) return { problems: malformed };
  // Without the other half nobody can say which source is an orphan: then none is.
  const used = treatment.ok ? sourcesUsed(treatment.data) : new Set(diagnostic.data.sources.map(({ id }) => id));
  const problems = [...malformed, ...checkDiagnostic(diagnostic.data, used)];
  if (!treatment.ok) return { problems };
  return {
    problems: [...problems, ...checkTreatment(treatment.data, knownIds(diagnostic.data))],
    compiled: { knowledge: { ...diagnostic.data, hash: contentHash(folder) }, treatment: treatment.data },
  };
}

const faultsOf = (half: { ok: true } | { ok: false; problems: readonly Problem[] }): readonly Problem[] =>
  half.ok ? [] : half.problems;

/** Files of facts that no part of the program would read, such as a rule in a folder with a typing error in its name. */
function strays(folder: string, ...readers: readonly ((file: string) => boolean)[]): readonly Problem[] {
  return listFacts(folder)
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((file) => !readers.some((reads) => reads(file)))
    .map((file) => ({
      file,
      path: '',
      found: 'a file that nothing reads',
      expected: 'a name and folder of one of the kinds of facts',
    }));
}

/** Text of every YAML file of a folder of facts, by path relative to it, in order of path. */
export function readFiles(folder: string): ReadonlyMap<string, string> {
  return new Map(
    listYaml(folder).map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

const listYaml = (folder: string): readonly string[] => listFacts(folder).filter((file) => file.endsWith('.yaml'));

function listFacts(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}${sep}${entry.name}`; // six hundred files at every start: `join` would normalise each
      if (entry.isDirectory()) return listFacts(path);
      return /\.ya?ml$/i.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** `sha256:` over path and content of every file, so that any change of a fact changes it. */
function contentHash(folder: string): string {
  const hash = createHash('sha256');
  for (const [path, text] of readFiles(folder)) hash.update(path).update('\0').update(text).update('\0');
  return `sha256:${hash.digest('hex')}`;
}

const CODE = ['.', '../src/authoring', '../src/treatment'].map((folder) => join(import.meta.dirname, folder));

/** Cheap sign that no file changed: path, size and time of each, and of the code that reads them. */
function fingerprint(folder: string): string {
  const hash = createHash('sha1');
  const code = CODE.flatMap((place) => readdirSync(place).map((name) => join(place, name)));
  // `.yml` too: nothing reads it, and that is a fault to report.
  for (const file of [...listFacts(folder), ...code]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const keptFile = (half: keyof CompiledKnowledge): string => join(CACHE, `${half}.json`);

function readKept<H extends keyof CompiledKnowledge>(half: H, stamp: string): CompiledKnowledge[H] | undefined {
  try {
    const text = readFileSync(keptFile(half), 'utf8');
    const end = text.indexOf('\n');
    return text.slice(0, end) === stamp ? (JSON.parse(text.slice(end + 1)) as CompiledKnowledge[H]) : undefined;
  } catch {
    return undefined; // no copy, or half of one: compile again
  }
}

function keep<H extends keyof CompiledKnowledge>(half: H, stamp: string, data: CompiledKnowledge[H]): void {
  const draft = `${keptFile(half)}.${process.pid}`;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(draft, `${stamp}\n${JSON.stringify(data)}`);
    renameSync(draft, keptFile(half)); // whole or not at all, also when two programs compile at once
  } catch {
    // A folder that cannot be written costs time at the next start, nothing else.
  }
}
