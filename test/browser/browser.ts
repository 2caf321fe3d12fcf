// A real Chromium for the browser tests: the one HIPSPINE_CHROMIUM names, the system's, or the one from npm.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** `--lang`: without it some date code sees a language tag that no standard knows. */
const FLAGS = [
  '--no-sandbox',
  '--lang=en-US',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-sandbox',
];

/** Where a browser lies that need not be unpacked. */
export const ownBrowser = (): string | undefined => process.env.HIPSPINE_CHROMIUM ?? SYSTEM.find(existsSync);

/** @throws Error that says how to bring a browser when there is none */
export async function launchBrowser(): Promise<Browser> {
  const own = ownBrowser();
  if (own !== undefined) return chromium.launch({ executablePath: own, args: FLAGS });
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const args = [
    ...packed.args.filter((flag) => !/^--(lang|headless|single-process|disable-web-security)/.test(flag)),
    ...FLAGS,
  ];
  return chromium.launch({ executablePath, args });
}

/** Browser work is slow on a machine that others use too. */
export const PATIENCE = availableParallelism() <= 2 ? 30_000 : 20_000;
