import { bonyRidges } from '../bony-ridges.ts';
import type { Point } from '../geometry/point.ts';
import { type Camera, project } from '../ink/camera.ts';
import { type Canvas, thingIn } from '../ink/canvas.ts';
import type { Softness } from '../ink/curve.ts';
import { nerveCourses } from '../nerves.ts';
import { anchorsOf, type Label, round } from './labels.ts';
import { fillsOf, group, type Layer, layerOf, linesOf, ownSteps, type Pens } from './layer.ts';
import type { Look } from './options.ts';
import { boneThings, muscleThings, propThings, type Scene } from './scene.ts';

/** A body drawn by one camera, and the words that belong to places in it. */
export interface Panel {
  readonly svg: string;
  readonly labels: readonly Label[];
}

/** Widths of the lines, in squares of the canvas. */
const PENS: Readonly<Record<Look, Pens>> = {
  anatomy: { contact: 0, step: 0.8, outline: 1 },
  card: { contact: 0, step: 1.3, outline: 1.7 },
  icon: { contact: 0, step: 2.6, outline: 3.4 },
};

/** Rows of squares on the canvas: outlines of a soft body need fewer than ribs and vertebrae. */
const ROWS: Readonly<Record<Look, number>> = { anatomy: 440, card: 350, icon: 230 };

/** A very wide picture gets no more squares than this. */
const SQUARES = 600_000;

export function panel(scene: Scene, camera: Camera, width: number, height: number): Panel {
  const most = Math.sqrt(SQUARES / (width * height));
  const fine = Math.floor(100 * Math.min(ROWS[scene.options.look ?? 'card'] / height, most)) / 100;
  const { scale, originX, originY } = camera;
  const inSquares = { ...camera, scale: scale * fine, originX: originX * fine, originY: originY * fine };
  const draw = scene.options.look === 'anatomy' ? anatomy : softBody;
  const { svg, labels } = draw(scene, inSquares, Math.ceil(width * fine), Math.ceil(height * fine));
  return {
    svg: group(`transform="scale(${Math.round(1e4 / fine) / 1e4})"`, svg),
    labels: labels.map((label) => ({ ...label, x: label.x / fine, y: label.y / fine })),
  };
}

/** Outlines of flesh and of bone. */
const SOFT: Softness = { rounds: 5, tolerance: 0.55 };
const HARD: Softness = { rounds: 2, tolerance: 0.4 };

/** Bones and muscles inside a quiet outline of the body. */
function anatomy(scene: Scene, camera: Camera, width: number, height: number): Panel {
  const { palette, options } = scene;
  const view = options.view ?? 'right';
  const skin = layerOf(
    [{ fill: palette.skin, step: 1, parts: scene.skin.flatMap(({ parts }) => parts) }],
    { ...camera, scale: camera.scale / 2, originX: camera.originX / 2, originY: camera.originY / 2 },
    Math.ceil(width / 2),
    Math.ceil(height / 2),
    SOFT,
  );
  const outline =
    group('opacity=".55"', fillsOf(skin, palette, false)) +
    group('opacity=".4"', linesOf(skin, palette, { contact: 0, step: 0, outline: 0.6 }));
  const bones = boneThings(scene, view);
  const inside = layerOf([...bones, ...muscleThings(scene), ...propThings(scene)], camera, width, height, HARD);
  const svg =
    // The quiet outline needs half the squares.
    group('transform="scale(2)"', outline) +
    fillsOf(
      inside,
      palette,
      true,
      `stroke="${palette.inner}" stroke-width="${PENS.anatomy.outline}" stroke-linejoin="round"`,
    ) +
    engravings(scene, inside, camera) +
    fibres(scene, inside, bones.length, camera) +
    ownSteps(inside, palette.inner, PENS.anatomy.step) +
    nerves(scene, inside, camera);
  return { svg, labels: options.labels === true ? muscleLabels(scene, inside, bones.length) : [] };
}

