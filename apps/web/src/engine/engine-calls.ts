import type { FindingValue, Side } from '@hipspine/knowledge';
import type { ClinicianPage, ResultPage } from '@hipspine/messages';
import type { Assessment, Comparison, Reply, ScreenKind } from '@hipspine/reasoning';

/** Everything said in one check-up: enough to show its present screen. */
export interface Said {
  readonly volunteered: Readonly<Record<string, FindingValue>>;
  readonly laterality: Readonly<Record<string, Side>>;
  readonly replies: readonly Reply[];
}

/** What is known of a person, as it is stored with a result. */
export interface Known {
  readonly findings: Readonly<Record<string, FindingValue>>;
  readonly notSure: readonly string[];
  readonly laterality: Readonly<Record<string, Side>>;
}

/** How a question is answered. */
type AnswerForm =
  | { readonly type: 'boolean' }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly type: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] };

/** One question in words. */
export interface QuestionView {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly help?: string;
  /** When not to try it. */
  readonly caution?: string;
  readonly form: AnswerForm;
  readonly sided: boolean;
  /** Findings that belong together have one: it says where on the body the question points. */
  readonly group: string;
  /** Something to try and not only to answer. */
  readonly isTest: boolean;
  /** It stands in English, because the language of the page has not got it. */
  readonly isEnglish?: true;
  /** What was answered before, when somebody came back to it. */
  readonly answer?: FindingValue | 'not-sure';
}

/** One screen of the check-up in words. */
export interface ScreenView {
  readonly kind: ScreenKind;
  readonly questions: readonly QuestionView[];
  readonly why: string;
  /** Where that comes from: ids of sources; empty when it is our own estimate. */
  readonly sources: readonly string[];
  readonly message?: string;
  readonly aboutLeft: number;
  /** How many replies were given before: names the screen, so that a draft belongs to it. */
  readonly step: number;
  readonly canGoBack: boolean;
  readonly problems: readonly { readonly finding: string; readonly found: string; readonly expected: string }[];
}

export type Step =
  | { readonly at: 'screen'; readonly screen: ScreenView }
  /** Nothing more is asked. `emergency`: a rule ended it. */
  | { readonly at: 'end'; readonly emergency: boolean };

export interface Finished {
  readonly result: Assessment;
  readonly known: Known;
}

export interface AnswerLine {
  readonly question: QuestionView;
  /** The finding and what was said of it. */
  readonly words: string;
  /** What was said, alone. */
  readonly said: string;
}

/** What the worker can be asked. Every call is a pure function of its argument. */
export interface EngineCalls {
  /** Starts loading the knowledge: the safety part first, then the rest. */
  load(urls: { readonly safety: string; readonly facts: string; readonly engine: string }): void;
  /** Resolves when the warning signs can be asked. */
  safetyIsHere(_: undefined): void;
  /** Resolves when everything else can be. */
  wholeIsHere(_: undefined): void;
  /** Fetches what tells a result, so that an emergency can be told should the line break now. */
  readyToTell(_: undefined): void;
  /** Speaks another language from now on: whatever is said in words after this call. */
  speak(language: string): void;
  step(said: Said): Step;
  soFar(said: Said): readonly { readonly place: string; readonly share: number }[];
  finish(said: Said): Finished;
  page(of: { readonly result: Assessment; readonly known: Known }): ResultPage;
  /** What a clinician wants beside it: intervals, what was not asked, what to examine. Takes longer than the rest. */
  clinician(of: { readonly result: Assessment; readonly known: Known }): ClinicianPage;
  answers(known: Known): readonly AnswerLine[];
  whatIf(of: {
    readonly result: Assessment;
    readonly known: Known;
    readonly finding: string;
    readonly value: FindingValue | 'not-sure';
  }): Finished & { readonly comparison: Comparison; readonly page: ResultPage };
  question(id: string): QuestionView | undefined;
}

export type CallName = keyof EngineCalls;
export type Argument<N extends CallName> = Parameters<EngineCalls[N]>[0];
export type Answer<N extends CallName> = ReturnType<EngineCalls[N]>;

export interface CallMessage {
  readonly id: number;
  readonly name: CallName;
  readonly argument: unknown;
}

export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };
