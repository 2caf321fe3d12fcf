import { matches } from '@hipspine/knowledge';
import type { Pathway } from '@hipspine/knowledge/treatment';
import { weeksBetween } from './day.ts';
import type { Because, Plan, PlanPhase } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { holds, type Profile } from './profile.ts';
import type { PlanRequest } from './request.ts';

type Phase = Pathway['phases'][number];
type Role = Plan['pathways'][number]['role'];

/** A pathway this person is on, in the phase that is due. */
export interface Leg {
  readonly pathway: Pathway;
  readonly phase: Phase;
  readonly role: Role;
  /** What put the person on it: a condition, fact, finding or context. */
  readonly because: string;
}

/** What is wanted for this person: the pathways, most important first, and the phase of the whole plan. */
export interface Course {
  readonly phase: PlanPhase;
  readonly legs: readonly Leg[];
}

const FLARE = 'flare-and-maintain';

/**
 * The pathways of a person: the most probable cause leads, a second probable one follows, then movement class, context
 * and contributors. The general pathway joins in a flare, and for whoever has
 * no cause or direction that leads.
 */
export function courseOf(knowledge: PlanKnowledge, request: PlanRequest, profile: Profile): Course {
  const flare = isYes(profile, knowledge.model.dose.irritable_facts);
  const phase = flare ? 'calm' : (request.previous?.phase ?? 'calm');
  const matched = knowledge.pathways.flatMap((pathway): Omit<Leg, 'phase'>[] => {
    const because = whyOn(pathway, knowledge, request, profile);
    return because === undefined ? [] : [{ pathway, role: roleOf(pathway, because), because }];
  });
  const fitting = matched.filter(
    (leg) => !(fitOf(leg.pathway, request) === 'against' && matched.some((other) => isBetter(other, leg, request))),
  );
  const ordered = fitting.sort(
    (x, y) => ROLE_ORDER.indexOf(x.role) - ROLE_ORDER.indexOf(y.role) || beliefIn(y, request) - beliefIn(x, request),
  );
  let leads = true;
  const legs = ordered.map((leg): Leg => {
    const role = leg.role === 'leading' && !leads ? 'second' : leg.role;
    if (role === 'leading') leads = false;
    return { ...leg, role, phase: phaseOf(knowledge, leg.pathway, phase, request) };
  });
  const general = knowledge.pathway.get(FLARE);
  const led = legs.some(({ role }) => role === 'leading' || role === 'movement-class');
  if (general === undefined || (led && !flare)) return { phase, legs };
  const role: Role = led ? 'context' : 'general';
  const [flarePhase, maintainPhase] = general.phases;
  const due = phase === 'calm' ? flarePhase : (maintainPhase ?? flarePhase);
  if (due === undefined) return { phase, legs };
  const leg: Leg = { pathway: general, phase: due, role, because: flare ? 'flare' : 'general' };
  return { phase, legs: led ? [...legs, leg] : [leg, ...legs] };
}

/** Do the answers that a pathway names speak for it? Two pathways of one cause differ in how long it has lasted. */
function fitOf({ match }: Pathway, { assessed }: PlanRequest): 'for' | 'open' | 'against' {
  const asked = (match.findings ?? []).flatMap(({ finding, when }) => {
    const value = assessed.person.findings.get(finding);
    return value === undefined ? [] : [matches(when, value)];
  });
  if (asked.length === 0) return 'open';
  return asked.includes(true) ? 'for' : 'against';
}

const isBetter = (other: Omit<Leg, 'phase'>, leg: Omit<Leg, 'phase'>, request: PlanRequest): boolean =>
  other.because === leg.because && other.role === leg.role && fitOf(other.pathway, request) === 'for';

const ROLE_ORDER: readonly Role[] = ['leading', 'second', 'movement-class', 'context', 'contributor', 'general'];

/**
 * A pathway that a cause puts the person on can lead, except those of contributors. A context of the person (pregnancy,
 * falls, surgery, what the day asks) stands above one that only an answer suggests.
 */
function roleOf({ kind, match }: Pathway, because: string): Role {
  if (kind === 'condition') return 'leading';
  if (kind !== 'context') return kind;
  if (match.conditions?.includes(because) === true) return 'leading';
  return match.findings?.some(({ finding }) => finding === because) === true ? 'contributor' : 'context';
}

const isYes = (profile: Profile, facts: readonly string[]): boolean =>
  facts.some((fact) => profile.get(fact)?.answer === 'yes');