/** The soft body with the working muscles shining through. */
function softBody(scene: Scene, camera: Camera, width: number, height: number): Panel {
  const { palette, options } = scene;
  const look = options.look ?? 'card';
  const body = layerOf([...scene.skin, ...propThings(scene)], camera, width, height, SOFT);
  const muscles = layerOf(muscleThings(scene), camera, width, height, SOFT);
  const svg =
    fillsOf(body, palette, look === 'card') +
    group('opacity=".92"', fillsOf(muscles, palette, look === 'card')) +
    linesOf(body, { ...palette, inner: palette.ink }, PENS[look]);
  return { svg, labels: options.labels === true ? muscleLabels(scene, muscles, 0) : [] };
}

function muscleLabels({ muscles, options }: Scene, layer: Layer, first: number): readonly Label[] {
  const { words } = options;
  const anchors = anchorsOf(layer.canvas, first + muscles.length);
  return muscles.flatMap(({ muscle, side, millimetres }, i) => {
    const anchor = anchors[first + i];
    if (anchor === undefined) return [];
    const name = words.muscle(muscle, side, (options.side ?? 'both') === 'both');
    return [{ ...anchor, text: millimetres === undefined ? name : `${name} ${words.change(millimetres)}` }];
  });
}

/** Middle lines of the fascicles where their muscle is seen: the grain of the flesh. */
function fibres(scene: Scene, { canvas }: Layer, first: number, camera: Camera): string {
  const d = scene.muscles.flatMap(({ lines }, i) =>
    lines.map((line) => runs(line, camera, canvas, (at) => thingIn(canvas.seen[at]!) === first + i)),
  );
  return group(`fill="none" stroke="${scene.palette.inner}" stroke-width=".6" opacity=".4"`, pathIf(d.join('')));
}

/** Ridges of the bones, where they are seen. */
function engravings(scene: Scene, { canvas }: Layer, camera: Camera): string {
  const d = bonyRidges(scene.placementOf).map((line) =>
    runs(line, camera, canvas, (at, near) => Math.abs(canvas.near[at]! - near) < RIDGE_MARGIN),
  );
  return group(`fill="none" stroke="${scene.palette.inner}" stroke-width=".7" opacity=".5"`, pathIf(d.join('')));
}

/** Nerves: a full line where nothing lies before them, a faint one where something does. */
function nerves(scene: Scene, { canvas }: Layer, camera: Camera): string {
  const lines = nerveCourses(scene.placementOf)
    .filter(({ nerve }) => scene.options.nerves?.includes(nerve) ?? false)
    .flatMap((course) => course.lines);
  const open = (at: number, near: number): boolean => canvas.near[at]! < near + NERVE_MARGIN;
  const seen = lines.map((line) => runs(line, camera, canvas, open)).join('');
  const hidden = lines.map((line) => runs(line, camera, canvas, (at, near) => !open(at, near))).join('');
  const pen = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
  return (
    group(
      `${pen} stroke="${scene.palette.nerve}" stroke-width="1.8" opacity=".8" stroke-dasharray="1 4"`,
      pathIf(hidden),
    ) +
    group(`${pen} stroke="${scene.palette.inner}" stroke-width="3.4"`, pathIf(seen)) +
    group(`${pen} stroke="${scene.palette.nerve}" stroke-width="2.2"`, pathIf(seen))
  );
}

/** How far a ridge may lie off the surface it marks, metres. */
const RIDGE_MARGIN = 0.006;

/** A nerve that lies on a surface counts as before it. */
const NERVE_MARGIN = 0.006;

const pathIf = (d: string): string => (d === '' ? '' : `<path d="${d}"/>`);

/** The parts of a line that lie on the canvas and whose squares pass a test, as path data. */
function runs(
  line: readonly Point[],
  camera: Camera,
  { width, height }: Canvas,
  passes: (square: number, near: number) => boolean,
): string {
  let d = '';
  let on = false;
  for (const p of line) {
    const [x, y, near] = project(camera, p);
    const isOn = x >= 0 && y >= 0 && x < width && y < height;
    const now = isOn && passes(Math.floor(y) * width + Math.floor(x), near);
    if (now) d += `${on ? 'L' : 'M'}${round(x)} ${round(y)}`;
    on = now;
  }
  return d;
}
