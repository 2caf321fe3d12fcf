import type { Told } from './assessment.ts';
import { deciding } from './deciding.ts';
import type { ReportWords } from './page/report-words.ts';

/**
 * Emergencies of the mind. No operation or scan waits there, so an empty stomach helps nobody; and what such a rule says is a
 * choice between people to talk to, which a list of things not to do would bury.
 */
const OF_THE_MIND: readonly string[] = ['t-self-harm'];

/** May be a phone call and a wait of hours for the answer: nobody should go hungry or dry for that. */
const MAY_WAIT: readonly string[] = ['t-pji'];

const ADULT_AGE = 16;

/** What speaks to whoever brings a child, also where no age was given. */
const OF_A_CHILD: readonly string[] = ['t-child-fever-hip', 't-child-limp'];

/**
 * What holds in every emergency, whatever the rules advise. A child drives nobody, and the grown-up who takes the child may
 * well have to.
 */
export function everyEmergency(
  { result, answers }: Told,
  say: Pick<ReportWords, 'doNotDrive' | 'doNotEat' | 'childDoesNotEat'>,
): readonly string[] {
  const rules = deciding(result).map(({ rule }) => rule);
  const areAll = (some: readonly string[]): boolean => rules.length > 0 && rules.every((rule) => some.includes(rule));
  if (areAll(OF_THE_MIND)) return [];
  const age = answers.get('age-years');
  const child = (typeof age === 'number' && age < ADULT_AGE) || rules.some((rule) => OF_A_CHILD.includes(rule));
  const food = areAll([...OF_THE_MIND, ...MAY_WAIT]) ? [] : [child ? say.childDoesNotEat : say.doNotEat];
  return child ? food : [say.doNotDrive, ...food];
}
