import type { PlanKnowledge } from '../plan-knowledge.ts';
import { say } from '../words.ts';
import type { Violation } from './violation.ts';

/**
 * A violation with its sentence: the reason of a plan rule, or the words `check-<rule>` of plan-model.yaml.
 *
 * @throws if there are no words for the rule: a fault of ours
 */
export function broken(
  knowledge: PlanKnowledge,
  { rule, ...rest }: Omit<Violation, 'text' | 'rule'> & { readonly rule: string },
): Violation {
  const [kind = rule] = rule.split(':');
  return { rule, ...rest, text: knowledge.rule.get(rule)?.why ?? say(knowledge, `check-${kind}`) };
}
