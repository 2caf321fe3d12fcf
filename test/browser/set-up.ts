// Runs once before any test file: two files that unpack the same browser at the same moment hand each other half a file.
import { buildWeb } from '@hipspine/web/build';
import type { TestProject } from 'vitest/node';
import { ownBrowser } from './browser.ts';

export default async function setUp(project: TestProject): Promise<void> {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-') && argument !== 'run');
  const { testFiles } = await project.globTestFiles(wanted);
  if (!testFiles.some((file) => file.includes('/test/browser/'))) return;
  await buildWeb();
  if (ownBrowser() === undefined) await (await import('@sparticuz/chromium')).default.executablePath();
}
