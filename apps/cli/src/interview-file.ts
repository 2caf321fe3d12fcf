import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type RawFindings, readPerson } from '@hipspine/knowledge';
import { terminal, interviewWords as words } from '@hipspine/messages';
import { type Engine, type Interview, type Reply, readJson, reply, startInterview } from '@hipspine/reasoning';
import { z } from 'zod';
import { UnusableInput } from './exit.ts';
import { nobody } from './interview-json.ts';
import { sayError } from './terminal.ts';

/** What is kept of an interview between two sessions: what was said, not what was made of it. */
const Kept = z.looseObject({
  hipspine: z.literal('interview'),
  knowledge: z.string(),
  /** Of the program; files of before it was written have none. */
  version: z.string().optional(),
  replies: z.array(
    z.discriminatedUnion('type', [
      z.looseObject({
        type: z.literal('answer'),
        answers: z.record(z.string(), z.unknown()),
        laterality: z.record(z.string(), z.unknown()).optional(),
      }),
      z.object({ type: z.literal('back') }),
    ]),
  ),
});

type KeptReply = z.infer<typeof Kept>['replies'][number];

/** An interview and all that was said in it so far. */
export interface Resumed {
  readonly interview: Interview;
  readonly replies: readonly Reply[];
}

/**
 * Goes on from a file of `--save`; a new interview when there is none.
 *
 * Under the same facts and program the screens are the same, and everything said is said again, so that "back" works as before.
 * Under others the screens may be others: then everything that was said is told at the start, what no longer fits is named and
 * asked again, and what is new is asked.
 */
export function resume(engine: Engine, file: string): Resumed {
  if (!existsSync(file)) return { interview: startInterview(engine, nobody), replies: [] };
  const kept = read(file);
  const replies = kept.replies.map(asReply);
  sayError(words.resumed(replies.length, file));
  if (kept.knowledge === engine.knowledge.hash && kept.version === engine.version)
    return {
      interview: replies.reduce((now, said) => reply(engine, now, said), startInterview(engine, nobody)),
      replies,
    };
  sayError(words.olderKnowledge);
  return retold(engine, file, replies);
}

/** Whole or not at all: a crash in the middle leaves the file of the screen before. */
export function keep({ knowledge, version }: Engine, file: string, replies: readonly Reply[]): void {
  const kept = { hipspine: 'interview', knowledge: knowledge.hash, version, replies };
  writeFileSync(`${file}.part`, `${JSON.stringify(kept, null, 1)}\n`, { mode: 0o600 }); // health answers: for their owner only
  renameSync(`${file}.part`, file);
}

function read(file: string): z.infer<typeof Kept> {
  const json = readJson(readFileSync(file, 'utf8'));
  if (!json.ok) throw unusable(file, 'no JSON');
  if (Object(json.value).hipspine !== 'interview') throw unusable(file, 'another kind of file');
  const kept = Kept.safeParse(json.value);
  if (kept.success) return kept.data;
  const at = kept.error.issues[0]?.path.join('.') ?? '';
  throw unusable(file, `something else at ${at}`);
}

const unusable = (file: string, found: string): UnusableInput =>
  new UnusableInput(`${file}: found ${found}, expected answers kept by --save; it was left as it is`);

const asReply = (said: KeptReply): Reply =>
  said.type === 'back'
    ? { type: 'back' }
    : {
        type: 'answer',
        answers: said.answers,
        ...(said.laterality === undefined ? {} : { laterality: said.laterality }),
      };

/** Everything that stands at the end, told at the start. Its replies are one: what was told. */
function retold(engine: Engine, file: string, replies: readonly Reply[]): Resumed {
  const stands: Extract<Reply, { type: 'answer' }>[] = [];
  for (const said of replies) {
    if (said.type === 'answer') stands.push(said);
    else stands.pop();
  }
  const answers = Object.assign({}, ...stands.map((said) => said.answers)) as Record<string, unknown>;
  const laterality = Object.assign({}, ...stands.map((said) => said.laterality ?? {})) as Record<string, unknown>;
  const said = Object.entries(answers).filter(([, value]) => value !== 'skip' && value !== null);
  const { person, warnings } = readPerson(engine.knowledge, raw(file, said), raw(file, Object.entries(laterality)));
  for (const { at, message } of warnings) sayError(terminal.warning(file, at, message));
  const skipped = new Set(Object.keys(answers).filter((id) => answers[id] === 'skip'));
  const all: Reply = { type: 'answer', answers, laterality };
  return { interview: startInterview(engine, person, 'adaptive', skipped), replies: [all] };
}

const raw = (file: string, entries: readonly (readonly [string, unknown])[]): RawFindings =>
  new Map(entries.map(([id, value]) => [id, { raw: value, at: `${file} ${id}` }]));
