import type { Body, MuscleName, Pose, Side, Transforms } from '@hipspine/body';
import { type Palette, type PlacementOf, type Prop, placementsOf, waist } from '@hipspine/body/drawing';
import { Group, Mesh, PerspectiveCamera, Raycaster, Scene, type ShaderMaterial, Vector2, WebGLRenderer } from 'three';
import { Halo } from './halo.ts';
import { candidateOf, type Label, nameless } from './label-points.ts';
import { MuscleMeshes } from './muscle-meshes.ts';
import { NerveMeshes } from './nerve-meshes.ts';
import { PaintedMesh } from './painted-mesh.ts';
import {
  type Colour,
  colourOf,
  haloMaterial,
  mixed,
  type PaperUniforms,
  paperMaterial,
  skinMaterials,
} from './paper-material.ts';
import { PropMeshes } from './prop-meshes.ts';
import { type Rests, SkeletonMeshes } from './skeleton-meshes.ts';
import { type Standpoint, towardsEye } from './standpoint.ts';
import { isSame, type Layer, sideOf, type Thing } from './thing.ts';

/** Degrees. A narrow lens, as anatomy drawings have nearly no perspective. */
const LENS = 18;

/** Square pixels of the page; beyond, four dots for each pixel are too many for a processor, and for some phones. */
const LARGE = 500_000;
/** Metres for a pixel; beyond, small triangles are smaller than what one sees of them. */
const FAR_OFF = 0.0015;

/** Everything on the graphics card. BodyScene says what to show, this shows it. */
export class Picture {
  readonly #body: Body;
  readonly #canvas: HTMLCanvasElement;
  readonly #renderer: WebGLRenderer;
  /** Whether the processor draws: then each pixel counts. */
  readonly #software: boolean;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(LENS, 1, 0.1, 40);
  readonly #layers: Readonly<Record<Layer, Group>>;
  readonly #room = new Group();
  readonly #shared: PaperUniforms;
  readonly #accent: { value: readonly [number, number, number] };
  readonly #materials: readonly ShaderMaterial[];
  readonly #bones: SkeletonMeshes;
  readonly #skin: SkeletonMeshes;
  readonly #waist: PaintedMesh;
  readonly #muscles: MuscleMeshes;
  readonly #nerves: NerveMeshes;
  readonly #halo: Halo;
  readonly #props: PropMeshes;
  #palette: Palette;
  #transforms: Transforms;
  #isBegun = false;
  #chosen: Thing | undefined;

