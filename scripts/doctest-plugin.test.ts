import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addExamples, examplesIn } from './doctest-plugin.ts';

const FENCE = '```';
const source = `/** A file. */
import { x } from './x.ts';

/**
 * Twice as much.
 * @example
 * ${FENCE}ts @import.meta.vitest
 * expect(twice(2)).toBe(4);
 *   // indented
 * ${FENCE}
 */
export function twice(n: number): number {
  return n * 2;
}
`;

describe('examplesIn', () => {
  test('finds a marked block, its line and what it is an example of', () => {
    expect(examplesIn(source)).toEqual([{ line: 7, of: 'twice', code: 'expect(twice(2)).toBe(4);\n  // indented' }]);
  });

  test('leaves unmarked blocks and ordinary comments alone', () => {
    expect(examplesIn(source.replace(' @import.meta.vitest', ''))).toEqual([]);
    expect(examplesIn(source.replace('/**\n * Twice', '/*\n * Twice'))).toEqual([]);
  });

  test('takes several blocks from one comment, in order', () => {
    const two = `/**\n * ${FENCE}ts @import.meta.vitest\n * expect(1);\n * ${FENCE}\n * and\n * ${FENCE}ts @import.meta.vitest\n * expect(2);\n * ${FENCE}\n */`;
    expect(examplesIn(two).map((example) => [example.line, example.code])).toEqual([
      [2, 'expect(1);'],
      [6, 'expect(2);'],
    ]);
  });
});

describe('addExamples', () => {
  test('adds nothing to a file without examples', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('import.meta.vitest'));
        expect(addExamples(text, 'a.ts')).toBeNull();
      }),
    );
  });

  test('keeps the source in front, so its line numbers stay', () => {
    expect(addExamples(source, 'twice.ts')?.startsWith(source)).toBe(true);
  });

  test('turns import statements into awaited imports', () => {
    const withImports = source.replace(
      ' * expect(',
      ` * import type { T } from './t.ts';\n * import { a, b as c } from '@hipspine/knowledge';\n * import * as all from './all.ts';\n * expect(`,
    );
    const out = addExamples(withImports, 'twice.ts') ?? '';
    expect(out).toContain("const { a, b: c } = await import('@hipspine/knowledge');");
    expect(out).toContain("const all = await import('./all.ts');");
    expect(out.slice(withImports.length)).not.toContain('import type');
  });
});
