import type { Urgency } from '@hipspine/knowledge';
import type { PlaceName } from '../assessment.ts';
import { english } from '../english.ts';
import { inTen } from '../natural-frequency.ts';

/** The sentences of a result that depend on what was found. */
export interface ReportWords {
  readonly toDo: Readonly<Record<Urgency, string>>;
  /** What holds in every emergency beside what its rules say; a child is told less. */
  readonly doNotDrive: string;
  readonly doNotEat: string;
  readonly childDoesNotEat: string;
  /**
   * What to do for each urgency when the advice of a rule is not there in this language, as in a result kept from before the
   * rule was worded anew. English needs none.
   */
  readonly instead: Readonly<Record<Urgency, readonly string[]>> | undefined;
  /** What the rules say, by its English sentence. English needs none. */
  readonly advice: Readonly<Record<string, string>>;
  /** What the rules look for, by condition. English needs none: they are named in knowledge/. */
  readonly suspects: Readonly<Record<string, string>>;
  readonly sameDayHow: string;
  readonly emergencyFirst: string;
  readonly phoneStart: string;
  readonly phoneAnswers: (answers: readonly string[]) => string;
  readonly phoneCheck: (names: readonly string[]) => string;
  readonly notFinished: (open: number) => string;
  readonly doNotWait: string;
  readonly notSure: (answers: readonly string[]) => string;
  readonly fromRanking: (name: string) => string;
  readonly place: Readonly<Record<PlaceName, string>>;
  readonly placeFirst: (place: string, people: string) => string;
  readonly placeUnsure: (place: string, people: string) => string;
  readonly placesTogether: (places: readonly string[], people: string) => string;
  readonly otherCauses: (people: string) => string;
  readonly openQuestions: (open: number) => string;
  readonly wouldTell: string;
  readonly inTen: (probability: number) => string;
  /** The words for how likely, by those of the knowledge. English needs none. */
  readonly bands: Readonly<Record<string, string>>;
}

/** The same sentences as the terminal's. */
export const reportEnglish: ReportWords = {
  ...english,
  instead: undefined,
  advice: {},
  suspects: {},
  inTen,
  bands: {},
};
