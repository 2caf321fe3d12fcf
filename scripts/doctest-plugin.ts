import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Runs the examples in doc comments as tests, so that an example cannot go stale. A block that opens with
 * "ts @import.meta.vitest" becomes one test at the end of its own file: whatever the file declares is in scope, and so
 * is `expect`. Vitest looks for the words "import.meta.vitest" to find files that hold tests (`includeSource`).
 */
export function doctest(): Plugin {
  return {
    name: 'hipspine:doctest',
    enforce: 'pre', // before the types are stripped: examples are TypeScript
    transform(code, id) {
      const file = id.replace(/[?#].*$/, '');
      if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.includes('/node_modules/')) return null;
      return addExamples(code, basename(file));
    },
  };
}

export interface Example {
  /** Line of the opening fence in the file, from 1. */
  readonly line: number;
  /** What the comment stands above, or "" when it stands above nothing with a name. */
  readonly of: string;
  readonly code: string;
}

export function examplesIn(source: string): Example[] {
  const found: Example[] = [];
  for (const comment of source.matchAll(/\/\*\*(?:[^*]|\*(?!\/))*\*\//g)) {
    const declared = source.slice(comment.index + comment[0].length).match(DECLARATION)?.[1] ?? '';
    for (const block of comment[0].matchAll(BLOCK)) {
      const line = source.slice(0, comment.index + block.index).split('\n').length;
      found.push({ line, of: declared, code: (block[1] ?? '').replace(/^[ \t]*\*[ \t]?/gm, '') });
    }
  }
  return found;
}

/** The source with its examples added as tests; `null` when it has none. The lines of the source itself stay put. */
export function addExamples(source: string, fileName: string): string | null {
  const examples = examplesIn(source);
  if (examples.length === 0) return null;
  const tests = examples.map(({ line, of, code }) => {
    const name = JSON.stringify(`example of ${of || 'this file'} (${fileName}:${line})`);
    return `test(${name}, async () => {\nexpect.hasAssertions();\n${awaitImports(code)}\n});`;
  });
  return `${source}\nif (import.meta.vitest) {\nconst { test, expect } = import.meta.vitest;\n${tests.join('\n')}\n}\n`;
}

const DECLARATION =
  /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:const|let|function\*?|class|interface|type)\s+([\w$]+)/;
const BLOCK = /```ts @import\.meta\.vitest[ \t]*\n([\s\S]*?)\n[ \t]*\*?[ \t]*```/g;

/** A test is a function, where `import` statements cannot stand: turn them into awaited imports. */
function awaitImports(code: string): string {
  return code
    .replace(/^[ \t]*import\s+type\s[^;]*;?$/gm, '')
    .replace(
      /^[ \t]*import\s*\{([^}]*)\}\s*from\s*(['"][^'"]+['"]);?$/gm,
      (_, names: string, from: string) => `const {${names.replace(/\s+as\s+/g, ': ')}} = await import(${from});`,
    )
    .replace(/^[ \t]*import\s*\*\s*as\s+(\w+)\s+from\s*(['"][^'"]+['"]);?$/gm, 'const $1 = await import($2);');
}
