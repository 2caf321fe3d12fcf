// The safety case is generated from the hazard log, so that it cannot say more than the log and the tests hold.
//
//   npx node scripts/safety-case.ts            writes safety-case.md and the matrix in risk-management.md, unless the log has faults
//   npx node scripts/safety-case.ts --check    writes nothing; fails when a page is stale or a control is without a test

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import vitestConfig from '../vitest.config.ts';
import { type Hazard, type HazardLog, readHazardLog, regionOf } from './hazard-log.ts';
import { type TestFile, testsIn } from './test-titles.ts';

const root = join(import.meta.dirname, '..');
const LOG = 'docs/safety/hazards.yaml';
const RESULTS = 'docs/evaluation.md';
const CASE = 'docs/safety/safety-case.md';
const PLAN = 'docs/safety/risk-management.md';
const MATRIX = ['<!-- matrix: generated from hazards.yaml -->', '<!-- end of matrix -->'] as const;

/** The tests a file states, or undefined when there is no such file or no test run ever reads it. */
export type Tests = (file: string) => TestFile | undefined;

/** What the evaluation says of each demand, by the words of its row: "pass", "aim reached" or "short". */
export type Demands = ReadonlyMap<string, string>;

/** The rows of the first table of the evaluation: the public cases, seen as an interview would see them. */
export function demandsOf(evaluation: string): Demands {
  const [, first = ''] = evaluation.split(/^### Patient view.*$/m);
  const [table = ''] = first.split(/^###? /m);
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return new Map(
    rows.map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return [cells[1] ?? '', (cells.at(-2) ?? '').replaceAll('*', '')];
    }),
  );
}

/**
 * Everything in a well-formed log that keeps it from being true. A control of a controlled hazard needs a test; a test
 * that is named anywhere must exist, and must run; and what was measured may not fall short of what was demanded.
 *
 * @returns one line per fault, none when the log holds
 */
export function faultsOf(log: HazardLog, tests: Tests, measured: Demands): readonly string[] {
  return log.hazards.flatMap((hazard) => [
    ...hazard.controls.flatMap((control) => [
      ...(hazard.status === 'controlled' && control.tests.length === 0
        ? [`${control.id}: a control without a test, in a hazard that is said to be controlled`]
        : []),
      ...control.tests.flatMap((reference) => testFaults(control.id, reference, tests)),
    ]),
    ...riskFaults(log, hazard),
    ...(hazard.demands ?? []).flatMap((demand) => demandFaults(hazard, demand, measured)),
  ]);
}

function demandFaults({ id, status }: Hazard, demand: string, measured: Demands): readonly string[] {
  const verdict = measured.get(demand);
  if (verdict === undefined) return [`${id}: ${RESULTS} has no demand "${demand}" in its first table`];
  return status === 'controlled' && verdict !== 'pass' && verdict !== 'aim reached'
    ? [`${id}: is said to be controlled, and ${RESULTS} says "${verdict}" for "${demand}"`]
    : [];
}

function testFaults(control: string, reference: string, tests: Tests): readonly string[] {
  const { file, name, row } = splitReference(reference);
  const stated = tests(file);
  if (stated === undefined) return [`${control}: there is no test file ${file} that a test run reads`];
  const named = stated.tests.filter((test) => test.name.includes(name));
  if (named.length === 0) return [`${control}: ${file} has no test named "${name}"`];
  if (row !== undefined && !stated.texts.has(row)) return [`${control}: ${file} has no row "${row}" for "${name}"`];
  return named.some(({ runs }) => runs) ? [] : [`${control}: the test "${name}" of ${file} does not run`];
}

function riskFaults(log: HazardLog, { id, status, severity, likelihood }: Hazard): readonly string[] {
  const after = regionOf(log, severity, likelihood.after);
  return status === 'controlled' && after === 'unacceptable'
    ? [`${id}: severity ${severity}, likelihood ${likelihood.after} is unacceptable, so the hazard is not controlled`]
    : [];
}

