// JSON Schemas for editors: knowledge/schemas/<kind>.schema.json, made from the schemas that read knowledge/. The
// mapping from folders to schemas for editors that use the YAML language server stands in .vscode/settings.json.
//
//   npx node scripts/schemas.ts        writes them; scripts/schemas.test.ts fails when they are stale

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSchemas } from '@hipspine/knowledge/file-schemas';

const root = join(import.meta.dirname, '..');
const FOLDER = join(root, 'knowledge/schemas');
const SETTINGS = join(root, '.vscode/settings.json');

const nameOf = (kind: string): string => `${kind}.schema.json`;

const asText = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Every file this script writes, by path relative to the repository. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const kinds = fileSchemas();
  const mapping = Object.fromEntries(
    kinds.map(({ kind, glob }) => [`./knowledge/schemas/${nameOf(kind)}`, `/knowledge/${glob}`]),
  );
  return new Map([
    ...kinds.map(({ kind, schema }): [string, string] => [`knowledge/schemas/${nameOf(kind)}`, asText(schema)]),
    ['.vscode/settings.json', asText({ 'yaml.schemas': mapping })],
  ]);
}

/** Files that are not as this script would write them: stale, missing, or left over from a kind that is gone. */
export function staleSchemas(): readonly string[] {
  const files = schemaFiles();
  const wrong = [...files].filter(([path, text]) => readIfThere(join(root, path)) !== text).map(([path]) => path);
  const left = listIfThere(FOLDER).map((name) => `knowledge/schemas/${name}`);
  return [...wrong, ...left.filter((path) => !files.has(path))];
}

export function writeSchemas(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  mkdirSync(join(SETTINGS, '..'), { recursive: true });
  for (const [path, text] of schemaFiles()) writeFileSync(join(root, path), text);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function listIfThere(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

if (import.meta.main) {
  writeSchemas();
  process.stdout.write(`wrote ${schemaFiles().size} files\n`);
}
