import {
  compileLogic,
  expected,
  type Finding,
  type FindingValue,
  NOT_SURE,
  type Person,
  readValue,
  type Side,
  show,
} from '@hipspine/knowledge';
import { type Triage, triage } from '@hipspine/triage';
import { type Assessment, assess, DEFAULT_SETTING, type Engine } from './assess.ts';
import { tellsApart, worthOf } from './next-question.ts';
import { mainCause, posterior } from './posterior.ts';

/** Why a screen is shown. The words for it are in messages. */
export type ScreenKind = 'about-you' | 'safety' | 'again' | 'contradiction' | 'question';

export interface Screen {
  readonly kind: ScreenKind;
  readonly questions: readonly Finding[];
  /** For a single question: the two causes its answer tells apart best. */
  readonly between?: readonly [string, string] | undefined;
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
  /** Safety questions put a second time after a "not sure", and contradictions raised once. */
  readonly again: ReadonlySet<string>;
  /** Screens and single items put to the person so far, the present one not counted. */
  readonly asked: number;
  readonly items: number;
  /** Single questions after the safety block. */
  readonly singles: number;
  readonly screen: Screen | undefined;
  readonly problems: readonly AnswerProblem[];
  readonly strategy: Strategy;
  readonly previous: Interview | undefined;
}

const ABOUT_YOU = ['age-years', 'sex-at-birth', 'pain-main-site', 'pain-duration-weeks'];

/** Age span in which a person who may be pregnant is asked about it. */
const FERTILE = { from: 12, to: 55 };

const MOST_ON_A_SCREEN = 8;

