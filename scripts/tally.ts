/** How many checks passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part we read of what vitest's JSON reporter writes. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts the tests in a report of vitest. A failure outside any test (a file that does not load, an error nobody
 * caught, no report at all) counts as one failure more, so that "0 failed" is only ever said of a run that went well.
 */
export function countTests(report: string | undefined, exitedWell: boolean): Tally {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { testResults } = JSON.parse(report) as Report;
  const perFile = testResults.map(({ status, assertionResults }): Tally => {
    const count = (...wanted: string[]) => assertionResults.filter((test) => wanted.includes(test.status)).length;
    const failed = count('failed');
    return {
      passed: count('passed'),
      failed: failed === 0 && status === 'failed' ? 1 : failed,
      skipped: assertionResults.length - count('passed', 'failed'),
    };
  });
  const total = sum(perFile);
  return !exitedWell && total.failed === 0 ? { ...total, failed: 1 } : total;
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

export function totalLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
