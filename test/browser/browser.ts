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

/** What starts it. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly args: string[];
}

/** @throws Error that says how to bring a browser when there is none */
export async function browserProgram(): Promise<BrowserProgram> {
  const own = ownBrowser();
  if (own !== undefined) return { executablePath: own, args: FLAGS };
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const args = [
    ...packed.args.filter((flag) => !/^--(lang|headless|single-process|disable-web-security)/.test(flag)),
    ...FLAGS,
  ];
  return { executablePath, args };
}

/** @throws Error that says how to bring a browser when there is none */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(await browserProgram());

/** Browser work is slow on a machine that others use too. */
export const PATIENCE = availableParallelism() <= 2 ? 30_000 : 20_000;
