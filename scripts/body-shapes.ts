// Sculpts the bones and the soft outline of the body and writes them as packages/body/src/drawing/generated/shapes.ts.
// Takes half a minute, so the file carries the fingerprint of its sources and the test compares that.
//
//   node scripts/body-shapes.ts                      everything
//   node scripts/body-shapes.ts hip_bone sacrum      only these anew, the rest as it is (while shaping a bone; end with everything)

import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECIPES, type StoredShape, storedShape } from '@hipspine/body/studio';

const DRAWING = join(import.meta.dirname, '../packages/body/src/drawing');
const SHAPES_FILE = join(DRAWING, 'generated/shapes.ts');

/** What the surfaces are made from, in one number; tests do not count. */
export function fingerprint(): string {
  const sources = globSync(['studio/**/*.ts', 'geometry/*.ts', 'shape.ts'], { cwd: DRAWING })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
  const hash = createHash('sha256');
  for (const file of sources) hash.update(`${file}\n${readFileSync(join(DRAWING, file), 'utf8')}`);
  return hash.digest('hex').slice(0, 16);
}

function shapesFile(only: readonly string[]): string {
  const known = only.length === 0 ? [] : storedBefore();
  const rows = RECIPES.map((recipe) => {
    const before = known.find(({ name }) => name === recipe.name);
    return before === undefined || only.includes(recipe.name) ? storedShape(recipe) : before;
  });
  return [
    '// Written by scripts/body-shapes.ts from packages/body/src/drawing/studio; do not edit.\n',
    "import type { StoredShape } from '../shape.ts';\n\n",
    `export const FINGERPRINT = '${only.length === 0 ? fingerprint() : 'made in parts'}';\n\n`,
    'export const STORED_SHAPES: readonly StoredShape[] = [\n',
    ...rows.map((row) => `  ${JSON.stringify(row)},\n`),
    '];\n',
  ].join('');
}

function storedBefore(): readonly StoredShape[] {
  const rows = readFileSync(SHAPES_FILE, 'utf8').match(/^ {2}\{.*\}(?=,$)/gm) ?? [];
  return rows.map((row) => JSON.parse(row) as StoredShape);
}

if (import.meta.main) writeFileSync(SHAPES_FILE, shapesFile(process.argv.slice(2)));
