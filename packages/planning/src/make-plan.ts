import type { Rule } from '@hipspine/knowledge/treatment';
import { clearanceOf } from './clearance.ts';
import { becauseOf, type Course, courseOf } from './course.ts';
import { daysAfter } from './day.ts';
import { doseOption } from './dose.ts';
import { easePositions } from './ease.ts';
import { activeRules } from './gates.ts';
import { habitsOf } from './habits.ts';
import { limitsOn } from './limits.ts';
import { ordered } from './order.ts';
import { keyframePeaks, type PeakAngles } from './peak-angles.ts';
import type { Because, Conflict, Excluded, Plan, PlanItem, ReleaseItem } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { positionsOf } from './positions.ts';
import { type Profile, profileOf } from './profile.ts';
import { inGroup, isIrritable, type Wanted } from './programme.ts';
import { questionOf } from './questions.ts';
import type { PlanRequest } from './request.ts';
import { type Selection, select } from './selection.ts';
import { type Allowed, isAimlessSeries, limitsUnknown, type Sieved, sieve } from './sieve.ts';
import type { Solver } from './solver.ts';
import { tripOf } from './trip.ts';
import { namings, servesOf, type Want, wantsOf } from './wants.ts';
import { someOf, weekOf } from './week.ts';
import { say } from './words.ts';

/** Everything needed to make plans: compile once, use for everyone. */
export interface Planner {
  readonly knowledge: PlanKnowledge;
  readonly solver: Solver;
  /** What the exercises need of the joints; the keyframes of the library unless the body model gives better. */
  readonly angles: PeakAngles;
}

export const plannerOf = (knowledge: PlanKnowledge, solver: Solver, angles?: PeakAngles): Planner => ({
  knowledge,
  solver,
  angles: angles ?? keyframePeaks(knowledge.model.limits.margin_degrees_when_approximate),
});

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * From an assessed person to what to do this week.
 *
 * Pure and deterministic: the same request gives the same plan. Whoever is not cleared gets none; `conflict` then says
 * what to settle first.
 */
export function makePlan({ knowledge, solver, angles }: Planner, request: PlanRequest): Plan {
  const profile = profileOf(knowledge, request);
  const course = courseOf(knowledge, request, profile);
  const clearance = clearanceOf(knowledge, request);
  const sieved = sieve(knowledge, request, profile, course, angles);
  const blank = blankPlan(knowledge, request, profile, course, sieved);
  const ease = easePositions(knowledge, course, sieved.allowed);
  if (clearance.kind === 'closed') {
    const release = clearance.rest ? restItems(knowledge, request, course, ease) : [];
    return {
      ...blank,
      why: clearance.conflict.rules[0]?.text ?? blank.why,
      pathways: [],
      habits: [],
      release,
      conflict: clearance.conflict,
    };
  }
  const wanted: Wanted = {
    knowledge,
    request,
    profile,
    course,
    wants: wantsOf(knowledge, course, (exercise) => isAimlessSeries(knowledge, request, exercise)),
    week: weekOf(request.days, knowledge.model.load.strength_days_at_most),
  };
  const calm = isIrritable(knowledge, profile) ? withoutFlare(wanted, angles) : undefined;
  const selection = select(solver, wanted, calm, sieved);
  const trip = tripFor(knowledge, request, profile, course, angles);
  return compose({ ...blank, trip }, wanted, selection, sieved, ease, solver.name);
}

/** The drive, with what is allowed beside the car and what at home, wherever the plan itself is done. */
function tripFor(
  knowledge: PlanKnowledge,
  request: PlanRequest,
  profile: Profile,
  course: Course,
  angles: PeakAngles,
): Plan['trip'] {
  if (request.context.trip === undefined) return null;
  const at = (place: PlanRequest['place']): readonly Allowed[] =>
    sieve(knowledge, { ...request, place, without: [] }, profile, course, angles).allowed;
  return tripOf(knowledge, request, at('car-stop'), at('home'));
}

