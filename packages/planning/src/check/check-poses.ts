import { findMovement, type Movement, type NamedParts } from '@hipspine/knowledge/lookup';
import { type Exercise, ladderOf } from '@hipspine/knowledge/treatment';
import type { PlanKnowledge } from '../plan-knowledge.ts';
import type { PlanRequest } from '../request.ts';
import { say } from '../words.ts';
import { checkClosed } from './check-clearance.ts';
import { checkBars } from './check-move.ts';
import { type Judged, judge, levelCap, limitsNotKnown, touches, waitsForLimits } from './person-rules.ts';
import { holdsOn } from './reach.ts';

/** A rule and what it says to the person. */
export interface PoseReason {
  readonly rule: string;
  readonly text: string;
  /** It rests on a question that is open; the answer may change it. */
  readonly open: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What to do about one pose of a list. */
export interface PoseVerdict {
  /** Line of the list, from 1. */
  readonly line: number;
  readonly said: string;
  readonly verdict: 'keep' | 'change' | 'leave' | 'ambiguous' | 'not-known';
  readonly move: Named | null;
  /** Why it is left out. */
  readonly reasons: readonly PoseReason[];
  /** How it is done instead of the usual way. */
  readonly changes: readonly PoseReason[];
  /** What the name may mean, when it means more than one move. */
  readonly candidates: readonly Named[];
  /** A move in its place that this person may do, with the changes it needs. */
  readonly instead: (Named & { readonly changes: readonly PoseReason[] }) | null;
}

interface Judgement {
  readonly reasons: readonly PoseReason[];
  readonly changes: readonly PoseReason[];
}

/** All there is to judge poses with. */
interface PoseRoom {
  readonly judged: Judged;
  readonly treatment: NamedParts;
  /** Nobody who is not cleared is told to go on with a class. */
  readonly closed: PoseReason | undefined;
}

/**
 * Is my class safe for me? Each pose of a list is kept, changed or left, with the rule behind it and a move in its place.
 *
 * A name is never guessed: one that fits two moves is asked about, one that nobody knows is said to be unknown. A pose
 * outside the library is judged by its tags; it has no keyframes, so under a limit of the surgeon it is left.
 *
 * @param lines  one pose a line, as somebody types it; empty lines are skipped
 */
export function checkPoses(
  knowledge: PlanKnowledge,
  treatment: NamedParts,
  lines: readonly string[],
  request: PlanRequest,
): readonly PoseVerdict[] {
  const judged = judge(knowledge, request);
  const room: PoseRoom = { judged, treatment, closed: checkClosed(judged) };
  return lines.flatMap((text, i) => {
    const said = text.trim();
    return said === '' ? [] : [verdictOn(room, said, i + 1)];
  });
}

function verdictOn(room: PoseRoom, said: string, line: number): PoseVerdict {
  const found = findMovement(room.treatment, said);
  const blank = { line, said, move: null, reasons: [], changes: [], candidates: [], instead: null };
  if (found.kind === 'not-known') return { ...blank, verdict: 'not-known' };
  if (found.kind === 'ambiguous')
    return { ...blank, verdict: 'ambiguous', candidates: found.candidates.map(({ id, name }) => ({ id, name })) };
  const { id, name } = found.movement;
  const { reasons, changes } = judgementOn(room, found.movement);
  const verdict = reasons.length > 0 ? 'leave' : changes.length > 0 ? 'change' : 'keep';
  const shown = verdict === 'change' ? changes : [];
  const needsOther = verdict === 'leave' || shown.some(({ rule }) => rule === 'level');
  const instead = needsOther ? insteadOf(room, found.movement) : null;
  return { ...blank, verdict, move: { id, name }, reasons, changes: shown, instead };
}

function judgementOn(room: PoseRoom, movement: Movement): Judgement {
  const { knowledge } = room.judged;
  const exercise = knowledge.exercise.get(movement.id);
  return exercise === undefined ? judgeOutside(room, movement) : judgeExercise(room, exercise);
}

function judgeExercise({ judged, closed }: PoseRoom, exercise: Exercise): Judgement {
  const rest = exercise.tags.includes('rest-safe');
  const bars = checkBars(judged, exercise, [], {
    where: exercise.id,
    made: judged.request.today,
    days: [1],
    side: 'both',
  });
  const open = new Set(touches(judged, exercise.tags).flatMap(({ rule, unsettled }) => (unsettled ? [rule.id] : [])));
  const reasons = bars.map(({ rule, text }) => ({ rule, text, open: open.has(rule) }));
  return {
    reasons: closed !== undefined && !rest ? [closed, ...reasons] : reasons,
    changes: [...changesFor(judged, exercise.tags), ...easier(judged, exercise)],
  };
}

const changesFor = (judged: Judged, tags: readonly string[]): readonly PoseReason[] =>
  touches(judged, tags).flatMap(({ rule }) =>
    rule.effect === 'modify' && rule.modify !== undefined ? [{ rule: rule.id, text: rule.modify, open: false }] : [],
  );

/** A move above the level the person may start with: done in its easier version. */
function easier(judged: Judged, exercise: Exercise): readonly PoseReason[] {
  if (exercise.level <= levelCap(judged, exercise.id)) return [];
  return [{ rule: 'level', text: say(judged.knowledge, 'check-level'), open: false }];
}

/** A pose the library has no entry for. Its joints were never drawn: where a limit stands, that is not known. */
function judgeOutside({ judged, treatment, closed }: PoseRoom, { id }: Movement): Judgement {
  const { knowledge, request } = judged;
  const pose = treatment.knownMoves.value.moves.find((move) => move.id === id);
  if (pose === undefined)
    return {
      reasons: [{ rule: 'unknown-exercise', text: say(knowledge, 'check-unknown-exercise'), open: false }],
      changes: [],
    };
  const closing = touches(judged, pose.tags).filter(({ rule }) => rule.effect !== 'modify');
  const limited = request.limits.some((limit) => holdsOn(limit, request.today));
  const reasons: readonly PoseReason[] = [
    ...(closed === undefined ? [] : [closed]),
    ...(pose.offered === 'never' ? [{ rule: 'never-offered', text: pose.why, open: false }] : []),
    ...closing.map(({ rule, unsettled }) => ({ rule: rule.id, text: rule.why, open: unsettled })),
    ...(limitsNotKnown(judged) && waitsForLimits(judged, pose)
      ? [{ rule: 'surgery-limits-unknown', text: say(knowledge, 'check-surgery-limits-unknown'), open: true }]
      : []),
    ...(limited ? [{ rule: 'angles-not-known', text: say(knowledge, 'check-angles-not-known'), open: false }] : []),
  ];
  return { reasons, changes: changesFor(judged, pose.tags) };
}

/** A move in the place of one that is left: what is named for it, easier versions, then others with the same first target. */
function insteadOf(room: PoseRoom, { id }: Movement): PoseVerdict['instead'] {
  const { knowledge } = room.judged;
  const named = room.treatment.knownMoves.value.moves.find((move) => move.id === id)?.instead ?? [];
  const candidates = [...named, ...downFrom(knowledge, [id, ...named]), ...sameTarget(knowledge, [id, ...named])];
  for (const candidate of new Set(candidates)) {
    const exercise = knowledge.exercise.get(candidate);
    if (exercise === undefined || candidate === id) continue;
    if (exercise.level > levelCap(room.judged, candidate)) continue;
    const { reasons, changes } = judgeExercise(room, exercise);
    if (reasons.length === 0) return { id: exercise.id, name: exercise.name, changes };
  }
  return null;
}

/** Easier versions, nearest first. */
function downFrom(knowledge: PlanKnowledge, ids: readonly string[]): readonly string[] {
  const ladder = ladderOf(knowledge.exercises);
  const reached: string[] = [...ids];
  for (let i = 0; i < reached.length; i++) {
    for (const next of ladder.easier(reached[i] ?? '')) if (!reached.includes(next)) reached.push(next);
  }
  return reached.filter((one) => !ids.includes(one));
}

function sameTarget(knowledge: PlanKnowledge, ids: readonly string[]): readonly string[] {
  const first = ids.flatMap((id) => knowledge.exercise.get(id)?.targets[0] ?? [])[0];
  if (first === undefined) return [];
  return knowledge.exercises
    .filter(({ targets }) => targets.some(({ tissue, action }) => tissue === first.tissue && action === first.action))
    .sort((x, y) => x.level - y.level)
    .map(({ id }) => id);
}
