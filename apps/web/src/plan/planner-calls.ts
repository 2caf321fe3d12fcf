import type { Exercise, Habit } from '@hipspine/knowledge/treatment';
import type {
  Ladders,
  Limit,
  LogEntry,
  Plan,
  PlanChange,
  PlanContext,
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
};

/** Names and texts of whatever a plan points to. */
export interface PlanBook {
  readonly moves: Readonly<Record<string, Move>>;
  readonly habits: Readonly<Record<string, Pick<Habit, 'title' | 'advice' | 'how' | 'why' | 'evidence'>>>;
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
  /** The next plan from one plan and what was told since, each change by a named rule and held to the checker. */
  adapt(of: {
    readonly ask: PlanAsk;
    readonly result: Assessment;
    readonly known: Known;
    readonly today: string;
    readonly plan: Plan;
    readonly log: readonly LogEntry[];
    /** The day the movement class was found. */
    readonly testedOn: string;
  }): PlanAdapted;
}

export type PlannerCallName = keyof PlannerCalls;
