// Shapes of what the learning screens read.
import type { Condition } from '../knowledge.ts';
import type { Claim, Question, SearchWordsFile, Treatment } from '../treatment/index.ts';
import type { CareStep } from './care-ladder.ts';

/** How well a fact carries. */
export interface Backing {
  readonly sources: readonly string[];
  readonly grade: string;
  /** Other sources found something else. */
  readonly contested?: true;
}

/** An answer that people with this cause give more often than others. */
export interface Sign extends Backing {
  readonly finding: string;
  readonly label: string;
  /** Of a hundred people with this cause, how many say so. */
  readonly inHundred: number;
}

export interface CareItem extends Backing {
  readonly id: string;
  readonly name: string;
  readonly group: Treatment['group'];
  readonly step: CareStep;
  readonly what: string;
  readonly effect: string;
  readonly harms: readonly string[];
  readonly verdict: string;
}

/** What a pathway says that a reader who does not train by it needs to know. */
export interface Course extends Backing {
  readonly id: string;
  readonly title: string;
  readonly aim: string;
  readonly avoid: readonly string[];
  readonly lessons: readonly string[];
  readonly expected: string;
  readonly refer: readonly string[];
  readonly verified: boolean;
}

export interface ConditionCard
  extends Pick<
    Condition,
    | 'id'
    | 'label'
    | 'plain_name'
    | 'type'
    | 'source_class'
    | 'region'
    | 'urgency'
    | 'must_not_miss'
    | 'typical'
    | 'gist'
    | 'summary'
  > {
  readonly aliases: readonly string[];
  readonly whyNotRuledOut?: string;
  /** Sources read for the summary. */
  readonly sources: readonly string[];
  /** Of a thousand people who seek care for hip or back pain, how many have it as the main cause: lowest and highest. */
  readonly inThousand?: Backing & { readonly low: number; readonly high: number };
  readonly places?: Backing & {
    readonly sites: readonly { readonly site: string; readonly name: string; readonly inHundred: number }[];
  };
  readonly signs: readonly Sign[];
  /** What often comes before it or with it. */
  readonly risks: readonly Sign[];
  /** How it begins and goes on, where that is telling. */
  readonly time: readonly Sign[];
  /** Examinations that were measured, for clinicians. */
  readonly tests: readonly (Backing & { readonly label: string; readonly lrPos: number; readonly lrNeg: number })[];
  readonly links: readonly (Backing & { readonly id: string; readonly statement: string; readonly strength: string })[];
  readonly alarms: readonly (Backing & { readonly urgency: string; readonly advice: string })[];
  readonly courses: readonly Course[];
  readonly care: readonly CareItem[];
  /** Claims of the articles that this page should answer. */
  readonly claims: readonly string[];
  readonly reviewed?: { readonly who: string; readonly when: string };
}

export interface ClaimCard extends Pick<Claim, 'id' | 'topic' | 'claim' | 'position' | 'grade' | 'plain' | 'sources'> {
  /** The articles that make it. */
  readonly articles: readonly string[];
}

/** A word of the glossary, both ways. */
export interface Term {
  readonly id: string;
  readonly technical: string;
  readonly plain: string;
  readonly meaning: string;
  /** The condition it names, if it has a page of its own. */
  readonly condition?: string;
}

/** Something people do or that brings the pain on, with the causes it speaks for. */
export interface Activity {
  readonly id: string;
  readonly label: string;
  readonly conditions: readonly string[];
}

export interface Muscle {
  readonly id: string;
  readonly lengthened: readonly string[];
  readonly worked: readonly string[];
}

/**
 * How often each answer is given with each cause, so that two can be compared: parallel lists, to be small. Where nothing is known
 * of a cause, its people answer like everybody.
 */
export interface AnswerTable {
  readonly answers: readonly { readonly finding: string; readonly label: string }[];
  readonly origins: readonly { readonly source: string; readonly grade: string }[];
  /** By condition: of a hundred people how many, and the place of its origin. */
  readonly rows: Readonly<
    Record<string, { readonly inHundred: readonly number[]; readonly origin: readonly number[] }>
  >;
}

export interface LearnPart {
  readonly hash: string;
  readonly conditions: readonly ConditionCard[];
  readonly claims: readonly ClaimCard[];
  readonly questions: readonly (Question & { readonly topic: string })[];
  readonly links: readonly (Backing & { readonly id: string; readonly statement: string; readonly strength: string })[];
  readonly habits: readonly (Backing & { readonly id: string; readonly title: string; readonly advice: string })[];
  readonly treatments: readonly CareItem[];
  readonly courses: readonly Course[];
  readonly exercises: readonly { readonly id: string; readonly name: string }[];
  readonly terms: readonly Term[];
  readonly table: AnswerTable;
  readonly activities: readonly Activity[];
  readonly muscles: readonly Muscle[];
  readonly findings: Readonly<Record<string, { readonly label: string; readonly question: string }>>;
  readonly searchWords: SearchWordsFile;
}
