// Belief in every set of one or two causes, with the weight of each answer for the leading five: against the obvious way
// to write it, against a general library where that can hold the problem, and against the memory it has to read.
import { loadKnowledge } from '@hipspine/knowledge/node';
import { compileEngine, explain, mainCause, type Posterior, posterior, type Tables } from '@hipspine/reasoning';
import { byLibrary, naiveNetwork } from './lib/naive-network.ts';
import { readPeople } from './lib/people.ts';
import { plainPosterior } from './lib/plain-posterior.ts';
import { figure, publish, ratio, type Table } from './lib/section.ts';
import { inTurn, sideBySide, type Timing } from './lib/timing.ts';

const SETTING = 'self-referral-web';
const FULL = { independent: true };
const LEADING = 5;

/** Probabilities that differ by more are different results. */
const SAME = 1e-9;

const BUDGET_MS = 0.5;

const knowledge = await loadKnowledge();
const engine = compileEngine(knowledge, 'bench');
const { tables } = engine;
const people = readPeople(engine, 'public', 'patient').map(({ person }) => person.findings);
const failures: string[] = [];

publish({
  title: 'Posterior',
  method:
    `Every set of one or two of ${tables.diseases.length} causes (${tables.hypotheses.count} hypotheses), for what the ${people.length} people of the public cases tell ` +
    `(${middle(people.map((findings) => findings.size))} answers, median). The ways take turns in one run. "Every answer in full" leaves the rule for overlapping answers out, ` +
    'because only then do all of them compute the same.',
  tables: [againstPlain(), againstLibrary()],
  failures,
});

function againstPlain(): Table {
  const obvious = plainPosterior(knowledge, tables.clusters);
  const rows = people.map((findings) =>
    posterior(tables, findings, SETTING).groups.flatMap((group) => group.rows.map(({ log }) => log)),
  );
  const out = new Float64Array(tables.hypotheses.count);
  const next = () => inTurn(people);
  const [product, weights, full, plain, sum, copy] = [next(), next(), next(), next(), inTurn(rows), inTurn(rows)];
  const timings = sideBySide({
    weights: () => withWeights(tables, posterior(tables, weights(), SETTING)),
    product: () => posterior(tables, product(), SETTING),
    full: () => posterior(tables, full(), SETTING, FULL),
    plain: () => obvious(plain(), SETTING),
    sum: () => addUp(out, sum()),
    copy: () => copyAll(out, copy()),
  });
  hold('the plain arrays', people, (findings) => [
    posterior(tables, findings, SETTING, FULL).p,
    obvious(findings, SETTING),
  ]);
  const bytes = middle(rows.map((own) => own.length)) * out.byteLength;
  const line = (name: string, timing: Timing, than: Timing): string[] => [
    name,
    figure(timing.median),
    figure(timing.p95),
    ratio(timing.median / than.median),
  ];
  return {
    caption: `Milliseconds per person. Budget for the first line: ${BUDGET_MS} (${timings.weights.median <= BUDGET_MS ? 'kept' : 'not kept'}). The floor reads ${figure(bytes / 1024)} KiB (median).`,
    head: ['what', 'median', 'p95', 'time against the posterior'],
    rows: [
      line(`posterior and the weights of ${LEADING} causes`, timings.weights, timings.product),
      line('posterior', timings.product, timings.product),
      line('posterior, every answer in full', timings.full, timings.product),
      line('plain arrays, every answer in full', timings.plain, timings.product),
      line('floor: add the same rows up', timings.sum, timings.product),
      line('floor: copy the same rows', timings.copy, timings.product),
    ],
  };
}

function againstLibrary(): Table {
  const network = naiveNetwork(knowledge);
  const obvious = plainPosterior(network.knowledge, [], { noSite: true, twoCauses: false });
  const options = { ...FULL, noSite: true };
  const ours = (answers: (typeof network.people)[number]): Posterior =>
    posterior(network.tables, answers, network.setting, options);
  const next = () => inTurn(network.people);
  const [own, plain, tree, elimination] = [next(), next(), next(), next()];
  const timings = sideBySide({
    ours: () => ours(own()),
    plain: () => obvious(plain(), network.setting),
    tree: () => byLibrary(network, tree(), 'junctionTree'),
    elimination: () => byLibrary(network, elimination(), 'variableElimination'),
  });
  hold('bayesjs, junction tree', network.people, (answers) => [
    ours(answers).p,
    byLibrary(network, answers, 'junctionTree'),
  ]);
  hold('bayesjs, variable elimination', network.people, (answers) => [
    ours(answers).p,
    byLibrary(network, answers, 'variableElimination'),
  ]);
  const line = (name: string, timing: Timing): string[] => [
    name,
    figure(timing.median),
    figure(timing.p95),
    ratio(timing.median / timings.ours.median),
  ];
  return {
    caption: `The part a general library can hold: ${network.knowledge.diseases.length} common causes and "something else", one at a time, ${network.knowledge.findings.length} yes-no questions, no age, sex or site. Milliseconds for the belief in every cause.`,
    head: ['what', 'median', 'p95', 'time against ours'],
    rows: [
      line('ours', timings.ours),
      line('plain arrays', timings.plain),
      line('bayesjs 0.6.5, junction tree', timings.tree),
      line('bayesjs 0.6.5, variable elimination', timings.elimination),
    ],
  };
}

function withWeights(own: Tables, result: Posterior): unknown {
  const main = mainCause(own, result);
  const leading = [...main.keys()].sort((x, y) => (main[y] as number) - (main[x] as number)).slice(0, LEADING);
  return explain(own, result, leading);
}

/** What the sums of the posterior cannot do without: every row read once. */
function addUp(out: Float64Array, rows: readonly Float64Array[]): void {
  out.fill(0);
  for (const row of rows) for (let h = 0; h < out.length; h++) out[h] = (out[h] as number) + (row[h] as number);
}

function copyAll(out: Float64Array, rows: readonly Float64Array[]): void {
  for (const row of rows) out.set(row);
}

/** Ways that do not agree must not be compared. */
function hold<T>(
  name: string,
  entries: readonly T[],
  both: (entry: T) => readonly [ArrayLike<number>, ArrayLike<number>],
): void {
  const apart = entries.filter((entry) => {
    const [a, b] = both(entry);
    return a.length !== b.length || Array.from(a).some((x, i) => !(Math.abs(x - (b[i] ?? Number.NaN)) <= SAME));
  });
  if (apart.length > 0)
    failures.push(`${name}: another posterior than ours for ${apart.length} of ${entries.length} people`);
}

function middle(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)] ?? Number.NaN;
}
