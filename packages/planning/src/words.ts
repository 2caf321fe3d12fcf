import type { PlanKnowledge } from './plan-knowledge.ts';

/**
 * A sentence of the planner, from knowledge/plan-model.yaml, its braces filled in.
 *
 * @throws if the sentence does not exist, or a brace stays empty: a fault of ours
 */
export function say(
  { model }: PlanKnowledge,
  id: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = model.words[id];
  if (text === undefined) throw new Error(`plan-model.yaml has no words for ${id}`);
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the words ${id} need a value for ${name}`);
    return String(value);
  });
}
