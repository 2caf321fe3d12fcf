import {
  compileLogic,
  expected,
  type Finding,
  NOT_SURE,
  type Person,
  readValue,
  type Side,
  show,
} from '@hipspine/knowledge';
import { triage } from '@hipspine/triage';
import { adaptive, listed } from './adaptive.ts';
import { type Assessment, assess, DEFAULT_SETTING, type Engine } from './assess.ts';
import { fixedScreen } from './fixed-screens.ts';
import { heldUp, takenBackScreen } from './taken-back.ts';

/** Why a screen is shown. The words for it are in messages. */
export type ScreenKind = 'about-you' | 'safety' | 'urgency' | 'again' | 'contradiction' | 'plan' | 'question';

export interface Screen {
  readonly kind: ScreenKind;
  readonly questions: readonly Finding[];
  /** For a single question: the two causes its answer tells apart best. */
  readonly between?: readonly [string, string] | undefined;
  /** Asked because of something told: it takes no place of a question that rules hang on. */
  readonly isFollowUp?: true;
  /** For a contradiction: what does not fit. */
  readonly message?: string;
  /** About how many screens are left, this one included. */
  readonly aboutLeft: number;
}

/** An answer that could not be used: the question is asked again with the reason. */
export interface AnswerProblem {
  readonly finding: string;
  readonly found: string;
  readonly expected: string;
}

/** What one side of the conversation may say. */
export type Reply =
  | {
      readonly type: 'answer';
      readonly answers: Readonly<Record<string, unknown>>;
      readonly laterality?: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'back' }
  | { readonly type: 'stop' };

/** How the next question is chosen. `fixed` and `random` exist to be compared with. */
export type Strategy = 'adaptive' | 'fixed' | 'full' | { readonly shuffled: readonly string[] };

/** Where an interview stands. Immutable: every reply makes a new one, and "back" returns to an earlier one. */
export interface Interview {
  readonly person: Person;
  /** Asked and left without an answer: neither "no" nor "not sure". */
  readonly skipped: ReadonlySet<string>;
  /** Safety questions put a second time after a "not sure", contradictions raised once, and emergencies held up once. */
  readonly again: ReadonlySet<string>;
  /** Screens and single items put to the person so far, the present one not counted. */
  readonly asked: number;
  readonly items: number;
  /** Single questions after the safety block. */
  readonly singles: number;
  /** Those of them that got an answer. */
  readonly answeredSingles: number;
  /** Screens of questions on which urgent rules hang. */
  readonly urgentScreens: number;
  readonly screen: Screen | undefined;
  readonly problems: readonly AnswerProblem[];
  readonly strategy: Strategy;
  readonly previous: Interview | undefined;
}

/**
 * Starts from what the person volunteered, or from nothing.
 *
 * @param skipped  questions they left out before, which are not put again
 */
export function startInterview(
  engine: Engine,
  volunteered: Person,
  strategy: Strategy = 'adaptive',
  skipped: ReadonlySet<string> = new Set(),
): Interview {
  const blank: Interview = {
    person: volunteered,
    skipped,
    again: new Set(),
    asked: 0,
    items: 0,
    singles: 0,
    answeredSingles: 0,
    urgentScreens: 0,
    screen: undefined,
    problems: [],
    strategy,
    previous: undefined,
  };
  return { ...blank, screen: nextScreen(engine, blank) };
}

/**
 * Takes a reply to the present screen.
 *
 * An answer that is missing or "skip" is a question left out; "not-sure" is recorded as such; a value that does not fit
 * is reported in `problems` and its question stays on the screen. Nothing that was answered before is lost. A reply that
 * was meant for another screen counts, and leaves nothing of this one out: it is put again.
 */
export function reply(engine: Engine, interview: Interview, said: Reply): Interview {
  if (said.type === 'back')
    return interview.previous === undefined ? interview : { ...interview.previous, problems: [] };
  if (said.type === 'stop' || interview.screen === undefined)
    return { ...interview, screen: undefined, problems: [], previous: interview };
  const { person, skipped, problems } = take(engine, interview, interview.screen, said);
  const open = new Set(problems.map(({ finding }) => finding));
  const left = interview.screen.questions.filter(({ id }) => open.has(id));
  if (left.length > 0)
    return { ...interview, person, skipped, problems, screen: { ...interview.screen, questions: left } };
  const meant = meantFor(engine, interview.screen, said);
  const isMeant = meant === interview.screen.questions;
  const single = isMeant ? interview.screen.kind === 'question' : meant.length === 1;
  const answered = meant.every(({ id }) => person.findings.has(id));
  const after: Interview = {
    ...interview,
    person,
    skipped,
    again: new Set([
      ...interview.again,
      ...(isMeant ? askedTwice(engine, interview.screen, person) : []),
      ...(isMeant ? heldUp(engine, interview.screen, interview.person) : []),
    ]),
    asked: interview.asked + 1,
    items: interview.items + meant.length,
    singles: interview.singles + Number(single),
    answeredSingles: interview.answeredSingles + Number(single && answered),
    urgentScreens: interview.urgentScreens + Number(isMeant && isForRules(interview.screen)),
    problems,
    previous: interview,
  };
  return { ...after, screen: nextScreen(engine, after) };
}

