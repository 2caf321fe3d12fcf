import { nameReader, oneSlip } from '@hipspine/knowledge/lookup';
import type { LearnPart } from '@hipspine/knowledge/page';
import MiniSearch from 'minisearch';

export type HitKind = 'condition' | 'question' | 'claim' | 'treatment' | 'term';

/** A page that fits what was typed. */
export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  /** What its page is called. */
  readonly title: string;
  /** Its other name: the technical one, or the plain one. */
  readonly other?: string;
}

interface Document extends Hit {
  readonly key: string;
  readonly names: string;
  /** What a person would say of it. */
  readonly signs: string;
  readonly text: string;
}

/** A page about a condition is what somebody looks for first; a claim is what they read afterwards. */
const KIND_WEIGHT: Readonly<Record<HitKind, number>> = {
  condition: 1.35,
  question: 1.2,
  term: 0.9,
  treatment: 0.9,
  claim: 0.6,
};
const BOOST = { names: 4, signs: 1.6, text: 0.7 };
/** One slip in a word of four or more letters is forgiven, two in long ones. */
const FORGIVES = 0.22;
const SHORT = 4;
/** More letters than this are no question. */
const LONGEST = 200;
/** More than this nobody reads. */
const MOST = 14;
/** Against the best, the least worth showing. */
const LEAST = 0.22;

/**
 * A search over everything that can be read, in the words people use: same words, small slips and beginnings of words meet.
 *
 * @returns  from what was typed, the pages that fit, best first; none for a text without a telling word
 */
export function searchIn(part: LearnPart): (typed: string) => readonly Hit[] {
  const read = nameReader({ same_words: part.searchWords.same_words, filler: part.searchWords.filler, light: [] });
  const words = (text: string): string[] => [...read(text)];
  const index = new MiniSearch<Document>({
    idField: 'key',
    fields: ['names', 'signs', 'text'],
    storeFields: ['kind', 'id', 'title', 'other'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      prefix: (term) => term.length >= SHORT,
      fuzzy: (term) => (term.length >= SHORT ? FORGIVES : false),
      weights: { prefix: 0.6, fuzzy: 0.35 },
      boostDocument: (_key, _term, stored) => KIND_WEIGHT[stored?.['kind'] as HitKind],
    },
  });
  const documents = documentsOf(part);
  index.addAll(documents);
  const mend = mender(part, documents);
  return (typed) => {
    const query = words(mend(typed.slice(0, LONGEST)));
    if (query.length === 0) return [];
    const found = index.search(query.join(' '), { tokenize: (text) => text.split(' ') });
    const best = found[0]?.score ?? 0;
    return found
      .filter(({ score }) => score >= best * LEAST)
      .slice(0, MOST)
      .map((hit) => ({
        kind: hit['kind'] as HitKind,
        id: idOf(String(hit.id)),
        title: String(hit['title']),
        ...(hit['other'] === undefined ? {} : { other: String(hit['other']) }),
      }));
  };
}

/**
 * Mends a slip in a word that has a word of the same meaning ("athritis"), which the index alone would not see: it knows what
 * the word stands for and not the word.
 */
function mender(part: LearnPart, documents: readonly Document[]): (typed: string) => string {
  const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];
  const said = new Set(part.searchWords.same_words.flat().flatMap(wordsIn));
  const known = new Set([
    ...said,
    ...documents.flatMap(({ names, signs, text }) => wordsIn(`${names} ${signs} ${text}`)),
  ]);
  return (typed) =>
    typed.toLowerCase().replace(/[a-z]{5,}/g, (word) => {
      if (known.has(word)) return word;
      return [...said].find((other) => oneSlip(word, other)) ?? word;
    });
}

const idOf = (key: string): string => key.slice(key.indexOf(':') + 1);

function documentsOf(part: LearnPart): readonly Document[] {
  const document = (
    kind: HitKind,
    id: string,
    title: string,
    names: readonly string[],
    more: { other?: string; signs?: readonly string[]; text?: readonly string[] } = {},
  ): Document => ({
    key: `${kind}:${id}`,
    kind,
    id,
    title,
    ...(more.other === undefined ? {} : { other: more.other }),
    names: names.join(' . '),
    signs: (more.signs ?? []).join(' . '),
    text: (more.text ?? []).join(' . '),
  });
  const sets = new Map(
    part.activities.flatMap(({ label, conditions }) => conditions.map((id) => [`${id} ${label}`, label])),
  );
  return [
    ...part.conditions.map((card) =>
      document('condition', card.id, card.plain_name, [card.plain_name, card.label, ...card.aliases], {
        other: card.label,
        signs: [
          ...[...card.signs, ...card.risks].map(({ label }) => label),
          ...part.activities.filter(({ label }) => sets.has(`${card.id} ${label}`)).map(({ label }) => label),
          ...(card.places?.sites.map(({ name }) => name) ?? []),
          ...card.courses.map(({ title }) => title),
        ],
        text: [card.summary],
      }),
    ),
    ...part.questions.map(({ id, question, said, answer }) =>
      document('question', id, question, [question], { signs: said, text: [answer] }),
    ),
    ...part.claims.map(({ id, claim, plain }) => document('claim', id, claim, [], { text: [claim, plain] })),
    ...part.treatments.map(({ id, name, what, effect }) =>
      document('treatment', id, name, [name], { text: [what, effect] }),
    ),
    ...part.terms
      .filter(({ condition }) => condition === undefined)
      .map(({ id, plain, technical, meaning }) =>
        document('term', id, plain, [plain, technical], { other: technical, text: [meaning] }),
      ),
  ];
}