/** The same person without the flare, to find how much a week would hold. */
function withoutFlare(
  wanted: Wanted,
  angles: PeakAngles,
): { readonly wanted: Wanted; readonly allowed: readonly Allowed[] } {
  const { knowledge, profile, request } = wanted;
  const calmer = new Map(profile);
  for (const fact of knowledge.model.dose.irritable_facts) calmer.set(fact, { answer: 'no', from: [], blocks: false });
  const course = courseOf(knowledge, request, calmer);
  const wants = wantsOf(knowledge, course, (exercise) => isAimlessSeries(knowledge, request, exercise));
  const { allowed } = sieve(knowledge, request, calmer, course, angles);
  return { wanted: { ...wanted, profile: calmer, course, wants }, allowed };
}

/** All that a plan says whether or not there is anything to do. */
function blankPlan(
  knowledge: PlanKnowledge,
  request: PlanRequest,
  profile: Profile,
  course: Course,
  sieved: Sieved,
): Plan {
  const { assessment } = request.assessed;
  return {
    ...(request.id === undefined ? {} : { id: request.id }),
    format: 1,
    version: assessment.version,
    knowledge: assessment.knowledge,
    made: request.today,
    started: request.previous?.startedOn ?? request.today,
    phase: course.phase,
    why: whyOf(knowledge, request, course),
    pathways: course.legs.map(({ pathway, phase, role, because }) => ({
      pathway: pathway.id,
      phase: phase.id,
      role,
      because,
      grade: pathway.grade,
      source: pathway.sources,
    })),
    items: [],
    habits: habitsOf(knowledge, request, profile, course, activeRules(knowledge.rules, profile)).map((habit) => habit),
    release: [],
    excluded: namedFirst(sieved, course).map(
      ({ exercise, reasons: [first, ...more] }): Excluded => ({
        exercise: exercise.id,
        ...first,
        also: [...new Set(more.map(({ rule }) => rule))],
      }),
    ),
    targets: [],
    positions: [...positionsOf(knowledge, request)],
    trip: null,
    askFirst: questionsFirst(knowledge, request, profile, sieved),
    askSurgeon: surgeonQuestions(knowledge, request, profile),
    showTo: showTo(knowledge, request, profile),
    review: reviewOf(knowledge, request, course),
    limits: limitsOn(request.limits, request.today).map(({ joint, side, motion, maxDegrees, until, setBy }) => ({
      text: say(knowledge, 'limit-words', { side, joint, motion, max: maxDegrees, by: setBy }),
      until,
    })),
    budget: { minutes: request.minutes, days: request.days, busiestDayMinutes: 0 },
    proof: null,
    conflict: null,
    warnings: stagedLimits(knowledge, request),
  };
}

/** Limits that are not known, and whether to drive at all when a trip is planned soon after an operation. */
export function surgeonQuestions(knowledge: PlanKnowledge, request: PlanRequest, profile: Profile): string[] {
  const ids = limitsUnknown(knowledge, request, profile)
    ? ['ask-approach', 'ask-limits', 'ask-until', 'ask-weight', 'ask-drive']
    : request.context.trip !== undefined && OPERATED.some((fact) => profile.get(fact)?.answer === 'yes')
      ? ['ask-drive']
      : [];
  return ids.map((id) => say(knowledge, id));
}

/** What the pathways named comes first: people ask for it. */
function namedFirst({ out }: Sieved, course: Course): Sieved['out'] {
  const named = namings(course);
  const rank = ({ exercise }: Sieved['out'][number]): number => (named.has(exercise.id) ? 0 : 1);
  return [...out].sort((x, y) => rank(x) - rank(y));
}

