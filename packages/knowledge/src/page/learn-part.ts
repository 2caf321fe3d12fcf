// What the learning screens read: facts about conditions in one shape, with the source of each. Nothing is computed in the page
// that could be said wrong there; it only shows.
import type { Knowledge } from '../knowledge.ts';
import type { Claim, TreatmentParts } from '../treatment/index.ts';
import {
  careOf,
  conditionCard,
  courseOf,
  LEAST_SHARE,
  linkOf,
  NO_RISK,
  RISKS,
  ratioOf,
  SIGNS,
  WARNING,
  WORTH_NAMING,
} from './condition-card.ts';
import type { Activity, AnswerTable, ClaimCard, LearnPart, Muscle, Term } from './learn-cards.ts';

/** Causes shown for an activity. */
const MANY_CAUSES = 8;

/** Packs what the learning screens show. @param terms  of docs/glossary.md, in the order of the page */
export function packLearn(
  treatment: TreatmentParts,
  knowledge: Knowledge,
  terms: readonly Omit<Term, 'id' | 'condition'>[],
): LearnPart {
  const courses = treatment.pathways.map(({ value }) => courseOf(value));
  const care = treatment.treatments.map(({ value }) => careOf(value));
  const conditions = knowledge.conditions.map((condition) => conditionCard(knowledge, treatment, condition));
  const warned = new Set(treatment.searchWords.value.warnings.map(({ finding }) => finding));
  return {
    hash: knowledge.hash,
    conditions,
    claims: treatment.claims.map(({ value }) => claimOf(value)),
    questions: treatment.questions.map(({ file, value }) => ({ ...value, topic: topicOf(file) })),
    links: knowledge.chainLinks.map(linkOf),
    habits: treatment.habits.map(({ value: { id, title, advice, sources, grade } }) => ({
      id,
      title,
      advice,
      sources,
      grade,
    })),
    treatments: care,
    courses,
    exercises: treatment.exercises.map(({ value: { id, name } }) => ({ id, name })),
    terms: [...terms.map((term) => ({ id: termId(term.technical), ...term })), ...namesAsTerms(knowledge, terms)],
    table: tableOf(knowledge),
    activities: activitiesOf(knowledge),
    muscles: musclesOf(treatment),
    findings: Object.fromEntries(
      knowledge.findings
        .filter(({ id }) => warned.has(id))
        .map(({ id, label, question = '' }) => [id, { label, question }]),
    ),
    searchWords: treatment.searchWords.value,
  };
}

/** `questions/yoga.yaml` is about yoga. */
const topicOf = (file: string): string => file.replace(/^.*\/|\.yaml$/g, '');

const termId = (technical: string): string =>
  technical
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Every condition has a technical and a plain name; those the glossary does not explain yet are entries as well. */
function namesAsTerms({ conditions }: Knowledge, terms: readonly { readonly technical: string }[]): readonly Term[] {
  const there = new Set(terms.map(({ technical }) => termId(technical)));
  return conditions
    .filter(({ id, label }) => !there.has(id) && !there.has(termId(label)))
    .map(({ id, label, plain_name, gist }) => ({
      id,
      technical: label,
      plain: plain_name,
      meaning: gist,
      condition: id,
    }));
}

const claimOf = ({ id, topic, claim, position, grade, plain, sources, seed_files }: Claim): ClaimCard => ({
  id,
  topic,
  claim,
  position,
  grade,
  plain,
  sources,
  articles: seed_files.map((file) => `seed-${file.slice(0, 3)}`),
});

function tableOf({ findings, diseases }: Knowledge): AnswerTable {
  const asked = findings.filter(
    ({ id, kind, askable_by, value }) =>
      askable_by === 'self' &&
      value.type === 'boolean' &&
      (SIGNS.has(kind) || RISKS.has(kind) || kind === WARNING) &&
      !NO_RISK.has(id),
  );
  const origins: { source: string; grade: string }[] = [];
  const originOf = (source: string, grade: string): number => {
    const at = origins.findIndex((origin) => origin.source === source && origin.grade === grade);
    return at === -1 ? origins.push({ source, grade }) - 1 : at;
  };
  const rows = diseases.map(({ id, evidence = [] }) => {
    const cells = asked.map((finding) => {
      const row = evidence.find(
        (one) => one.finding === finding.id && (one.when === undefined || one.when.eq === true),
      );
      const base = finding.baselines?.find(({ when }) => when === undefined);
      return {
        inHundred: Math.round((row?.sens ?? base?.rate ?? 0) * 100),
        origin: originOf(row?.source ?? base?.source ?? 'expert', row?.grade ?? base?.grade ?? 'expert'),
      };
    });
    return [id, { inHundred: cells.map((cell) => cell.inHundred), origin: cells.map(({ origin }) => origin) }] as const;
  });
  return {
    answers: asked.map(({ id, label }) => ({ finding: id, label })),
    origins,
    rows: Object.fromEntries(rows),
  };
}

/** What brings pain on, with the causes it speaks for: common ones first. Emergencies stand on the page of warning signs. */
function activitiesOf(knowledge: Knowledge): readonly Activity[] {
  const common = knowledge.diseases.filter(({ urgency }) => urgency !== 'emergency-now');
  return knowledge.findings
    .filter(
      ({ kind, askable_by, value }) => kind === 'aggravating' && askable_by === 'self' && value.type === 'boolean',
    )
    .map((finding) => {
      const spoken = common.flatMap(({ id, prior, evidence = [] }) =>
        evidence
          .filter((row) => row.finding === finding.id && row.sens >= LEAST_SHARE)
          .map((row) => ({ id, ratio: ratioOf(finding, row) }))
          .filter(({ ratio }) => ratio >= WORTH_NAMING)
          .map(({ ratio }) => ({ id, weight: ratio * (prior?.base_percent ?? 0) })),
      );
      const conditions = spoken.sort((a, b) => b.weight - a.weight).map(({ id }) => id);
      return { id: finding.id, label: finding.label, conditions: conditions.slice(0, MANY_CAUSES) };
    })
    .filter(({ conditions }) => conditions.length > 0);
}

function musclesOf({ exercises }: TreatmentParts): readonly Muscle[] {
  const lengthened = new Map<string, Set<string>>();
  const worked = new Map<string, Set<string>>();
  for (const { value } of exercises)
    for (const { tissue, action } of value.targets) {
      const into = action === 'lengthen' ? lengthened : action === 'strengthen' ? worked : undefined;
      if (into === undefined) continue;
      into.set(tissue, (into.get(tissue) ?? new Set()).add(value.name));
    }
  return [...new Set([...lengthened.keys(), ...worked.keys()])].sort().map((id) => ({
    id,
    lengthened: [...(lengthened.get(id) ?? [])],
    worked: [...(worked.get(id) ?? [])],
  }));
}
