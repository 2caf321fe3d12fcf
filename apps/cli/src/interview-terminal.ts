import { createInterface, type Interface } from 'node:readline/promises';
import * as clack from '@clack/prompts';
import type { Finding } from '@hipspine/knowledge';
import {
  clinicianReport,
  GAP,
  type Paragraph,
  patientReport,
  questionText,
  whyAsked,
  interviewWords as words,
} from '@hipspine/messages';
import {
  type Engine,
  finish,
  type Interview,
  type Reply,
  reply,
  type Screen,
  startInterview,
} from '@hipspine/reasoning';
import type { InterviewOptions } from './interview.command.ts';
import { keep, type Resumed, resume } from './interview-file.ts';
import { nobody } from './interview-json.ts';
import { render, writeOut } from './terminal.ts';

type Answers = Record<string, unknown>;

/** How questions are put: menus in a terminal, numbered lines where menus would be in the way. */
interface Asker {
  /** undefined: go back. null: stop. */
  screen(engine: Engine, screen: Screen, problems: Interview['problems']): Promise<Answers | undefined | null>;
  close(): void;
}

/** Puts the questions in a terminal until the interview ends, then prints the report. */
export async function talk(engine: Engine, { plain, save }: InterviewOptions): Promise<void> {
  const menus = plain !== true && process.stdin.isTTY && process.stdout.isTTY && process.env['TERM'] !== 'dumb';
  await writeOut(`${render([...words.welcome.map((text): Paragraph => ({ tone: 'text', text })), GAP])}\n`);
  const resumed: Resumed =
    save === undefined ? { interview: startInterview(engine, nobody), replies: [] } : resume(engine, save);
  const replies = [...resumed.replies];
  let { interview } = resumed;
  const asker = menus ? menuAsker() : lineAsker();
  try {
    while (interview.screen !== undefined) {
      const answers = await asker.screen(engine, interview.screen, interview.problems);
      const said: Reply =
        answers === undefined ? { type: 'back' } : answers === null ? { type: 'stop' } : { type: 'answer', answers };
      if (said.type === 'stop') break;
      replies.push(said);
      interview = reply(engine, interview, said);
      if (save !== undefined) keep(engine, save, replies);
    }
  } finally {
    asker.close();
  }
  if (interview.screen !== undefined) {
    await writeOut(`${render([GAP, { tone: 'heading', text: words.stopped }])}\n`);
    if (save !== undefined) await writeOut(`${render([{ tone: 'quiet', text: words.saved(save) }])}\n`);
  }
  const result = finish(engine, interview);
  const told = { result, answers: interview.person.findings };
  await writeOut(
    `\n${render(patientReport(told, engine.knowledge))}\n\n${'-'.repeat(60)}\n\n${render(clinicianReport(told, engine.knowledge))}\n`,
  );
}

const heading = (engine: Engine, screen: Screen, problems: Interview['problems']): readonly Paragraph[] => {
  const [first] = screen.questions;
  return [
    GAP,
    {
      tone: 'quiet',
      text: `${words.aboutLeft(screen.aboutLeft)}. ${first === undefined ? '' : whyAsked(screen, first, engine.knowledge)}`,
    },
    ...(screen.kind === 'contradiction' && screen.message !== undefined
      ? [{ tone: 'action', text: words.theseDoNotFit(screen.message) } as const]
      : []),
    ...(screen.kind === 'again' ? [{ tone: 'action', text: words.onceMore } as const] : []),
    ...problems.map(({ found, expected }): Paragraph => ({ tone: 'action', text: words.notUsed(found, expected) })),
  ];
};

const BACK = Symbol('back');
const NOT_SURE = 'not-sure';

function menuAsker(): Asker {
  return {
    async screen(engine, screen, problems) {
      await writeOut(`${render(heading(engine, screen, problems))}\n`);
      const answers: Answers = {};
      const grouped =
        screen.kind === 'safety' || screen.kind === 'urgency'
          ? screen.questions.filter(({ value }) => value.type === 'boolean')
          : [];
      if (grouped.length > 1) {
        const marked = await markMenu(screen, grouped);
        if (marked === BACK || marked === null) return marked === null ? null : undefined;
        Object.assign(answers, marked);
      }
      for (const finding of screen.questions) {
        if (finding.id in answers) continue;
        const answer = await singleMenu(screen, finding);
        if (answer === BACK || answer === null) return answer === null ? null : undefined;
        answers[finding.id] = answer;
      }
      return answers;
    },
    close() {},
  };
}

const NONE = '(none)';

