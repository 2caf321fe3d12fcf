import { type Exercise, meetNeeds, type NeedsMet } from '@hipspine/knowledge/treatment';
import { avoided, type Course, liftedRules } from './course.ts';
import { weeksBetween } from './day.ts';
import { type ActiveRule, activeRules, type Touch, type Verdict, verdict } from './gates.ts';
import { limitId, limitsOn, peaksWithTags, worstBreach } from './limits.ts';
import type { PeakAngles } from './peak-angles.ts';
import type { Excluded } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import type { Profile } from './profile.ts';
import { questionOf } from './questions.ts';
import type { PlanRequest } from './request.ts';
import { servesOf } from './wants.ts';
import { say } from './words.ts';

/** One reason that keeps an exercise out. */
type Reason = Omit<Excluded, 'exercise' | 'also'>;

/** An exercise that may be offered. */
export interface Allowed {
  readonly exercise: Exercise;
  readonly changes: readonly Touch[];
  readonly needs: Extract<NeedsMet, { ok: true }>;
}

/** Every exercise is either allowed, or out with all its reasons, the strongest first. */
export interface Sieved {
  readonly allowed: readonly Allowed[];
  readonly out: readonly { readonly exercise: Exercise; readonly reasons: readonly [Reason, ...Reason[]] }[];
}

interface Sieve {
  readonly knowledge: PlanKnowledge;
  readonly request: PlanRequest;
  readonly profile: Profile;
  readonly course: Course;
  readonly active: readonly ActiveRule[];
  readonly angles: PeakAngles;
}

/** Puts every exercise through gates, limits, class, place and preference. Gates first: what is out never meets the solver. */
export function sieve(
  knowledge: PlanKnowledge,
  request: PlanRequest,
  profile: Profile,
  course: Course,
  angles: PeakAngles,
): Sieved {
  const context: Sieve = { knowledge, request, profile, course, angles, active: activeRules(knowledge.rules, profile) };
  const pardons = { agreed: new Set(request.agreed), lifted: liftedRules(course, request.lifted) };
  const left = avoided(course);
  const available = thingsAt(knowledge, request);
  const cap = levelCap(knowledge, profile, request);
  const allowed: Allowed[] = [];
  const out: { exercise: Exercise; reasons: [Reason, ...Reason[]] }[] = [];
  for (const exercise of knowledge.exercises) {
    const verdictOn = verdict(context.active, exercise, pardons);
    const needs = meetNeeds(exercise.needs, available, knowledge.equipment);
    const reasons: Reason[] = [
      ...gateReasons(context, verdictOn),
      ...limitReasons(context, exercise),
      ...surgeryReasons(context, exercise),
      ...seriesReasons(context, exercise),
      ...avoidReasons(context, left.get(exercise.id)),
      ...ownReasons(context, exercise, cap),
      ...placeReasons(context, exercise, needs),
    ];
    const [first, ...more] = reasons;
    if (first !== undefined) out.push({ exercise, reasons: [first, ...more] });
    else if (needs.ok) allowed.push({ exercise, needs, changes: verdictOn.by });
  }
  return { allowed, out };
}

/** What is there: what the place offers, without what it lacks, and what the person has. */
const thingsAt = ({ offers }: PlanKnowledge, { place, without, equipment }: PlanRequest): ReadonlySet<string> =>
  new Set([...(offers.get(place) ?? []), ...equipment].filter((id) => !without.includes(id)));

function gateReasons(context: Sieve, { effect, by }: Verdict): readonly Reason[] {
  if (effect !== 'exclude' && effect !== 'clinician-ok') return [];
  return by.map(({ rule, facts, unsettled }) => ({
    rule: rule.id,
    because: unsettled ? unsettledWords(context, facts, rule.why) : rule.why,
    facts: [...facts],
    effect: rule.effect === 'exclude' ? 'exclude' : 'clinician-ok',
    unsettled,
  }));
}

/** The question that is open. */
function unsettledWords({ knowledge, request }: Sieve, facts: readonly string[], why: string): string {
  const fact = knowledge.facts.find(({ id }) => facts.includes(id));
  return fact === undefined
    ? why
    : say(knowledge, 'unsettled', { question: questionOf(knowledge, fact, request).question });
}

function limitReasons({ knowledge, request, angles }: Sieve, exercise: Exercise): readonly Reason[] {
  const limits = limitsOn(request.limits, request.today);
  if (limits.length === 0) return [];
  const breach = worstBreach(peaksWithTags(exercise, angles, knowledge.model), limits);
  if (breach === undefined) return [];
  const { limit, degrees } = breach;
  const because = say(knowledge, 'limit', {
    joint: limit.joint,
    degrees: Math.floor(degrees),
    max: limit.maxDegrees,
    by: limit.setBy,
  });
  return [{ rule: limitId(limit), because, facts: [], effect: 'exclude', unsettled: false }];
}

