import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Finding, Person } from '@hipspine/knowledge';
import { questionText, whyAsked } from '@hipspine/messages';
import {
  type AllValues,
  caseReader,
  type Engine,
  finish,
  type Interview,
  type Reply,
  readJson,
  reply,
  type Screen,
  startInterview,
} from '@hipspine/reasoning';
import { EXIT, type Exit } from './exit.ts';
import { writeOut } from './terminal.ts';

/** Nothing is known of this person yet. */
export const nobody: Person = { findings: new Map(), notSure: new Set(), laterality: new Map() };

/**
 * The interview as JSON lines (docs/contract.md): we write a line, the other side answers with one. A line that cannot be
 * used is answered with the same questions and the reason. When the other side stops or hangs up, the result as it stands
 * is written, so that nothing told is lost.
 */
export async function speakJsonLines(engine: Engine, input: Readable): Promise<Exit> {
  let interview: Interview | undefined;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const json = readJson(line);
    const message = json.ok ? onceEach(json.value, json.all) : undefined;
    if (interview === undefined) {
      const opening = opened(engine, message, json.ok ? json.all : undefined);
      interview = opening.interview;
      if (interview.screen !== undefined && opening.problems.length > 0) {
        await ask(engine, interview, opening.problems);
        continue;
      }
      if (!opening.used) {
        await ask(engine, interview, [
          { path: '', found: line.slice(0, 60), expected: '{"type":"start", ...} or an answer' },
        ]);
        continue;
      }
    } else {
      const said = replyOf(message);
      if (said === undefined) {
        await ask(engine, interview, [
          {
            path: '',
            found: line.slice(0, 60),
            expected: '{"type":"answer","answers":{...}}, {"type":"back"} or {"type":"stop"}',
          },
        ]);
        continue;
      }
      interview = reply(engine, interview, said);
    }
    if (interview.screen === undefined) return end(engine, interview);
    await ask(engine, interview, []);
  }
  return end(engine, interview ?? startInterview(engine, nobody));
}

async function end(engine: Engine, interview: Interview): Promise<Exit> {
  await writeOut(`${JSON.stringify({ type: 'result', ...finish(engine, interview) })}\n`);
  return EXIT.done;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** An answer that was given twice in one line, with two values, is none: its question is put again with both. */
function onceEach(message: unknown, all: AllValues): unknown {
  if (!isObject(message) || !isObject(message.answers)) return message;
  const said = message.answers;
  const answers = Object.fromEntries(
    Object.keys(said).map((id) => {
      const values = all(said, id);
      const differ = new Set(values.map((value) => JSON.stringify(value))).size > 1;
      return [id, differ ? values : said[id]];
    }),
  );
  return { ...message, answers };
}

interface Opening {
  readonly interview: Interview;
  readonly used: boolean;
  /** What of the complaint could not be used: it counts as not told, and its question is put. */
  readonly problems: readonly Problem[];
}

/** The first line may volunteer the complaint; an answer before any question volunteers as well. */
function opened(engine: Engine, message: unknown, all: AllValues | undefined): Opening {
  const blank = { interview: startInterview(engine, nobody), problems: [] };
  if (!isObject(message)) return { ...blank, used: false };
  if (message.type === 'start') return complained(engine, message, all);
  const said = replyOf(message);
  return said === undefined
    ? { ...blank, used: false }
    : { interview: reply(engine, blank.interview, said), used: true, problems: [] };
}

function complained(
  engine: Engine,
  { age, sex, findings, laterality }: Readonly<Record<string, unknown>>,
  all: AllValues | undefined,
): Opening {
  const reading = caseReader(engine.knowledge)(
    { findings: findings ?? {}, age: age ?? null, sex: sex ?? null, laterality: laterality ?? null },
    'all',
    all,
  );
  return reading.ok
    ? {
        interview: startInterview(engine, reading.person),
        used: true,
        problems: reading.warnings.map(({ at, message }) => ({
          path: at,
          found: message,
          expected: 'a finding and a value of the vocabulary',
        })),
      }
    : { interview: startInterview(engine, nobody), used: true, problems: reading.problems };
}

function replyOf(message: unknown): Reply | undefined {
  if (!isObject(message)) return undefined;
  if (message['type'] === 'back' || message['type'] === 'stop') return { type: message['type'] };
  if (message['type'] !== 'answer' || !isObject(message['answers'])) return undefined;
  const { answers, laterality } = message;
  return { type: 'answer', answers, ...(isObject(laterality) ? { laterality } : {}) };
}

type Problem = { readonly path: string; readonly found: string; readonly expected: string };

async function ask(engine: Engine, { screen, problems }: Interview, others: readonly Problem[]): Promise<void> {
  if (screen === undefined) return;
  const all = [
    ...others,
    ...problems.map(({ finding, found, expected }) => ({
      path: finding.startsWith('laterality.') ? finding : `answers.${finding}`,
      found,
      expected,
    })),
  ];
  const message = {
    type: 'ask',
    questions: screen.questions.map((finding) => asQuestion(engine, screen, finding)),
    aboutLeft: screen.aboutLeft,
    about: screen.kind,
    ...(screen.message === undefined ? {} : { message: screen.message }),
    ...(all.length === 0 ? {} : { problems: all }),
  };
  await writeOut(`${JSON.stringify(message)}\n`);
}

function asQuestion({ knowledge }: Engine, screen: Screen, finding: Finding): object {
  const { id, value, help, safety, laterality } = finding;
  return {
    finding: id,
    kind: value.type,
    text: questionText(screen, finding),
    ...(help === undefined ? {} : { help }),
    ...(safety === undefined ? {} : { safety }),
    why: whyAsked(screen, finding, knowledge),
    ...(laterality ? { laterality } : {}),
    ...(value.type === 'choice' ? { options: value.options } : {}),
    ...(value.type === 'number' ? { unit: value.unit, min: value.min, max: value.max } : {}),
  };
}
