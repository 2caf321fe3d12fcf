import type { Knowledge } from '../knowledge.ts';
import type { TreatmentParts } from '../treatment/index.ts';

/** What rests on each source: by its id, the entries that name it. */
export type SourceUses = Readonly<
  Record<string, readonly { readonly kind: string; readonly id: string; readonly name: string }[]>
>;

/** Who names which source, over both halves. */
export function packSourceUses(knowledge: Knowledge, treatment: TreatmentParts): SourceUses {
  const entries: readonly (readonly [kind: string, id: string, name: string, whole: object])[] = [
    ...knowledge.conditions.map((entry) => ['condition', entry.id, entry.plain_name, entry] as const),
    ...knowledge.redFlags.map((entry) => ['rule', entry.id, entry.advice, entry] as const),
    ...knowledge.chainLinks.map((entry) => ['link', entry.id, entry.statement, entry] as const),
    ...treatment.questions.map(({ value }) => ['question', value.id, value.question, value] as const),
    ...treatment.claims.map(({ value }) => ['claim', value.id, value.claim, value] as const),
    ...treatment.treatments.map(({ value }) => ['treatment', value.id, value.name, value] as const),
    ...treatment.habits.map(({ value }) => ['habit', value.id, value.title, value] as const),
    ...treatment.pathways.map(({ value }) => ['pathway', value.id, value.title, value] as const),
    ...treatment.exercises.map(({ value }) => ['exercise', value.id, value.name, value] as const),
    ...treatment.outcomes.map(({ value }) => ['outcome', value.id, value.name, value] as const),
  ];
  const ids = new Set([...knowledge.sources.map(({ id }) => id), ...treatment.sources.map(({ value }) => value.id)]);
  const uses: Record<string, { kind: string; id: string; name: string }[]> = {};
  for (const [kind, id, name, whole] of entries)
    for (const word of wordsIn(whole)) {
      if (!ids.has(word)) continue;
      uses[word] ??= [];
      uses[word].push({ kind, id, name });
    }
  return uses;
}

/** Every string inside a value, each once. */
function wordsIn(value: unknown, into: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inside of Object.values(value)) wordsIn(inside, into);
  return into;
}
