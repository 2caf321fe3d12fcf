// Keeps today's knowledge under knowledge/releases/, so that results made from it can be worked out again later. Part of a
// release, and only of a release: every one adds about 0.2 MB to the repository for good.
//
//   npx node scripts/release-knowledge.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKnowledge, KNOWLEDGE_FOLDER } from '@hipspine/knowledge/node';
import { addRelease } from '@hipspine/knowledge/releases';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  readonly version: string;
};
const { knowledge } = await compileKnowledge(KNOWLEDGE_FOLDER);
const added = addRelease(knowledge, version);
process.stdout.write(`${added ? 'kept' : 'already kept'}: ${knowledge.hash} (${version})\n`);
