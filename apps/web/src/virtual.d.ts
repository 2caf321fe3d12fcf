declare module 'virtual:hipspine-knowledge' {
  /** `sha256:` of the facts this page was built from. */
  export const KNOWLEDGE_HASH: string;
  export const safetyUrl: string;
  export const factsUrl: string;
  export const sourcesUrl: string;
}
