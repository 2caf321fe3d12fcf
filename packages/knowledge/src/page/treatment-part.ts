import type { Knowledge } from '../knowledge.ts';
import type { TreatmentParts, TreatmentSource } from '../treatment/index.ts';

/** The parts a plan is made from and told with; all else of the treatment half stays out of the page. */
const PLANNED = [
  'exercises',
  'planModel',
  'planFrame',
  'facts',
  'rules',
  'unknownAnswers',
  'pathwaysFrame',
  'pathways',
  'habits',
  'equipment',
  'knownMoves',
  'names',
] as const;

export type PlannedParts = Pick<TreatmentParts, (typeof PLANNED)[number]>;

/** What a plan asks of the diagnostic half. */
type PlannedFinding = Pick<Knowledge['findings'][number], 'id' | 'kind' | 'askable_by' | 'question'>;

/** The treatment half as the page loads it once a plan is wanted. */
export interface TreatmentPart {
  readonly hash: string;
  readonly parts: PlannedParts;
  readonly findings: readonly PlannedFinding[];
  /** Sources named by a move, a habit, a pathway or a rule: where each can be read. */
  readonly sources: readonly Pick<TreatmentSource, 'id' | 'cite' | 'locator'>[];
}

/** Packs the half of the knowledge that plans are made from. Nothing a plan depends on is rounded or left out. */
export function packTreatment(treatment: TreatmentParts, { hash, findings, sources }: Knowledge): TreatmentPart {
  const parts = Object.fromEntries(PLANNED.map((name) => [name, treatment[name]])) as unknown as PlannedParts;
  const told = JSON.stringify(parts);
  const named = ({ id }: { readonly id: string }): boolean => told.includes(`"${id}"`);
  const own = treatment.sources.map(({ value: { id, cite, locator } }) => ({ id, cite, locator }));
  const others = sources
    .filter(({ id }) => !own.some((source) => source.id === id))
    .map(({ id, cite }) => ({ id, cite, locator: '' }));
  return {
    hash,
    parts,
    findings: findings.map(({ id, kind, askable_by, question }) => ({
      id,
      kind,
      askable_by,
      ...(question === undefined ? {} : { question }),
    })),
    sources: [...own, ...others].filter(named),
  };
}
