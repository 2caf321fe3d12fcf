import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the page that shows the turnable body by itself. @returns the folder it lies in */
export async function buildBodyScenePage(): Promise<string> {
  await build({ configFile: join(ROOT, 'apps/web/body-scene.vite.ts'), logLevel: 'error' });
  return join(ROOT, '.cache/body-scene-page');
}
