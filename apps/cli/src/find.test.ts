import { afterEach, describe, expect, test, vi } from 'vitest';
import { run } from './program.ts';

afterEach(() => vi.restoreAllMocks());

/** Runs `hipspine knowledge ...`, with what it wrote. */
async function knowledge(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const code = await run(['knowledge', ...args]);
  const textOf = (spy: typeof out): string => spy.mock.calls.map(([text]) => String(text)).join('');
  return { code, out: textOf(out), err: textOf(err) };
}

describe('hipspine knowledge find', () => {
  test('several words need no quotes, the best comes first', async () => {
    const { code, out } = await knowledge('find', "child's", 'Poses');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe("exercise  childs-pose  Child's pose");
  });

  test('what no plan holds says why', async () => {
    const { out } = await knowledge('find', 'the splits');
    expect(out).toMatch(/^known-move {2}splits {2}Splits \(not in any plan: /);
  });

  test('as JSON with what it is as a move', async () => {
    const { out } = await knowledge('find', 'twist', '--format', 'json');
    const { movement, entries } = JSON.parse(out);
    expect(movement.kind).toBe('ambiguous');
    expect(movement.candidates.map(({ id }: { id: string }) => id)).toContain('seated-spinal-twist');
    expect(entries[0]).toMatchObject({ kind: expect.any(String), id: expect.any(String), score: expect.any(Number) });
  });

  test('nothing fits: exit 2, and what was found', async () => {
    const { code, out, err } = await knowledge('find', 'xyzzyq');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('found "xyzzyq"');
  });
});

describe('hipspine knowledge show', () => {
  test('tells a move whole, and a known move with what to do instead', async () => {
    const { out } = await knowledge('show', 'pigeon-pose');
    expect(out).toContain('Exercise pigeon-pose: Pigeon pose');
    expect(out).toMatch(/Not for\n[\s\S]*thr-posterior-restricted/);
    const { out: splits } = await knowledge('show', 'splits');
    expect(splits).toMatch(/No plan offers it\.[\s\S]*Instead\n {2}half-kneeling-hip-flexor-stretch/);
  });
});
