import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type PoseTable, type ReferenceSet, readPoses } from '@hipspine/body';
import { terminal } from '@hipspine/messages';
import { UnusableInput } from './exit.ts';

/** Under which names muscles are printed: our own, or those of a reference set. */
export type Names = 'own' | ReferenceSet;

/** Metres to a thousandth of a nanometre: enough to compare with, without noise of the last digit. */
const DECIMALS = 12;

/** The poses of a file; "-" is stdin. @throws UnusableInput  with every problem, each with line and column */
export async function posesOf(file: string): Promise<PoseTable> {
  const name = file === '-' ? 'stdin' : file;
  const reading = readPoses(await textOf(file, name), name);
  if (reading.ok) return reading.table;
  throw new UnusableInput(
    ...reading.problems.map(({ file: where, path, found, expected }) => terminal.problem(where, path, found, expected)),
  );
}

async function textOf(file: string, name: string): Promise<string> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('E')) throw error;
    throw new UnusableInput(terminal.problem(name, '', WHY_UNREADABLE[code] ?? code, 'a CSV file with poses'));
  }
}

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'bytes that are no UTF-8',
};

/** The poses again, each with its values behind it. */
export function tableText(
  { columns, rows }: PoseTable,
  names: readonly string[],
  valuesOf: (pose: PoseTable['rows'][number]['pose']) => readonly number[],
): string {
  const lines = rows.map(({ fields, pose }) => [...fields.map(quoted), ...valuesOf(pose).map(metres)].join(','));
  return `${[[...columns, ...names].join(','), ...lines].join('\n')}\n`;
}

const metres = (x: number): string => String(Number(x.toFixed(DECIMALS)));

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
