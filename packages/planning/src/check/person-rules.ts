import { matches } from '@hipspine/knowledge';
import type { Exercise, Pathway, Rule } from '@hipspine/knowledge/treatment';
import { weeksBetween } from '../day.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';
import type { PlanRequest } from '../request.ts';
import { isLikely, type Presence, presenceOf } from './presence.ts';

/** A person with all that the rules say about them; made once, asked for every move. */
export interface Judged {
  readonly knowledge: PlanKnowledge;
  readonly request: PlanRequest;
  readonly presence: ReadonlyMap<string, Presence>;
}

/** A rule that touches a move for this person. */
export interface Touch {
  readonly rule: Rule;
  readonly facts: readonly string[];
  /** It rests on questions that are open, on nothing that is known. */
  readonly unsettled: boolean;
}

export const judge = (knowledge: PlanKnowledge, request: PlanRequest): Judged => ({
  knowledge,
  request,
  presence: presenceOf(knowledge, request),
});

export const has = ({ presence }: Judged, fact: string): boolean => presence.get(fact) === 'yes';

/** Counts as present for whatever closes a move. */
const mayHave = ({ presence }: Judged, fact: string): boolean => presence.get(fact) !== 'no';

/**
 * The rules that touch a move with these tags. A rule that changes how a move is done needs a fact that is known; one that
 * closes it needs only an open question.
 */
export function touches(judged: Judged, tags: readonly string[]): readonly Touch[] {
  return judged.knowledge.rules.flatMap((rule): readonly Touch[] => {
    if (rule.unless_tags?.some((tag) => tags.includes(tag)) === true) return [];
    const [first] = rule.when_tags_any;
    if (first !== '*' && !rule.when_tags_any.some((tag) => tags.includes(tag))) return [];
    const known = rule.when_facts_any.filter((fact) => has(judged, fact));
    if (known.length > 0) return [{ rule, facts: known, unsettled: false }];
    if (rule.effect === 'modify') return [];
    const open = rule.when_facts_any.filter((fact) => judged.presence.get(fact) === 'open');
    return open.length > 0 ? [{ rule, facts: open, unsettled: true }] : [];
  });
}

/**
 * What of the rules is in the way of an exercise, the strongest first, after what a clinician has said. The word of a
 * clinician settles no open question.
 *
 * @param phases  pathway and phase that the plan says it follows; only these can lift a rule
 */
export function closing(
  judged: Judged,
  exercise: Exercise,
  phases: readonly { readonly pathway: string; readonly phase: string }[],
): readonly Touch[] {
  const { request } = judged;
  const closed = touches(judged, exercise.tags)
    .filter(({ rule }) => rule.effect !== 'modify')
    .filter(({ rule }) => !isLifted(judged, rule.id, exercise.id, phases))
    .filter(
      ({ rule, unsettled }) => !(rule.effect === 'clinician-ok' && !unsettled && request.agreed.includes(exercise.id)),
    );
  return [...closed].sort((x, y) => Number(y.rule.effect === 'exclude') - Number(x.rule.effect === 'exclude'));
}

function isLifted(
  judged: Judged,
  rule: string,
  exercise: string,
  phases: readonly { readonly pathway: string; readonly phase: string }[],
): boolean {
  if (!judged.request.lifted.includes(rule)) return false;
  return phases.some(({ pathway, phase }) => {
    const named = judged.knowledge.pathway.get(pathway);
    const due = named?.phases.find(({ id }) => id === phase);
    return (
      named !== undefined &&
      isOn(judged, named) &&
      due?.lifts_rules?.some((lift) => lift.rule === rule && lift.for.includes(exercise)) === true
    );
  });
}

