import type { Problem } from '@hipspine/knowledge';
import { LineCounter, parseDocument } from 'yaml';

/** Parses every file; a file that cannot be parsed is reported with line and column and left out. */
export function parseYaml(texts: ReadonlyMap<string, string>): {
  files: ReadonlyMap<string, unknown>;
  problems: readonly Problem[];
} {
  const files = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [file, text] of texts) {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter, uniqueKeys: true });
    for (const error of document.errors) {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      problems.push({
        file,
        path: `line ${line}, column ${col}`,
        found: error.message.split('\n')[0] ?? '',
        expected: 'valid YAML with every key once',
      });
    }
    if (document.errors.length > 0) continue;
    try {
      files.set(file, document.toJS());
    } catch (error) {
      // An alias that leads nowhere, or to far too much.
      problems.push({
        file,
        path: '',
        found: error instanceof Error ? error.message : 'an unreadable alias',
        expected: 'plain YAML',
      });
    }
  }
  return { files, problems };
}
