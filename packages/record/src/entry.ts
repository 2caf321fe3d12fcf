import type { FindingValue, Side } from '@hipspine/knowledge';
import type { Assessment, Reply } from '@hipspine/reasoning';
import type { EntryId } from './entry-id.ts';
import type { Json, JsonObject } from './json.ts';

/** What every entry says beside its content. Ids, times and versions come from the device that writes. */
export interface Envelope {
  readonly id: EntryId;
  /** When, as the writer's clock said: ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** Minutes east of UTC at the writer's place, so that "yesterday evening" stays that. */
  readonly offset: number;
  /** Who wrote it. */
  readonly author: Author;
  /** Version of the program and hash of the knowledge, so that any result can be computed again and compared. */
  readonly engine: string;
  readonly knowledge: string;
  /** The entry that this one takes the place of. The old one is kept and no longer counts. */
  readonly corrects?: EntryId;
}

/** `self`: the person. `helper`: somebody who types for them. Others are ids that a server gives. */
export type Author = 'self' | 'helper' | (string & {});

/** One place that hurts. */
export interface PainRegion {
  /** A region of the pain map (apps/web) or a finding id; free for newer maps. */
  readonly region: string;
  readonly side?: Side;
  /** 0 to 10. Absent: not said, which is not zero. */
  readonly intensity?: number;
  /** How it feels, such as `burning`. Words that were not chosen were not denied. */
  readonly kind?: readonly string[];
  /** The time the intensity is about. */
  readonly when?: string;
  /** When it hurts, such as `night`. */
  readonly times?: readonly string[];
  readonly worst?: true;
}

/** What guides a practice beside the screen; each can be on or off. */
export interface Guidance {
  readonly voice: boolean;
  readonly sound: boolean;
  readonly vibration: boolean;
  /** Cues go on while the screen is dark. */
  readonly screenOff: boolean;
  /** Holds are counted in breaths. */
  readonly breaths: boolean;
}

/**
 * A place of a day where the hips are for hours, as it was measured or chosen. Only what was told: a field that is absent was not
 * told, which is not zero. The unit stands at the end of a name. The last entry of a kind counts; those before it are how it was.
 */
export interface SetUp {
  readonly kind: 'chair' | 'car' | 'bicycle' | 'lifting' | 'lying';
  /** Of the person, without shoes. */
  readonly bodyHeightCm?: number;
  /** Chair: from the floor to the top of the seat, and the cushion on it with nobody on it. */
  readonly seatHeightCm?: number;
  readonly cushionCm?: number;
  readonly deskHeightCm?: number;
  readonly sits?: 'back' | 'upright' | 'forward';
  /** What is at hand to open the hip, such as `footrest`; free for newer programs. */
  readonly has?: readonly string[];
  /** Car: the front of the seat against its back, and how far the back leans. */
  readonly seatFront?: 'high' | 'level' | 'low';
  readonly seatBack?: 'upright' | 'little' | 'far';
  /** Bicycle: from the middle of the lower pedal to the top of the saddle. */
  readonly saddleHeightCm?: number;
  readonly crankMm?: number;
  readonly rides?: 'upright' | 'leaning' | 'low';
  /**
   * Distance of the week in which it was told, and of weeks before it, the order as told. Both absent: not told anew that day; an
   * empty list: emptied.
   */
  readonly weekKm?: number;
  readonly weeksBeforeKm?: readonly number[];
  /** Lifting: the load, and how far it is held in front of the low back. */
  readonly loadKg?: number;
  readonly loadDistanceCm?: number;
  /** Lying: the move that shows the way. */
  readonly way?: string;
}

/**
 * A long drive as it was asked for. What is planned for it follows from this and is not kept. Changed before it is over, it is
 * corrected.
 */
export interface Trip {
  /** In the car, all days together; or else `kilometres`. */
  readonly hours?: number;
  readonly kilometres?: number;
  readonly days: number;
  readonly gearbox: 'clutch' | 'automatic';
  readonly driver: 'me' | 'shared' | 'other';
  readonly hasCruiseControl: boolean;
  /** The first day on the road, yyyy-mm-dd. */
  readonly leaves?: string;
  /** Pain when it was asked for, 0 to 10. */
  readonly painNow?: number;
  /** Pain after the drive, and in which leg; asked when it is over, added by an entry that corrects this one. */
  readonly painAfter?: number;
  readonly legAfter?: Side | 'none';
}

