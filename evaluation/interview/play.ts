// Plays one interview to its end and keeps what was believed after every screen.
import type { Finding, FindingValue, Person } from '@hipspine/knowledge';
import { type Engine, type Interview, reply, type Strategy, startInterview } from '@hipspine/reasoning';
import { presentingOnly, type Respondent } from './respondent.ts';

/** How somebody answers a question: the value, "not-sure" or "skip". */
export type Answering = (respondent: Respondent, question: Finding) => FindingValue;

/** What is true, and nothing about what they do not know. */
export const truthful: Answering = ({ truth }, { id }) => truth.get(id) ?? 'skip';

/** Where an interview stood after one screen. */
export interface Step {
  readonly person: Person;
  /** Screens, single items and single questions after the safety block, so far. */
  readonly screens: number;
  readonly items: number;
  readonly singles: number;
}

export interface Play {
  readonly respondent: Respondent;
  /** The first step is before any question. */
  readonly steps: readonly Step[];
  readonly last: Step;
}

/** No interview of ours is this long; one that is would never end. */
const ENDLESS = 600;

/** @throws when the interview does not end */
export function play(engine: Engine, respondent: Respondent, strategy: Strategy, answering: Answering): Play {
  let now = startInterview(engine, presentingOnly(respondent), strategy);
  const steps = [stepOf(now)];
  while (now.screen !== undefined) {
    const answers = Object.fromEntries(now.screen.questions.map((q) => [q.id, answering(respondent, q)]));
    const asked = now.screen.questions.filter(({ id }) => respondent.laterality.has(id));
    const laterality = Object.fromEntries(asked.map(({ id }) => [id, respondent.laterality.get(id)]));
    now = reply(engine, now, { type: 'answer', answers, laterality });
    // Only the present state is needed; a chain of all earlier ones would be kept alive for thousands of people.
    now = { ...now, previous: undefined };
    steps.push(stepOf(now));
    if (steps.length > ENDLESS) throw new Error(`${respondent.id}: the interview does not end`);
  }
  return { respondent, steps, last: stepOf(now) };
}

const stepOf = ({ person, asked, items, singles }: Interview): Step => ({ person, screens: asked, items, singles });