/** `file#name of a test [row]`: the row is a text of the file, for a test that is run on each row of a table. */
function splitReference(reference: string): { file: string; name: string; row: string | undefined } {
  const [, file = '', name = '', row] = /^([^#]*)#(.*?)(?: \[([^[\]]+)\])?$/.exec(reference) ?? [];
  return { file, name, row };
}

/** The tests of a file of this repository. */
export function testsOfRepository(file: string): TestFile | undefined {
  const { include = [], includeSource = [] } = vitestConfig.test ?? {};
  const isRead = [...include, ...includeSource].some((pattern) => matchesGlob(file, pattern));
  const path = join(root, file);
  return isRead && existsSync(path) ? testsIn(file, readFileSync(path, 'utf8')) : undefined;
}

const measuredHere = (): Demands => demandsOf(readFileSync(join(root, RESULTS), 'utf8'));

// ---- what is written ------------------------------------------------------------------------------------------------

/** The whole of safety-case.md. */
export function renderSafetyCase(log: HazardLog): string {
  const { hazards, claims } = log;
  const count = (status: Hazard['status']): number => hazards.filter((hazard) => hazard.status === status).length;
  return `${[
    `<!-- Written by scripts/safety-case.ts from hazards.yaml. Do not edit: change hazards.yaml and run the script. -->`,
    `# Safety case of Hipspine`,
    `Hazard log version ${log.version}. Hazards: ${hazards.length}, of which ${count('controlled')} controlled, ` +
      `${count('open')} open, ${count('planned')} planned with a part that does not exist yet.`,
    `**Status: draft. Nobody has signed this page, and no clinical safety officer has been appointed.** Hipspine carries ` +
      `no CE, UKCA or FDA mark. It is research and education software ([intended use](intended-use.md)). This page says ` +
      `why we think it may be used within that purpose, what that rests on, and what is not yet shown.`,
    `How to read it: a *claim* is what we say; the *argument* is why it should hold; the *evidence* is what anyone can ` +
      `check. A hazard is *controlled* when each of its controls is proven by at least one automatic test that runs, and ` +
      `no demand that measures it falls short in [docs/evaluation.md](../evaluation.md). ` +
      `That is a statement about the software. Whether the remaining risk is accepted is a decision for a person ` +
      `([risk management](risk-management.md)), and no such decision has been made. The tests named here run with ` +
      `\`npm test\`; this page is worth as much as the last run on the same commit.`,
    `Severity and likelihood are numbers from 1 to 5, judged by the authors and not measured. Measured results stand in ` +
      `[docs/evaluation.md](../evaluation.md) and are not repeated here.`,
    `## 1 Claims, arguments, evidence`,
    ...claims.map((claim) => renderClaim(claim, hazards)),
    `## 2 What is open`,
    `These hazards are known and not sufficiently controlled today. A reader should assume that they can happen.`,
    table(
      ['Hazard', 'Risk now', 'What is missing'],
      hazards
        .filter(({ status }) => status === 'open')
        .map((hazard) => [
          `**${hazard.id}** ${hazard.hazard}`,
          sayRisk(log, hazard.severity, hazard.likelihood.before),
          hazard.missing ?? '',
        ]),
    ),
    `## 3 What comes with a part that does not exist yet`,
    `The part that could cause the harm has not been built. The hazard is written down now so that the part is not ` +
      `released without its controls.`,
    table(
      ['Hazard', 'Comes with', 'Controls in place already'],
      hazards
        .filter(({ status }) => status === 'planned')
        .map((hazard) => [
          `**${hazard.id}** ${hazard.hazard}`,
          sayIssue(hazard),
          hazard.controls
            .filter(({ tests }) => tests.length > 0)
            .map(({ id }) => id)
            .join(', ') || 'none',
        ]),
    ),
    `## 4 Risks that remain after control, not yet accepted by anyone`,
    table(
      ['Hazard', 'Before', 'After'],
      hazards
        .filter(
          ({ status, ...hazard }) =>
            status === 'controlled' && regionOf(log, hazard.severity, hazard.likelihood.after) !== 'acceptable',
        )
        .map((hazard) => [
          `**${hazard.id}** ${hazard.hazard}`,
          sayRisk(log, hazard.severity, hazard.likelihood.before),
          sayRisk(log, hazard.severity, hazard.likelihood.after),
        ]),
    ),
    `## 5 Hazards, controls and tests`,
    ...hazards.map((hazard) => renderHazard(log, hazard)),
    `## 6 Which tests carry the case`,
    `Whoever changes one of these files changes the evidence for the hazards beside it.`,
    table(['Test file', 'Hazards'], byFile(hazards)),
    `## 7 Signature`,
    `To be signed before any use in care by a clinical safety officer: a registered clinician, trained in clinical ` +
      `risk management, named by whoever deploys Hipspine. Until then the answer to "has this been approved?" is no.`,
    table(
      ['', ''],
      [
        ['Name and registration number', ''],
        ['Organisation', ''],
        ['Version of Hipspine and knowledge hash', ''],
        ['Hazards accepted, with conditions', ''],
        ['Hazards not accepted', ''],
        ['Date and signature', ''],
      ],
    ),
  ].join('\n\n')}\n`;
}

function renderClaim(
  { id, claim, argument, evidence }: HazardLog['claims'][number],
  hazards: readonly Hazard[],
): string {
  const own = hazards.filter((hazard) => hazard.claim === id);
  const with_ = (status: Hazard['status']): string =>
    own
      .filter((hazard) => hazard.status === status)
      .map((hazard) => hazard.id)
      .join(', ') || 'none';
  return [
    `### ${id} ${claim}`,
    `*Argument.* ${argument}`,
    `*Evidence.*\n\n${evidence.map((line) => `- ${line}`).join('\n')}`,
    `*Hazards.* Controlled: ${with_('controlled')}. Open: ${with_('open')}. Planned: ${with_('planned')}.`,
  ].join('\n\n');
}

