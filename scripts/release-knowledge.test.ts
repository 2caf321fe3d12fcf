// Kept knowledge stays readable and unchanged: a saved result is worth nothing if the facts it was made from are gone.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadKnowledge } from '@hipspine/knowledge/node';
import {
  addRelease,
  listReleases,
  NotThatKnowledge,
  RELEASES_FOLDER,
  readKnowledgeAt,
  readRelease,
} from '@hipspine/knowledge/releases';
import { assess, compileEngine, readCaseText } from '@hipspine/reasoning';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** Compression of a test: what it saves is no matter here. */
const QUICKLY = 1;

const groin = { age: 52, sex: 'female', findings: { 'pain-main-site': 'groin' } };

describe('knowledge/releases', () => {
  const releases = listReleases();

  test('keeps at least one release, and a file for each and nothing else', () => {
    expect(releases.length).toBeGreaterThan(0);
    const names = releases.map(({ knowledge }) => `${knowledge.slice('sha256:'.length)}.json.br`);
    expect(readdirSync(RELEASES_FOLDER).sort()).toEqual([...names, 'releases.json'].sort());
  });

  test.each(releases)('$knowledge ($version) is what was released, and people can be assessed under it', (release) => {
    const knowledge = readRelease(release.knowledge);
    if (knowledge === undefined) throw new Error('it is listed and cannot be read');
    expect(knowledge.hash).toBe(release.knowledge);
    const reading = readCaseText(knowledge, JSON.stringify(groin), 'all');
    if (!reading.ok) throw new Error('the case of this test cannot be read');
    const result = assess(compileEngine(knowledge, release.version), reading.person);
    expect(result.knowledge).toBe(release.knowledge);
    expect(result.ranked[0]?.condition).toBe('hip-osteoarthritis');
  });
});

describe('a release', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hipspine-release-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is kept once, comes back as it went in, and is found by its hash alone', async () => {
    const today = await loadKnowledge();
    expect(addRelease(today, '0.1.0', folder, QUICKLY)).toBe(true);
    expect(addRelease(today, '0.2.0', folder, QUICKLY)).toBe(false);
    expect(listReleases(folder)).toMatchObject([{ knowledge: today.hash, version: '0.1.0' }]);
    expect(readRelease(today.hash, folder)?.conditions).toEqual(today.conditions);
    expect(readRelease(`sha256:${'0'.repeat(64)}`, folder)).toBeUndefined();
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.br'));
    expect((await readKnowledgeAt(join(folder, file ?? ''))).hash).toBe(today.hash);
  });

  test('that was changed afterwards, or cut short, is refused', async () => {
    const today = await loadKnowledge();
    addRelease(today, '0.1.0', folder, QUICKLY);
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.br')) ?? '');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect(() => readRelease(today.hash, folder)).toThrow(NotThatKnowledge);
    writeFileSync(
      file,
      brotliCompressSync(Buffer.from(JSON.stringify({ ...today, version: '9.9.9' })), {
        params: { [constants.BROTLI_PARAM_QUALITY]: QUICKLY },
      }),
    );
    expect(() => readRelease(today.hash, folder)).toThrow('changed after its release');
  });

  test('is not taken from a file of another kind', async () => {
    const file = join(folder, 'mine.json');
    writeFileSync(file, '{"my": "diary"}');
    await expect(readKnowledgeAt(file)).rejects.toThrow(NotThatKnowledge);
    await expect(readKnowledgeAt(join(folder, 'nowhere'))).rejects.toThrow('no such file');
  });
});
