import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWLEDGE_FOLDER } from '@hipspine/knowledge/node';
import type { SolvedMovement } from '@hipspine/planning';

/**
 * The solved movements of the exercises, as the body model wrote them into knowledge/generated/keyframes; none where
 * there are none. Limits are then kept against the drawn keyframes alone.
 */
export function solvedMovements(
  folder: string = join(KNOWLEDGE_FOLDER, 'generated/keyframes'),
): ReadonlyMap<string, SolvedMovement> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.sort().map((name) => {
      const movement = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SolvedMovement;
      return [movement.exercise, movement];
    }),
  );
}
