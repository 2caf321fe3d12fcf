// Spoiled knowledge files through the loader. A fault in a file is reported with its place; nothing ever crashes, and
// what passes every check can be used.
import { performance } from 'node:perf_hooks';
import { indexKnowledge } from '@hipspine/knowledge';
import { assembleDiagnostic, checkDiagnostic, FILE_KINDS, type ParsedFiles } from '@hipspine/knowledge/authoring';
import { KNOWLEDGE_FOLDER, readFiles } from '@hipspine/knowledge/node';
import { assess, compileEngine } from '@hipspine/reasoning';
import { parse } from 'yaml';
import { doctored, spoiled } from './lib/mutate.ts';
import { dice, pick } from './lib/random.ts';
import { figure, publish } from './lib/section.ts';

const FILES = 100_000;
const MOST_SECONDS = 60;

/** Files whose content still has its form, through every later step: each costs the check of all knowledge. */
const DEEP_SECONDS = 15;

const SEED = 40_009;
const SMALL = 6000;
const LONGEST_MESSAGE = 2000;

const texts = [...readFiles(KNOWLEDGE_FOLDER)].filter(([file]) => FILE_KINDS.some(({ pattern }) => pattern.test(file)));
const files: ParsedFiles = new Map(texts.map(([file, text]) => [file, parse(text) as unknown]));
const small = texts.filter(([, text]) => text.length <= SMALL).map(([file]) => file);
const roll = dice(SEED);
const faults = { crashes: 0, placeless: 0, long: 0, polluted: 0, later: 0 };
const examples: string[] = [];

const alone = spoilAlone();
const deep = doctorAll();
if ('polluted' in {}) faults.polluted += 1;

publish({
  title: 'Hostile knowledge',
  method: `One to three changes to a parsed file (seed ${SEED}): keys deleted, renamed or added, wrong types, NaN, 100,000 characters, \`__proto__\`, lists that contain themselves. ${small.length} files of at most ${figure(SMALL)} characters; the deep test takes all ${files.size}.`,
  tables: [
    {
      caption: 'What came in.',
      head: ['test', 'files', 'seconds', 'faults reported in', 'passed'],
      rows: [
        [
          'one spoiled file through its schema',
          figure(alone.inputs),
          figure(alone.seconds),
          figure(alone.refused),
          figure(alone.inputs - alone.refused),
        ],
        [
          'one doctored file among all, through assembly, checks and an assessment',
          figure(deep.inputs),
          figure(deep.seconds),
          figure(deep.refused),
          figure(deep.inputs - deep.refused),
        ],
      ],
    },
    {
      caption: 'What went wrong.',
      head: ['what', 'how often'],
      rows: [
        ['crashes of the loader', figure(faults.crashes)],
        ['crashes of the engine on knowledge that passed', figure(faults.later)],
        ['faults without file or expectation', figure(faults.placeless)],
        [`messages longer than ${figure(LONGEST_MESSAGE)} characters`, figure(faults.long)],
        ['prototypes changed', figure(faults.polluted)],
      ],
    },
  ],
  failures: examples,
});

interface Count {
  inputs: number;
  refused: number;
  seconds: number;
}

function spoilAlone(): Count {
  const start = performance.now();
  const count = { inputs: 0, refused: 0, seconds: 0 };
  while (count.inputs < FILES && count.seconds < MOST_SECONDS) {
    const file = pick(roll, small);
    const content = spoiled(files.get(file), roll);
    count.inputs += 1;
    attempt('crashes', `${file}, input ${count.inputs}`, () => {
      const result = assembleDiagnostic(new Map([[file, content]]));
      // The other files are missing here, which is reported too; only what is said about this one counts.
      const own = result.ok ? [] : result.problems.filter((problem) => problem.file === file);
      if (own.length > 0) count.refused += 1;
      for (const { path, found, expected } of own) {
        if (expected === '')
          fault('placeless', `${file}, input ${count.inputs}: a fault at "${path}" without what was expected`);
        if (path.length + found.length + expected.length > LONGEST_MESSAGE)
          fault('long', `${file}, input ${count.inputs}: a long message at ${path.slice(0, 80)}`);
      }
    });
    count.seconds = (performance.now() - start) / 1000;
  }
  return count;
}

function doctorAll(): Count {
  const start = performance.now();
  const count = { inputs: 0, refused: 0, seconds: 0 };
  const names = [...files.keys()];
  while (count.seconds < DEEP_SECONDS) {
    const file = pick(roll, names);
    const all = new Map(files).set(file, doctored(files.get(file), roll));
    count.inputs += 1;
    const where = `${file}, doctored input ${count.inputs}`;
    const data = attempt('crashes', where, () => {
      const result = assembleDiagnostic(all);
      return result.ok && checkDiagnostic(result.data).length === 0 ? result.data : undefined;
    });
    if (data === undefined) count.refused += 1;
    else attempt('later', where, () => useOnce(data));
    count.seconds = (performance.now() - start) / 1000;
  }
  return count;
}

type Data = Extract<ReturnType<typeof assembleDiagnostic>, { readonly ok: true }>['data'];

/** Compiles the engine and assesses somebody who says yes to everything that can be asked with yes or no. */
function useOnce(data: Data): void {
  const knowledge = indexKnowledge({ ...data, hash: '' });
  const yes = knowledge.findings.filter(({ value }) => value.type === 'boolean').map(({ id }) => [id, true] as const);
  const result = assess(compileEngine(knowledge, 'bench'), {
    findings: new Map(yes),
    notSure: new Set(),
    laterality: new Map(),
  });
  if (result.ranked.some(({ probability }) => !(probability >= 0 && probability <= 1)))
    throw new Error('a probability outside [0, 1]');
}

function attempt<T>(kind: 'crashes' | 'later', where: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    fault(kind, `${where}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    return undefined;
  }
}

function fault(kind: keyof typeof faults, text: string): void {
  faults[kind] += 1;
  // Two of a kind are enough to find it again: the seed and the number of the input make the same file.
  if (faults[kind] <= 2) examples.push(text);
}