/** The result as it stands, with how much was asked for it. */
export function finish(
  engine: Engine,
  interview: Interview,
  setting = DEFAULT_SETTING,
): Assessment & { readonly asked: number; readonly items: number } {
  return {
    ...assess(engine, interview.person, { setting, warnings: contradictionWarnings(engine, interview.person) }),
    asked: interview.asked,
    items: interview.items,
  };
}

interface Taken {
  readonly person: Person;
  readonly skipped: ReadonlySet<string>;
  readonly problems: readonly AnswerProblem[];
}

function take(
  { knowledge }: Engine,
  interview: Interview,
  screen: Screen,
  said: Extract<Reply, { type: 'answer' }>,
): Taken {
  const findings = new Map(interview.person.findings);
  const notSure = new Set(interview.person.notSure);
  const laterality = new Map(interview.person.laterality);
  const skipped = new Set(interview.skipped);
  const problems: AnswerProblem[] = [];
  const put = (finding: Finding, raw: unknown): void => {
    if (raw === undefined || raw === null || raw === 'skip') {
      if (!findings.has(finding.id)) skipped.add(finding.id);
      return;
    }
    if (raw === NOT_SURE) {
      findings.delete(finding.id);
      notSure.add(finding.id);
      return;
    }
    const reading = readValue(finding, raw);
    if (!reading.ok) {
      problems.push({ finding: finding.id, found: show(raw), expected: expected(finding) });
      return;
    }
    notSure.delete(finding.id);
    skipped.delete(finding.id);
    findings.set(finding.id, reading.value);
  };
  const meant = meantFor({ knowledge }, screen, said);
  for (const finding of meant)
    put(finding, Object.hasOwn(said.answers, finding.id) ? said.answers[finding.id] : undefined);
  const asked = new Set(meant.map(({ id }) => id));
  // An answer to a question that is not on the screen corrects or volunteers; it counts like any other.
  for (const [id, raw] of Object.entries(said.answers)) {
    const finding = asked.has(id) ? undefined : knowledge.finding.get(id);
    if (finding !== undefined && raw !== 'skip') put(finding, raw);
    else if (!asked.has(id) && finding === undefined)
      problems.push({ finding: id.slice(0, 60), found: show(id), expected: 'a finding of the vocabulary' });
  }
  for (const [id, side] of Object.entries(said.laterality ?? {})) {
    if (!knowledge.finding.has(id)) continue;
    if (side === 'left' || side === 'right' || side === 'both') laterality.set(id, side as Side);
    else problems.push({ finding: `laterality.${id}`, found: show(side), expected: 'left, right or both' });
  }
  return { person: { findings, notSure, laterality }, skipped, problems };
}

/**
 * The questions that a reply was given to: those of the screen, unless it names only others. Replies that were kept are put
 * to the questions of another version after an update, and what is new there was left out by nobody.
 */
function meantFor(
  { knowledge }: Pick<Engine, 'knowledge'>,
  { questions }: Screen,
  { answers }: Extract<Reply, { type: 'answer' }>,
): readonly Finding[] {
  const named = Object.keys(answers);
  if (named.length === 0 || questions.some(({ id }) => Object.hasOwn(answers, id))) return questions;
  return named.map((id) => knowledge.finding.get(id)).filter((finding) => finding !== undefined);
}

const isForRules = ({ kind, isFollowUp }: Screen): boolean => kind === 'urgency' && isFollowUp !== true;

/** Marks what may not be put a third time. */
function askedTwice({ knowledge }: Engine, { kind, questions }: Screen, person: Person): readonly string[] {
  if (kind === 'again') return questions.map(({ id }) => id);
  if (kind !== 'contradiction') return [];
  const ids = new Set(questions.map(({ id }) => id));
  return knowledge.contradictions
    .filter(({ at }) => at.some((id) => ids.has(id) && person.findings.has(id)))
    .map(({ id }) => id);
}

/** What to ask next, or undefined when nothing left is worth it or an emergency ends the interview. */
function nextScreen(engine: Engine, interview: Interview): Screen | undefined {
  const sorted = triage(engine.net, interview.person);
  if (sorted.state === 'send-now') return takenBackScreen(engine, interview, sorted);
  const fixed = fixedScreen(engine, interview, sorted);
  if (fixed !== undefined) return fixed;
  return interview.strategy === 'adaptive' ? adaptive(engine, interview, sorted) : listed(engine, interview, sorted);
}

const contradictionWarnings = ({ knowledge }: Engine, person: Person): Assessment['warnings'] =>
  knowledge.contradictions
    .filter(({ when }) => compileLogic(when, knowledge.cluster)(person.findings) === 'yes')
    .map(({ at, message }) => ({
      kind: 'contradiction',
      at: at.join(', '),
      message: `${message} Please check; the safer reading was used.`,
    }));
