// Measures what every keyframe of every exercise lengthens, and keeps it in knowledge/generated/effects/exercises.json.
//
//   npx node scripts/body-effects.ts            writes the file
//   npx node scripts/body-effects.ts --check    writes nothing; fails when it is stale

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  buildBody,
  type ExerciseFigure,
  figureKept,
  type KeptFigure,
  LengthChanges,
  MUSCLES,
  reachableRange,
} from '@hipspine/body';

const root = join(import.meta.dirname, '..');
const KEYFRAMES = join(root, 'knowledge/generated/keyframes');
const EFFECTS = join(root, 'knowledge/generated/effects/exercises.json');

/** All solved exercises, by name. */
export const solvedFigures = (): readonly ExerciseFigure[] =>
  readdirSync(KEYFRAMES)
    .sort()
    .map((file) => figureKept(JSON.parse(readFileSync(join(KEYFRAMES, file), 'utf8')) as KeptFigure));

/** Length changes of the reference body. */
export function referenceChanges(): LengthChanges {
  const body = buildBody();
  return new LengthChanges(body, reachableRange(body));
}

/** The file: for each keyframe a pair (mm against standing, per cent of reachable range) for each muscle and side. */
export function effectsText(figures: readonly ExerciseFigure[]): string {
  const changes = referenceChanges();
  const muscles = [...MUSCLES.keys()];
  const pairs = (figure: ExerciseFigure['frames'][number], side: 'l' | 'r') =>
    [...changes.all(figure.pose, side).values()].map(({ mm, percent }) => [
      Number(mm.toFixed(1)) + 0,
      Math.round(percent) + 0,
    ]);
  const rows = figures.flatMap(({ exercise, frames }) =>
    frames
      .filter(({ key }) => key !== null)
      .map((frame) => JSON.stringify({ exercise, key: frame.key, left: pairs(frame, 'l'), right: pairs(frame, 'r') })),
  );
  const note =
    'Change against standing in mm, place in reachable range in per cent; the left side works. Differences under 5 mm mean nothing.';
  return `{"note":${JSON.stringify(note)},"muscles":${JSON.stringify(muscles)},"keyframes":[\n${rows.join(',\n')}\n]}\n`;
}

export const keptEffects = (): string => readFileSync(EFFECTS, 'utf8');

function main(args: readonly string[]): number {
  const text = effectsText(solvedFigures());
  if (args.includes('--check')) {
    if (text === keptEffects()) return 0;
    console.error('the effects of exercises are stale; run npx node scripts/body-effects.ts');
    return 1;
  }
  mkdirSync(dirname(EFFECTS), { recursive: true });
  writeFileSync(EFFECTS, text);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
