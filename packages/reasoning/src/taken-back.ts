import { compileLogic, findingsIn, type Person, type RedFlag } from '@hipspine/knowledge';
import { type Triage, triage, withDerived } from '@hipspine/triage';
import type { Engine } from './assess.ts';
import { findingsOf, MOST_ON_A_SCREEN } from './fixed-screens.ts';
import type { Interview, Screen } from './interview.ts';
import { canAnswer } from './may-ask.ts';

/**
 * One screen, once, before an emergency ends the interview: the open answers that would take it back.
 *
 * Only when everything that sends the person has an exclusion that the answers given so far leave open, no "not sure" could be
 * another emergency, and all that is open fits on the screen. Whoever skips it, or is not sure, is sent as before. Without it
 * somebody whose legs have tingled on every walk for two years, and rest on every bench, would be sent to an emergency
 * department by the page and to a doctor by the same answers given at once.
 *
 * @source docs/decisions/0012-the-interview-sees-rules.md
 */
export function takenBackScreen(engine: Engine, interview: Interview, sorted: Triage): Screen | undefined {
  const { person, again } = interview;
  const sending = emergenciesOf(sorted);
  if (sorted.possible.some(({ rule }) => rule.urgency === 'emergency-now')) return undefined;
  if (sending.some(({ id }) => again.has(id)) || !sending.every((rule) => isOpen(engine, person, rule)))
    return undefined;
  const asks = new Set(
    sending.flatMap(({ exclude_if: exclude }) => (exclude === undefined ? [] : asksOf(engine, exclude))),
  );
  const questions = findingsOf(engine, [...asks]).filter((finding) => canAnswer(engine, interview, finding));
  if (questions.length === 0 || questions.length > MOST_ON_A_SCREEN) return undefined;
  return { kind: 'urgency', questions, aboutLeft: 1 };
}

/** Emergencies that the screen above held up: it is not put a second time for them. */
export function heldUp({ net }: Engine, { kind }: Screen, before: Person): readonly string[] {
  return kind === 'urgency' ? emergenciesOf(triage(net, before)).map(({ id }) => id) : [];
}

const emergenciesOf = ({ fired }: Triage): readonly RedFlag[] =>
  fired.map(({ rule }) => rule).filter(({ urgency }) => urgency === 'emergency-now');

const asksOf = ({ knowledge }: Engine, exclude: NonNullable<RedFlag['exclude_if']>): readonly string[] =>
  findingsIn(exclude, knowledge.cluster);

function isOpen({ knowledge, net }: Engine, person: Person, { exclude_if: exclude }: RedFlag): boolean {
  return exclude !== undefined && compileLogic(exclude, knowledge.cluster)(withDerived(net, person)) === 'unknown';
}