/** What puts the person on the pathway, or nothing. Only what is known counts: a want is never made from silence. */
function whyOn(
  { id, match, kind }: Pathway,
  knowledge: PlanKnowledge,
  request: PlanRequest,
  profile: Profile,
): string | undefined {
  const condition = [...(match.conditions ?? [])]
    .filter((name) => holds(name, knowledge, request))
    .sort((x, y) => probabilityOf(y, request) - probabilityOf(x, request))[0];
  if (condition !== undefined) return condition;
  const fact = match.facts?.find((name) => profile.get(name)?.answer === 'yes');
  if (fact !== undefined) return fact;
  const context = contextPathways(knowledge, request).get(id);
  if (context !== undefined) return context;
  // How long it lasts, or what worsens it, does not by itself say that a cause leads.
  if (kind === 'condition') return undefined;
  return match.findings?.find(({ finding, when }) => {
    const value = request.assessed.person.findings.get(finding);
    return value !== undefined && matches(when, value);
  })?.finding;
}

/** Pathways that the life of the person asks for, by id, with the context that asks. */
function contextPathways({ model }: PlanKnowledge, { context, today }: PlanRequest): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  const hours: Readonly<Record<string, number | undefined>> = { desk: context.deskHours, trip: context.trip?.hours };
  for (const { context: name, pathway, from_hours } of model.contexts) {
    const told = hours[name];
    const there =
      from_hours === undefined
        ? (context.activities as readonly string[] | undefined)?.includes(name) === true ||
          (name === 'pelvic-floor' && context.pelvicFloor === true) ||
          (name === 'cycling' && context.bicycle !== undefined)
        : told !== undefined && told >= from_hours;
    if (there) wanted.set(pathway, name);
  }
  const { surgery } = context;
  const after = model.surgery.find(({ kind }) => kind === surgery?.kind)?.pathway;
  if (surgery !== undefined && after !== undefined) {
    const ago = surgery.date === 'unknown' ? 0 : weeksBetween(surgery.date, today);
    if (ago >= 0 && ago <= after.weeks) wanted.set(after.id, `surgery:${surgery.kind}`);
  }
  return wanted;
}

const probabilityOf = (condition: string, { assessed, confirmed }: PlanRequest): number =>
  confirmed.includes(condition)
    ? 1
    : (assessed.assessment.ranked.find((cause) => cause.condition === condition)?.probability ?? 0);

/** How much speaks for a leg: the probability of the cause that put the person on it. */
const beliefIn = ({ because }: { readonly because: string }, request: PlanRequest): number =>
  probabilityOf(because, request);

/**
 * The phase of one pathway. Calm is its first, keep its last, build what lies between, by the weeks since the start.
 * After surgery the wound decides as well: no phase whose first week has not come since the operation.
 */
function phaseOf(knowledge: PlanKnowledge, pathway: Pathway, phase: PlanPhase, request: PlanRequest): Phase {
  const { previous, today } = request;
  const healed = weeksSinceSurgery(knowledge, pathway, request);
  const open = pathway.phases.filter(({ weeks: [from] }, i) => i === 0 || healed === undefined || from <= healed);
  const first = open[0];
  if (first === undefined) throw new Error(`the pathway ${pathway.id} has no phase`);
  const last = open.at(-1) ?? first;
  if (phase === 'calm') return first;
  if (phase === 'keep') return last;
  const weeks = previous === undefined ? 0 : weeksBetween(previous.startedOn, today);
  const middle = open.length > 2 ? open.slice(1, -1) : open.slice(1);
  return middle.findLast(({ weeks: [from] }) => from <= weeks) ?? middle[0] ?? first;
}

/** Weeks since the operation that put the person on this pathway; undefined on every other pathway. */
function weeksSinceSurgery(
  { model }: PlanKnowledge,
  { id }: Pathway,
  { context: { surgery }, today }: PlanRequest,
): number | undefined {
  const after = model.surgery.find(({ kind }) => kind === surgery?.kind)?.pathway;
  if (surgery === undefined || after?.id !== id) return undefined;
  return surgery.date === 'unknown' ? 0 : weeksBetween(surgery.date, today);
}

/** Rules that the active phases lift, once somebody has confirmed that their condition is met. */
export function liftedRules({ legs }: Course, confirmed: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lifted = new Map<string, Set<string>>();
  for (const { phase } of legs) {
    for (const { rule, for: exercises } of phase.lifts_rules ?? []) {
      if (!confirmed.includes(rule)) continue;
      const so = lifted.get(rule) ?? new Set<string>();
      for (const exercise of exercises) so.add(exercise);
      lifted.set(rule, so);
    }
  }
  return lifted;
}

/** Exercises that a pathway of the course asks to leave out, with the pathway. */
export const avoided = ({ legs }: Course): ReadonlyMap<string, Pathway> =>
  new Map(legs.flatMap(({ pathway }) => (pathway.avoid_exercises ?? []).map((id) => [id, pathway] as const)));

/** A leg as a reason. */
export const becauseOf = ({ pathway, phase, because }: Leg): Because => ({
  kind: 'pathway',
  id: pathway.id,
  pathway: pathway.id,
  phase: phase.id,
  condition: because,
  grade: pathway.grade,
  sources: pathway.sources,
});
