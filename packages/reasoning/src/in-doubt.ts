import type { Finding, Person } from '@hipspine/knowledge';
import type { Assessment, Engine } from './assess.ts';
import { canAnswer } from './may-ask.ts';
import { tellsApart, worthOf } from './next-question.ts';
import { mainCause, posterior } from './posterior.ts';
import { separating } from './separate.ts';

/** Two causes of which neither clearly leads, and what would tell them apart. */
export interface Undecided {
  readonly between: readonly [string, string];
  /** A question that is still open. */
  readonly question?: string;
  /** What a clinician can look for. */
  readonly test?: string;
}

/** A pair is undecided when both are this likely, and the first is no more than this many times as likely as the second. */
const UNDECIDED = { least: 0.1, ratio: 3, most: 2 };

/**
 * Pairs of leading causes that the answers leave open, with the single question and the single examination that would do
 * most to tell each pair apart. Where nothing would, the pair is listed all the same: that is an answer too.
 */
export function undecided(
  engine: Engine,
  person: Person,
  { ranked }: Pick<Assessment, 'ranked'>,
): readonly Undecided[] {
  const leading = ranked.filter(({ probability }) => probability >= UNDECIDED.least);
  const [first, ...others] = leading;
  if (first === undefined) return [];
  return others
    .filter(({ probability }) => first.probability <= UNDECIDED.ratio * probability)
    .slice(0, UNDECIDED.most)
    .map(({ condition }): Undecided => {
      const order = separating(engine.tables, person.findings, first.condition, condition).map(
        ({ finding }) => finding,
      );
      const question = order.find((finding) => canBeAsked(engine, person, finding));
      const test = order.find(isExamination);
      return {
        between: [first.condition, condition],
        ...(question === undefined ? {} : { question: question.id }),
        ...(test === undefined ? {} : { test: test.id }),
      };
    });
}

const isExamination = ({ kind }: Finding): boolean => kind === 'clinician-test';

/** A warning sign is for triage and tells no two causes apart. */
const canBeAsked = (engine: Engine, person: Person, finding: Finding): boolean =>
  finding.kind !== 'red-flag-history' &&
  finding.kind !== 'demographic' &&
  canAnswer(engine, { person, skipped: new Set() }, finding);

/** An examination not yet made, and the two causes that it moves apart most. */
export interface TellingTest {
  readonly finding: string;
  readonly apart?: readonly [string, string];
}

/**
 * What a clinician would look for next: the examinations that are expected to make place and cause most certain, the best
 * first. Scans and injections are left out: those are decided by somebody who has examined the person.
 */
export function tellingTests(
  { tables }: Pick<Engine, 'tables'>,
  { findings }: Person,
  setting: string,
  most: number,
): readonly TellingTest[] {
  const result = posterior(tables, findings, setting);
  const main = mainCause(tables, result);
  return worthOf(tables, result, main, findings, isExamination, () => 1, 'clinician')
    .filter(({ worth }) => worth > 0)
    .slice(0, most)
    .map(({ question }) => {
      const apart = tellsApart(tables, main, question);
      return { finding: question.finding.id, ...(apart === undefined ? {} : { apart }) };
    });
}
