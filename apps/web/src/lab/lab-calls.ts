import type { MuscleName, Pose, SettledPosture, Side } from '@hipspine/body';
import type { Palm, Prop, Tiptoe } from '@hipspine/body/drawing';
import type { MuscleFacts } from '../body-scene/scene-facts.ts';

/** A muscle of one side. */
export interface OneMuscle {
  readonly name: MuscleName;
  readonly side: Side;
}

/** Lost length in millimetres, by muscle and side such as `psoas r`. What is not here has lost nothing. */
export type Tension = Readonly<Record<string, number>>;

/** How the body stands, sits, lies or moves at one moment, and what is around it. */
export interface Stance {
  readonly pose: Pose;
  readonly props: readonly Prop[];
  readonly palms: readonly Palm[];
  readonly toes: readonly Tiptoe[];
}

export interface ExerciseFrame extends Stance {
  /** The name of the keyframe; null for a step between two. */
  readonly key: string | null;
}

export type LabView = 'front' | 'back' | 'left' | 'right' | 'three-quarter-left' | 'three-quarter-right';

export interface DrawingAsk {
  readonly stance: Stance;
  readonly view: LabView;
  readonly theme: 'light' | 'dark';
  readonly crop: 'body' | 'pelvis';
  readonly muscles: readonly MuscleName[];
  readonly compared: boolean;
  readonly subject: string;
}

/** A load as the lab shows it. */
export interface LabLoad {
  readonly class: 'lower' | 'similar' | 'higher' | 'much-higher' | 'unsettled';
  readonly from: 'measured' | 'model';
  readonly measured: readonly { readonly what: string; readonly source: string }[];
}

export interface LabTask {
  readonly id: string;
  readonly disc: LabLoad;
  readonly hip: LabLoad | null;
  readonly disagreement?: string;
  readonly stance: Stance;
}

/** What the worker of the lab can be asked. Every call is a pure function of its argument. */
export interface LabCalls {
  load(figuresUrl: string): void;
  settle(tension: Tension): SettledPosture;
  /** Length changes against standing of the muscles, and what the chosen one does in the pose. */
  facts(of: { readonly pose: Pose; readonly muscles: readonly OneMuscle[]; readonly chosen: OneMuscle | undefined }): {
    readonly muscles: readonly (OneMuscle & { readonly millimetres: number })[];
    readonly chosen: MuscleFacts | undefined;
  };
  loads(): readonly LabTask[];
  /** Every frame of an exercise; null when it has no drawing. */
  frames(of: { readonly exercise: string; readonly side: 'left' | 'right' }): {
    readonly frames: readonly ExerciseFrame[];
    readonly view: LabView;
  } | null;
  /** A still drawing, SVG. */
  drawing(ask: DrawingAsk): string;
}

export type LabCallName = keyof LabCalls;
