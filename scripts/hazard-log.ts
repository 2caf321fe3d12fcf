import { parseDocument } from 'yaml';
import { z } from 'zod';

// docs/safety/hazards.yaml as data: its form, and what must hold for any hazard log whatever the project is about.

const Score = z.int().min(1).max(5);
const Text = z.string().min(10);

const Control = z.strictObject({
  id: z.string().regex(/^H\d+[a-z]$/, 'the id of its hazard and a letter, such as H1a'),
  text: Text,
  tests: z.array(z.string().regex(/^[^#\s]+#.+$/, 'a test as "path/to/file.test.ts#part of its name"')),
});

const Hazard = z
  .strictObject({
    id: z.string().regex(/^H\d+$/, 'an id such as H1'),
    claim: z.string(),
    hazard: Text,
    cause: Text,
    effect: Text,
    harm: Text,
    severity: Score,
    likelihood: z.strictObject({ before: Score, after: Score }),
    status: z.enum(['open', 'controlled', 'planned']),
    issue: z.union([z.int().positive(), z.literal('none yet')]).optional(),
    missing: Text.optional(),
    /** Rows of the first table of docs/evaluation.md that measure this hazard; none may fall short of its demand. */
    demands: z.array(Text).optional(),
    controls: z.array(Control),
    practice: z.array(Text).optional(),
  })
  .superRefine(({ id, status, issue, missing, controls, likelihood }, context) => {
    const fault = (message: string): void => context.addIssue({ code: 'custom', message });
    if (status === 'planned' && issue === undefined) fault('the issue that a planned hazard belongs to');
    if (status === 'open' && missing === undefined) fault('what is missing, for an open hazard');
    if (status === 'controlled' && (issue !== undefined || missing !== undefined)) {
      fault('no issue and nothing missing, for a controlled hazard');
    }
    if (status === 'controlled' && controls.length === 0) fault('a control, for a controlled hazard');
    if (likelihood.after > likelihood.before) fault('a likelihood that no control makes worse');
    for (const control of controls) if (!control.id.startsWith(id)) fault(`controls named ${id}a, ${id}b, ...`);
  });

const Region = z.enum(['acceptable', 'tolerable', 'unacceptable']);

const HazardLog = z.strictObject({
  version: z.string(),
  /** What the numbers mean, 1 to 5. */
  severity: z.array(Text).length(5),
  likelihood: z.array(Text).length(5),
  /** Rows are severity 1 to 5, columns likelihood 1 to 5. */
  acceptance: z.array(z.array(Region).length(5)).length(5),
  claims: z.array(z.strictObject({ id: z.string(), claim: Text, argument: Text, evidence: z.array(Text).nonempty() })),
  hazards: z.array(Hazard).nonempty(),
});

export type HazardLog = z.infer<typeof HazardLog>;
export type Hazard = HazardLog['hazards'][number];
export type Region = z.infer<typeof Region>;

/** The log, or everything that is wrong with its form; every fault is a line with its place in the file. */
export function readHazardLog(text: string): { log: HazardLog } | { faults: readonly string[] } {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) return { faults: document.errors.map((error) => error.message.split('\n')[0] ?? '') };
  const read = HazardLog.safeParse(document.toJS());
  if (!read.success) {
    return { faults: read.error.issues.map(({ path, message }) => `${path.join('.')}: expected ${message}`) };
  }
  const faults = crossCheck(read.data);
  return faults.length > 0 ? { faults } : { log: read.data };
}

function crossCheck({ claims, hazards, acceptance }: HazardLog): readonly string[] {
  const claimIds = new Set(claims.map(({ id }) => id));
  const used = new Set(hazards.map(({ claim }) => claim));
  return [
    ...twice(hazards.map(({ id }) => id)),
    ...twice(claims.map(({ id }) => id)),
    ...twice(hazards.flatMap(({ controls }) => controls.map(({ id }) => id))),
    ...hazards.filter(({ claim }) => !claimIds.has(claim)).map(({ id, claim }) => `${id}: no claim is called ${claim}`),
    ...claims.filter(({ id }) => !used.has(id)).map(({ id }) => `${id}: a claim that no hazard belongs to`),
    ...acceptance.flatMap((row, i) => [...row.keys()].flatMap((j) => softer(acceptance, i, j))),
  ];
}

const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: the id stands twice`);

/** A worse harm, or a likelier one, is never more acceptable. */
function softer(acceptance: HazardLog['acceptance'], i: number, j: number): readonly string[] {
  const rank = (row: number, column: number): number =>
    Region.options.indexOf(acceptance[row]?.[column] ?? 'acceptable');
  const wrong = (i > 0 && rank(i, j) < rank(i - 1, j)) || (j > 0 && rank(i, j) < rank(i, j - 1));
  return wrong ? [`acceptance: severity ${i + 1}, likelihood ${j + 1} is more acceptable than a smaller risk`] : [];
}

/** Where a risk stands in the acceptance matrix of the log. */
export const regionOf = ({ acceptance }: HazardLog, severity: number, likelihood: number): Region =>
  acceptance[severity - 1]?.[likelihood - 1] ?? 'unacceptable';
