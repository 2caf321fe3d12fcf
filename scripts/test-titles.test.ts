import { describe, expect, test } from 'vitest';
import { testsIn } from './test-titles.ts';

const names = (source: string): readonly string[] => testsIn('a.test.ts', source).tests.map(({ name }) => name);
const running = (source: string): readonly string[] =>
  testsIn('a.test.ts', source).tests.flatMap(({ name, runs }) => (runs ? [name] : []));

describe('testsIn', () => {
  test('finds tests with the blocks around them', () => {
    const source = `describe('triage', () => { describe('laws', () => { it('never lowers', () => {}); }); test("asks", async () => {}); });`;
    expect(names(source)).toEqual(['triage > laws > never lowers', 'triage > asks']);
  });

  test('finds tables of tests and names with expressions as they are written', () => {
    const source =
      "test.each([1, 2] as const)('at %s', () => {}); describe.each(rows)('$id', () => { test('holds', () => {}); });";
    expect(names(source)).toEqual(['at %s', '$id > holds']);
    const placeholder = '$' + '{rule}';
    expect(names(`const rule: string = 'x'; test(\`rule ${placeholder} alone\`, () => {});`)).toEqual([
      `rule ${placeholder} alone`,
    ]);
  });

  test('a name in a comment or a text is not a test, and a block without tests is none', () => {
    expect(
      names(
        `// test('ghost', () => {})\nconst s = "test('ghost', () => {})"; describe('empty', () => {}); other('x', () => {});`,
      ),
    ).toEqual([]);
  });

  test('keeps the texts of the file, so that a row of a table can be named', () => {
    const { texts } = testsIn('a.test.ts', "test.each([['a row', 1]])('%s', () => {}); // 'a comment'");
    expect([...texts]).toEqual(['a row', '%s']);
  });

  test('finds tests inside loops', () => {
    expect(names(`for (const rule of rules) test('each rule has a reason', () => {});`)).toEqual([
      'each rule has a reason',
    ]);
  });

  test('a test that is switched off is seen as such, whatever way it is done', () => {
    const off = `test.skip('a', () => {}); describe.skip('b', () => { test('c', () => {}); }); test.skipIf(slow)('d', () => {});
      it.fails('e', () => {}); test('f', { skip: true }, () => {}); test.todo('g'); test('h', { timeout: 9 }, () => {});`;
    expect(running(off)).toEqual(['h']);
    expect(names(off)).toContain('b > c');
  });

  test('in other files the examples of doc comments are the tests', () => {
    const source =
      '/**\n * @example\n * ```ts @import.meta.vitest\n * expect(1).toBe(1)\n * ```\n */\nexport function anyOf() {}\n';
    expect(testsIn('answer.ts', source).tests).toEqual([{ name: 'example of anyOf', runs: true }]);
  });
});
