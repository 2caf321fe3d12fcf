declare module 'virtual:hipspine-knowledge' {
  /** `sha256:` of the facts this page was built from. */
  export const KNOWLEDGE_HASH: string;
  export const safetyUrl: string;
  export const factsUrl: string;
  export const sourcesUrl: string;
  /** What plans are made from; only fetched when a plan is opened. */
  export const treatmentUrl: string;
  /** The solved keyframes of every move. */
  export const figuresUrl: string;
  /** Every source as a reader sees it; only fetched when somebody asks where a fact is from. */
  export const cardsUrl: string;
  /** After how many days a plan, and what it rests on, is looked at again; by phase. */
  export const REVIEW_DAYS: { readonly calm: number; readonly build: number; readonly keep: number };
  /** What rests on each source. */
  export const usesUrl: string;
  /** Everything the learning screens tell; only fetched there. */
  export const learnUrl: string;
  /** What moves do to muscles; only fetched when the body lab is opened. */
  export const labUrl: string;
  /** How wide characters are, to lay out pages; only fetched when somebody prints. */
  export const fontWidthsUrl: string;
  /** From how many points on most people notice a change of their pain. */
  export const PAIN_CHANGE: { readonly points: number; readonly sources: readonly string[] };
}

declare module 'virtual:hipspine-measures' {
  /** What may be asked, from knowledge/outcomes. */
  export const MEASURES: readonly import('./progress/measures.ts').Measure[];
  /** From this pain on it is a flare. */
  export const FLARE_AT: number;
  /** When weeks of the diary count as flat. */
  export const FLAT: { readonly weeks: number; readonly better_by: number; readonly settled_up_to: number };
  /** More days than these without practice are a break. */
  export const PAUSE_DAYS: number;
}

declare module 'virtual:hipspine-body-chart' {
  /** Shapes of the standing body, by name: `#back-skin`. See build/body-chart.ts. */
  export const chartUrl: string;
}
