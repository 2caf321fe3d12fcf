/** A figure of a move. */
export interface FigureAsk {
  readonly exercise: string;
  /** Name for those who do not see it. */
  readonly name: string;
  /** The side that works; undefined when both do. */
  readonly side: 'left' | 'right' | undefined;
  readonly theme: 'light' | 'dark';
  /** Muscles of these tissues are tinted. */
  readonly tissues: readonly string[];
  /** Every frame of the movement, or its keyframes only. */
  readonly all: boolean;
  /** Prefix of the ids in the pictures. */
  readonly id: string;
}

export interface FigureDrawn {
  /** SVG, one a frame. */
  readonly pictures: readonly string[];
  /** The name of the keyframe; null for a frame between two of them. */
  readonly keys: readonly (string | null)[];
  /** What is to be seen, in words. */
  readonly alt: string;
}
