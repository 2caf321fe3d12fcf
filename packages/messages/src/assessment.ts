import type { FindingValue, Urgency, Warning } from '@hipspine/knowledge';

/** What an answer did to the odds of a cause. */
export interface Weighed {
  readonly finding: string;
  readonly factor: number;
  readonly sources: readonly string[];
  readonly grade: string;
}

/** The part of a result that is put into words. The whole of it is made by the package that reasons. */
export interface Result {
  readonly id?: string;
  readonly version: string;
  readonly knowledge: string;
  readonly setting: string;
  readonly urgency: Urgency;
  readonly urgencyFromRules: Urgency;
  readonly triage: {
    readonly state: 'send-now' | 'not-cleared' | 'cleared';
    readonly reasons: readonly {
      readonly rule: string;
      readonly urgency: Urgency;
      readonly certain: boolean;
      readonly findings: readonly string[];
      readonly text: string;
      readonly why: string;
      readonly sources: readonly string[];
      readonly grade: string;
    }[];
    readonly stillToAsk: readonly string[];
  };
  readonly rankedFor: 'everyone' | 'clinician';
  readonly place: Readonly<Record<PlaceName, number>> & {
    readonly together: readonly { readonly places: readonly PlaceName[]; readonly probability: number }[];
  };
  readonly ranked: readonly {
    readonly condition: string;
    readonly probability: number;
    readonly interval?: readonly [number, number];
    readonly for?: readonly Weighed[];
    readonly against?: readonly Weighed[];
  }[];
  readonly notRuledOut: readonly { readonly condition: string; readonly probability: number; readonly why: string }[];
  readonly movementClass: {
    readonly class: string;
    readonly reasons?: readonly { readonly finding: string; readonly towards: string; readonly weight: number }[];
  };
  readonly contributors: readonly {
    readonly id: string;
    readonly strength: 'supported' | 'plausible' | 'unsupported';
    readonly grade: string;
    /** From where to where. */
    readonly path: readonly string[];
    readonly statement: string;
    readonly source: string;
  }[];
  readonly wouldChange: readonly {
    readonly finding: string;
    readonly value: FindingValue;
    readonly changes: string;
    readonly to: string;
  }[];
  readonly cannotTell: readonly { readonly between: readonly [string, string]; readonly test: string }[];
  readonly warnings: readonly Warning[];
}

export type PlaceName = 'hip' | 'lumbar' | 'sacroiliac' | 'other';

/** A result and the answers it was made from. */
export interface Told {
  readonly result: Result;
  readonly answers: ReadonlyMap<string, FindingValue>;
}
