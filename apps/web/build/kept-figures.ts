import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFigure } from '@hipspine/body';
import { KNOWLEDGE_FOLDER } from '@hipspine/knowledge/node';

const FOLDER = join(KNOWLEDGE_FOLDER, 'generated/keyframes');

/** The solved movement of every exercise, as one list. */
export const keptFigures = (): readonly KeptFigure[] =>
  existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as KeptFigure)
    : [];
