import { type Body, type MuscleName, type Pose, type Side, STANDING, segmentTransforms } from '@hipspine/body';
import { lengthChanges, PALETTES, type Prop, type Theme } from '@hipspine/body/drawing';
import { type Focus, type Frame, frameAround, frameOf } from './framing.ts';
import { handle } from './handling.ts';
import type { Label } from './label-points.ts';
import { Picture } from './picture.ts';
import { type MuscleFacts, muscleFacts, type SceneFacts } from './scene-facts.ts';
import type { Rests } from './skeleton-meshes.ts';
import {
  betweenStandpoints,
  nearestView,
  type Standpoint,
  turned,
  VIEWS,
  type ViewName,
  zoomed,
} from './standpoint.ts';
import { isSame, LAYERS, type Layer, sideOf, type Thing } from './thing.ts';
import { betweenPoses, eased, MOVE_TIME } from './tween.ts';

/** Muscles of one scene: which, and on which side. */
export interface ShownMuscle {
  readonly name: MuscleName;
  readonly side: Side;
}

export interface BodySceneOptions {
  readonly body: Body;
  /** What the canvas is called for those who do not see it. */
  readonly label: string;
  readonly pose?: Pose;
  readonly theme?: Theme;
  readonly layers?: Partial<Readonly<Record<Layer, boolean>>>;
  readonly muscles?: readonly ShownMuscle[];
  readonly view?: ViewName;
  readonly focus?: Focus;
  /** Millimetres at which the colour of a muscle is full; default 40. */
  readonly fullChange?: number;
  /** Something was chosen in the picture, by pointer or keys, or let go. */
  readonly onChoose?: (thing: Thing | undefined) => void;
  /** The picture shows something else than before: another view, pose, layer or choice. */
  readonly onChange?: () => void;
  /** The finer picture of a body that stands still has been drawn. */
  readonly onRest?: () => void;
}

const FULL_CHANGE = 40;
/** Milliseconds without a change until the finer picture, at least and at most. */
const REST = 180;
const LONGEST_REST = 1200;

/**
 * The turnable body in a canvas: drawn only when something changed, never by a clock of its own. Loads three.js, so import it when
 * it is wanted.
 */
