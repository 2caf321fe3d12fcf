import { fileSchemas } from '@hipspine/knowledge/file-schemas';
import { KNOWLEDGE_FOLDER, readFiles } from '@hipspine/knowledge/node';
import { expect, test } from 'vitest';
import { staleSchemas } from './schemas.ts';

test('the JSON Schemas for editors are what the code would write (renew them with: npx node scripts/schemas.ts)', () => {
  expect(staleSchemas()).toEqual([]);
});

test('every file of knowledge is of exactly one kind, by pattern and by the glob shown to editors', () => {
  const kinds = fileSchemas();
  const byGlob = kinds.map(({ glob }) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`));
  for (const file of readFiles(KNOWLEDGE_FOLDER).keys()) {
    expect([file, kinds.filter(({ pattern }) => pattern.test(file)).length]).toEqual([file, 1]);
    expect([file, byGlob.filter((glob) => glob.test(file)).length]).toEqual([file, 1]);
  }
});

test('a schema describes its fields and refuses unknown ones', () => {
  const condition = fileSchemas().find(({ kind }) => kind === 'condition')?.schema;
  expect(condition).toMatchObject({ type: 'object', additionalProperties: false });
  expect(JSON.stringify(condition)).toContain('Harm of missing it for two weeks');
});