/** What an entry of each type holds. New types are added here; their reader is in `read-entry.ts`. */
export interface Bodies {
  /** Who this record is about, and how they like to read. Later entries add to earlier ones, field by field. */
  readonly profile: {
    readonly name?: string;
    readonly language?: string;
    readonly reading?: 'plain' | 'standard' | 'clinical';
    readonly theme?: 'light' | 'dark' | 'device';
    /** Larger text, one question a screen, few choices at a time. */
    readonly simple?: boolean;
    readonly region?: string;
    /** How a guided practice speaks to them. */
    readonly guidance?: Guidance;
  };
  readonly consent: { readonly to: string; readonly given: boolean; readonly wording: string };
  /** A check-up was begun. `volunteered` is what was known before the first question. */
  readonly 'check-up': {
    readonly forWhom: 'me' | 'someone-else';
    readonly volunteered: Readonly<Record<string, FindingValue>>;
  };
  /** The pain map of a check-up as it stood when the person went on. */
  readonly 'pain-map': { readonly checkUp: EntryId; readonly regions: readonly PainRegion[] };
  /** What was said to one screen of a check-up. Back and stop are said as well. */
  readonly answer: { readonly checkUp: EntryId; readonly reply: Reply };
  /** The result as it was shown, with the answers it was made from. */
  readonly assessment: {
    readonly checkUp: EntryId;
    readonly result: Assessment;
    readonly findings: Readonly<Record<string, FindingValue>>;
    readonly notSure: readonly string[];
    readonly laterality: Readonly<Record<string, Side>>;
  };
  /** A plan as packages/planning made it. */
  readonly plan: {
    readonly plan: Json;
    /** What the person asked for, so that the next plan starts from there. */
    readonly asked?: Json;
    /** Easier and harder versions of each move that are allowed. */
    readonly ladders?: Json;
    /** What the rules changed, each with its rule, where they made this plan from another. */
    readonly changes?: Json;
    /** The plan it was made from. */
    readonly from?: EntryId;
  };
  readonly 'plan-edit': { readonly plan: EntryId; readonly edit: Json };
  /** One guided practice: what was done, and how each item went. */
  readonly session: {
    readonly plan?: EntryId;
    readonly started: string;
    readonly ended?: string;
    readonly painBefore?: number;
    readonly painAfter?: number;
    readonly effort?: number;
    /** Asked the morning after; added by an entry that corrects this one. */
    readonly painNextMorning?: number;
    /** How a pressed spot was afterwards; asked before the next practice, added by an entry that corrects this one. */
    readonly releaseSince?: 'easing' | 'same' | 'worse';
    readonly items: readonly JsonObject[];
    readonly note?: string;
  };
  /** A pain tap: now or over a span, one or more places. */
  readonly pain: {
    readonly regions: readonly PainRegion[];
    readonly span: 'now' | 'day' | 'week';
    /** How far down the leg it was felt at most: `none`, `back`, `buttock`, `thigh`, `knee`, `calf`, `foot`; free for newer programs. */
    readonly reach?: string;
    readonly note?: string;
  };
  /** A break from sitting that was due: what came of it. Nothing is written about one that nobody answered. */
  readonly break: {
    readonly did: 'took' | 'put-off' | 'left-out';
    /** Put off by so many minutes. */
    readonly minutes?: number;
    /** What was offered in a break that was taken: ids of moves, or `walk`. */
    readonly moves?: readonly string[];
  };
  /** The break timer as the person wants it; the last one counts. Times of day are minutes since midnight. */
  readonly 'break-settings': {
    readonly on: boolean;
    readonly everyMinutes: number;
    readonly warnMinutes: number;
    /** 0 is Sunday. */
    readonly days: readonly number[];
    readonly work: { readonly from: number; readonly to: number };
    readonly quiet: { readonly from: number; readonly to: number };
    readonly sound: boolean;
    readonly vibration: boolean;
    /** Messages of the device, when the page is not in sight. */
    readonly messages: boolean;
  };
  /** One day's trial of a way to sit or stand: how the places that hurt were, 0 to 10, at its end. */
  readonly 'position-trial': { readonly position: string; readonly pain: number };
  readonly 'set-up': SetUp;
  readonly trip: Trip;
  /** A measured outcome by its id in knowledge/outcomes. */
  readonly measure: {
    readonly measure: string;
    readonly score?: number;
    readonly items?: Readonly<Record<string, number | string | null>>;
  };
  readonly note: { readonly text: string };
  readonly message: { readonly to: string; readonly text: string };
  readonly share: { readonly with: string; readonly until?: string };
  /** With `corrects`: that entry was a mistake and no longer counts. */
  readonly withdrawal: { readonly why?: string };
}

export type EntryType = keyof Bodies;

export type EntryOf<T extends EntryType> = Envelope & { readonly type: T; readonly body: Bodies[T] };

/** An entry of a type this program knows. */
export type KnownEntry = { readonly [T in EntryType]: EntryOf<T> }[EntryType];

/** An entry written by a newer program: kept, exported, never dropped, and not understood. */
export interface UnknownEntry extends Envelope {
  readonly type: `${string}`;
  readonly body: JsonObject;
}

export type Entry = KnownEntry | UnknownEntry;

/** Narrows to one type. */
export const isA = <T extends EntryType>(entry: Entry, type: T): entry is KnownEntry & { readonly type: T } =>
  entry.type === type;
