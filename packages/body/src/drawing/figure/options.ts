import type { Side } from '../../description/coordinates.ts';
import type { MuscleName } from '../../description/muscles.ts';
import type { Pose } from '../../pose/pose.ts';
import type { Palm } from '../hand.ts';
import type { View } from '../ink/camera.ts';
import type { LengthChange } from '../length-change.ts';
import type { NerveName } from '../nerves.ts';
import type { Theme } from '../palette.ts';
import type { Prop } from '../props.ts';
import type { Tiptoe } from '../toes.ts';
import type { AngleMark, Stroke } from './marks.ts';

/**
 * How the body is drawn. `anatomy`: bones and muscles inside the outline. `card`: the soft body, to be read from the floor at
 * three metres, the working muscles tinted. `icon`: the outline alone.
 */
export type Look = 'anatomy' | 'card' | 'icon';

/** What a figure shows, worked out and not said: the words are made from this, so they cannot tell another story. */
export interface FigureFacts {
  readonly view: View;
  readonly look: Look;
  /** Each muscle shown; its change of length where the figure compares with another pose. */
  readonly muscles: readonly (Pick<LengthChange, 'muscle' | 'side'> & { readonly millimetres: number | undefined })[];
  readonly nerves: readonly NerveName[];
  readonly props: readonly Prop['kind'][];
  readonly captions: readonly string[];
  readonly workingSide: Side | undefined;
}

/** Every word in a figure. English: figureWords of @hipspine/messages. */
export interface FigureWords {
  /** Short name for those who do not see it, such as "Half-kneeling stretch, seen from the right". */
  title(facts: FigureFacts): string;
  /** What is to be seen, in a few sentences. */
  description(facts: FigureFacts): string;
  /** Such as "Iliacus, right". */
  muscle(muscle: string, side: Side, bothShown: boolean): string;
  /** Such as "+12 mm". */
  change(millimetres: number): string;
  /** Such as "Right side": the side that works. */
  workingSide(side: Side): string;
  /** Ends of the legend. */
  readonly shorter: string;
  readonly longer: string;
}

export interface FigureOptions {
  readonly words: FigureWords;
  /** Default: from the right. */
  readonly view?: View;
  readonly look?: Look;
  readonly theme?: Theme;
  /** Size in picture units; the file scales to any size. A few hundred; default 480 x 600. */
  readonly width?: number;
  readonly height?: number;
  /** The whole body, or the pelvis with the low back and the hips. */
  readonly crop?: 'body' | 'pelvis';
  /** Muscles to show; none by default. */
  readonly muscles?: readonly MuscleName[];
  /** Side of the muscles shown. */
  readonly side?: Side | 'both';
  /** Say in the picture which side works. */
  readonly workingSide?: Side;
  /** Colour muscles by how much longer or shorter they are than in this pose, with a legend. */
  readonly reference?: Pose;
  /** Millimetres at which the colour is full; default 40. */
  readonly fullChange?: number;
  readonly labels?: boolean;
  /** In the look `anatomy`. From the back the sciatic and pudendal nerves lie open, from the front the other two. */
  readonly nerves?: readonly NerveName[];
  readonly props?: readonly Prop[];
  /** Lines behind the body, and an angle over it. */
  readonly strokes?: readonly Stroke[];
  readonly angle?: AngleMark;
  /** Hands that lie flat on something, and feet that stand on their balls. */
  readonly palms?: readonly Palm[];
  readonly toes?: readonly Tiptoe[];
  /** Leave the paper out, for a page that has its own. */
  readonly transparent?: boolean;
  /** Prefix of the ids in the file; must differ between figures of one page. */
  readonly id?: string;
}

/** One picture of a strip. */
export interface Keyframe {
  readonly pose: Pose;
  readonly caption: string;
  readonly props?: readonly Prop[];
  readonly palms?: readonly Palm[];
  readonly toes?: readonly Tiptoe[];
}

/** Family that the page or the renderer brings along; figures carry no font. */
export const FONT = 'Atkinson Hyperlegible Next';