/** Is the person on a pathway, by what is known of them? A context of the request counts too. */
export function isOn(judged: Judged, { id, match }: Pathway): boolean {
  const { knowledge, request } = judged;
  const { surgery } = request.context;
  const findings = request.assessed.person.findings;
  return (
    match.always === true ||
    (match.conditions ?? []).some((condition) => isLikely(knowledge, request, condition)) ||
    (match.facts ?? []).some((fact) => has(judged, fact)) ||
    (match.findings ?? []).some(({ finding, when }) => {
      const value = findings.get(finding);
      return value !== undefined && matches(when, value);
    }) ||
    knowledge.model.surgery.some(({ kind, pathway }) => kind === surgery?.kind && pathway?.id === id) ||
    knowledge.model.contexts.some(({ pathway }) => pathway === id)
  );
}

/** Uses of a move that evidence or agreed practice is against, for a cause, fact or pathway that holds. */
export function usesAgainst(judged: Judged, exercise: Exercise): readonly string[] {
  const { knowledge, request } = judged;
  return exercise.indications.flatMap((use) => {
    if (use.grade !== 'X') return [];
    if ('condition' in use) return isLikely(knowledge, request, use.condition) ? [use.condition] : [];
    return 'fact' in use && has(judged, use.fact) ? [use.fact] : [];
  });
}

/** Highest level of a move that may be in the plan now. */
export function levelCap(judged: Judged, exercise: string): number {
  const { knowledge, request } = judged;
  const { default: usual, lower_to_1, stay_at_2_until_supervised: watched } = knowledge.session.start_level_max;
  const reached =
    request.previous === undefined ? 0 : request.previous.levelReached + knowledge.model.levels.above_reached;
  const start = lower_to_1.some((fact) => mayHave(judged, fact)) ? 1 : usual;
  const cap = Math.max(start, reached);
  const unwatched = !request.agreed.includes(exercise) && watched.some((fact) => has(judged, fact));
  return unwatched ? Math.min(usual, cap) : cap;
}

/** The surgeon's limits are not known although a hip was operated: stretches and deep bends of the hip wait. */
export function limitsNotKnown(judged: Judged): boolean {
  const { request } = judged;
  const { surgery } = request.context;
  const told = request.limits.some(({ joint }) => joint === 'hip');
  const ago =
    surgery === undefined ? undefined : surgery.date === 'unknown' ? 0 : weeksBetween(surgery.date, request.today);
  if (surgery !== undefined && ago !== undefined && ['hip-replacement', 'hip-other'].includes(surgery.kind)) {
    if (ago < 0 || ago > judged.knowledge.model.limits.unknown_after_hip_surgery.within_weeks) return false;
    if (surgery.limits === 'none') return false;
    return surgery.limits === 'unknown' || !told;
  }
  return !told && ['thr-12w', 'thr-first-year', 'hip-arthroscopy-12w'].some((fact) => has(judged, fact));
}

/** Does the move wait while the limits after hip surgery are not known? */
export const waitsForLimits = (
  { knowledge }: Judged,
  { category, tags }: { readonly category?: string; readonly tags: readonly string[] },
): boolean => {
  const { unknown_after_hip_surgery: waits } = knowledge.model.limits;
  return (
    (category !== undefined && waits.categories.includes(category)) || waits.tags.some((tag) => tags.includes(tag))
  );
};

/** A series in one direction, for somebody whom no direction helps. */
export function isAimless(judged: Judged, exercise: Exercise): boolean {
  const { knowledge, request } = judged;
  const { direction_series: series, wants } = knowledge.model;
  if (!series.without_class.includes(request.assessed.assessment.movementClass.class)) return false;
  const directed = wants.by_tag.some(
    ({ tags, categories, want }) =>
      series.wants.includes(want) &&
      categories.includes(exercise.category) &&
      tags.some((tag) => exercise.tags.includes(tag)),
  );
  return (
    directed &&
    knowledge.pathways.some(
      ({ kind, phases }) =>
        kind === series.pathway_kind &&
        phases.some(({ core, optional = [] }) => [...core, ...optional].includes(exercise.id)),
    )
  );
}