  /** @throws Error when the browser has no WebGL 2 */
  constructor(canvas: HTMLCanvasElement, body: Body, palette: Palette, transforms: Transforms) {
    this.#canvas = canvas;
    this.#body = body;
    this.#palette = palette;
    this.#transforms = transforms;
    this.#renderer = new WebGLRenderer({ canvas, antialias: false, powerPreference: 'low-power', alpha: true });
    this.#renderer.setClearAlpha(0);
    this.#software = isSoftware(this.#renderer);
    this.#shared = {
      ink: { value: colourOf(palette.inner) },
      edge: { value: edgeOf(palette) },
      paper: { value: colourOf(palette.paper) },
      shade: { value: SHADE },
      fadeFrom: { value: 0 },
      fadeTo: { value: 1 },
    };
    this.#accent = { value: colourOf(palette.ink) };
    const [bone, soft] = [
      paperMaterial(this.#shared, 0.62, this.#software),
      paperMaterial(this.#shared, 0.55, this.#software),
    ];
    const skin = skinMaterials(this.#shared, 0.26, this.#software);
    const halo = haloMaterial(this.#accent, 0.0007);
    this.#materials = [bone, soft, skin.depth, skin.colour, halo];

    const group = (): Group => new Group();
    this.#layers = { skin: group(), muscles: group(), bones: group(), nerves: group() };
    this.#scene.add(...Object.values(this.#layers));
    const placementOf = placementsOf(body, transforms);
    this.#bones = new SkeletonMeshes(['bone', 'disc'], palette, bone);
    this.#skin = new SkeletonMeshes(['skin'], palette, skin.depth);
    this.#waist = new PaintedMesh(
      [{ thing: undefined, surface: waist(placementOf), colour: colourOf(palette.skin) }],
      skin.depth,
    );
    this.#muscles = new MuscleMeshes(body, this.#layers.muscles, soft);
    this.#nerves = new NerveMeshes(placementOf, palette, soft, this.#layers.nerves);
    for (const { painted } of this.#bones.pieces) this.#layers.bones.add(painted.mesh);
    for (const { mesh } of [this.#waist, ...this.#skin.pieces.map(({ painted }) => painted)]) {
      mesh.renderOrder = 1;
      mesh.add(new Mesh(mesh.geometry, skin.colour));
      this.#layers.skin.add(mesh);
    }
    this.#props = new PropMeshes(this.#room, soft);
    this.#scene.add(this.#room);
    this.#halo = new Halo(halo);
    this.#scene.add(this.#halo.mesh);
  }

  /** Moves everything to where the segments stand. */
  place(transforms: Transforms, rests: Rests): void {
    this.#transforms = transforms;
    const placementOf = placementsOf(this.#body, transforms);
    this.#bones.place(placementOf, rests);
    this.#skin.place(placementOf, rests);
    this.#bendWaist(placementOf);
    if (this.#layers.nerves.visible) this.#nerves.place(placementOf);
    this.#muscles.move(transforms);
    this.#halo.surround(this.#chosen, this.#named());
  }

  showProps(props: readonly Prop[]): void {
    this.#props.show(props, this.#palette);
  }

  showLayer(layer: Layer, shown: boolean): void {
    this.#layers[layer].visible = shown;
    // While nobody sees them they stay where they were.
    if (layer === 'nerves' && shown) this.#nerves.place(placementsOf(this.#body, this.#transforms));
  }

  showMuscles(muscles: readonly { readonly name: MuscleName; readonly side: Side }[]): void {
    this.#muscles.show(muscles, this.#transforms, this.#palette);
  }

  /** Takes a side away, and the arms where only the pelvis is looked at. */
  hide(hidden: Side | undefined, arms: boolean): void {
    for (const { painted, segment, side } of [...this.#bones.pieces, ...this.#skin.pieces]) {
      painted.mesh.visible = (side === undefined || side !== hidden) && !(arms && ARM.test(segment));
    }
    for (const { mesh, things } of this.#nerves.painted) {
      mesh.visible = !things.some((thing) => sideOf(thing) === hidden);
    }
  }

  repaint(palette: Palette): void {
    this.#palette = palette;
    this.#shared.ink.value = colourOf(palette.inner);
    this.#shared.edge.value = edgeOf(palette);
    this.#shared.paper.value = colourOf(palette.paper);
    this.#accent.value = colourOf(palette.ink);
    this.#bones.repaint(palette);
    this.#skin.repaint(palette);
    this.#waist.paint(colourOf(palette.skin));
    this.#nerves.repaint(palette);
    this.#props.repaint(palette);
  }

  /** Colours muscles by their change of length, and lifts the chosen thing out of the others. */
  paint(compare: { pose: Pose; reference: Pose; full: number } | undefined, chosen: Thing | undefined): void {
    this.#chosen = chosen;
    this.#muscles.paint(this.#palette, compare);
    const isChosen = (thing: Thing | undefined): boolean => isSame(thing, chosen);
    const fading = chosen && { into: this.#shared.paper.value, except: isChosen };
    for (const painted of this.#named()) painted.fade(fading ?? null);
    this.#halo.surround(chosen, this.#named());
  }

  /** What can be seen and has a name. */
  things(): readonly Thing[] {
    return this.#named().flatMap(({ things }) => things);
  }

  /** @param x pixels of the page from the left edge of the canvas */
  thingAt(x: number, y: number): Thing | undefined {
    const { clientWidth, clientHeight } = this.#canvas;
    const ray = new Raycaster();
    ray.setFromCamera(new Vector2((2 * x) / clientWidth - 1, 1 - (2 * y) / clientHeight), this.#camera);
    const [hit] = ray.intersectObjects(
      this.#named().map(({ mesh }) => mesh),
      false,
    );
    const painted = hit?.object.userData.painted as PaintedMesh | undefined;
    return painted?.thingAt(hit?.face?.a ?? 0);
  }

  /** Muscles and nerves that can be seen, or else bones, each with a place where it lies open. One name for both sides. */
  labels(): readonly Label[] {
    const size = { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
    const soft = this.#named().filter(({ things }) => things.some(({ kind }) => kind !== 'bone'));
    const candidates = (soft.length > 0 ? soft : this.#named())
      .flatMap((painted) => painted.things.flatMap((thing) => candidateOf(thing, painted, this.#camera, size) ?? []))
      .toSorted(
        (a, b) => Number(isSame(b.thing, this.#chosen)) - Number(isSame(a.thing, this.#chosen)) || a.depth - b.depth,
      );
    const found = new Map<string, Label>();
    for (const { thing, places } of candidates) {
      if (found.has(nameless(thing))) continue;
      const open = places.find(({ x, y }) => isSame(this.thingAt(x, y), thing));
      if (open !== undefined) found.set(nameless(thing), { thing, ...open });
    }
    return [...found.values()];
  }

  /** Takes the size of the element around the canvas; says whether that is another one than before, so that all must be drawn again. */
  fit(): boolean {
    const { clientWidth, clientHeight } = this.#canvas.parentElement ?? this.#canvas;
    const { x, y } = this.#renderer.getSize(new Vector2());
    if (clientWidth === 0 || clientHeight === 0 || (x === clientWidth && y === clientHeight)) return false;
    this.#renderer.setSize(clientWidth, clientHeight, false);
    this.#camera.aspect = clientWidth / clientHeight;
    return true;
  }

  /** @param still nothing moves: there is time for a finer picture, which matters where the processor draws */
  draw({ round, above, zoom, frame }: Standpoint, still: boolean): void {
    const { middle, high, wide } = frame;
    const half = Math.tan((LENS * Math.PI) / 360);
    const tall = Math.max(high, wide / this.#camera.aspect) / zoom;
    const distance = tall / (2 * half);
    this.#refine(still, tall / this.#canvas.clientHeight);
    const [x, y, z] = towardsEye({ round, above });
    this.#camera.position.set(middle[0] + x * distance, middle[1] + y * distance, middle[2] + z * distance);
    this.#camera.lookAt(middle[0], middle[1], middle[2]);
    this.#camera.near = 0.1 * distance;
    this.#camera.far = distance + 3;
    this.#camera.updateProjectionMatrix();
    this.#shared.fadeFrom.value = distance + 0.05;
    this.#shared.fadeTo.value = distance + 0.5;
    this.#renderer.render(this.#scene, this.#camera);
  }

  /**
   * Where the processor draws, triangles are what costs: half of them is nearly half of the time. What moves far off has few; the
   * first picture has all of them, as it is waited for.
   *
   * @param dot  metres of the body for each pixel of the page
   */
  #refine(still: boolean, dot: number): void {
    const coarse = this.#software && !still && this.#isBegun && dot > FAR_OFF;
    this.#isBegun = true;
    for (const painted of this.#solid()) painted.drawCoarsely(coarse);
    const { clientWidth, clientHeight } = this.#canvas;
    const fine = clientWidth * clientHeight > LARGE ? 1.5 : 2;
    const ratio = this.#software && !still ? 1 : fine;
    if (this.#renderer.getPixelRatio() !== ratio) this.#renderer.setPixelRatio(ratio);
  }

  /** Waits until the card has drawn what it was told. */
  finish(): void {
    const gl = this.#renderer.getContext();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  /** Frees the card. Gives what three.js still counts on it: 0 and 0 when nothing was forgotten. */
  dispose(): { readonly geometries: number; readonly textures: number } {
    for (const part of [this.#bones, this.#skin, this.#waist, this.#muscles, this.#nerves, this.#props, this.#halo])
      part.dispose();
    for (const material of this.#materials) material.dispose();
    const left = { ...this.#renderer.info.memory };
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
    return left;
  }

  #named(): readonly PaintedMesh[] {
    const all = [
      ...(this.#layers.bones.visible ? this.#bones.pieces.map(({ painted }) => painted) : []),
      ...(this.#layers.muscles.visible ? this.#muscles.shown : []),
      ...(this.#layers.nerves.visible ? this.#nerves.painted : []),
    ];
    return all.filter(({ mesh }) => mesh.visible);
  }

  #solid(): readonly PaintedMesh[] {
    return [...this.#bones.pieces.map(({ painted }) => painted), ...this.#muscles.shown, ...this.#nerves.painted];
  }

  #bendWaist(placementOf: PlacementOf): void {
    this.#waist.take(waist(placementOf));
  }
}

const ARM = /^(upper_arm|forearm)_/;

/** The outline of the body: half way from skin to a quiet ink, on light paper and on dark. */
const edgeOf = (palette: Palette): Colour => mixed(colourOf(palette.skin), colourOf(palette.quietInk), 0.5);

/** What a colour keeps in the shade: warm, as daylight in a room. */
const SHADE = [0.74, 0.67, 0.61] as const;

/** Whether pictures are made by the processor: then each pixel counts. */
function isSoftware(renderer: WebGLRenderer): boolean {
  const gl = renderer.getContext();
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}
