import type { Problem } from '../problem.ts';
import { type Catalogue, fault } from './catalogue.ts';
import { seedOf } from './check-references.ts';
import type { Located, TreatmentParts } from './parts.ts';

/** An opinion of the authors: allowed as a source, but it is not one that could be opened. */
const EXPERT = 'expert';

/** A source named somewhere. */
interface Citation {
  readonly part: Located<unknown>;
  readonly within: string;
  readonly source: string;
  /** A place where only a seed article may stand. */
  readonly seedOnly?: boolean;
}

/** Every source that is named exists, every source that exists is named, and "verified" means that one was opened. */
export function checkSources(catalogue: Catalogue): readonly Problem[] {
  return [
    ...checkCitations(catalogue),
    ...checkIdleSources(catalogue),
    ...checkDoubleSources(catalogue),
    ...checkVerified(catalogue),
    ...checkSourcesVerified(catalogue),
  ];
}

/** Ids of all sources the treatment half names, those of the diagnostic half among them. */
export const sourcesUsed = (parts: TreatmentParts): ReadonlySet<string> =>
  new Set(citations(parts).map(({ source }) => source));

function checkCitations({ parts, source, ids }: Catalogue): readonly Problem[] {
  return citations(parts).flatMap(({ part, within, source: id, seedOnly }) => {
    if (!source.has(id) && !ids.sources.has(id)) return [fault(part, within, id, 'the id of a source')];
    return seedOnly && source.get(id)?.type !== 'seed' ? [fault(part, within, id, 'a seed article')] : [];
  });
}

function checkIdleSources({ parts }: Catalogue): readonly Problem[] {
  const used = sourcesUsed(parts);
  return parts.sources.flatMap((part) =>
    used.has(part.value.id) ? [] : [fault(part, 'id', `${part.value.id}, which nothing names`, 'a source in use')],
  );
}

/** The same id in both halves must say so, and only then. */
function checkDoubleSources({ parts, ids }: Catalogue): readonly Problem[] {
  return parts.sources.flatMap((part) => {
    const { id, same_as } = part.value;
    const right = ids.sources.has(id) ? id : undefined;
    return same_as === right
      ? []
      : [fault(part, 'same_as', same_as ?? 'nothing', right ?? 'nothing: no diagnostic source has this id')];
  });
}

/** `verified: true` needs an opened source that is neither a seed article nor our own opinion. */
function checkVerified(catalogue: Catalogue): readonly Problem[] {
  const { parts } = catalogue;
  return [...parts.pathways, ...parts.habits, ...parts.treatments, ...parts.claims, ...parts.questions].flatMap(
    (part) => {
      const { verified, sources } = part.value;
      if (!verified || evidenceAmong(catalogue, sources).some((id) => isOpened(catalogue, id))) return [];
      return [fault(part, 'verified', 'true', 'false: no opened source other than a seed stands behind it')];
    },
  );
}

function checkSourcesVerified(catalogue: Catalogue): readonly Problem[] {
  return catalogue.parts.exercises.flatMap((part) => {
    const evidence = evidenceAmong(catalogue, [...part.value.sources, ...part.value.dose_sources]);
    const opened = evidence.filter((id) => isOpened(catalogue, id));
    const right = opened.length === 0 ? 'none' : opened.length === evidence.length ? 'all' : 'some';
    const written = part.value.sources_verified;
    return written === right ? [] : [fault(part, 'sources_verified', written, right)];
  });
}

const evidenceAmong = ({ source }: Catalogue, ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].filter((id) => id !== EXPERT && source.get(id)?.type !== 'seed');

const isOpened = ({ source, ids }: Catalogue, id: string): boolean =>
  source.get(id)?.verified === true || ids.openedSources.has(id);

function citations(parts: TreatmentParts): readonly Citation[] {
  const { pathwaysFrame, knownMoves, planModel } = parts;
  const frame = pathwaysFrame.value;
  const seeds = (part: Located<unknown>, within: string, ids: readonly string[] = []): Citation[] =>
    list(part, within, ids).map((citation) => ({ ...citation, seedOnly: true }));
  return [
    ...parts.exercises.flatMap((part) => [
      ...list(part, 'sources', part.value.sources),
      ...list(part, 'dose_sources', part.value.dose_sources),
      ...(part.value.model_check === undefined
        ? []
        : [{ part, within: 'model_check.source', source: part.value.model_check.source }]),
    ]),
    { part: knownMoves, within: 'source', source: knownMoves.value.source },
    ...knownMoves.value.moves.flatMap(({ seed }, i) =>
      seeds(knownMoves, `moves[${i}].seed`, seed === undefined ? [] : [seed]),
    ),
    ...parts.rules.flatMap((part) => list(part, 'sources', part.value.sources)),
    ...list(pathwaysFrame, 'pain_rules.sources', frame.pain_rules.sources),
    ...list(pathwaysFrame, 'conventions.sources', frame.conventions.sources),
    ...list(pathwaysFrame, 'phase_frame.sources', frame.phase_frame.sources),
    ...list(planModel, 'set_up.sources', planModel.value.set_up.sources),
    ...parts.pathways.flatMap((part) => [
      ...list(part, 'sources', part.value.sources),
      ...seeds(part, 'seeds', part.value.seeds),
    ]),
    ...parts.habits.flatMap((part) => [
      ...list(part, 'sources', part.value.sources),
      ...seeds(part, 'seeds', part.value.seeds),
    ]),
    ...parts.treatments.flatMap((part) => [
      ...list(part, 'sources', part.value.sources),
      ...seeds(part, 'named_by_seeds', part.value.named_by_seeds),
      ...(part.value.guideline_positions ?? []).map(({ source }, i) => ({
        part,
        within: `guideline_positions[${i}].source`,
        source,
      })),
    ]),
    ...parts.claims.flatMap((part) => [
      ...list(part, 'sources', part.value.sources),
      ...seeds(part, 'seed_files', part.value.seed_files.map(seedOf)),
    ]),
    ...parts.questions.flatMap((part) => [
      ...list(part, 'sources', part.value.sources),
      ...(part.value.for_you ?? []).flatMap(({ sources }, i) => list(part, `for_you[${i}].sources`, sources)),
    ]),
    ...parts.outcomes.flatMap((part) => list(part, 'sources', part.value.sources)),
  ];
}

const list = (part: Located<unknown>, within: string, ids: readonly string[]): Citation[] =>
  ids.map((source, i) => ({ part, within: `${within}[${i}]`, source }));
