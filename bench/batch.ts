// A file of cases through the command line, as somebody with an export of a clinic would run it, and the same work
// without the command line around it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { assess, caseReader, compileEngine } from '@hipspine/reasoning';
import { CLI, caseLines } from './lib/people.ts';
import { canPin, inFolder, type MeasuredRun, runMeasured } from './lib/process.ts';
import { figure, publish, type Table } from './lib/section.ts';
import { inTurn, sideBySide, summary } from './lib/timing.ts';

const LINES = 6400;
const RUNS = 3;
const TARGET = { perSecond: 1500, MiB: 150 };

const lines = caseLines('public');
const failures: string[] = [];

publish({
  title: 'Batch assess',
  method:
    `The ${lines.length} public cases repeated to ${LINES.toLocaleString('en')} lines, all findings, from a file to a file: ` +
    `\`hipspine assess cases.jsonl\`, start of the program included. Median of ${RUNS} runs. "Processor time" counts all threads, the collector's too.`,
  tables: [throughCommandLine(), inProcess(await loadKnowledge())],
  failures,
});

function throughCommandLine(): Table {
  const ways = canPin()
    ? [
        { name: 'kept on one core', oneCore: true },
        { name: 'free', oneCore: false },
      ]
    : [{ name: 'free', oneCore: false }];
  const rows = inFolder((folder) => {
    const input = join(folder, 'cases.jsonl');
    writeFileSync(input, Array.from({ length: LINES }, (_, i) => `${lines[i % lines.length]}\n`).join(''));
    return ways.map(({ name, oneCore }) => {
      const runs = Array.from({ length: RUNS }, () => wholeRun(input, join(folder, 'out.jsonl'), oneCore));
      const middle = (of: (run: MeasuredRun) => number): number => summary(runs.map(of)).median;
      const seconds = middle(({ wallMs }) => wallMs) / 1000;
      const cpu = middle(({ cpuMs }) => cpuMs) / 1000;
      return [
        name,
        figure(seconds),
        figure(LINES / seconds),
        figure(cpu),
        figure(LINES / cpu),
        figure(middle(({ peakMiB }) => peakMiB)),
      ];
    });
  });
  return {
    caption: `Whole program. Targets: ${TARGET.perSecond.toLocaleString('en')} cases a second on one core, at most ${TARGET.MiB} MiB.`,
    head: ['program', 'seconds', 'cases/s', 'processor seconds', 'cases per processor second', 'peak MiB'],
    rows,
  };
}

function wholeRun(input: string, output: string, oneCore: boolean): MeasuredRun {
  const done = runMeasured([CLI, 'assess', input], { output, oneCore });
  const answered = readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{')).length;
  if (answered !== LINES)
    failures.push(`${answered} results for ${LINES} cases (exit code ${done.exitCode}): ${done.stderr.slice(0, 200)}`);
  return done;
}

function inProcess(knowledge: Awaited<ReturnType<typeof loadKnowledge>>): Table {
  const engine = compileEngine(knowledge, 'bench');
  const read = caseReader(knowledge);
  const readings = lines.map((line) => read(JSON.parse(line), 'all'));
  const [text, reading, again, result] = [
    inTurn(lines),
    inTurn(readings),
    inTurn(readings),
    inTurn(readings.map((own) => assessed(own))),
  ];
  const timings = sideBySide({
    'read one line': () => read(JSON.parse(text()), 'all'),
    assess: () => assessed(reading()),
    'write the result': () => JSON.stringify(result()),
    'assess and write': () => JSON.stringify(assessed(again())),
  });
  function assessed(own: ReturnType<typeof read>) {
    return own.ok
      ? assess(engine, own.person, { ...(own.id === undefined ? {} : { id: own.id }), warnings: own.warnings })
      : undefined;
  }
  return {
    caption: 'Inside the program, warm: milliseconds per case.',
    head: ['step', 'median', 'p95', 'mean', 'per second'],
    rows: Object.entries(timings).map(([name, { median, p95, mean }]) => [
      name,
      figure(median),
      figure(p95),
      figure(mean),
      figure(1000 / mean),
    ]),
  };
}
