// Hostile texts through the reader of cases and the whole assessment. Three things must never happen: a crash, a warning
// sign lost that can still be read, and a "no" that nobody gave.
import { performance } from 'node:perf_hooks';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { assess, compileEngine, readCaseText } from '@hipspine/reasoning';
import { type HostileCase, hostileCases } from './lib/hostile-case.ts';
import { dice } from './lib/random.ts';
import { figure, publish } from './lib/section.ts';

const INPUTS = 100_000;
const SEED = 20_031;

/** Longest message that may be shown, in characters: ten million come in, a line goes out. */
const LONGEST_MESSAGE = 2000;

interface Tally {
  inputs: number;
  read: number;
  flags: number;
}

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'bench');
const next = hostileCases(knowledge, dice(SEED));
const tallies = new Map<string, Tally>();
const faults = { crashes: 0, lost: 0, invented: 0, long: 0, polluted: 0 };
const examples: string[] = [];

const start = performance.now();
for (let i = 0; i < INPUTS; i++) {
  const made = next();
  try {
    judge(made, i);
  } catch (error) {
    faults.crashes += 1;
    example(`input ${i} (${made.harm}) crashed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const seconds = (performance.now() - start) / 1000;
if ('polluted' in {}) faults.polluted += 1;

publish({
  title: 'Hostile cases',
  method: `${INPUTS.toLocaleString('en')} texts from seed ${SEED}, each read and assessed in ${figure(seconds)} s altogether. A warning sign counts as readable where \`"id": true\` stands whole in the text.`,
  tables: [
    {
      caption: 'What came in.',
      head: ['harm', 'texts', 'of these usable as a case', 'readable warning signs'],
      rows: [...tallies]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([harm, { inputs, read, flags }]) => [harm, figure(inputs), figure(read), figure(flags)]),
    },
    {
      caption: 'What went wrong.',
      head: ['what', 'how often'],
      rows: [
        ['crashes', figure(faults.crashes)],
        ['readable warning signs lost', figure(faults.lost)],
        ['a "no" that nobody gave', figure(faults.invented)],
        [`messages longer than ${figure(LONGEST_MESSAGE)} characters`, figure(faults.long)],
        ['prototypes changed', figure(faults.polluted)],
      ],
    },
  ],
  failures: Object.values(faults).some((n) => n > 0) ? examples : [],
});

function judge({ text, harm, flags, denied }: HostileCase, i: number): void {
  const reading = readCaseText(knowledge, text, 'all');
  const person = reading.ok ? reading.person : reading.salvaged;
  JSON.stringify(assess(engine, person, reading.ok ? { warnings: reading.warnings } : {}));

  const tally = tallies.get(harm) ?? { inputs: 0, read: 0, flags: 0 };
  tallies.set(harm, {
    inputs: tally.inputs + 1,
    read: tally.read + (reading.ok ? 1 : 0),
    flags: tally.flags + flags.length,
  });
  for (const id of flags) {
    if (person.findings.get(id) === true) continue;
    faults.lost += 1;
    example(`input ${i} (${harm}): ${id} stands there as true and was not heard`);
  }
  for (const [id, value] of person.findings) {
    if (value !== false || denied.has(id)) continue;
    faults.invented += 1;
    example(`input ${i} (${harm}): ${id} was read as no`);
  }
  const messages = reading.ok
    ? reading.warnings.map(({ at, message }) => at + message)
    : reading.problems.map(({ path, found, expected }) => path + found + expected);
  if (messages.some((message) => message.length > LONGEST_MESSAGE)) {
    faults.long += 1;
    example(`input ${i} (${harm}): a message of more than ${LONGEST_MESSAGE} characters`);
  }
}

/** The first few are enough to find the fault; the input is made again from the seed and its number. */
function example(text: string): void {
  if (examples.length < 5) examples.push(text);
}