/** One screen of warning signs: what is marked is yes, what is not is no, once "none" or anything was marked. */
async function markMenu(screen: Screen, questions: readonly Finding[]): Promise<Answers | typeof BACK | null> {
  const options = questions.map((finding) => ({ value: finding.id, label: questionText(screen, finding) }));
  const chosen = await clack.multiselect({
    message: words.markAll,
    options: [
      ...options,
      { value: NONE, label: words.noneOfThese },
      { value: 'skip', label: 'Skip these' },
      { value: 'back', label: 'Back' },
    ],
    required: true,
  });
  if (clack.isCancel(chosen)) return null;
  if (chosen.includes('back')) return BACK;
  if (chosen.includes('skip')) return Object.fromEntries(questions.map(({ id }) => [id, 'skip']));
  const yes = new Set(chosen.filter((id) => id !== NONE));
  const open = options.filter(({ value }) => !yes.has(value));
  const unsure =
    open.length === 0
      ? []
      : await clack.multiselect({
          message: words.unsureWhich,
          options: [{ value: NONE, label: words.noneUnsure }, ...open],
          required: true,
        });
  if (clack.isCancel(unsure)) return null;
  return Object.fromEntries(
    questions.map(({ id }) => [id, yes.has(id) ? true : unsure.includes(id) ? NOT_SURE : false]),
  );
}

async function singleMenu(screen: Screen, finding: Finding): Promise<unknown> {
  const { value, help, safety } = finding;
  const message = [questionText(screen, finding), help, safety === undefined ? undefined : words.safetyNote(safety)]
    .filter((text) => text !== undefined)
    .join('\n');
  if (value.type === 'number') {
    const typed = await clack.text({
      message: `${message}\n${words.range(value.min, value.max, value.unit)}`,
      placeholder: '? not sure, s skip, b back',
    });
    return clack.isCancel(typed) ? null : typedAnswer(finding, typed);
  }
  const own: { value: string; label: string }[] =
    value.type === 'boolean'
      ? [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]
      : value.options.map((option) => ({ value: option.value, label: option.label }));
  const chosen = await clack.select({
    message,
    options: [
      ...own,
      { value: NOT_SURE, label: 'Not sure' },
      { value: '(skip)', label: 'Skip' },
      { value: '(back)', label: 'Back' },
    ],
  });
  if (clack.isCancel(chosen)) return null;
  if (chosen === '(back)') return BACK;
  if (chosen === '(skip)') return 'skip';
  return value.type === 'boolean' && chosen !== NOT_SURE ? chosen === 'yes' : chosen;
}

function lineAsker(): Asker {
  const lines: Interface = createInterface({ input: process.stdin, output: process.stdout });
  const typed = lines[Symbol.asyncIterator]();
  let told = false;
  return {
    async screen(engine, screen, problems) {
      await writeOut(
        `${render([...(told ? [] : [GAP, { tone: 'text', text: words.keys } as const]), ...heading(engine, screen, problems)])}\n`,
      );
      told = true;
      const answers: Answers = {};
      for (const [i, finding] of screen.questions.entries()) {
        await writeOut(`${render(numbered(screen, finding, i, screen.questions.length))}\n> `);
        const { value: line, done } = await typed.next();
        if (done === true) return null;
        const answer = typedAnswer(finding, line);
        if (answer === BACK || answer === null) return answer === null ? null : undefined;
        answers[finding.id] = answer;
      }
      return answers;
    },
    close: () => lines.close(),
  };
}

function numbered(screen: Screen, finding: Finding, i: number, of: number): readonly Paragraph[] {
  const { value, help, safety } = finding;
  return [
    { tone: 'action', text: `${of > 1 ? `(${i + 1} of ${of}) ` : ''}${questionText(screen, finding)}` },
    ...(help === undefined ? [] : [{ tone: 'quiet', text: help, indent: 2 } as const]),
    ...(safety === undefined ? [] : [{ tone: 'action', text: words.safetyNote(safety), indent: 2 } as const]),
    ...(value.type === 'choice'
      ? value.options.map(({ label }, n): Paragraph => ({ tone: 'text', mark: `${n + 1}`, text: label, indent: 2 }))
      : [
          {
            tone: 'text',
            text: value.type === 'boolean' ? words.yesNo : words.range(value.min, value.max, value.unit),
            indent: 2,
          } as const,
        ]),
  ];
}

/** What was typed, as an answer. Whatever is no answer is passed on as it is, so that the engine says what it expected. */
function typedAnswer({ value }: Finding, typed: string): unknown {
  const said = typed.trim().toLowerCase();
  if (said === 'b' || said === 'back') return BACK;
  if (said === 'q' || said === 'quit') return null;
  if (said === 's' || said === 'skip' || said === '') return 'skip';
  if (said === '?' || said === 'not sure') return NOT_SURE;
  if (value.type === 'boolean')
    return said === 'y' || said === 'yes' ? true : said === 'n' || said === 'no' ? false : typed;
  if (value.type === 'number')
    return said === '' || Number.isNaN(Number(said.replace(',', '.'))) ? typed : Number(said.replace(',', '.'));
  return (
    value.options[Number(said) - 1]?.value ??
    value.options.find((option) => option.value === said || option.label.toLowerCase() === said)?.value ??
    typed
  );
}
