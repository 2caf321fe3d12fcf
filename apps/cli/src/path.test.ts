import { afterEach, describe, expect, test, vi } from 'vitest';
import { run } from './program.ts';

afterEach(() => vi.restoreAllMocks());

async function path(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(() => true),
  );
  const code = await run(['knowledge', 'path', ...args]);
  const said = (spy: typeof out): string => (spy?.mock.calls ?? []).map(([text]) => String(text)).join('');
  return { code, out: said(out), err: said(err) };
}

describe('hipspine knowledge path', () => {
  test('tells each step with its strength, grade and source', async () => {
    const { code, out } = await path('pelvis', 'foot');
    expect(code).toBe(0);
    expect(out).toMatch(/Pelvis to hip: supported[\s\S]*; low,\s+(not\s+)?verified\]/);
    expect(out).toMatch(/Hip to foot: plausible/);
    expect(out).toMatch(/Pelvis to foot: unsupported/);
  });

  test('takes names as well as ids, and gives the same as JSON', async () => {
    const { out } = await path('Low back', 'Sacroiliac Joint', '--format', 'json');
    const { from, to, paths } = JSON.parse(out);
    expect({ from, to }).toEqual({ from: 'lumbar-spine', to: 'sacroiliac-joint' });
    expect(paths[0]).toMatchObject({ strength: 'supported', steps: [{ source: 'ha-2008' }] });
  });

  test('no way is an answer, and is not sold as proof', async () => {
    const { code, out } = await path('bowel-urgency-constipation-chronic', 'foot');
    expect(code).toBe(0);
    expect(out).toContain('No link we know leads');
    expect(out.replaceAll('\n', ' ')).toContain('no proof that there is none');
  });

  test.each([
    [['elbow', 'foot'], 'FROM: found "elbow", expected one of lumbar-spine, sacroiliac-joint, pelvis, hip, knee, foot'],
    [['hip', 'elbow'], 'TO: found "elbow"'],
    [['hip', 'Hip'], 'TO: found "Hip", expected an end other than FROM'],
  ])('%j cannot be used', async (ends, said) => {
    const { code, out, err } = await path(...ends);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});
