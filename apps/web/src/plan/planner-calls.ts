import type { Exercise, Habit } from '@hipspine/knowledge/treatment';
import type { BreakMoves, Ladders, Limit, Plan, PlanContext, PracticePlace, PreviousPlan } from '@hipspine/planning';
import type { Assessment } from '@hipspine/reasoning';
import type { Known } from '../engine/engine-calls.ts';

/** What somebody said when they asked for a plan; kept with it, so that the next plan starts from there. */
export interface PlanAsk {
  readonly minutes: number;
  readonly days: number;
  readonly place: PracticePlace;
  readonly equipment: readonly string[];
  readonly limits: readonly Limit[];
  /** Answers to questions of the plan rules, by fact. A fact that is not here was not asked. */
  readonly answers: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>;
  readonly context: PlanContext;
  readonly wontDo: readonly string[];
}

/** A move as the screens tell it. */
export type Move = Pick<
  Exercise,
  | 'id'
  | 'name'
  | 'category'
  | 'level'
  | 'laterality'
  | 'start'
  | 'steps'
  | 'mistakes'
  | 'feel'
  | 'should_not_feel'
  | 'note'
> & {
  /** Tissues it lengthens, for the picture. */
  readonly lengthens: readonly string[];
  readonly works: readonly string[];
  /** Zones where it should not be felt: then an easier one is tried, or (`stop`) none. */
  readonly wrongZones: Readonly<Record<string, 'swap' | 'stop'>>;
};

/** Names and texts of whatever a plan points to. */
export interface PlanBook {
  readonly moves: Readonly<Record<string, Move>>;
  readonly habits: Readonly<Record<string, Pick<Habit, 'title' | 'advice' | 'how' | 'why' | 'evidence'>>>;
  /** How often to get up from sitting, and where that comes from. */
  readonly breakHabit: {
    readonly everyMinutes: number;
    readonly evidence: string;
    readonly grade: Habit['grade'];
    readonly sources: readonly string[];
  };
  readonly pathways: Readonly<Record<string, string>>;
  /** Things made for exercise, and the pool: only who says so has them. */
  readonly gear: readonly { readonly id: string; readonly name: string; readonly what: string }[];
  readonly sources: Readonly<Record<string, { readonly cite: string; readonly locator: string }>>;
  readonly pace: {
    /** Seconds a counted repeat takes beside its hold. */
    readonly repeat: number;
    /** From how many seconds on a repeat is a hold of its own. */
    readonly heldFrom: number;
    readonly changeover: number;
    readonly setup: number;
    /** At this pain resting comes first. */
    readonly easeFirstAt: number;
    /** On a sore day this share of the dose is done. */
    readonly lowerTo: number;
    /** So many seconds into a press the person is asked how it goes. */
    readonly releaseCheck: number;
    /** A slow breath, seconds. */
    readonly breath: { readonly in: number; readonly out: number };
  };
}

export interface PlanMade {
  readonly plan: Plan;
  /** Easier and harder versions that are allowed, by planned move. */
  readonly ladders: Readonly<Record<string, Ladders>>;
}

/** What the planner's worker can be asked. Every call is a pure function of its argument. */
export interface PlannerCalls {
  load(url: string): void;
  book(): PlanBook;
  plan(of: {
    readonly ask: PlanAsk;
    readonly result: Assessment;
    readonly known: Known;
    /** yyyy-mm-dd where the person is. */
    readonly today: string;
    readonly previous?: PreviousPlan;
  }): PlanMade;
  /** What fits a break from sitting, for the person of a plan. Needs no solver. */
  breakMoves(of: {
    readonly ask: PlanAsk;
    readonly result: Assessment;
    readonly known: Known;
    readonly today: string;
    readonly planned: readonly string[];
  }): BreakMoves;
}

export type PlannerCallName = keyof PlannerCalls;