function whyOf(knowledge: PlanKnowledge, { context: { surgery }, today }: PlanRequest, course: Course): string {
  const lead = course.legs.find(({ role }) => role === 'leading') ?? course.legs[0];
  const flare = course.legs.some(({ because }) => because === 'flare');
  const sentences = [
    lead === undefined || lead.role === 'general'
      ? say(knowledge, 'why-general')
      : say(knowledge, 'why', { phase: lead.phase.name, pathway: lead.pathway.title }),
    ...(flare ? [say(knowledge, 'why-flare')] : []),
    ...(surgery !== undefined && surgery.date !== 'unknown' && surgery.date > today
      ? [say(knowledge, 'before-surgery', { date: surgery.date })]
      : []),
  ];
  return sentences.join(' ');
}

/** Open questions that keep moves out, the one that most moves wait for first. */
function questionsFirst(
  knowledge: PlanKnowledge,
  request: PlanRequest,
  profile: Profile,
  { out }: Sieved,
): Plan['askFirst'] {
  const open = knowledge.facts.filter(({ id }) => profile.get(id)?.blocks === true);
  return open
    .map((fact) => ({
      fact: fact.id,
      ...questionOf(knowledge, fact, request),
      waiting: out.filter(({ reasons }) => reasons.some(({ unsettled, facts }) => unsettled && facts.includes(fact.id)))
        .length,
    }))
    .sort((x, y) => y.waiting - x.waiting || (x.fact < y.fact ? -1 : 1));
}

const MOTHERS = ['pregnant-first', 'pregnant-later', 'postpartum'];
const OPERATED = [
  'thr-first-year',
  'hip-arthroscopy-12w',
  'spine-surgery-12w',
  'knee-surgery-12w',
  'abdominal-surgery-12w',
];

function showTo(knowledge: PlanKnowledge, { context, limits }: PlanRequest, profile: Profile): string[] {
  const any = (facts: readonly string[]): boolean => facts.some((fact) => profile.get(fact)?.answer === 'yes');
  return [
    ...(any(MOTHERS) ? [say(knowledge, 'show-midwife')] : []),
    ...(any(OPERATED) || context.surgery !== undefined || limits.length > 0 ? [say(knowledge, 'show-surgeon')] : []),
  ];
}

/** The next look: at the end of the phase's rhythm, or the day after a limit ends, whichever comes first. */
function reviewOf(knowledge: PlanKnowledge, { today, limits }: PlanRequest, { phase, legs }: Course): Plan['review'] {
  const usual = daysAfter(today, knowledge.model.review_days[phase]);
  const ends = limitsOn(limits, today).flatMap(({ until }) => (until === null ? [] : [daysAfter(until, 1)]));
  const when = [usual, ...ends].sort()[0] ?? usual;
  const asked = legs.flatMap(({ phase: due, pathway }) => [
    ...(due.progress_when ?? []),
    ...(due.step_back_when ?? []),
    ...pathway.refer_when,
  ]);
  const triggers = [
    ...new Set([
      ...(when === usual ? [] : [say(knowledge, 'review-limit')]),
      say(knowledge, 'review-pain'),
      ...asked,
      ...knowledge.referWhen,
    ]),
  ];
  return { when, triggers: triggers as [string, ...string[]] };
}

/** Two limits on one movement that both hold today: the stricter counts, and we say so. */
function stagedLimits(knowledge: PlanKnowledge, { limits, today }: PlanRequest): string[] {
  const keys = limitsOn(limits, today).map(({ joint, side, motion }) => `${joint} ${side} ${motion}`);
  return new Set(keys).size < keys.length ? [say(knowledge, 'staged-limit')] : [];
}

