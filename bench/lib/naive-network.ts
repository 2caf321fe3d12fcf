import { type Condition, type Evidence, type FindingValue, indexKnowledge, type Knowledge } from '@hipspine/knowledge';
import { compileTables, type Tables } from '@hipspine/reasoning';
import bayesjs, { type INetwork } from 'bayesjs';
import { dice } from './random.ts';

const CAUSES = 14;
const QUESTIONS = 12;

/** The cause node, its state for causes outside the list, and the setting whose factors are all 1. */
const CAUSE = 'cause';
const ELSE = 'something-else';
const SETTING = 'primary-care';

export type Answers = ReadonlyMap<string, FindingValue>;

/**
 * A part of the knowledge that a general Bayesian-network library can hold: one cause at a time (14 and "something
 * else"), 12 yes-no questions, each depending on the cause alone.
 */
export interface NaiveNetwork {
  readonly knowledge: Knowledge;
  readonly tables: Tables;
  readonly setting: string;
  readonly network: INetwork;
  /** Made-up people who answered nearly everything. */
  readonly people: readonly Answers[];
}

export function naiveNetwork(full: Knowledge): NaiveNetwork {
  const causes = commonCauses(full);
  const questions = askedOfMany(full, causes);
  const knowledge = indexKnowledge({
    ...full,
    // Gates and population limits have no counterpart in the library's network.
    conditions: causes.map(({ gates: _, population: __, ...cause }) => ({
      ...cause,
      evidence: cause.evidence?.filter(({ finding }) => questions.includes(finding)),
    })),
    findings: full.findings.filter(({ id }) => questions.includes(id)),
    clusters: [],
  });
  return {
    knowledge,
    tables: compileTables(knowledge, { twoCauses: false }),
    setting: SETTING,
    network: asNetwork(knowledge),
    people: people(questions),
  };
}

function commonCauses({ diseases }: Knowledge): readonly Condition[] {
  return [...diseases]
    .sort((x, y) => (y.prior?.base_percent ?? 0) - (x.prior?.base_percent ?? 0) || (x.id < y.id ? -1 : 1))
    .slice(0, CAUSES);
}

/** The yes-no questions that most of these causes have a number for, among those a plain probability table can state. */
function askedOfMany(knowledge: Knowledge, causes: readonly Condition[]): readonly string[] {
  return knowledge.findings
    .filter(({ value, kind }) => value.type === 'boolean' && kind !== 'self-test' && kind !== 'clinician-test')
    .map(({ id }) => ({
      id,
      rows: causes.flatMap(({ evidence }) => (evidence ?? []).filter(({ finding }) => finding === id)),
    }))
    .filter(({ id, rows }) => rows.every((row) => isPlain(knowledge, id, row)))
    .sort((x, y) => y.rows.length - x.rows.length || (x.id < y.id ? -1 : 1))
    .slice(0, QUESTIONS)
    .map(({ id }) => id);
}

/** No bound applies: P(yes | cause) is the sensitivity and P(no | cause) is the rest. */
function isPlain(knowledge: Knowledge, id: string, row: Evidence): boolean {
  const rate = rateOf(knowledge, id);
  if (rate === undefined || row.engine !== undefined || row.expected !== undefined || row.when !== undefined)
    return false;
  const { lr_cap, lr_floor } = knowledge.model.dependence;
  const within = (lr: number): boolean => lr > lr_floor[row.grade] && lr < lr_cap[row.grade];
  return within(row.sens / rate) && within((1 - row.sens) / (1 - rate));
}

const rateOf = (knowledge: Knowledge, id: string): number | undefined =>
  knowledge.finding.get(id)?.baselines?.find(({ when }) => when === undefined)?.rate;

function asNetwork(knowledge: Knowledge): INetwork {
  const { diseases, model } = knowledge;
  const percent = diseases.map(({ prior }) => prior?.base_percent ?? 0);
  const whole = percent.reduce((sum, x) => sum + x, model.leak_percent);
  const states = [...diseases.map(({ id }) => id), ELSE];
  const belief = [...percent, model.leak_percent].map((x) => x / whole);
  const network: INetwork = {
    [CAUSE]: {
      id: CAUSE,
      states,
      parents: [],
      cpt: Object.fromEntries(states.map((state, i) => [state, belief[i] ?? 0])),
    },
  };
  for (const { id } of knowledge.findings) {
    const cpt = states.map((state) => {
      const yes =
        knowledge.condition.get(state)?.evidence?.find(({ finding }) => finding === id)?.sens ??
        rateOf(knowledge, id) ??
        0;
      // biome-ignore lint/suspicious/noThenProperty: the library's word for a row of its table
      return { when: { [CAUSE]: state }, then: { yes, no: 1 - yes } };
    });
    network[id] = { id, states: ['yes', 'no'], parents: [CAUSE], cpt };
  }
  return network;
}

function people(questions: readonly string[]): readonly Answers[] {
  const roll = dice(64);
  return Array.from(
    { length: 64 },
    () => new Map(questions.filter(() => roll(10) > 0).map((id) => [id, roll(10) < 3])),
  );
}

type Engine = 'junctionTree' | 'variableElimination' | 'enumeration';

/** Belief in every cause, as `bayesjs` computes it: it is asked for one state at a time. */
export function byLibrary({ network }: NaiveNetwork, answers: Answers, engine: Engine): number[] {
  // A new object each time: the library remembers its work by the identity of this one.
  const given = Object.fromEntries([...answers].map(([id, value]) => [id, value === true ? 'yes' : 'no']));
  const { infer } = bayesjs.inferences[engine];
  return (network[CAUSE]?.states ?? []).map((state) => infer(network, { [CAUSE]: state }, given));
}
