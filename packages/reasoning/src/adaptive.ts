import { type Finding, urgencyRank } from '@hipspine/knowledge';
import type { Triage } from '@hipspine/triage';
import { answerable } from './answerable.ts';
import { DEFAULT_SETTING, type Engine } from './assess.ts';
import { findingsOf, MOST_ON_A_SCREEN } from './fixed-screens.ts';
import { followUp } from './follow-up.ts';
import type { Interview, Screen } from './interview.ts';
import { beforeATest, canAnswer, mayAskSingly } from './may-ask.ts';
import { tellsApart, type Worth, worthOf } from './next-question.ts';
import { mainCause, type Posterior, posterior } from './posterior.ts';
import { urgentQuestions } from './urgent-questions.ts';

/**
 * After the fixed screens: signs that an answer makes matter, what urgent rules hang on, what a plan will need, then the single
 * question worth most.
 */
export function adaptive(engine: Engine, interview: Interview, sorted: Triage): Screen | undefined {
  const { tables, knowledge } = engine;
  const { person, skipped } = interview;
  const result = posterior(tables, person.findings, DEFAULT_SETTING, { passing: true });
  const main = mainCause(tables, result);
  const answers = answerable(knowledge, person, skipped);
  return (
    followUp(engine, interview, main, 'urgency') ??
    urgency(engine, interview, sorted, main, answers) ??
    (isSeenToday(sorted) ? undefined : followUp(engine, interview, main, 'plan')) ??
    single(engine, interview, sorted, { result, main, answers })
  );
}

function urgency(
  engine: Engine,
  interview: Interview,
  sorted: Triage,
  main: Float64Array,
  answers: (finding: Finding) => number,
): Screen | undefined {
  const { most_urgent_screens: most, usual_singles: usual } = engine.knowledge.model.interview;
  if (interview.urgentScreens >= most) return undefined;
  const may = (finding: Finding): boolean => canAnswer(engine, interview, finding);
  const questions = urgentQuestions(
    engine,
    interview.person,
    sorted,
    main,
    may,
    answers,
    interview.skipped,
    MOST_ON_A_SCREEN,
  );
  return questions.length === 0 ? undefined : { kind: 'urgency', questions, aboutLeft: 1 + usual };
}

interface Belief {
  readonly result: Posterior;
  readonly main: Float64Array;
  readonly answers: (finding: Finding) => number;
}

const SAME_DAY = urgencyRank('same-day');

const isSeenToday = ({ urgency: level }: Triage): boolean => urgencyRank(level) >= SAME_DAY;

function single(
  engine: Engine,
  interview: Interview,
  sorted: Triage,
  { result, main, answers }: Belief,
): Screen | undefined {
  const { interview: limits } = engine.knowledge.model;
  const { person, singles, answeredSingles } = interview;
  // Who is to be seen today gets few more questions: they change nothing of what to do. What they left out told us nothing.
  const today = isSeenToday(sorted);
  if (today && answeredSingles >= limits.most_answers_seen_today) return undefined;
  const most = today ? limits.most_singles_seen_today : limits.most_singles;
  if (singles >= most) return undefined;
  const may = (finding: Finding): boolean => mayAskSingly(engine, interview, sorted, finding);
  const ranked = worthOf(engine.tables, result, main, person.findings, may, answers);
  const [best] = ranked;
  if (best === undefined || best.worth < limits.least_worth) return undefined;
  if (singles >= limits.least_singles && settled(engine, main, limits.settled)) return undefined;
  const { finding } = best.question;
  // Whether a leg was operated on a short while ago bars every test, and is asked of nobody whose back alone hurts.
  const first = finding.kind === 'self-test' ? beforeATest(engine, interview) : undefined;
  if (first !== undefined) return { kind: 'question', questions: [first], aboutLeft: 1 };
  return {
    kind: 'question',
    questions: [finding],
    between: tellsApart(engine.tables, main, best.question),
    aboutLeft: aboutLeft(ranked, limits.least_worth, most - singles),
  };
}

/**
 * Each answer settles more of the questions that tell much now, the more there are. Over the collected people this says 5 where
 * 5 or 6 are still to come, and a dozen where everything is open.
 */
function aboutLeft(ranked: readonly Worth[], least: number, most: number): number {
  const telling = ranked.filter(({ worth }) => worth >= 2 * least).length;
  return Math.max(1, Math.min(most, Math.round(1 + 1.6 * Math.sqrt(telling))));
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

/** The next question of a list: for comparison only. */
export function listed(engine: Engine, interview: Interview, sorted: Triage): Screen | undefined {
  const { strategy, singles } = interview;
  if (strategy !== 'full' && singles >= engine.knowledge.model.interview.most_singles) return undefined;
  const order = typeof strategy === 'object' ? strategy.shuffled : engine.knowledge.findings.map(({ id }) => id);
  const next = findingsOf(engine, order).find((finding) => mayAskSingly(engine, interview, sorted, finding));
  return next === undefined ? undefined : { kind: 'question', questions: [next], aboutLeft: 1 };
}