/** After hip surgery whose limits nobody has told, hip stretches wait. */
function surgeryReasons({ knowledge, request, profile }: Sieve, { category, tags }: Exercise): readonly Reason[] {
  if (!limitsUnknown(request, profile)) return [];
  const { unknown_after_hip_surgery: waits } = knowledge.model.limits;
  if (!waits.categories.includes(category) && !waits.tags.some((tag) => tags.includes(tag))) return [];
  return [{ rule: 'surgery-limits-unknown', because: waits.why, facts: [], effect: 'exclude', unsettled: true }];
}

const FRESH_HIP = ['thr-first-year', 'hip-arthroscopy-12w'];
const HIP_OPERATIONS: readonly string[] = ['hip-replacement', 'hip-other'];
const WEEKS_OF_YEAR = 52;

/** Is there hip surgery of the last year, or of an unknown day, without the surgeon's word on limits? */
export function limitsUnknown({ context: { surgery }, limits, today }: PlanRequest, profile: Profile): boolean {
  const hipLimits = limits.some(({ joint }) => joint === 'hip');
  if (surgery !== undefined && HIP_OPERATIONS.includes(surgery.kind)) {
    const ago = surgery.date === 'unknown' ? 0 : weeksBetween(surgery.date, today);
    if (ago < 0 || ago > WEEKS_OF_YEAR) return false;
    return surgery.limits === 'unknown' || (surgery.limits === 'given' && !hipLimits);
  }
  return FRESH_HIP.some((fact) => profile.get(fact)?.answer === 'yes') && !hipLimits;
}

/** Without a direction, no series in one direction. */
function seriesReasons(context: Sieve, exercise: Exercise): readonly Reason[] {
  if (!isAimlessSeries(context.knowledge, context.request, exercise)) return [];
  const { why } = context.knowledge.model.direction_series;
  return [{ rule: 'no-preference-series', because: why, facts: [], effect: 'exclude', unsettled: false }];
}

/** A move of a series in one direction, for somebody in whom no direction helps. */
export function isAimlessSeries(knowledge: PlanKnowledge, request: PlanRequest, exercise: Exercise): boolean {
  const { wants, without_class, pathway_kind } = knowledge.model.direction_series;
  if (!without_class.includes(request.assessed.assessment.movementClass.class)) return false;
  if (!servesOf(knowledge, exercise).some((want) => wants.includes(want))) return false;
  return knowledge.pathways.some(
    ({ kind, phases }) => kind === pathway_kind && phases.some(({ core }) => core.includes(exercise.id)),
  );
}

const avoidReasons = ({ knowledge }: Sieve, pathway: { id: string; title: string } | undefined): readonly Reason[] =>
  pathway === undefined
    ? []
    : [
        {
          rule: `avoid:${pathway.id}`,
          because: say(knowledge, 'avoid', { pathway: pathway.title }),
          facts: [],
          effect: 'exclude',
          unsettled: false,
        },
      ];

/** What the person brings: too hard yet, to be shown first, not wanted. */
function ownReasons({ knowledge, request }: Sieve, exercise: Exercise, cap: number): readonly Reason[] {
  const { id, category, level, first_use } = exercise;
  const reason = (rule: string, effect: Reason['effect']): Reason => ({
    rule,
    because: say(knowledge, rule),
    facts: [],
    effect,
    unsettled: false,
  });
  return [
    ...(first_use !== undefined && !request.agreed.includes(id) ? [reason('first-use', 'clinician-ok')] : []),
    ...(level > cap ? [reason('level', 'exclude')] : []),
    ...(request.wontDo.includes(id) || request.wontDo.includes(category) ? [reason('wont-do', 'exclude')] : []),
  ];
}

function placeReasons({ knowledge, request }: Sieve, exercise: Exercise, needs: NeedsMet): readonly Reason[] {
  const misfit: Reason = {
    rule: 'place',
    because: say(knowledge, 'place'),
    facts: [],
    effect: 'exclude',
    unsettled: false,
  };
  const reasons = (exercise.places as readonly string[]).includes(request.place) ? [] : [misfit];
  if (needs.ok) return reasons;
  const name = (id: string): string => knowledge.equipment.find((item) => item.id === id)?.name.toLowerCase() ?? id;
  const things = needs.missing.map((group) => group.map(name).join(' or ')).join(', ');
  return [...reasons, { ...misfit, rule: 'equipment', because: say(knowledge, 'equipment', { things }) }];
}

/** Highest level that may be offered: the start level, one above what stayed green, and lower for those who need care. */
function levelCap(knowledge: PlanKnowledge, profile: Profile, { previous }: PlanRequest): number {
  const { start_level_max: start } = knowledge.session;
  const held = (facts: readonly string[]): boolean =>
    facts.some((fact) => profile.get(fact)?.answer === 'yes' || profile.get(fact)?.blocks === true);
  if (held(start.lower_to_1)) return 1;
  const reached = previous === undefined ? 0 : previous.levelReached + knowledge.model.levels.above_reached;
  const cap = Math.max(start.default, reached);
  return held(start.stay_at_2_until_supervised) ? Math.min(cap, start.default) : cap;
}
