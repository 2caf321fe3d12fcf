import type { Exercise } from './exercise.schema.ts';
import type { Rule } from './plan-rules.schema.ts';

/** What the tags of an exercise and the rules imply. Stands in each exercise file as well, for its reader. */
export type DerivedLists = Pick<Exercise, 'rules' | 'not_for' | 'ask_clinician' | 'adapt_for'>;

/**
 * Derives the lists of an exercise from its tags. A fact stands in one list only: the strongest effect wins, exclude
 * before clinician-ok before modify. Rules for every exercise (tag `*`) are left out: they say nothing about this one.
 *
 * @returns  lists in the order of the rules
 * @example
 * ```ts @import.meta.vitest
 * const rule = (id: string, effect: Rule['effect'], fact: string): Rule =>
 *   ({ id, effect, when_facts_any: [fact], when_tags_any: ['impact'], why: 'because', grade: 'D', sources: ['expert'] });
 * const rules = [rule('a', 'modify', 'hernia'), rule('b', 'exclude', 'hernia'), rule('c', 'modify', 'older-65')];
 * expect(derivedLists(['impact'], rules)).toEqual(
 *   { rules: ['a', 'b', 'c'], not_for: ['hernia'], ask_clinician: [], adapt_for: ['older-65'] });
 * ```
 */
export function derivedLists(tags: readonly string[], rules: readonly Rule[]): DerivedLists {
  const touching = rules.filter((rule) => rule.when_tags_any[0] !== '*' && applies(rule, tags));
  const factsWith = (effect: Rule['effect']): string[] => [
    ...new Set(touching.filter((rule) => rule.effect === effect).flatMap(({ when_facts_any }) => when_facts_any)),
  ];
  const excluded = factsWith('exclude');
  const asked = factsWith('clinician-ok').filter((fact) => !excluded.includes(fact));
  const adapted = factsWith('modify').filter((fact) => !excluded.includes(fact) && !asked.includes(fact));
  return { rules: touching.map(({ id }) => id), not_for: excluded, ask_clinician: asked, adapt_for: adapted };
}

/** Does the rule speak about an exercise with these tags? */
export function applies({ when_tags_any, unless_tags = [] }: Rule, tags: readonly string[]): boolean {
  const named = when_tags_any[0] === '*' || when_tags_any.some((tag) => tags.includes(tag));
  return named && !unless_tags.some((tag) => tags.includes(tag));
}