/** Puts what was chosen into order and on days, with the reason for each. */
function compose(
  blank: Plan,
  wanted: Wanted,
  selection: Selection,
  sieved: Sieved,
  ease: readonly Allowed[],
  solver: string,
): Plan {
  const { knowledge, request, course } = wanted;
  if (selection.kind === 'conflict') {
    const release = restItems(knowledge, request, course, ease);
    const questions = blank.askFirst.filter(({ waiting }) => waiting > 0);
    const conflict = explained(wanted, { ...selection.conflict, stillToAsk: questions.map(({ fact }) => fact) });
    return { ...blank, release, targets: targetsOf(wanted, sieved, [], release), conflict };
  }
  const { choices, solution } = selection;
  const pain = request.assessed.person.findings.get('pain-now-0-10');
  const settleFirst = typeof pain === 'number' && pain >= knowledge.model.pain_for_ease_first;
  const all = [...choices.map(({ allowed }) => allowed), ...ease];
  const order = ordered(
    knowledge,
    all.map(({ exercise }) => exercise),
    settleFirst,
  ).map(({ id }) => id);
  const place = (id: string): number => order.indexOf(id) + 1;
  const made = choices.map(({ allowed, option, days }) => ({
    allowed,
    item: itemOf(
      wanted,
      allowed,
      option.dose,
      option.minutesPerDay,
      days,
      place(allowed.exercise.id),
      choices.map((c) => c.allowed),
    ),
  }));
  const byOrder = <T extends { order: number }>(list: readonly T[]): T[] => [...list].sort((x, y) => x.order - y.order);
  const items = byOrder(made.filter(({ allowed }) => allowed.exercise.category !== 'release').map(({ item }) => item));
  const pressed = made
    .filter(({ allowed }) => allowed.exercise.category === 'release')
    .map(({ item }): ReleaseItem => ({ ...item, kind: 'release', counts: true }));
  const rest = restItems(knowledge, request, course, ease).map((item) => ({ ...item, order: place(item.exercise) }));
  const release = byOrder([...pressed, ...rest]);
  const load = EVERY_DAY.map((day) =>
    [...items, ...pressed]
      .filter(({ days }) => days.includes(day))
      .reduce((sum, { minutesPerDay }) => sum + minutesPerDay, 0),
  );
  return {
    ...blank,
    items,
    release,
    targets: targetsOf(wanted, sieved, [...items, ...pressed], release),
    budget: { ...blank.budget, busiestDayMinutes: Math.round(Math.max(...load) * 10) / 10 },
    proof: {
      solver,
      gap: Number(solution.gap.toPrecision(3)),
      objective: Number(solution.objective.toFixed(3)),
      nodes: solution.nodes,
    },
  };
}

/** At 16 and 17 it is the age that leaves rest only; say that first. */
function explained({ knowledge, profile }: Wanted, conflict: Conflict): Conflict {
  const restOnly = knowledge.model.scope.find(({ effect }) => effect === 'rest-only');
  if (restOnly === undefined || profile.get('child')?.answer !== 'yes') return conflict;
  return {
    ...conflict,
    kind: 'scope',
    rules: [{ rule: restOnly.id, text: say(knowledge, restOnly.id) }, ...conflict.rules],
  };
}

function itemOf(
  { knowledge, request, course, wants }: Wanted,
  { exercise, changes, needs }: Allowed,
  dose: Omit<PlanItem['dose'], 'perWeek'>,
  minutesPerDay: number,
  days: readonly number[],
  order: number,
  together: readonly Allowed[],
): PlanItem {
  const because = reasonsFor(knowledge, exercise, course, wants, together);
  const [firstDay = 1, ...moreDays] = days;
  const [source = 'expert', ...sources] = exercise.sources;
  return {
    exercise: exercise.id,
    side: 'both',
    perSide: exercise.laterality !== 'bilateral',
    order,
    dose: { ...dose, perWeek: days.length },
    minutesPerDay,
    days: [firstDay, ...moreDays],
    changes: changes.map(({ rule }) => changeOf(knowledge, rule)),
    uses: [...needs.uses],
    standIns: needs.standIns.map((standIn) => ({ ...standIn })),
    isNew: request.previous?.known.includes(exercise.id) !== true,
    because,
    source: [source, ...sources],
  };
}

/** What to do otherwise; a change that is in the dose already is not asked for twice. */
export const changeOf = (knowledge: PlanKnowledge, { id, modify, why }: Rule): PlanItem['changes'][number] => ({
  rule: id,
  text: knowledge.model.dose.rules_already_kept.includes(id) ? say(knowledge, 'dose-lowered') : (modify ?? why),
});

