import { afterEach, describe, expect, test, vi } from 'vitest';
import { run } from './program.ts';

afterEach(() => vi.restoreAllMocks());

/** Runs `hipspine body`. */
async function body(
  ...args: readonly string[]
): Promise<{ code: number; out: string; bytes: Uint8Array; err: string }> {
  const parts: Uint8Array[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : (part as Uint8Array));
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const code = await run(['body', ...args]);
  const bytes = Buffer.concat(parts);
  const said = err.mock.calls.map(([part]) => String(part)).join('');
  vi.restoreAllMocks();
  return { code, out: bytes.toString('utf8'), bytes, err: said };
}

describe('hipspine body exercise', () => {
  test('gives joint angles, contacts and the length change of every muscle in every keyframe', async () => {
    const { code, out } = await body('exercise', 'half-kneeling-hip-flexor-stretch');
    const { keyframes } = JSON.parse(out);
    expect(code).toBe(0);
    expect(keyframes.map(({ key }: { key: string }) => key)).toEqual(['start', 'tuck', 'hold']);
    for (const { angles, contacts, muscles } of keyframes) {
      expect(angles.hip_flexion_l).toBeLessThan(10);
      expect(muscles.length).toBeGreaterThan(40);
      for (const { gap_mm } of contacts) expect(Math.abs(gap_mm)).toBeLessThanOrEqual(5);
    }
    const iliacus = keyframes[2].muscles.find(({ muscle }: { muscle: string }) => muscle === 'iliacus_l');
    expect(iliacus.mm).toBeGreaterThan(5);
    expect(iliacus.percent).toBeGreaterThan(80);
  });

  test('mirrors the figure when the right side works', async () => {
    const left = JSON.parse((await body('exercise', 'pigeon-pose')).out).keyframes[1];
    const right = JSON.parse((await body('exercise', 'pigeon-pose', '--side', 'right')).out).keyframes[1];
    expect(right.angles.hip_flexion_r).toBe(left.angles.hip_flexion_l);
    expect(right.angles.lateral_bend + left.angles.lateral_bend).toBeCloseTo(0, 9);
  });

  test('draws a strip as SVG and as PNG', async () => {
    const svg = await body('exercise', 'cat-cow', '--format', 'svg');
    expect([svg.out.startsWith('<svg'), svg.out.trimEnd().endsWith('</svg>')]).toEqual([true, true]);
    for (const caption of ['neutral', 'cat', 'cow']) expect(svg.out.includes(`>${caption}</text>`)).toBe(true);
    const png = await body('exercise', 'cat-cow', '--format', 'png');
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test('offers the nearest names for one it does not know', async () => {
    const { code, out, err } = await body('exercise', 'half-kneeling-hip-flexer-stretch');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('half-kneeling-hip-flexor-stretch');
  });
});

describe('hipspine body rank', () => {
  test('ranks exercises by how much they lengthen a muscle, with the angles that did it', async () => {
    const { ranked } = JSON.parse((await body('rank', '--muscle', 'iliacus', '--format', 'json')).out);
    const lengths = ranked.map(({ mm }: { mm: number }) => mm);
    expect(ranked.length).toBeGreaterThan(140);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(ranked[0].because.hip_flexion).toBeLessThan(-10);
    const at = (exercise: string): number => ranked.findIndex((one: { exercise: string }) => one.exercise === exercise);
    expect(at('standing-hip-flexor-stretch')).toBeLessThan(at('supine-legs-on-chair-90-90'));
  });

  test('says it in a line each', async () => {
    const { code, out } = await body('rank', '--muscle', 'psoas_l1_vb', '--format', 'text');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^ +1 +\d+\.\d mm +\d+ % {2}\S+ \(.*side\): .*lateral_bend/);
  });

  test('offers the nearest names for a muscle it does not know', async () => {
    const { code, err } = await body('rank', '--muscle', 'illiacus');
    expect(code).toBe(2);
    expect(err).toContain('nearest: iliacus');
  });

  test('needs a muscle', async () => {
    expect((await body('rank')).code).toBe(2);
  });
});
