#!/usr/bin/env node
// The one file that must run on an old Node (plain JavaScript, Node 18 syntax). It installs what package-lock.json
// lists if that has not been done yet, finds the Node 24 that comes with it, and hands over to that.
//
//   node scripts/run.mjs start              the app on http://localhost:4477
//   node scripts/run.mjs test [filter …]    every check; with a filter only the vitest tests that match
//   node scripts/run.mjs hipspine …         the command line

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.hipspine-stamp.json');

/** Installing needs this one. */
const OLDEST_HOST = [20, 19];
/** Running needs this one: the first whose type stripping and `crypto.argon2` we rely on. */
const OLDEST_RUNTIME = [24, 7];

const verbs = {
  start: { run: ['apps/cli/src/main.ts', 'start'] },
  hipspine: { run: ['apps/cli/src/main.ts'] },
  test: { run: ['scripts/test.ts'], inRoot: true },
  check: { run: ['scripts/test.ts', '--static'], inRoot: true },
  format: { run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'], inRoot: true },
  evaluate: { run: ['evaluation/evaluate.ts'], inRoot: true },
  bench: { run: ['bench/run.ts'], inRoot: true },
};

const [verb, ...args] = process.argv.slice(2);
const task = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
if (task === undefined) {
  giveUp(`${verb === undefined ? 'Say what to run' : `There is no "${verb}"`}: ${Object.keys(verbs).join(', ')}.`, 2);
}
if (!isAtLeast(process.versions.node, OLDEST_HOST)) {
  giveUp(
    `Node ${process.versions.node} is too old to set Hipspine up. Install Node ${OLDEST_HOST.join('.')} or newer.`,
  );
}
launch(install(), task, args);

/** Makes node_modules fit package-lock.json and returns the Node to run with. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = readStamp();
  const known = typeof stamp.node === 'string' ? resolve(root, stamp.node) : '';
  if (stamp.lock === lock && existsSync(known)) return known;

  if (stamp.lock !== lock) {
    say('Installing what Hipspine needs (once; about half a minute) …');
    const { command, before } = findNpm();
    // Asked for by name, because NODE_ENV=production or a personal .npmrc may leave them out.
    const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional'];
    // npm's output goes to stderr: stdout belongs to the result.
    const npm = spawnSync(command, [...before, ...options], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: command === 'npm' && process.platform === 'win32',
    });
    if (npm.error)
      giveUp(`npm could not be started (${npm.error.message}). It comes with Node; install it and try again.`);
    if (npm.signal) process.exit(128 + (constants.signals[npm.signal] ?? 0));
    if (npm.status !== 0) giveUp('npm could not install the packages; what it said stands above. Is there a network?');
  }
  const node = findNode();
  // Relative when it is ours, so that a moved or copied folder does not reach back into the old one.
  const path = node.startsWith(modules) ? relative(root, node) : node;
  writeFileSync(stampFile, `${JSON.stringify({ lock, node: path })}\n`);
  return node;
}

function readStamp() {
  try {
    return Object(JSON.parse(readFileSync(stampFile, 'utf8')));
  } catch {
    return {}; // absent or half-written: install again
  }
}

/** npm as a script for this very Node when it can be found, otherwise whatever `npm` is on the PATH. */
function findNpm() {
  const beside = dirname(process.execPath);
  const scripts = [
    process.env.npm_execpath ?? '',
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = scripts.find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  return script === undefined ? { command: 'npm', before: [] } : { command: process.execPath, before: [script] };
}

/** The Node from node_modules if this machine can run it (it needs glibc), otherwise the one running now if it will do. */
function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(modules, `node-${system}-${process.arch}`, 'bin', file);
  if (existsSync(own) && spawnSync(own, ['--version'], { stdio: 'ignore' }).status === 0) return own;
  if (isAtLeast(process.versions.node, OLDEST_RUNTIME)) return process.execPath;
  return giveUp(
    `Hipspine brings no Node that runs on this machine (${process.platform} ${process.arch}), and Node ` +
      `${process.versions.node} is too old to run it. Install Node ${OLDEST_RUNTIME.join('.')} or newer and try again.`,
  );
}

function launch(node, { run, inRoot = false }, rest) {
  const [file, ...first] = run;
  const path = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, [join(root, file), ...first, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    ...(inRoot ? { cwd: root } : {}),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself; a second one would tell it to stop at once.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => giveUp(`Could not start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function isAtLeast(version, [major, minor]) {
  const [ours = 0, oursMinor = 0] = version.split('.').map(Number);
  return ours > major || (ours === major && oursMinor >= minor);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function giveUp(text, code = 1) {
  say(text);
  process.exit(code);
}
