import type { KnowledgeData } from '../knowledge.ts';
import type { TreatmentParts } from '../treatment/parts.ts';
import { movementsOf } from './find-movement.ts';
import { type Named, nameIndex } from './name-index.ts';
import { nameReader } from './name-words.ts';

export type EntryKind =
  | 'exercise'
  | 'known-move'
  | 'condition'
  | 'finding'
  | 'habit'
  | 'treatment'
  | 'pathway'
  | 'outcome'
  | 'equipment'
  | 'practice-rule'
  | 'claim'
  | 'question';

/** Something of the knowledge that a name may mean. */
export interface EntryFound {
  readonly kind: EntryKind;
  readonly id: string;
  readonly name: string;
  /** How well it fits, half-open interval (0, 1]; 1: every word of a name. */
  readonly score: number;
}

interface Entry extends Named {
  readonly kind: EntryKind;
  readonly name: string;
  /** A longer text that may hold the words. */
  readonly text: string;
}

/** A word in a sentence counts less than a word in a name. */
const IN_TEXT = 0.6;
/** Least fit worth showing. */
const WORTH_SHOWING = 0.3;
/** How many are worth reading. */
const LIMIT = 12;

/**
 * A finder of the entries of both halves that a name may mean, built once.
 *
 * @returns  from a name or a few words, as somebody types them, the entries that fit: best first, at most `limit`
 */
export function entryFinder(
  knowledge: Pick<KnowledgeData, 'conditions' | 'findings'>,
  treatment: TreatmentParts,
): (text: string, limit?: number) => readonly EntryFound[] {
  const entries = entriesOf(knowledge, treatment);
  const wording = treatment.names.value;
  const search = nameIndex(entries, wording);
  const read = nameReader(wording);
  const texts = entries.map(({ text }) => new Set(read(text)));
  return (text, limit = LIMIT) => {
    const query = [...new Set(read(text))];
    if (query.length === 0) return [];
    const byName = new Map(search(text).map(({ entry, score }) => [entry.id, score]));
    const found = entries.flatMap(({ kind, id, name }, i): EntryFound[] => {
      const inText = (IN_TEXT * query.filter((word) => texts[i]?.has(word)).length) / query.length;
      const score = Math.max(byName.get(id) ?? 0, inText);
      return score < WORTH_SHOWING ? [] : [{ kind, id: id.replace(/^.*:/, ''), name, score }];
    });
    return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  };
}

/** Every entry with its names. Ids carry their kind here: a habit and a treatment may share one. */
function entriesOf(
  { conditions, findings }: Pick<KnowledgeData, 'conditions' | 'findings'>,
  treatment: TreatmentParts,
): readonly Entry[] {
  const entry = (kind: EntryKind, id: string, names: readonly string[], text = ''): Entry => ({
    kind,
    id: `${kind}:${id}`,
    name: names[0] ?? id,
    names: [...names, id],
    text,
  });
  return [
    ...movementsOf(treatment).map(({ id, names, offered }) =>
      entry(offered === 'library' ? 'exercise' : 'known-move', id, names),
    ),
    ...conditions.map(({ id, label, plain_name, aliases = [] }) =>
      entry('condition', id, [label, ...(plain_name === undefined ? [] : [plain_name]), ...aliases]),
    ),
    ...findings.map(({ id, label }) => entry('finding', id, [label])),
    ...treatment.habits.map(({ value }) => entry('habit', value.id, [value.title], `${value.title} ${value.advice}`)),
    ...treatment.treatments.map(({ value }) => entry('treatment', value.id, [value.name])),
    ...treatment.pathways.map(({ value }) => entry('pathway', value.id, [value.title])),
    ...treatment.outcomes.map(({ value }) => entry('outcome', value.id, [value.name])),
    ...treatment.equipment.value.equipment.map(({ id, name, what }) => entry('equipment', id, [name], what)),
    ...treatment.practiceRules.map(({ value }) => entry('practice-rule', value.id, [value.text], value.text)),
    ...treatment.questions.map(({ value }) =>
      entry('question', value.id, [value.question, ...value.said], `${value.question} ${value.answer}`),
    ),
    ...treatment.claims.map(({ value }) => entry('claim', value.id, [value.claim], `${value.claim} ${value.plain}`)),
  ];
}
