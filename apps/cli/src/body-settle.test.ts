import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');

const hipspine = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('hipspine body settle', () => {
  test('prints each change as a range, with what is known and what is not computed', { timeout: 60_000 }, () => {
    const { status, stdout } = hipspine('body', 'settle', '--tight', 'psoas_r=5,iliacus_r=5');
    expect(status).toBe(0);
    const { change, evidence, notComputed, fascicles } = JSON.parse(stdout);
    expect(Object.keys(fascicles)).toHaveLength(14);
    expect(change.pelvic_tilt.low).toBeGreaterThan(0);
    expect(change.pelvic_tilt.high).toBeGreaterThan(change.pelvic_tilt.low);
    expect(evidence.grade).toBe('low');
    expect(notComputed).toEqual(['knee', 'foot']);
  });

  test('the text carries its honesty label', () => {
    const { stdout } = hipspine('body', 'settle', '--tight', 'psoas_r=5', '--format', 'text');
    expect(stdout).toContain('It says nothing about pain.');
    expect(stdout).toContain('At least one step has no support');
  });

  test('names every part it cannot use and ends with 2', () => {
    const { status, stdout, stderr } = hipspine('body', 'settle', '--tight', 'glute_r=3,iliacus_r=99');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('found "glute_r", expected a muscle or fascicle');
    expect(stderr).toContain('found "99", expected millimetres of lost length, 0 to 20');
  });
});

describe('hipspine body load', () => {
  test('never says that sitting always loads the disc more than standing', () => {
    const { status, stdout } = hipspine('body', 'load', '--format', 'text');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Sitting without a backrest\s+Disc L4\/5: not settled/);
    expect(stdout).not.toMatch(/sitting always/i);
  });
});
