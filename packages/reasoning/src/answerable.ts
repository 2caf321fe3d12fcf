import type { Finding, Knowledge, Person } from '@hipspine/knowledge';

/** How many answers a question of no record counts as: skipping one of an overlapping group says more than of a kind. */
const TRUST = { group: 1, kind: 1.5 };

/** A skipped warning sign must not make the next one less worth asking; who somebody is says nothing about what they feel. */
const NOT_COUNTED: readonly Finding['kind'][] = ['red-flag-history', 'demographic'];

interface Record {
  readonly answered: number;
  readonly asked: number;
}

/**
 * How likely this person is to answer a question, from what they left out so far: of questions that overlap with it (its
 * group), and of questions of its kind. Somebody who could not say whether it tingles will hardly say whether it burns. With
 * nothing left out it is 1 for every question.
 *
 * @param skipped  asked and left without an answer
 * @returns        a chance of 0 to 1
 */
export function answerable(
  { finding: findings }: Knowledge,
  { findings: answered, notSure }: Person,
  skipped: ReadonlySet<string>,
): (finding: Finding) => number {
  const records = new Map<string, Record>();
  const add = (id: string, gave: 0 | 1): void => {
    const finding = findings.get(id);
    if (finding === undefined || NOT_COUNTED.includes(finding.kind)) return;
    for (const key of [groupOf(finding), kindOf(finding)]) {
      const { answered: before, asked } = records.get(key) ?? { answered: 0, asked: 0 };
      records.set(key, { answered: before + gave, asked: asked + 1 });
    }
  };
  for (const id of skipped) add(id, 0);
  for (const id of notSure) add(id, 0);
  for (const id of answered.keys()) add(id, 1);
  const share = (key: string, trust: number): number => {
    const { answered: gave, asked } = records.get(key) ?? { answered: 0, asked: 0 };
    return (trust + gave) / (trust + asked);
  };
  return (finding) => share(groupOf(finding), TRUST.group) * share(kindOf(finding), TRUST.kind);
}

const groupOf = ({ group }: Finding): string => `group ${group}`;
const kindOf = ({ kind }: Finding): string => `kind ${kind}`;
