// Solves the figures of all exercises and keeps them in knowledge/generated/keyframes, one file an exercise.
//
//   npx node scripts/keyframes.ts            solves what is stale and writes it; takes about a minute for all
//   npx node scripts/keyframes.ts --all      solves everything again
//   npx node scripts/keyframes.ts --check    writes nothing; fails when a file is stale or missing

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBody, exerciseFigure, FIGURE_ANATOMY, type KeptFigure, keptFigure, solveExercise } from '@hipspine/body';
import { loadTreatment } from '@hipspine/knowledge/node';
import type { Exercise, FigureFile } from '@hipspine/knowledge/treatment';

const root = join(import.meta.dirname, '..');
/** Where solved figures are kept. */
export const keptFolder = join(root, 'knowledge/generated/keyframes');

/** Fingerprint of all that a figure is computed from but the solver; a test solves some again to watch that. */
export function fingerprints(exercises: readonly Exercise[], figure: FigureFile): ReadonlyMap<string, string> {
  const { limits_deg, groups } = figure;
  const common = JSON.stringify({ limits_deg, groups, anatomy: FIGURE_ANATOMY });
  return new Map(
    exercises.map(({ id, poses, category }) => [
      id,
      createHash('sha256').update(common).update(JSON.stringify({ poses, category })).digest('hex').slice(0, 16),
    ]),
  );
}

const keptFile = (id: string): string => join(keptFolder, `${id}.json`);

/** The figure in the file, or null when there is none. */
export function readKept(id: string): KeptFigure | null {
  try {
    return JSON.parse(readFileSync(keptFile(id), 'utf8')) as KeptFigure;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** One line a frame, so that a change shows as the frames that changed. */
const keptText = ({ frames, ...head }: KeptFigure): string =>
  `${JSON.stringify(head).slice(0, -1)},"frames":[\n${frames.map((frame) => JSON.stringify(frame)).join(',\n')}\n]}\n`;

async function main(args: readonly string[]): Promise<number> {
  const treatment = await loadTreatment();
  const exercises = treatment.exercises.map(({ value }) => value);
  const marks = fingerprints(exercises, treatment.figure.value);
  const stale = exercises.filter(({ id }) => args.includes('--all') || readKept(id)?.from !== marks.get(id));
  if (args.includes('--check')) {
    for (const { id } of stale) console.error(`${id}: its keyframes are stale; run npx node scripts/keyframes.ts`);
    return stale.length === 0 ? 0 : 1;
  }
  mkdirSync(keptFolder, { recursive: true });
  const body = buildBody();
  for (const exercise of stale) {
    const figure = exerciseFigure(exercise.id, solveExercise(body, exercise, treatment.figure.value));
    writeFileSync(keptFile(exercise.id), keptText(keptFigure(figure, marks.get(exercise.id) ?? '')));
  }
  const known = new Set(exercises.map(({ id }) => `${id}.json`));
  for (const file of readdirSync(keptFolder)) if (!known.has(file)) rmSync(join(keptFolder, file));
  console.log(`${stale.length} of ${exercises.length} exercises solved`);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