/** Starts from what the person volunteered, or from nothing. */
export function startInterview(engine: Engine, volunteered: Person, strategy: Strategy = 'adaptive'): Interview {
  const blank: Interview = {
    person: volunteered,
    skipped: new Set(),
    again: new Set(),
    asked: 0,
    items: 0,
    singles: 0,
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
 * is reported in `problems` and its question stays on the screen. Nothing that was answered before is lost.
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
  const after: Interview = {
    ...interview,
    person,
    skipped,
    again: new Set([...interview.again, ...askedTwice(engine, interview.screen, person)]),
    asked: interview.asked + 1,
    items: interview.items + interview.screen.questions.length,
    singles: interview.singles + (interview.screen.kind === 'question' ? 1 : 0),
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
  for (const finding of screen.questions)
    put(finding, Object.hasOwn(said.answers, finding.id) ? said.answers[finding.id] : undefined);
  const asked = new Set(screen.questions.map(({ id }) => id));
  // An answer to a question that is not on the screen corrects or volunteers; it counts like any other.
  for (const [id, raw] of Object.entries(said.answers)) {
    const finding = asked.has(id) ? undefined : knowledge.finding.get(id);
    if (finding !== undefined && raw !== 'skip') put(finding, raw);
    else if (!asked.has(id) && finding === undefined)
      problems.push({ finding: id.slice(0, 60), found: show(id), expected: 'a finding of the vocabulary' });
  }
  for (const [id, side] of Object.entries(said.laterality ?? {})) {
    if (knowledge.finding.has(id) && (side === 'left' || side === 'right' || side === 'both'))
      laterality.set(id, side as Side);
  }
  return { person: { findings, notSure, laterality }, skipped, problems };
}

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
  if (sorted.state === 'send-now') return undefined;
  const open = (id: string): boolean =>
    !interview.person.findings.has(id) && !interview.person.notSure.has(id) && !interview.skipped.has(id);
  const fixed =
    aboutYou(engine, interview, open) ??
    safety(engine, interview, open) ??
    askedAgain(engine, interview) ??
    alsoAsked(engine, sorted, open);
  if (fixed !== undefined) return fixed;
  return contradicted(engine, interview) ?? single(engine, interview, sorted);
}

const findingsOf = ({ knowledge }: Engine, ids: readonly string[]): readonly Finding[] =>
  ids.map((id) => knowledge.finding.get(id)).filter((finding) => finding !== undefined);

function aboutYou(engine: Engine, { person }: Interview, open: (id: string) => boolean): Screen | undefined {
  const ids = ABOUT_YOU.filter(open);
  // The complaint is known when any painful site was volunteered.
  const complaint = [...person.findings].some(
    ([id, value]) => value === true && engine.tables.sites.classOfFinding.has(id),
  );
  const wanted = complaint ? ids.filter((id) => id !== 'pain-main-site') : ids;
  return wanted.length === 0 ? undefined : { kind: 'about-you', questions: findingsOf(engine, wanted), aboutLeft: 18 };
}

/** Questions that decide whether a safety question applies at all, put on the same screen before it. */
function pregnancyOpen(engine: Engine, person: Person, open: (id: string) => boolean): boolean {
  const age = person.findings.get('age-years');
  const fertile = typeof age !== 'number' || (age >= FERTILE.from && age <= FERTILE.to);
  return fertile && open('pregnancy-state') && applies(engine, 'pregnancy-state', person) !== 'no';
}

function applies({ knowledge }: Engine, id: string, person: Person): string {
  const askIf = knowledge.finding.get(id)?.ask_if;
  return askIf === undefined ? 'yes' : compileLogic(askIf, knowledge.cluster)(person.findings);
}

function safety(engine: Engine, { person }: Interview, open: (id: string) => boolean): Screen | undefined {
  const block = new Set(
    engine.net.safetyBlock
      .filter(({ finding, applies: test }) => open(finding.id) && test(person.findings) !== 'no')
      .map(({ finding }) => finding.id),
  );
  const planned = engine.knowledge.model.interview.safety_screens;
  const screens = planned
    .map((ids) =>
      ids.filter(
        (id) =>
          block.has(id) ||
          (id === 'pregnancy-state' && pregnancyOpen(engine, person, open)) ||
          (id === 'hip-replacement' && open(id)),
      ),
    )
    .filter((ids) => ids.length > 0);
  const listed = new Set(planned.flat());
  const rest = [...block].filter((id) => !listed.has(id));
  for (let i = 0; i < rest.length; i += MOST_ON_A_SCREEN) screens.push(rest.slice(i, i + MOST_ON_A_SCREEN));
  const [first] = screens;
  return first === undefined
    ? undefined
    : {
        kind: 'safety',
        questions: findingsOf(engine, first),
        aboutLeft: screens.length + engine.knowledge.model.interview.usual_singles,
      };
}

function askedAgain(engine: Engine, { person, again }: Interview): Screen | undefined {
  const ids = [...person.notSure]
    .filter((id) => engine.net.safety.has(id) && !again.has(id))
    .slice(0, MOST_ON_A_SCREEN);
  return ids.length === 0
    ? undefined
    : {
        kind: 'again',
        questions: findingsOf(engine, ids),
        aboutLeft: 1 + engine.knowledge.model.interview.usual_singles,
      };
}

function alsoAsked(engine: Engine, { stillToAsk }: Triage, open: (id: string) => boolean): Screen | undefined {
  const ids = stillToAsk.filter(open).slice(0, MOST_ON_A_SCREEN);
  return ids.length === 0
    ? undefined
    : {
        kind: 'safety',
        questions: findingsOf(engine, ids),
        aboutLeft: 1 + engine.knowledge.model.interview.usual_singles,
      };
}

function contradicted(engine: Engine, { person, again }: Interview): Screen | undefined {
  const found = engine.knowledge.contradictions.find(
    ({ id, when }) => !again.has(id) && compileLogic(when, engine.knowledge.cluster)(person.findings) === 'yes',
  );
  if (found === undefined) return undefined;
  return { kind: 'contradiction', questions: findingsOf(engine, found.at), message: found.message, aboutLeft: 2 };
}

const contradictionWarnings = ({ knowledge }: Engine, person: Person): Assessment['warnings'] =>
  knowledge.contradictions
    .filter(({ when }) => compileLogic(when, knowledge.cluster)(person.findings) === 'yes')
    .map(({ at, message }) => ({
      kind: 'contradiction',
      at: at.join(', '),
      message: `${message} Please check; the safer reading was used.`,
    }));

function single(engine: Engine, interview: Interview, sorted: Triage): Screen | undefined {
  const { interview: limits } = engine.knowledge.model;
  const { person, singles, strategy } = interview;
  if (strategy !== 'full' && singles >= limits.most_singles) return undefined;
  const may = (finding: Finding): boolean => mayAsk(engine, interview, sorted, finding);
  if (strategy !== 'adaptive') {
    const order = typeof strategy === 'object' ? strategy.shuffled : engine.knowledge.findings.map(({ id }) => id);
    const next = findingsOf(engine, order).find(may);
    return next === undefined ? undefined : { kind: 'question', questions: [next], aboutLeft: 1 };
  }
  const result = posterior(engine.tables, person.findings, DEFAULT_SETTING);
  const ranked = worthOf(engine.tables, result, person.findings, may);
  const [best] = ranked;
  if (best === undefined || best.worth < limits.least_worth) return undefined;
  const main = mainCause(engine.tables, result);
  if (singles >= limits.least_singles && settled(engine, main, limits.settled)) return undefined;
  const telling = ranked.filter(({ worth }) => worth >= 2 * limits.least_worth).length;
  return {
    kind: 'question',
    questions: [best.question.finding],
    between: tellsApart(engine.tables, result, best.question),
    aboutLeft: Math.max(1, Math.min(limits.most_singles - singles, Math.ceil(telling / 3))),
  };
}

/** Nothing left to decide: one place and one cause lead clearly. */
function settled(
  { tables }: Engine,
  main: Float64Array,
  at: { readonly place: number; readonly cause: number },
): boolean {
  const places = new Map<number, number>();
  for (const [i, belief] of main.entries())
    places.set(tables.placeOf[i] as number, (places.get(tables.placeOf[i] as number) ?? 0) + belief);
  return Math.max(...places.values()) >= at.place && Math.max(...main) >= at.cause;
}

/** Tests are offered only to people in whom nothing urgent is open; they need hands free, a floor and a fair balance. */
const TEST_AGES = { from: 16, to: 75 };

function mayAsk(
  engine: Engine,
  { person, skipped, strategy }: Interview,
  { state, urgency }: Triage,
  finding: Finding,
): boolean {
  const { findings, notSure } = person;
  if (finding.askable_by !== 'self' || finding.kind === 'red-flag-history' || finding.kind === 'demographic')
    return false;
  if (findings.has(finding.id) || notSure.has(finding.id) || skipped.has(finding.id)) return false;
  if (strategy !== 'adaptive' && finding.tier !== 'core') return false;
  if (finding.ask_if !== undefined && compileLogic(finding.ask_if, engine.knowledge.cluster)(findings) !== 'yes')
    return false;
  if (finding.kind !== 'self-test') return !impliedByMainSite(engine, findings, finding.id);
  const age = findings.get('age-years');
  const calm = state === 'cleared' && (urgency === 'self-care' || urgency === 'routine');
  const operated =
    findings.get('recent-lower-limb-surgery') === true ||
    !['no', undefined].includes(findings.get('hip-replacement') as string | undefined);
  return calm && !operated && typeof age === 'number' && age >= TEST_AGES.from && age <= TEST_AGES.to;
}

const impliedByMainSite = ({ net }: Engine, findings: ReadonlyMap<string, FindingValue>, id: string): boolean => {
  const main = findings.get(net.deriveFrom);
  return typeof main === 'string' && (net.derive.get(main) ?? []).includes(id);
};
