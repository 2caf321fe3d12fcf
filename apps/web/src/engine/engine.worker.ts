// The engine off the main thread: the page stays smooth while it thinks. Loads the safety part first and asks with it; as soon
// as the rest is there, every answer comes from the whole.

import type { Knowledge } from '@hipspine/knowledge';
import { type FactsPart, pageKnowledge, type SafetyPart, safetyKnowledge } from '@hipspine/knowledge/page';
import { type EngineWords, engineEnglish, localise } from '@hipspine/messages';
import { compileEngine, type Engine, type Interview, reply, startInterview } from '@hipspine/reasoning';
import { answerCalls } from './answer-calls.ts';
import type { EngineCalls, Known, Said, Step } from './engine-calls.ts';
import { fetchJson } from './fetch-json.ts';
import { answerLines, Interviews, questionView } from './interviews.ts';

interface Ready {
  readonly engine: Engine;
  readonly interviews: Interviews;
}

let early: Promise<Ready> | undefined;
let whole: Promise<Ready> | undefined;
let wholeIsHere = false;
/** What a result needs and no question does: fetched behind the knowledge, or with the first result. */
const results = (): Promise<typeof import('./results.ts')> => import('./results.ts');

let words: Promise<EngineWords> = Promise.resolve(engineEnglish);

/** The same facts in the language that is spoken now. */
const spoken = async ({ engine }: Ready): Promise<Knowledge> => localise(engine.knowledge, await words);

const ready = (engine: Engine): Ready => ({ engine, interviews: new Interviews(engine) });

function load({ safety, facts, engine: version }: Parameters<EngineCalls['load']>[0]): void {
  const first = fetchJson<SafetyPart>(safety);
  early = first.then((part) => ready(compileEngine(safetyKnowledge(part), version)));
  // Asked for after the first has arrived, so that a slow line carries the safety questions alone.
  whole = first.then(async (part) => {
    const rest = await fetchJson<FactsPart>(facts);
    const done = ready(compileEngine(pageKnowledge(part, rest), version));
    wholeIsHere = true;
    setTimeout(() => rehearse(done.engine));
    results().catch(() => undefined); // asked for again with the first result
    return done;
  });
  whole.catch(() => undefined); // told to whoever asks for it
}

/** Past the warning signs, into the questions that weigh causes. */
const REHEARSED = 8;

/**
 * The first screens of an interview that nobody has: what is slow the first time is done before somebody waits for it. A screen
 * at a time, so that a question asked meanwhile waits for one at most.
 */
function rehearse(engine: Engine): void {
  const findings = new Map([['pain-low-back', true]]);
  const next = (now: Interview, left: number): void => {
    if (now.screen === undefined || left === 0) return;
    const answers = Object.fromEntries(
      now.screen.questions.map(({ id, value }) => [id, value.type === 'boolean' ? false : 'skip']),
    );
    const then = reply(engine, now, { type: 'answer', answers });
    setTimeout(() => next(then, left - 1));
  };
  next(startInterview(engine, { findings, notSure: new Set(), laterality: new Map() }), REHEARSED);
}

async function all(): Promise<Ready> {
  if (whole === undefined) throw new Error('not loaded');
  return whole;
}

/** Screens chosen by what the causes make likely. */
const WEIGHED: readonly string[] = ['question', 'urgency', 'plan'];

/** Fixed screens come from the safety part; anything that weighs causes waits for the whole. */
async function step(said: Said): Promise<Step> {
  if (wholeIsHere || early === undefined)
    return (await all()).interviews.step(said, await spoken(await all()), await words);
  const first = await early;
  const now = first.interviews.step(said, await spoken(first), await words);
  const settled = now.at === 'screen' ? !WEIGHED.includes(now.screen.kind) : now.emergency;
  return settled ? now : (await all()).interviews.step(said, await spoken(await all()), await words);
}

/** An emergency is told even when the rest of the knowledge never arrives. */
async function finish(said: Said): Promise<ReturnType<EngineCalls['finish']>> {
  try {
    return (await all()).interviews.finish(said);
  } catch (error) {
    const finished = (await early)?.interviews.finish(said);
    if (finished?.result.urgency === 'emergency-now') return finished;
    throw error;
  }
}

async function best(): Promise<Ready> {
  try {
    return await all();
  } catch (error) {
    const first = await early;
    if (first === undefined) throw error;
    return first;
  }
}

async function safetyIsHere(): Promise<void> {
  await early;
}

const calls: {
  [N in keyof EngineCalls]: (argument: never) => ReturnType<EngineCalls[N]> | Promise<ReturnType<EngineCalls[N]>>;
} = {
  load,
  safetyIsHere,
  wholeIsHere: async () => {
    await all();
  },
  readyToTell: async () => {
    await results();
  },
  speak: (language: string) => {
    words =
      language === 'es'
        ? import('../words/engine-spanish.ts').then(({ engineSpanish }) => engineSpanish)
        : Promise.resolve(engineEnglish);
  },
  step,
  finish,
  soFar: async (said: Said) => {
    const { interviews } = await all();
    const { together: _, ...places } = interviews.finish(said).result.place;
    return Object.entries(places).map(([place, share]) => ({ place, share }));
  },
  page: async (of: Parameters<EngineCalls['page']>[0]) => {
    const now = await best();
    return (await results()).page(now.engine, of, await spoken(now), await words);
  },
  clinician: async (of: Parameters<EngineCalls['clinician']>[0]) => {
    const now = await all();
    return (await results()).clinician(now.engine, of, await spoken(now));
  },
  answers: async (known: Known) => answerLines(await spoken(await best()), known, await words),
  question: async (id: string) => {
    const finding = (await spoken(await best())).finding.get(id);
    return finding === undefined ? undefined : questionView(finding, { findings: new Map(), notSure: new Set() });
  },
  whatIf: async (of: Parameters<EngineCalls['whatIf']>[0]) => {
    const now = await all();
    return (await results()).whatIf(now.engine, of, await spoken(now), await words);
  },
};

answerCalls(calls);