/** Why a move is in: what it does, who names it, which pair it completes. */
function reasonsFor(
  knowledge: PlanKnowledge,
  exercise: Allowed['exercise'],
  course: Course,
  wants: readonly Want[],
  together: readonly Allowed[],
): [Because, ...Because[]] {
  const serves = servesOf(knowledge, exercise);
  const targets = wants
    .filter(({ id }) => serves.includes(id))
    .map(({ id, leg }): Because => ({ ...becauseOf(leg), kind: 'target', id }));
  const named = (namings(course).get(exercise.id) ?? []).map(({ leg }) => becauseOf(leg));
  const pairs = knowledge.model.pairs
    .filter(
      ({ work, needs }) =>
        inGroup(knowledge, exercise, needs) &&
        together.some(({ exercise: other }) => other.id !== exercise.id && inGroup(knowledge, other, work)),
    )
    .map(({ id, sources }): Because => ({ kind: 'pair', id, sources }));
  const [first = { kind: 'kept', id: exercise.id, sources: exercise.sources } as Because, ...more] = [
    ...targets,
    ...named,
    ...pairs,
  ];
  return [first, ...more];
}

function restItems(
  knowledge: PlanKnowledge,
  request: PlanRequest,
  course: Course,
  ease: readonly Allowed[],
): ReleaseItem[] {
  const named = namings(course);
  return ease.map((allowed, i) => {
    const { exercise } = allowed;
    const option = doseOption(knowledge.model, exercise, 1);
    const reasons = (named.get(exercise.id) ?? []).map(({ leg }) => becauseOf(leg));
    const [first = { kind: 'ease', id: exercise.category, sources: exercise.sources } as Because, ...more] = reasons;
    const days = someOf(EVERY_DAY, exercise.dose.days_per_week);
    const [source = 'expert', ...sources] = exercise.sources;
    const [firstDay = 1, ...moreDays] = days;
    return {
      exercise: exercise.id,
      side: 'both',
      perSide: exercise.laterality !== 'bilateral',
      order: i + 1,
      dose: { ...option.dose, perWeek: days.length },
      minutesPerDay: option.minutesPerDay,
      days: [firstDay, ...moreDays],
      changes: allowed.changes.map(({ rule }) => changeOf(knowledge, rule)),
      uses: [...allowed.needs.uses],
      standIns: allowed.needs.standIns.map((standIn) => ({ ...standIn })),
      isNew: request.previous?.known.includes(exercise.id) !== true,
      because: [first, ...more],
      source: [source, ...sources],
      kind: 'ease',
      counts: false,
    };
  });
}

/** What is wanted, what serves it, and what stands in the way of the rest. */
function targetsOf(
  { knowledge, wants }: Wanted,
  { allowed, out }: Sieved,
  items: readonly PlanItem[],
  release: readonly PlanItem[],
): Plan['targets'] {
  const inPlan = [...new Set([...items, ...release].map(({ exercise }) => exercise))];
  const does = (id: string, want: string): boolean => {
    const exercise = knowledge.exercise.get(id);
    return exercise !== undefined && servesOf(knowledge, exercise).includes(want);
  };
  return wants.map(({ id, leg, firstLine }) => {
    const by = inPlan.filter((exercise) => does(exercise, id));
    const possible = allowed.some(({ exercise }) => servesOf(knowledge, exercise).includes(id));
    const barred = out.find(({ exercise }) => servesOf(knowledge, exercise).includes(id))?.reasons[0];
    return {
      target: id,
      pathway: leg.pathway.id,
      firstLine: firstLine && (leg.role === 'leading' || leg.role === 'general'),
      served: by.length > 0,
      by,
      ...(by.length > 0 ? {} : { notServed: possible ? 'no-room' : (barred?.rule ?? 'no-exercise') }),
    };
  });
}
