// Triage alone: it runs after every answer of an interview, so it has to be far below what a person can notice.
import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileEngine } from '@hipspine/reasoning';
import { compileTriage, triage } from '@hipspine/triage';
import { readPeople } from './lib/people.ts';
import { figure, publish } from './lib/section.ts';
import { inTurn, sideBySide } from './lib/timing.ts';

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'bench');
const { net } = engine;
const sets = {
  'public cases, what people tell': readPeople(engine, 'public', 'patient'),
  'public cases, with examination': readPeople(engine, 'public', 'all'),
  'people who answered every safety question': readPeople(engine, 'answered', 'all'),
};

const nobody = { findings: new Map(), notSure: new Set<string>(), laterality: new Map() };
const tasks: Record<string, () => unknown> = { 'nothing answered': () => triage(net, nobody) };
for (const [name, people] of Object.entries(sets)) {
  const next = inTurn(people);
  tasks[name] = () => triage(net, next().person);
}
tasks['compiling the rules (once per start)'] = () => compileTriage(knowledge);
const timings = sideBySide(tasks);

publish({
  title: 'Triage',
  method: `${net.rules.length} rules on one person after the other, without any probability.`,
  tables: [
    {
      caption: 'Microseconds per call.',
      head: ['whom', 'median', 'p95', 'calls timed'],
      rows: Object.entries(timings).map(([name, { median, p95, calls }]) => [
        name,
        figure(median * 1000),
        figure(p95 * 1000),
        figure(calls),
      ]),
    },
  ],
  failures: [],
});
