import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { run } from './program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hipspine-body-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Runs `hipspine body` on a file with this text. */
async function body(
  text: string | Uint8Array,
  command: string,
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const file = join(folder, 'poses.csv');
  await writeFile(file, text);
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(() => true),
  );
  const code = await run(['body', command, file, ...args]);
  const said = (spy: typeof out): string => (spy?.mock.calls ?? []).map(([part]) => String(part)).join('');
  const result = { code, out: said(out), err: said(err) };
  vi.restoreAllMocks();
  return result;
}

const table = (out: string): Record<string, string>[] => {
  const [header = '', ...rows] = out.trimEnd().split('\n');
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((value, i) => [names[i], value])));
};

describe('hipspine body lengths', () => {
  test('gives all 146 fascicles behind the columns it was given, a coordinate without a column being 0', async () => {
    const { code, out } = await body('hip_flexion,knee_flexion_l\n0,0\n-20,90\n', 'lengths');
    expect(code).toBe(0);
    const [standing = {}, back = {}] = table(out);
    expect(Object.keys(standing)).toHaveLength(148);
    const change = (muscle: string): number => Number(back[muscle]) - Number(standing[muscle]);
    expect(change('iliacus_mid_r')).toBeGreaterThan(0.01);
    expect(change('iliacus_mid_l')).toBe(0);
    expect(change('rectus_femoris_l')).toBeGreaterThan(0.05);
  });

  test('hands on the names of poses, also with a comma in them', async () => {
    const { out } = await body('pose,hip_flexion\r\n"one, two",0\r\n', 'lengths');
    expect(out.split('\n')[1]).toMatch(/^"one, two",0,0\.3/);
  });

  test('prints the counterparts under the names of a published model', async () => {
    const { out } = await body('hip_flexion\n0\n', 'lengths', '--names', 'rajagopal2023');
    expect(Number(table(out)[0]?.['glmed1'])).toBeCloseTo(0.12612, 4);
    expect(table(out)[0]).not.toHaveProperty('pect');
    expect(table((await body('hip_flexion\n0\n', 'lengths', '--names', 'gait2392')).out)[0]).toHaveProperty('pect');
    expect(table((await body('hip_flexion\n0\n', 'lengths', '--names', 'lfb')).out)[0]).toHaveProperty('Ps_L1_VB');
  });

  test.each([
    ['NaN', 'hip_flexion\n0\nNaN\n', 'line 3, column 1 (hip_flexion): found "NaN", expected a number from -35 to 140'],
    ['an angle out of range', 'hip_flexion,lumbar_flexion\n0,800\n', 'line 2, column 2 (lumbar_flexion): found "800"'],
    ['an infinite angle', 'hip_flexion\n1e999\n', 'line 2, column 1 (hip_flexion): found "1e999"'],
    ['a decimal comma', 'hip_flexion\n"12,5"\n', 'line 2, column 1 (hip_flexion): found "12,5"'],
    ['hexadecimal', 'hip_flexion\n0x10\n', 'found "0x10"'],
    ['an empty field', 'hip_flexion,knee_flexion\n1,\n', 'line 2, column 2 (knee_flexion): found an empty field'],
    [
      'an unknown column',
      'hip_flexion,hip_flexon\n1,2\n',
      'line 1, column 2: found "hip_flexon", expected a coordinate',
    ],
    ['the same coordinate twice', 'hip_flexion,hip_flexion_r\n1,2\n', 'column 2: found "hip_flexion_r" a second time'],
    ['a row that is too short', 'hip_flexion,knee_flexion\n1,2\n1\n', 'line 3, column 1: found 1 fields, expected 2'],
    ['a row that is too long', 'hip_flexion\n1,2\n', 'line 2, column 2: found 2 fields, expected 1'],
    ['an open quote', 'hip_flexion\n"1\n', 'line 2, column 1: found "a quote that is not closed"'],
    ['an empty file', '', 'line 1, column 1: found nothing'],
    ['a file without rows', 'hip_flexion\n', 'line 2, column 1: found nothing, expected a pose'],
    ['bytes that are no text', Uint8Array.of(0x68, 0xff, 0xfe), 'found bytes that are no UTF-8'],
  ])('%s cannot be used: where, what was found, and nothing on stdout', async (_, text, said) => {
    const { code, out, err } = await body(text, 'lengths');
    expect(err).toContain(said);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('tells every problem of a file at once', async () => {
    const { err } = await body('hip_flexion\nx\n999\n', 'lengths');
    expect(err).toContain('line 2');
    expect(err).toContain('line 3');
  });
});

describe('hipspine body moment-arms', () => {
  test('a hip flexor has a positive arm about hip flexion, a hip extensor a negative one', async () => {
    const { code, out } = await body('hip_flexion\n30\n', 'moment-arms', '--coordinate', 'hip_flexion');
    expect(code).toBe(0);
    const [row = {}] = table(out);
    expect(Number(row['iliacus_mid_r'])).toBeGreaterThan(0.02);
    expect(Number(row['semimembranosus_r'])).toBeLessThan(-0.03);
    expect(Number(row['iliacus_mid_l'])).toBe(0);
  });

  test('says which coordinates there are', async () => {
    const { code, err } = await body('hip_flexion\n0\n', 'moment-arms', '--coordinate', 'hip');
    expect(code).toBe(2);
    expect(err).toContain('--coordinate: found "hip", expected one of');
  });
});
