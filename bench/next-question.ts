// From an answer to the next question: what a person waits for after every tap.
import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileEngine, type Interview, reply, startInterview } from '@hipspine/reasoning';
import { type ReadPerson, readPeople } from './lib/people.ts';
import { figure, publish } from './lib/section.ts';

const BUDGET = { must: 10, aim: 3 };
const ROUNDS = 3;
const FIRST_SAID = ['age-years', 'sex-at-birth', 'pain-main-site'];

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'bench');
const sets = {
  'public cases, most questions skipped': readPeople(engine, 'public', 'patient'),
  'people who answer everything': readPeople(engine, 'answered', 'patient'),
};

/** Milliseconds of each reply that leads to another question, from the presenting complaint to the end. */
function interviewed({ person }: ReadPerson, samples: number[]): void {
  const findings = new Map([...person.findings].filter(([id]) => FIRST_SAID.includes(id)));
  let now: Interview = startInterview(engine, { findings, notSure: new Set(), laterality: new Map() });
  while (now.screen !== undefined) {
    const answers = Object.fromEntries(now.screen.questions.map(({ id }) => [id, person.findings.get(id) ?? 'skip']));
    const from = performance.now();
    now = reply(engine, now, { type: 'answer', answers });
    if (now.screen !== undefined) samples.push(performance.now() - from);
  }
}

const timed = Object.entries(sets).map(([name, people]) => {
  for (const one of people) interviewed(one, []);
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round++) for (const one of people) interviewed(one, samples);
  return { name, samples: samples.sort((x, y) => x - y) };
});
const every = timed.flatMap(({ samples }) => samples).sort((x, y) => x - y);
const at = (samples: readonly number[], share: number): number =>
  samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? Number.NaN;
const p99 = at(every, 0.99);

publish({
  title: 'Next question',
  method:
    'One reply of an interview, from the answer to the next screen: reading it, triage, the belief in every cause, and the worth of every ' +
    'question that is left. Whole interviews from the presenting complaint on.',
  tables: [
    {
      caption: `Milliseconds per reply. Budget for the 99th percentile: ${BUDGET.must}, aim ${BUDGET.aim} (${p99 <= BUDGET.aim ? 'aim reached' : p99 <= BUDGET.must ? 'kept' : 'not kept'}).`,
      head: ['whom', 'median', 'p95', 'p99', 'slowest', 'replies timed'],
      rows: [...timed, { name: 'all', samples: every }].map(({ name, samples }) => [
        name,
        figure(at(samples, 0.5)),
        figure(at(samples, 0.95)),
        figure(at(samples, 0.99)),
        figure(at(samples, 1)),
        figure(samples.length),
      ]),
    },
  ],
  failures: [],
});
