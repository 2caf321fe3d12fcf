import { describe, expect, test } from 'vitest';
import { countTests, totalLine } from './tally.ts';

const report = (...files: [status: string, ...tests: string[]][]) =>
  JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({ status, assertionResults: tests.map((status) => ({ status })) })),
  });

describe('countTests', () => {
  test('counts tests over all files', () => {
    const text = report(['passed', 'passed', 'skipped', 'todo'], ['failed', 'failed', 'passed']);
    expect(countTests(text, false)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  test('a file that does not load is a failure', () => {
    expect(countTests(report(['failed'], ['passed', 'passed']), false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('a run that ends badly is never reported as "0 failed"', () => {
    expect(countTests(report(['passed', 'passed']), false).failed).toBe(1);
    expect(countTests(undefined, false).failed).toBe(1);
    expect(countTests(undefined, true).failed).toBe(1);
  });
});

test('the last line names skipped tests only when there are some', () => {
  expect(totalLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(totalLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