export class BodyScene {
  readonly canvas: HTMLCanvasElement;
  readonly #options: BodySceneOptions;
  readonly #picture: Picture;
  readonly #stopListening: () => void;
  readonly #resized: ResizeObserver;
  #layers: Record<Layer, boolean>;
  #muscles: readonly ShownMuscle[];
  #pose: Pose;
  #reference: Pose | undefined;
  #rests: Rests = {};
  #within: readonly Pose[] = [];
  #hiddenSide: Side | undefined;
  #chosen: Thing | undefined;
  #focus: Focus;
  #at: Standpoint;
  #moves: { pose?: Move<Pose>; eye?: Move<Standpoint> } = {};
  #frame = 0;
  /** When the last frame was drawn, milliseconds. */
  #drawn = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param host element that the canvas fills; it must have a size
   * @throws Error when the browser has no WebGL 2: show the drawn figure and the text instead
   */
  constructor(host: HTMLElement, options: BodySceneOptions) {
    this.#options = options;
    this.#pose = options.pose ?? STANDING;
    this.#layers = { skin: true, muscles: true, bones: true, nerves: false, ...options.layers };
    this.#muscles = options.muscles ?? [];
    this.#focus = options.focus ?? 'body';
    this.canvas = document.createElement('canvas');
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'application');
    this.canvas.setAttribute('aria-label', options.label);
    this.canvas.className = 'body-scene-canvas';
    this.#picture = new Picture(
      this.canvas,
      options.body,
      PALETTES[options.theme ?? 'light'],
      segmentTransforms(options.body, this.#pose),
    );
    host.append(this.canvas);
    this.#at = this.#standpoint(options.view ?? 'three-quarter-right');
    this.#show();
    this.#stopListening = handle(this.canvas, {
      turn: (round, above) => this.turn(round, above),
      zoom: (factor) => this.zoom(factor),
      press: (x, y) => this.#chooseByHand(this.#picture.thingAt(x, y)),
      home: () => this.view(options.view ?? 'three-quarter-right'),
      step: (by) => this.#step(by),
      leave: () => this.#chooseByHand(undefined),
    });
    this.#resized = new ResizeObserver(() => {
      if (!this.#picture.fit()) return;
      this.#draw();
      this.#options.onChange?.();
    });
    this.#resized.observe(host);
    this.canvas.addEventListener('webglcontextrestored', () => this.#ask());
    this.#picture.fit();
    this.#ask();
  }

  /**
   * Goes to a pose, each joint along its own angle; at once for people who asked for less motion.
   *
   * @param options.within  poses that must fit into the picture too, so that the eye stays where it is during a movement
   */
  setPose(
    pose: Pose,
    {
      animate = true,
      within = [],
      ...rests
    }: Rests & { readonly animate?: boolean; readonly within?: readonly Pose[] } = {},
  ): void {
    this.#rests = rests;
    this.#within = within;
    this.#moves.pose = { from: this.#pose, to: pose, since: undefined };
    this.#moves.eye = { from: this.#at, to: { ...this.#eyeAim(), frame: this.#frameOf(pose) }, since: undefined };
    this.#start(animate);
  }

  /** What stands around the body, in the room of the pose; an exercise brings its own. */
  setProps(props: readonly Prop[]): void {
    this.#picture.showProps(props);
    this.#changed();
  }

  /** The pose that muscles are compared with by colour and in the text; without one they have the colour of muscle. */
  setReference(reference: Pose | undefined): void {
    this.#reference = reference;
    this.#paint();
    this.#changed();
  }

  setLayers(layers: Partial<Readonly<Record<Layer, boolean>>>): void {
    this.#layers = { ...this.#layers, ...layers };
    if (this.#chosen !== undefined && !this.#isShown(this.#chosen)) this.#chosen = undefined;
    this.#show();
    this.#changed();
  }

  /** Which muscles the layer of muscles has. */
  setMuscles(muscles: readonly ShownMuscle[]): void {
    this.#muscles = muscles;
    if (this.#chosen !== undefined && !this.#isShown(this.#chosen)) this.#chosen = undefined;
    this.#show();
    this.#changed();
  }

  /** Takes one side away, to look at the other from the inside. */
  hideSide(side: Side | undefined): void {
    this.#hiddenSide = side;
    this.#show();
    this.#changed();
  }

  setTheme(theme: Theme): void {
    this.#picture.repaint(PALETTES[theme]);
    this.#paint();
    this.#changed();
  }

  /** Marks a thing in the picture; `onChoose` is not called. A muscle that is not shown yet is shown. */
  choose(thing: Thing | undefined): void {
    if (isSame(thing, this.#chosen)) return;
    this.#chosen = thing;
    if (thing?.kind === 'muscle' && !this.#isShown(thing)) {
      this.#muscles = [...this.#muscles, thing];
      this.#show();
    }
    this.#paint();
    this.#changed();
  }

  get chosen(): Thing | undefined {
    return this.#chosen;
  }

  /** Walks to a named view. */
  view(name: ViewName, focus: Focus = this.#focus): void {
    if (focus !== this.#focus) {
      this.#focus = focus;
      this.#show();
    }
    this.#moves.eye = { from: this.#at, to: this.#standpoint(name), since: undefined };
    this.#start(true);
  }

  /** Degrees: + shows more of the body's right side, + looks from higher. */
  turn(round: number, above: number): void {
    this.#at = turned(this.#eyeAim(), round, above);
    delete this.#moves.eye;
    this.#changed();
  }

  zoom(factor: number): void {
    this.#at = zoomed(this.#eyeAim(), factor);
    delete this.#moves.eye;
    this.#changed();
  }

  /** Where the eye is, or is going. */
  get standpoint(): Standpoint {
    return this.#eyeAim();
  }

  /** Muscles and nerves that can be seen, or else bones, each with a place in the picture where it lies open. */
  labels(): readonly Label[] {
    return this.#picture.labels();
  }

  /** What the picture shows, as facts: the text twin is made of these. */
  describe(): SceneFacts {
    const { body } = this.#options;
    const pose = this.#poseAim();
    const changes = lengthChanges(body, pose, this.#reference ?? STANDING);
    const muscles = this.#visibleMuscles().map(({ name, side }) => ({
      name,
      side,
      millimetres: changes.find((one) => one.muscle === name && one.side === side)?.millimetres ?? Number.NaN,
    }));
    const at = this.#eyeAim();
    return { layers: { ...this.#layers }, view: nearestView(at), standpoint: at, muscles, chosen: this.#chosenFacts() };
  }

  #chosenFacts(): MuscleFacts | Exclude<Thing, { kind: 'muscle' }> | undefined {
    const chosen = this.#chosen;
    if (chosen?.kind !== 'muscle') return chosen;
    const { body } = this.#options;
    return muscleFacts(body, chosen.name, chosen.side, this.#poseAim(), this.#reference ?? STANDING);
  }

  /** The things that can be chosen, in the order that the keys step through. */
  things(): readonly Thing[] {
    return this.#picture.things();
  }

  /** Frees everything on the graphics card and takes the canvas away. Gives what is left there, for tests. */
  dispose(): { readonly geometries: number; readonly textures: number } {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#stopListening();
    this.#resized.disconnect();
    this.canvas.remove();
    return this.#picture.dispose();
  }

  /** Draws now and waits until it is drawn; for benchmarks. */
  drawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#settleMoves(performance.now());
    this.#draw();
    this.#picture.finish();
  }

  #chooseByHand(thing: Thing | undefined): void {
    this.choose(thing);
    this.#options.onChoose?.(thing);
  }

  #step(by: 1 | -1): void {
    const things = this.things();
    const now = things.findIndex((thing) => isSame(thing, this.#chosen));
    const next = now < 0 ? (by > 0 ? 0 : things.length - 1) : (now + by + things.length) % things.length;
    this.#chooseByHand(things[next]);
  }

  #visibleMuscles(): readonly ShownMuscle[] {
    return this.#layers.muscles ? this.#muscles.filter(({ side }) => side !== this.#hiddenSide) : [];
  }

  #isShown(thing: Thing): boolean {
    if (sideOf(thing) !== undefined && sideOf(thing) === this.#hiddenSide) return false;
    if (thing.kind === 'bone') return this.#layers.bones;
    if (thing.kind === 'nerve') return this.#layers.nerves;
    return this.#visibleMuscles().some(({ name, side }) => name === thing.name && side === thing.side);
  }

  #poseAim(): Pose {
    return this.#moves.pose?.to ?? this.#pose;
  }

  #eyeAim(): Standpoint {
    return this.#moves.eye?.to ?? this.#at;
  }

  #standpoint(name: ViewName): Standpoint {
    return {
      ...VIEWS[name],
      zoom: 1,
      frame: this.#frameOf(this.#poseAim()),
    };
  }

  #frameOf(pose: Pose): Frame {
    const { body } = this.#options;
    return frameAround([pose, ...this.#within].map((one) => frameOf(body, segmentTransforms(body, one), this.#focus)));
  }

  #show(): void {
    for (const layer of LAYERS) this.#picture.showLayer(layer, this.#layers[layer]);
    this.#picture.hide(this.#hiddenSide, this.#focus === 'pelvis');
    this.#picture.place(segmentTransforms(this.#options.body, this.#pose), this.#rests);
    this.#picture.showMuscles(this.#visibleMuscles());
    this.#paint();
  }

  #paint(): void {
    const full = this.#options.fullChange ?? FULL_CHANGE;
    const reference = this.#reference;
    this.#picture.paint(reference && { pose: this.#pose, reference, full }, this.#chosen);
  }

  #start(animate: boolean): void {
    if (!animate || matchMedia('(prefers-reduced-motion: reduce)').matches) this.#settleMoves(Number.POSITIVE_INFINITY);
    this.#changed();
  }

  #changed(): void {
    this.#ask();
    this.#options.onChange?.();
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#tick(now));
  }

  #tick(now: number): void {
    this.#frame = 0;
    this.#settleMoves(now);
    this.#draw();
    if (this.#moves.pose !== undefined || this.#moves.eye !== undefined) this.#ask();
  }

  /** Brings pose and eye to where they are at a time; what has arrived stops moving. */
  #settleMoves(now: number): void {
    const { pose, eye } = this.#moves;
    if (pose !== undefined) {
      const t = progress(pose, now);
      this.#pose = betweenPoses(pose.from, pose.to, eased(t));
      if (t === 1) delete this.#moves.pose;
      this.#picture.place(segmentTransforms(this.#options.body, this.#pose), this.#rests);
      this.#paint();
    }
    if (eye !== undefined) {
      const t = progress(eye, now);
      this.#at = betweenStandpoints(eye.from, eye.to, eased(t));
      if (t === 1) delete this.#moves.eye;
    }
  }

  #draw(): void {
    this.#picture.draw(this.#at, false);
    clearTimeout(this.#rest);
    const now = performance.now();
    // On a slow machine the next frame of a movement may be long in coming; the finer picture must not come in between.
    const wait = Math.min(LONGEST_REST, Math.max(REST, 3 * (now - this.#drawn)));
    this.#drawn = now;
    this.#rest = setTimeout(() => {
      this.#picture.draw(this.#at, true);
      this.#options.onRest?.();
    }, wait);
  }
}

interface Move<T> {
  readonly from: T;
  readonly to: T;
  /** Time of its first frame. */
  since: number | undefined;
}

function progress<T>(move: Move<T>, now: number): number {
  move.since ??= Number.isFinite(now) ? now : 0;
  return Math.min(1, (now - move.since) / MOVE_TIME);
}

export type { Focus } from './framing.ts';
export type { Label } from './label-points.ts';
export { legend } from './legend.ts';
