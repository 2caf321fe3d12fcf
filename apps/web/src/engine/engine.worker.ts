// The engine off the main thread: the page stays smooth while it thinks. Loads the safety part first and asks with it; as soon
// as the rest is there, every answer comes from the whole.

import type { Knowledge } from '@hipspine/knowledge';
import { type FactsPart, pageKnowledge, type SafetyPart, safetyKnowledge } from '@hipspine/knowledge/page';
import { clinicianPage, type Further, localise, type PageWords, pageEnglish, resultPage } from '@hipspine/messages';
import {
  type Assessment,
  assess,
  compareAssessments,
  compileEngine,
  type Engine,
  type Interview,
  movementShares,
  reply,
  startInterview,
  tellingTests,
  undecided,
} from '@hipspine/reasoning';
import type { AnswerMessage, CallMessage, EngineCalls, Known, Said, Step } from './engine-calls.ts';
import { answerLines, Interviews, knownOf, questionView } from './interviews.ts';
import { personOf } from './person-of.ts';
import { waysOf } from './ways-of.ts';

interface Ready {
  readonly engine: Engine;
  readonly interviews: Interviews;
}

let early: Promise<Ready> | undefined;
let whole: Promise<Ready> | undefined;
let wholeIsHere = false;
let words: Promise<PageWords> = Promise.resolve(pageEnglish);

/** The same facts in the language that is spoken now. */
const spoken = async ({ engine }: Ready): Promise<Knowledge> => localise(engine.knowledge, await words);

const ready = (engine: Engine): Ready => ({ engine, interviews: new Interviews(engine) });

async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as T;
}

function load({ safety, facts, engine: version }: Parameters<EngineCalls['load']>[0]): void {
  const first = fetchJson<SafetyPart>(safety);
  early = first.then((part) => ready(compileEngine(safetyKnowledge(part), version)));
  // Asked for after the first has arrived, so that a slow line carries the safety questions alone.
  whole = first.then(async (part) => {
    const rest = await fetchJson<FactsPart>(facts);
    const done = ready(compileEngine(pageKnowledge(part, rest), version));
    wholeIsHere = true;
    setTimeout(() => rehearse(done.engine));
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
    const answers = Object.fromEntries(now.screen.questions.map(({ id }) => [id, 'skip']));
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
const WEIGHED: readonly string[] = ['question', 'urgency'];

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

const toldOf = ({ result, known }: { result: Parameters<EngineCalls['page']>[0]['result']; known: Known }) => ({
  result,
  answers: new Map(Object.entries(known.findings)),
});

/** What is worked out beside a result. With the safety part alone there is nothing to work it out from. */
function furtherOf({ engine }: Ready, result: Assessment, known: Known): Further {
  if (engine.knowledge.diseases.length === 0) return {};
  const person = personOf(known);
  return {
    undecided: undecided(engine, person, result),
    movement: movementShares(engine.knowledge, person.findings),
    ways: waysOf(engine.knowledge, result, known.findings),
  };
}

/** Examinations named to a clinician. */
const MOST_TESTS = 5;

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
  speak: (language: string) => {
    words =
      language === 'es'
        ? import('../words/spanish.ts').then(({ pageSpanish }) => pageSpanish)
        : Promise.resolve(pageEnglish);
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
    return resultPage(toldOf(of), await spoken(now), (await words).report, furtherOf(now, of.result, of.known));
  },
  clinician: async ({ result, known }: Parameters<EngineCalls['clinician']>[0]) => {
    const now = await all();
    const { engine } = now;
    const person = personOf(known);
    const { setting } = result;
    const again = assess(engine, person, { setting, intervals: true });
    return clinicianPage({ result, answers: person.findings }, await spoken(now), {
      known,
      // Today's knowledge may be newer than the result: an interval is shown only for a number that it holds.
      intervals: new Map(again.ranked.flatMap(({ condition, interval }) => (interval ? [[condition, interval]] : []))),
      tests: tellingTests(engine, person, setting, MOST_TESTS),
    });
  },
  answers: async (known: Known) => answerLines(await spoken(await best()), known),
  question: async (id: string) => {
    const finding = (await spoken(await best())).finding.get(id);
    return finding === undefined ? undefined : questionView(finding, { findings: new Map(), notSure: new Set() });
  },
  whatIf: async ({ result, known, finding, value }: Parameters<EngineCalls['whatIf']>[0]) => {
    const { engine } = await all();
    const person = personOf(known);
    const findings = new Map(person.findings);
    const notSure = new Set(person.notSure);
    findings.delete(finding);
    notSure.delete(finding);
    if (value === 'not-sure') notSure.add(finding);
    else findings.set(finding, value);
    const changed = knownOf({ ...person, findings, notSure });
    const after = assess(engine, personOf(changed), { setting: result.setting });
    return {
      result: after,
      known: changed,
      comparison: compareAssessments(result, after),
      page: resultPage(
        toldOf({ result: after, known: changed }),
        await spoken(await all()),
        (await words).report,
        furtherOf(await all(), after, changed),
      ),
    };
  },
};

self.addEventListener('message', async ({ data }: MessageEvent<CallMessage>) => {
  const { id, name, argument } = data;
  let message: AnswerMessage;
  try {
    message = { id, ok: true, value: await calls[name](argument as never) };
  } catch (error) {
    message = { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(message);
});
