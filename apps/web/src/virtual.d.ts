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
  /** How wide characters are, to lay out pages; only fetched when somebody prints. */
  export const fontWidthsUrl: string;
  /** From how many points on most people notice a change of their pain. */
  export const PAIN_CHANGE: { readonly points: number; readonly sources: readonly string[] };
}
