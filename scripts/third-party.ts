// The list of everything in this repository that others wrote ("software of unknown provenance" in the words of the
// medical software standard IEC 62304), generated from package-lock.json and what people noted in third-party.yaml.
//
//   npx node scripts/third-party.ts            writes docs/safety/third-party.md
//   npx node scripts/third-party.ts --check    writes nothing; fails when the page is stale or a package lacks a note

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { table } from './safety-case.ts';

const root = join(import.meta.dirname, '..');
const PAGE = 'docs/safety/third-party.md';
const NOTES = 'docs/safety/third-party.yaml';

const Names = z.record(z.string(), z.string());

/** What we read of package-lock.json, version 3. */
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      link: z.boolean().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      dependencies: Names.optional(),
      devDependencies: Names.optional(),
      optionalDependencies: Names.optional(),
    }),
  ),
});

const Notes = z.strictObject({
  /** Licences that fit Apache-2.0 for the way we use the package. */
  licences: z.array(z.string()).nonempty(),
  /** Licences read by a person, where the lock file names none. */
  licence_read: z.record(z.string(), z.strictObject({ licence: z.string(), where: z.string() })),
  packages: z.record(
    z.string(),
    z.strictObject({
      purpose: z.string().min(10),
      /** Defects and behaviours that could touch safety, and what we do about them. */
      safety: z.string().min(10),
      sources: z.array(z.string()).optional(),
      read: z.iso.date(),
    }),
  ),
});

export type Lock = z.infer<typeof Lock>;
export type Notes = z.infer<typeof Notes>;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Reaches a person who uses Hipspine; the others only help to build and test it. */
  readonly inProduct: boolean;
  readonly direct: boolean;
  /** The packages and workspaces that ask for it. */
  readonly neededBy: readonly string[];
}

/** Every package of the lock file once by name and version; those we chose ourselves first. */
export function packagesOf({ packages }: Lock, notes: Notes): readonly Package[] {
  const entries = Object.entries(packages);
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const workspaces = entries.filter(([path]) => !path.includes('node_modules/')).map(([, entry]) => entry);
  const direct = new Set(
    workspaces.flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
      Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
    ),
  );
  const found = entries
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, { version = '', license, dev }]): Package => {
      const name = nameOf(path);
      const neededBy = entries
        .filter(([, { dependencies }]) => dependencies?.[name] !== undefined)
        .map(([by]) => nameOf(by));
      const licence = license ?? notes.licence_read[name]?.licence ?? 'unknown';
      return { name, version, licence, inProduct: dev !== true, direct: direct.has(name), neededBy };
    });
  const key = ({ name, version }: Package): string => `${name} ${version}`;
  return [...new Map(found.map((entry) => [key(entry), entry])).values()].sort(
    (a, b) => Number(b.direct) - Number(a.direct) || (key(a) < key(b) ? -1 : 1),
  );
}

/** A direct package needs a note, a note needs a package, and every licence must be one that was looked at. */
export function thirdPartyFaults(packages: readonly Package[], notes: Notes): readonly string[] {
  const names = new Set(packages.map(({ name }) => name));
  return [
    ...packages
      .filter(({ name, direct }) => direct && notes.packages[name] === undefined)
      .map(
        ({ name }) => `${NOTES}: ${name} is used and has no note: what it is for, and what is known about its safety`,
      ),
    ...Object.keys(notes.packages)
      .filter((name) => !names.has(name))
      .map((name) => `${NOTES}: a note about ${name}, which is not used`),
    ...packages
      .filter(({ licence }) => !notes.licences.includes(licence))
      .map(({ name, licence }) => `${name}: the licence ${licence} is not among those looked at in ${NOTES}`),
  ];
}

/** The whole of third-party.md. */
export function renderThirdParty(packages: readonly Package[], notes: Notes): string {
  const product = packages.filter(({ inProduct }) => inProduct);
  const tools = packages.filter(({ inProduct }) => !inProduct);
  return `${[
    '<!-- Written by scripts/third-party.ts from package-lock.json and third-party.yaml. Do not edit. -->',
    '# Software written by others',
    `Hipspine is Apache-2.0. It uses ${product.length} packages of others when it runs and ${tools.length} more to ` +
      'build, check and measure it. npm installs each at the exact version and checksum of `package-lock.json`, and no ' +
      'install script runs. None of their code is copied into this repository.',
    'Clinical facts are not software: their sources stand in `knowledge/sources/` and each fact names its own.',
    '## When Hipspine runs',
    table(
      ['Package', 'Licence', 'What it is for', 'What is known that touches safety'],
      product.map((entry) => noteRow(entry, notes)),
    ),
    '## To build, check and measure it',
    'Chosen directly:',
    table(
      ['Package', 'Licence', 'What it is for', 'What is known that touches safety'],
      tools.filter(({ direct }) => direct).map((entry) => noteRow(entry, notes)),
    ),
    `Brought along by those (${tools.filter(({ direct }) => !direct).length}), by licence:`,
    table(['Licence', 'Packages'], byLicence(tools.filter(({ direct }) => !direct))),
    ...readLicences(packages, notes),
  ].join('\n\n')}\n`;
}

function noteRow({ name, version, licence, neededBy }: Package, notes: Notes): readonly string[] {
  const note = notes.packages[name];
  if (note === undefined)
    return [`${name} ${version}`, licence, `needed by ${neededBy.join(', ')}`, 'nothing was looked up'];
  const sources = (note.sources ?? []).map((url) => `<${url}>`).join(', ');
  return [
    `${name} ${version}`,
    licence,
    note.purpose,
    `${note.safety}${sources === '' ? '' : ` Read: ${sources}`} (${note.read})`,
  ];
}

function byLicence(packages: readonly Package[]): readonly (readonly string[])[] {
  const groups = Map.groupBy(packages, ({ licence }) => licence);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, own]) => [licence, own.map(({ name, version }) => `${name} ${version}`).join(', ')]);
}

function readLicences(packages: readonly Package[], notes: Notes): readonly string[] {
  const used = Object.entries(notes.licence_read).filter(([name]) => packages.some((entry) => entry.name === name));
  if (used.length === 0) return [];
  return [
    'The lock file names no licence for these; it was read elsewhere:',
    used.map(([name, { licence, where }]) => `- ${name}: ${licence}, ${where}`).join('\n'),
  ];
}

function readInputs(): { readonly packages: readonly Package[]; readonly notes: Notes } {
  const notes = Notes.parse(parse(readFileSync(join(root, NOTES), 'utf8')));
  return {
    notes,
    packages: packagesOf(Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))), notes),
  };
}

/** All faults of the repository's list, a stale page included. */
export function checkThirdParty(): readonly string[] {
  const { packages, notes } = readInputs();
  const kept = existsSync(join(root, PAGE)) ? readFileSync(join(root, PAGE), 'utf8') : '';
  const stale = kept !== renderThirdParty(packages, notes);
  return [
    ...thirdPartyFaults(packages, notes),
    ...(stale ? [`${PAGE} is stale: run npx node scripts/third-party.ts`] : []),
  ];
}

function write(): readonly string[] {
  const { packages, notes } = readInputs();
  writeFileSync(join(root, PAGE), renderThirdParty(packages, notes));
  return thirdPartyFaults(packages, notes);
}

if (import.meta.main) {
  const faults = process.argv.includes('--check') ? checkThirdParty() : write();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
