import type { Plan } from '@hipspine/planning';

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

/** A set-up of daily life: the person in a chair, a car or on a bicycle. Degrees. */
export type SetUpAsk =
  | {
      readonly kind: 'chair';
      /** Thighs over level. */
      readonly rise: number;
      /** Trunk backwards from upright. */
      readonly lean: number;
      /** Top of a desk over the elbows, metres; missing: none. */
      readonly desk?: number;
    }
  | { readonly kind: 'car'; readonly rise: number; readonly lean: number }
  | {
      readonly kind: 'bicycle';
      /** From the ground. */
      readonly trunk: number;
      readonly near: { readonly thigh: number; readonly knee: number };
      readonly far: { readonly thigh: number; readonly knee: number };
    };

export interface SetUpPictureAsk {
  readonly setUp: SetUpAsk;
  /** What stands at the angle, such as "88°". */
  readonly label: string;
  readonly theme: 'light' | 'dark';
  readonly id: string;
}

/** A plan as pages to print. */
export interface PagesAsk {
  readonly plan: Plan;
  readonly treatmentUrl: string;
  readonly fontWidthsUrl: string;
}
