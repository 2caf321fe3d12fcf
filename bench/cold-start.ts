// One case from a standing start: what a person waits who runs the command once.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compileKnowledge, KNOWLEDGE_FOLDER, loadKnowledge } from '@hipspine/knowledge/node';
import { CLI, caseLines } from './lib/people.ts';
import { inFolder, run } from './lib/process.ts';
import { figure, publish } from './lib/section.ts';
import { summary } from './lib/timing.ts';

const RUNS = 15;
const TARGET_MS = 400;

await loadKnowledge(); // leaves compiled knowledge behind, as any first command does
const failures: string[] = [];

const rows = inFolder((folder) => {
  const [first = ''] = caseLines('public');
  const [input, output, empty] = [join(folder, 'case.json'), join(folder, 'out.json'), join(folder, 'empty.mjs')];
  writeFileSync(input, first);
  writeFileSync(empty, '');
  const programs = { 'hipspine assess case.json': [CLI, 'assess', input], 'node alone (an empty program)': [empty] };
  return Object.entries(programs).map(([name, args]) => {
    const once = () => {
      const { wallMs, exitCode, stderr } = run(args, { output });
      if (exitCode !== 0) failures.push(`${name} ended with ${exitCode}: ${stderr.slice(0, 200)}`);
      return wallMs;
    };
    once();
    const { median, p95 } = summary(Array.from({ length: RUNS }, once));
    return [name, figure(median), figure(p95)];
  });
});

const start = performance.now();
await compileKnowledge(KNOWLEDGE_FOLDER);
const compiling = performance.now() - start;

publish({
  title: 'Cold start',
  method: `Whole program, one public case, compiled knowledge present, ${RUNS} starts after one that is not counted.`,
  tables: [
    {
      caption: `Milliseconds from start to end. Target for the first line: ${TARGET_MS}.`,
      head: ['program', 'median', 'slowest'],
      rows: [
        ...rows,
        ['without compiled knowledge it would add (reading and checking the YAML)', figure(compiling), ''],
      ],
    },
  ],
  failures: [...new Set(failures)],
});
