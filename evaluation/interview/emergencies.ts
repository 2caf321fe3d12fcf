// Who must be seen today, when the interview notices, and whom it loses.
import { type FindingValue, type Person, urgencyRank } from '@hipspine/knowledge';
import type { Engine } from '@hipspine/reasoning';
import { triage } from '@hipspine/triage';
import type { Variant } from '../predict.ts';
import { predictAt } from './measure.ts';
import { noisy, type Patient, saidAtOnce, stillGiven } from './patients.ts';
import { type Play, play } from './play.ts';
import { allAtOnce, type Respondent } from './respondent.ts';

const SAME_DAY = urgencyRank('same-day');

/** Somebody who must be seen the same day or sooner, and whose own answers say so to the rules. */
export interface Emergency {
  readonly respondent: Respondent;
  /** The level at which they are recognised: what the rules make of all answers, at most what the case asks for. */
  readonly level: number;
  /** Below this they are lost: below same-day, or below every accepted level. */
  readonly floor: number;
  /** Rules that reach the level with all answers, and the answers that meet them. */
  readonly deciding: readonly { readonly rule: string; readonly findings: readonly string[] }[];
}

export const isUrgent = ({ of }: Respondent): boolean => urgencyRank(of.gold.urgency) >= SAME_DAY;

/** The emergencies among some people; those whose deciding finding nobody could answer are left out. */
export function emergenciesAmong(engine: Engine, people: readonly Respondent[]): readonly Emergency[] {
  return people.filter(isUrgent).flatMap((respondent) => {
    const { gold } = respondent.of;
    const sorted = triage(engine.net, allAtOnce(respondent));
    const floor = Math.max(SAME_DAY, Math.min(...[gold.urgency, ...gold.acceptable_urgency].map(urgencyRank)));
    const level = Math.min(urgencyRank(sorted.urgency), urgencyRank(gold.urgency));
    if (level < floor) return [];
    const deciding = sorted.fired
      .filter(({ rule }) => urgencyRank(rule.urgency) >= level)
      .map(({ rule, findings }) => ({ rule: rule.id, findings }));
    return [{ respondent, level, floor, deciding }];
  });
}

/** Screens until the rules reach the level; infinite when they never do. */
export function recognisedAfter(engine: Engine, { level }: Emergency, { steps }: Play): number {
  const step = steps.find(({ person }) => urgencyRank(triage(engine.net, person).urgency) >= level);
  return step?.screens ?? Number.POSITIVE_INFINITY;
}

/** An emergency that an interview ended without noticing. */
export interface Loss {
  readonly emergency: Emergency;
  readonly patient: Patient;
  readonly seed: number;
  /**
   * `ours`: what they still said as it is would have been enough, and so would all they say, given at once: the interview
   * should have noticed. `argued-away`: enough was still given, but a wrong answer rules the rule out (pain that began last
   * month, said to have lasted thirty years). `changed`: the deciding answer itself came out otherwise.
   */
  readonly why: 'ours' | 'argued-away' | 'changed';
  /** Deciding answers that came out otherwise, with what was said instead. */
  readonly changed: readonly { readonly finding: string; readonly said: FindingValue }[];
}

/** Interviews of one emergency with one kind of patient, on several days; the lost ones. */
export function lossesOf(
  engine: Engine,
  variant: Variant,
  emergency: Emergency,
  patient: Patient,
  seeds: readonly number[],
): readonly Loss[] {
  const { respondent, floor, deciding } = emergency;
  return seeds.flatMap((seed) => {
    const answering = noisy(patient, seed);
    const { last } = play(engine, respondent, 'adaptive', answering);
    const { urgency } = predictAt(variant, respondent, last.person);
    if (urgency !== null && urgencyRank(urgency) >= floor) return [];
    const findings = stillGiven(respondent, answering, engine.knowledge.finding);
    const enough = (person: Person): boolean => urgencyRank(triage(engine.net, person).urgency) >= floor;
    const truly = enough({ findings, notSure: new Set(), laterality: respondent.laterality });
    const why = !truly
      ? 'changed'
      : enough(saidAtOnce(respondent, answering, engine.knowledge.finding))
        ? 'ours'
        : 'argued-away';
    const ids = [...new Set(deciding.flatMap((reason) => reason.findings))];
    const changed = ids.flatMap((id) => {
      const question = engine.knowledge.finding.get(id);
      return question === undefined || findings.has(id) ? [] : [{ finding: id, said: answering(respondent, question) }];
    });
    return [{ emergency, patient, seed, why, changed }];
  });
}
