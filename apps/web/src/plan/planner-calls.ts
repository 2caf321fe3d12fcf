import type { Exercise, Habit, PlanModelFile } from '@hipspine/knowledge/treatment';
import type {
  BreakMoves,
  Drive,
  DrivePlan,
  Ladders,
  Limit,
  LogEntry,
  Plan,
  PlanChange,
  PlanContext,
  PoseVerdict,
  PositionCheck,
  PracticePlace,
  PreviousPlan,
} from '@hipspine/planning';
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

/** What a phase of a pathway is for, and when one goes on or back. */
interface PhaseWords {
  readonly goals: readonly string[];
  readonly goOn: readonly string[];
  readonly goBack: readonly string[];
}

/** Names and texts of whatever a plan points to. */
export interface PlanBook {
  readonly moves: Readonly<Record<string, Move>>;
  readonly habits: Readonly<
    Record<string, Pick<Habit, 'title' | 'advice' | 'how' | 'why' | 'evidence' | 'grade' | 'sources'>>
  >;
  /** How often to get up from sitting, and where that comes from. */
  readonly breakHabit: {
    readonly everyMinutes: number;
    readonly evidence: string;
    readonly grade: Habit['grade'];
    readonly sources: readonly string[];
  };
  readonly pathways: Readonly<Record<string, string>>;
  /** What each phase of a pathway is for, and when it ends, by pathway and phase. */
  readonly phases: Readonly<Record<string, Readonly<Record<string, PhaseWords>>>>;
  /** Things made for exercise, and the pool: only who says so has them. */
  readonly gear: readonly { readonly id: string; readonly name: string; readonly what: string }[];
  readonly sources: Readonly<Record<string, { readonly cite: string; readonly locator: string }>>;
  /** Lengths and usual limits that seats and bicycles are worked out with. */
  readonly setUp: Pick<PlanModelFile, 'set_up' | 'bicycle'>;
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

/** The next plan, what changed by which rule, and whether it differs from the plan before in what is to be done. */
export interface PlanAdapted extends PlanMade {
  readonly changes: readonly PlanChange[];
  readonly reviewAdvised: boolean;
  readonly differs: boolean;
}

/** A person and a day: what every question about moves rests on. */
export interface Asking {
  readonly ask: PlanAsk;
  readonly result: Assessment;
  readonly known: Known;
  /** yyyy-mm-dd where the person is. */
  readonly today: string;
  readonly previous?: PreviousPlan;
}

/** What to do about one line of a list; names that come near where nobody knows it. */
export interface PoseAnswer extends PoseVerdict {
  readonly nearest: readonly string[];
}

/** What the rules say about the set-ups of daily life. */
export interface SetUpRules {
  readonly positions: readonly PositionCheck[];
  /** Why lifting is not for this person now; empty: nothing that is known stands against it. */
  readonly lifting: readonly string[];
  /** It waits for answers only. */
  readonly isLiftingOpen: boolean;
  /** The same for cycling. */
  readonly cycling: readonly string[];
  /** Rest positions that may be taken. */
  readonly lying: readonly string[];
}

/** A plan as a calendar file, and as text for a mail. */
interface Paper {
  readonly calendar: string;
  readonly mail: string;
}

/** What the planner's worker can be asked. Every call is a pure function of its argument. */
export interface PlannerCalls {
  load(url: string): void;
  book(): PlanBook;
  plan(of: Asking): PlanMade;
  /**
   * The next plan from one plan and what was told since, each change by a named rule and held to the checker.
   * `testedOn`: the day the movement class was found.
   */
  adapt(
    of: Asking & { readonly plan: Plan; readonly log: readonly LogEntry[]; readonly testedOn: string },
  ): PlanAdapted;
  drive(of: Asking & { readonly drive: Drive }): DrivePlan;
  poses(of: Asking & { readonly lines: readonly string[] }): readonly PoseAnswer[];
  setUps(of: Asking): SetUpRules;
  paper(of: { readonly plan: Plan; readonly stamp: string; readonly title: string; readonly at?: string }): Paper;
  /** What fits a break from sitting. `planned`: moves of the plan and their other versions. */
  breakMoves(of: Asking & { readonly planned: readonly string[] }): BreakMoves;
}

export type PlannerCallName = keyof PlannerCalls;
