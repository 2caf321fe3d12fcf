// A class that no component wears is a rule nobody sees; a component that wears a class no sheet has is not styled at all.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..');
const textOf = new Map(
  globSync('**/*.{ts,tsx,css}', { cwd: SRC }).map((file) => [file, readFileSync(join(SRC, file), 'utf8')]),
);

/** Classes that the rules of a style sheet are about. Those of others, as `:global(.name)`, do not count. */
function classesIn(css: string): ReadonlySet<string> {
  const bare = css.replace(/\/\*.*?\*\/|:global\([^)]*\)|"[^"]*"/gs, '');
  const selectors = [...bare.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector.trim());
  return new Set(
    selectors
      .filter((selector) => !selector.startsWith('@'))
      .flatMap((selector) => [...selector.matchAll(/\.([a-z]\w*)/gi)].map(([, name = '']) => name)),
  );
}

/** Classes that a component takes from a sheet it calls `name`; whether it also looks some up that it does not spell out. */
function classesFrom(name: string, code: string): { readonly spelt: readonly string[]; readonly others: boolean } {
  const spelt = [...code.matchAll(new RegExp(`(?<![\\w./-])${name}\\.(\\w+)`, 'g'))].map(([, one = '']) => one);
  return { spelt, others: new RegExp(`(?<![\\w./-])${name}\\[`).test(code) };
}

const sheets = new Map(
  [...textOf].filter(([file]) => file.endsWith('.module.css')).map(([file, css]) => [file, classesIn(css)]),
);

/** What components take, by style sheet. */
const taken = new Map<
  string,
  { readonly file: string; readonly spelt: readonly string[]; readonly others: boolean }[]
>();
for (const [file, code] of textOf)
  for (const [, name = '', path = ''] of code.matchAll(/^import (\w+) from '([^']+\.module\.css)'/gm)) {
    const sheet = relative(SRC, join(SRC, dirname(file), path));
    taken.set(sheet, [...(taken.get(sheet) ?? []), { file, ...classesFrom(name, code) }]);
  }

const code = [...textOf].filter(([file]) => !file.endsWith('.css')).map(([, text]) => text);

test('the check finds what it looks for', () => {
  expect([...classesIn('.a > .b:hover {\n  width: 0.5em;\n}\n@media print {\n  :global(.c) .d { }\n}')]).toEqual([
    'a',
    'b',
    'd',
  ]);
  expect(classesFrom('panel', "import x from './muscle-panel.tsx';\n<p className={panel.a} />")).toEqual({
    spelt: ['a'],
    others: false,
  });
  expect(classesFrom('styles', 'styles[strength]').others).toBe(true);
});

test.each([...sheets])('%s has what is taken from it, and nothing else', (sheet, has) => {
  const takers = taken.get(sheet) ?? [];
  const missing = takers.flatMap(({ file, spelt }) =>
    spelt.filter((name) => !has.has(name)).map((name) => `${file}: ${name}`),
  );
  const spelt = new Set(takers.flatMap((taker) => taker.spelt));
  const lookedUp = takers.some(({ others }) => others);
  const unworn = [...has].filter(
    (name) => !spelt.has(name) && !(lookedUp && code.some((text) => text.includes(`'${name}'`))),
  );
  expect({ missing, unworn }).toEqual({ missing: [], unworn: [] });
});
