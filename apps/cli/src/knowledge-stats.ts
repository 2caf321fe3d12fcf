import type { Knowledge } from '@hipspine/knowledge';
import { questionGrades } from '@hipspine/knowledge/authoring';
import type { TreatmentParts } from '@hipspine/knowledge/treatment';

/** Headings, each with its figures. */
export type KnowledgeStats = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

interface GradedNumber {
  readonly grade: string;
  readonly verified?: boolean;
}

/** How much there is, and how much of it is published, compared with its source, expert opinion, reviewed. */
export function knowledgeStats(knowledge: Knowledge, treatment: TreatmentParts): KnowledgeStats {
  const { findings, conditions, redFlags, clusters, sources } = knowledge;
  const cells = conditions.flatMap((condition) => condition.evidence ?? []);
  return {
    'What there is': {
      version: knowledge.version,
      findings: findings.length,
      'findings a person is asked': findings.filter(({ askable_by }) => askable_by === 'self').length,
      conditions: conditions.length,
      'diseases that are ranked': knowledge.diseases.length,
      'triage rules': redFlags.length,
      'published clusters': clusters.length,
      'links of the chain': knowledge.chainLinks.length,
      exercises: treatment.exercises.length,
      'known moves outside the library': treatment.knownMoves.value.moves.length,
      'things exercises may need': treatment.equipment.value.equipment.length,
      'plan rules': treatment.rules.length,
      pathways: treatment.pathways.length,
      habits: treatment.habits.length,
      treatments: treatment.treatments.length,
      claims: treatment.claims.length,
      questions: treatment.questions.length,
    },
    'Numbers of finding and condition (cells)': numbers(cells.map(asNumber)),
    Priors: numbers(knowledge.diseases.flatMap(({ prior }) => (prior === undefined ? [] : [prior]))),
    'Baselines of findings': numbers(findings.flatMap(({ baselines }) => baselines ?? [])),
    'Triage rules by source': numbers(redFlags),
    'Treatment half, statements by grade': tally(
      [...treatment.pathways, ...treatment.habits, ...treatment.treatments, ...treatment.claims].map(
        ({ value }) => value.grade,
      ),
    ),
    Sources: {
      diagnostic: sources.length,
      'diagnostic, opened': sources.filter(({ opened }) => opened).length,
      treatment: treatment.sources.length,
      'treatment, opened': treatment.sources.filter(({ value }) => value.verified).length,
    },
    'Reading grade of questions (Flesch-Kincaid)': readingGrades(knowledge),
    'Review state': {
      findings: states(findings),
      conditions: states(conditions),
      'cells of evidence': states(cells),
      'triage rules': states(redFlags),
      clusters: states(clusters),
    },
  };
}

/** An expert cell has no `verified`: there is nothing it could be compared with. */
const asNumber = (row: { readonly grade: string; readonly verified?: boolean }): GradedNumber =>
  row.verified === undefined ? { grade: row.grade } : { grade: row.grade, verified: row.verified };

function numbers(list: readonly GradedNumber[]): Readonly<Record<string, number>> {
  const published = list.filter(({ grade }) => grade !== 'expert');
  return {
    all: list.length,
    published: published.length,
    'published and verified': published.filter(({ verified }) => verified === true).length,
    expert: list.length - published.length,
    ...Object.fromEntries(
      Object.entries(tally(published.map(({ grade }) => grade))).map(([grade, n]) => [`grade ${grade}`, n]),
    ),
  };
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** `draft 12, reviewed 3`: what nobody but its author saw is a draft. */
function states(entries: readonly { readonly review?: { readonly state: string } | undefined }[]): string {
  const counts = tally(entries.map(({ review }) => review?.state ?? 'draft'));
  return Object.entries(counts)
    .map(([state, n]) => `${state} ${n}`)
    .join(', ');
}

function readingGrades({ findings }: Knowledge): Readonly<Record<string, number | string>> {
  const grades = questionGrades(findings);
  const [hardest] = grades;
  return {
    questions: grades.length,
    median: (grades[Math.floor(grades.length / 2)]?.grade ?? 0).toFixed(1),
    hardest: hardest === undefined ? '' : `${hardest.grade.toFixed(1)} (${hardest.id})`,
    'above grade 6': grades.filter(({ grade }) => grade > 6).length,
    'above grade 8': grades.filter(({ grade }) => grade > 8).length,
  };
}