function renderHazard(log: HazardLog, hazard: Hazard): string {
  const { id, cause, effect, harm, status, controls, demands = [], practice = [] } = hazard;
  return [
    `### ${id} ${hazard.hazard}`,
    `Cause: ${cause} Effect: ${effect} Harm: ${harm}`,
    `${status === 'planned' ? `Planned, ${sayIssue(hazard)}` : capital(status)}. ${riskWords(log, hazard)}`,
    controls.length === 0
      ? 'No control yet.'
      : table(
          ['Control', 'Test'],
          controls.map(({ id, text, tests }) => [
            `**${id}** ${text}`,
            tests.map(renderTest).join('<br>') || '*no test yet*',
          ]),
        ),
    ...(demands.length === 0 ? [] : [`Measured in [docs/evaluation.md](../evaluation.md): ${demands.join('; ')}.`]),
    ...(practice.length === 0 ? [] : [`Also done by people, and not proven by a test: ${practice.join(' ')}`]),
  ].join('\n\n');
}

function renderTest(reference: string): string {
  const { file, name, row } = splitReference(reference);
  const words = `${name}${row === undefined ? '' : ` [${row}]`}`;
  // As code, so that a dollar or a star in the name of a table of tests is shown as it is.
  const fence = words.includes('`') ? '``' : '`';
  return `[${file.split('/').at(-1)}](../../${file}): ${fence}${words}${fence}`;
}

/** The controls of an open hazard are not all there, so the smaller risk is a hope and said as one. */
function riskWords(log: HazardLog, { status, severity, likelihood: { before, after } }: Hazard): string {
  const first = sayRisk(log, severity, before);
  if (status === 'controlled') return `Risk ${first}, with controls ${sayRisk(log, severity, after)}.`;
  if (status === 'planned') return `Risk if it were built without controls: ${first}.`;
  return `Risk ${first}${after === before ? '' : `; hoped for ${sayRisk(log, severity, after)} once all is in place`}.`;
}

const sayRisk = (log: HazardLog, severity: number, likelihood: number): string =>
  `${severity} x ${likelihood} (${regionOf(log, severity, likelihood)})`;

const sayIssue = ({ issue }: Hazard): string => (typeof issue === 'number' ? `issue ${issue}` : 'no issue yet');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function byFile(hazards: readonly Hazard[]): readonly (readonly string[])[] {
  const files = new Map<string, Set<string>>();
  for (const { id, controls } of hazards) {
    for (const { file } of controls.flatMap(({ tests }) => tests.map(splitReference))) {
      files.set(file, (files.get(file) ?? new Set()).add(id));
    }
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, ids]) => [`[${file}](../../${file})`, [...ids].join(', ')]);
}

/** A Markdown table; a bar or a line break in a cell would end it, so they are replaced. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The page with the scales and the matrix of the log between its two marks. @throws when the page has no marks */
export function withMatrix(page: string, log: HazardLog): string {
  const [start, end] = MATRIX.map((mark) => page.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start)
    throw new Error(`${PLAN} has lost its marks: ${MATRIX.join(' ... ')}`);
  return `${page.slice(0, start)}${MATRIX[0]}\n\n${renderMatrix(log)}\n\n${page.slice(end)}`;
}

function renderMatrix({ severity, likelihood, acceptance }: HazardLog): string {
  return [
    table(
      ['Severity', 'Harm to a person'],
      severity.map((text, i) => [String(i + 1), text]),
    ),
    table(
      ['Likelihood', 'Of the harm, among people who use it'],
      likelihood.map((text, i) => [String(i + 1), text]),
    ),
    table(
      ['', ...likelihood.map((_, i) => `Likelihood ${i + 1}`)],
      [...acceptance.entries()].reverse().map(([i, row]) => [`**Severity ${i + 1}**`, ...row]),
    ),
  ].join('\n\n');
}

/** The generated pages by path, with what they should hold. */
export function pages(log: HazardLog): ReadonlyMap<string, string> {
  return new Map([
    [CASE, renderSafetyCase(log)],
    [PLAN, withMatrix(readFileSync(join(root, PLAN), 'utf8'), log)],
  ]);
}

/** All faults of the repository's safety case, stale pages included. */
export function checkRepository(): readonly string[] {
  const read = readHazardLog(readFileSync(join(root, LOG), 'utf8'));
  if ('faults' in read) return read.faults.map((fault) => `${LOG}: ${fault}`);
  const stale = [...pages(read.log)].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  );
  return [
    ...faultsOf(read.log, testsOfRepository, measuredHere()),
    ...stale.map(([path]) => `${path} is stale: run npx node scripts/safety-case.ts`),
  ];
}

function write(): readonly string[] {
  const read = readHazardLog(readFileSync(join(root, LOG), 'utf8'));
  if ('faults' in read) return read.faults.map((fault) => `${LOG}: ${fault}`);
  const faults = faultsOf(read.log, testsOfRepository, measuredHere());
  if (faults.length > 0) return [...faults, 'Nothing was written.'];
  for (const [path, text] of pages(read.log)) writeFileSync(join(root, path), text);
  return [];
}

if (import.meta.main) {
  const faults = process.argv.includes('--check') ? checkRepository() : write();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
