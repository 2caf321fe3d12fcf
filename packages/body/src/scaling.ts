/** What is known of a person's build. What is left out stays as in the reference body. */
export interface Scaling {
  /** Standing height, metres, 1.2 to 2.2. */
  readonly height?: number;
}

/** The reference body: a man of about 75 kg. */
export const REFERENCE: Scaling = {};
